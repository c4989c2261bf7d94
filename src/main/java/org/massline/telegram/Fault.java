package org.massline.telegram;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.massline.chat.ChatId;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * Why a call of the Bot API brought no result; nothing in it was typed by a person.
 *
 * <p>telegrambots tells these apart by what is missing: an answer of the Bot API has an error code, one that it cannot
 * read has the code 0, a lost connection is another exception, and parameters are often null.
 */
sealed interface Fault {
    /**
     * The Bot API answered, and said no.
     *
     * @param description its words, shortened to what cannot quote a message
     */
    record Refusal(int code, String description, Optional<Duration> retryAfter, Optional<ChatId> movedTo)
            implements Fault {
        boolean says(String words) {
            return description.toLowerCase(Locale.ROOT).contains(words);
        }
    }

    /** There was no answer, or one that does not come from a Bot API: whether the call had an effect is unknown. */
    record Lost(Delivery.Trouble trouble) implements Fault {}

    /** The call took effect, but telegrambots cannot read the result. */
    record DoneUnread() implements Fault {}

    static Fault of(TelegramApiException exception) {
        if (exception instanceof TelegramApiValidationException) {
            // telegrambots itself found the call impossible; its words may quote the object.
            return new Refusal(400, "the call does not fit the Bot API", Optional.empty(), Optional.empty());
        }
        if (exception instanceof TelegramApiRequestException answered) {
            Integer code = answered.getErrorCode();
            if (code != null && code != 0) {
                return refusal(answered, code);
            }
            // AnswerCheck let it pass, so it was an answer; a cause means that its result could not be read.
            return exception.getCause() == null ? new Lost(Delivery.Trouble.SERVER) : new DoneUnread();
        }
        if (exception.getCause() instanceof StrangeAnswer) {
            return new Lost(Delivery.Trouble.SERVER);
        }
        if (exception.getCause() instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new Lost(Delivery.Trouble.NETWORK);
    }

    private static Fault refusal(TelegramApiRequestException answered, int code) {
        String description = answered.getApiResponse() == null ? "" : answered.getApiResponse();
        ResponseParameters parameters = answered.getParameters();
        Optional<ChatId> movedTo = parameters == null
                ? Optional.empty()
                : Optional.ofNullable(parameters.getMigrateToChatId()).map(ChatId::new);
        return new Refusal(
                code, Descriptions.shortened(description), retryAfter(code, description, parameters), movedTo);
    }

    private static Optional<Duration> retryAfter(
            int code, String description, @Nullable ResponseParameters parameters) {
        if (parameters != null && parameters.getRetryAfter() != null) {
            // Never at once, whatever was said: the next answer would be the same.
            return Optional.of(Duration.ofSeconds(Math.max(1, parameters.getRetryAfter())));
        }
        Matcher said = Descriptions.RETRY_AFTER.matcher(description);
        if (code == 429 && said.find()) {
            return Optional.of(Duration.ofSeconds(Math.max(1, Long.parseLong(said.group(1)))));
        }
        return Optional.empty();
    }

    /** The Bot API's words about an error. */
    final class Descriptions {
        static final Pattern RETRY_AFTER = Pattern.compile("retry after (\\d{1,6})");

        /**
         * {@code can't parse entities: Unsupported start tag "b1" at byte offset 12} quotes the message, as do others.
         */
        private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|(?<=[ (])'[^']*'");

        private static final Pattern NUMBER = Pattern.compile("-?\\d{4,}");
        private static final int LONGEST = 120;

        private Descriptions() {}

        static String shortened(String description) {
            String first = description.lines().findFirst().orElse("");
            // 'Bad Request: can't parse entities: ...': what stands behind the second colon is about this message.
            int second = first.indexOf(": ", first.indexOf(": ") + 2);
            String general = second > 0 ? first.substring(0, second) : first;
            String masked =
                    NUMBER.matcher(QUOTED.matcher(general).replaceAll("...")).replaceAll("...");
            return masked.length() > LONGEST ? masked.substring(0, LONGEST) : masked;
        }
    }
}
