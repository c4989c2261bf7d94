package org.massline.telegram;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.Button;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.reactions.SetMessageReaction;
import org.telegram.telegrambots.meta.api.methods.send.SendLocation;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionTypeEmoji;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Gives one message to Telegram and says what became of it.
 *
 * <p>One call, one attempt, no waiting for limits: the outbox does that. Safe for use by any thread; it blocks until
 * Telegram answered, for at most two minutes. Only the outbox and its tests call this.
 */
public final class Sender {
    /** As the Bot API spells it; telegrambots' constant is in lower case. */
    static final String HTML = "HTML";

    private final OkHttpTelegramClient client;
    private final MessageCalls calls;
    private final Files files;
    private final Deletions deletions;

    public Sender(BotApi api) {
        this.client = api.client();
        this.calls = new MessageCalls(api);
        this.files = new Files(api.client());
        this.deletions = new Deletions(api.client());
    }

    public Delivery send(Address to, OutgoingMessage message) {
        if (message instanceof OutgoingMessage.Deletion deletion) {
            return deletions.delete(to, deletion);
        }
        try {
            return call(to, message);
        } catch (TelegramApiException exception) {
            Fault fault = Fault.of(exception);
            return instead(to, message, fault)
                    .map(next -> send(next.to(), next.message()))
                    .orElseGet(() -> delivery(fault));
        }
    }

    /** Stops the waiting sign on a button; too late is {@link Delivery.Unchanged}. */
    public Delivery answer(OutgoingMessage.TapAnswer answer) {
        try {
            client.execute(call(answer));
            return new Delivery.Sent(List.of());
        } catch (TelegramApiException exception) {
            return delivery(Fault.of(exception));
        }
    }

    private record Attempt(Address to, OutgoingMessage message) {}

    /** What is sent where what was wanted cannot be had. Each of them leads away from itself, so that it ends. */
    private static Optional<Attempt> instead(Address to, OutgoingMessage message, Fault fault) {
        if (!(fault instanceof Fault.Refusal refusal) || refusal.code() != 400) {
            return Optional.empty();
        }
        if (message instanceof OutgoingMessage.Edit edit && isBeyondEditing(refusal)) {
            return Optional.of(new Attempt(to, new OutgoingMessage.Text(edit.html(), edit.buttons())));
        }
        if (message instanceof OutgoingMessage.Media media && takesNoVoices(refusal)) {
            return media.noVoicesHtml().map(html -> new Attempt(to, new OutgoingMessage.Text(html, List.of())));
        }
        if (to.forumTopic().isPresent() && takesNone(refusal)) {
            // Somebody deleted or closed the topic; the group still wants to read it.
            return Optional.of(new Attempt(Address.of(to.chat()), message));
        }
        return Optional.empty();
    }

    /** In either of the two wordings that Telegram has for it. */
    private static boolean takesNoVoices(Fault.Refusal ofPerson) {
        return ofPerson.says("voice_messages_forbidden") || ofPerson.says("restricted receiving of");
    }

    private static boolean takesNone(Fault.Refusal ofTopic) {
        return ofTopic.says("message thread not found") || ofTopic.says("topic_closed");
    }

    private static boolean isBeyondEditing(Fault.Refusal refusal) {
        return refusal.says("message to edit not found")
                || refusal.says("message can't be edited")
                || refusal.says("message_id_invalid")
                || refusal.says("no text in the message to edit");
    }

    static Delivery delivery(Fault fault) {
        return switch (fault) {
            case Fault.DoneUnread() -> new Delivery.Sent(List.of());
            case Fault.Lost(Delivery.Trouble trouble) -> new Delivery.Failed(trouble);
            case Fault.Refusal refusal -> delivery(refusal);
        };
    }

    private static Delivery delivery(Fault.Refusal refusal) {
        if (refusal.retryAfter().isPresent()) {
            return new Delivery.RetryAfter(refusal.retryAfter().get());
        }
        if (refusal.movedTo().isPresent()) {
            return new Delivery.Moved(refusal.movedTo().get());
        }
        if (refusal.code() >= 500 || refusal.code() == 429 || refusal.code() == 409) {
            return new Delivery.Failed(Delivery.Trouble.SERVER);
        }
        if (refusal.code() == 401 || refusal.code() == 404) {
            // A revoked token must not empty the outbox: the operator will put in the new one.
            return new Delivery.Failed(Delivery.Trouble.TOKEN);
        }
        if (refusal.code() == 403 || refusal.says("chat not found") || refusal.says("peer_id_invalid")) {
            return new Delivery.Unreachable();
        }
        if (refusal.says("message is not modified")
                || refusal.says("query is too old")
                || refusal.says("query_id_invalid")) {
            return new Delivery.Unchanged();
        }
        return new Delivery.Refused(refusal.code(), refusal.description());
    }

    private Delivery.Sent call(Address to, OutgoingMessage message) throws TelegramApiException {
        return switch (message) {
            case OutgoingMessage.Text text -> sent(calls.send(to, text));
            // Telegram answers with the message or, in rare cases, with 'true'; the number stays the same.
            case OutgoingMessage.Edit edit -> sent(calls.edit(to, edit).or(() -> Optional.of(edit.message())));
            case OutgoingMessage.News news -> throw new IllegalArgumentException("the outbox says how news are sent");
            case OutgoingMessage.Buttons buttons -> {
                client.execute(EditMessageReplyMarkup.builder()
                        .chatId(to.chat().value())
                        .messageId(buttons.message().value())
                        .replyMarkup(keyboard(buttons.buttons()))
                        .build());
                yield new Delivery.Sent(List.of());
            }
            case OutgoingMessage.Reaction reaction -> {
                client.execute(reaction(to, reaction));
                yield new Delivery.Sent(List.of());
            }
            case OutgoingMessage.Deletion deletion ->
                throw new IllegalArgumentException("messages are deleted by calls of their own");
            case OutgoingMessage.Media(Attachment.Location place, var html) ->
                sent(client.execute(location(to, place)));
            case OutgoingMessage.Media(Attachment.File file, var html) -> sent(files.send(to, file));
            case OutgoingMessage.Media(Attachment.Withheld withheld, var html) ->
                throw new IllegalArgumentException("what is withheld is not sent");
            case OutgoingMessage.Album album ->
                new Delivery.Sent(files.send(to, album).stream()
                        .flatMap(each -> ids(each).stream())
                        .toList());
            case OutgoingMessage.Upload upload -> uploaded(files.send(to, upload));
            case OutgoingMessage.Picture picture -> sent(files.send(to, picture, keyboard(picture.buttons())));
            case OutgoingMessage.Enclosed enclosed ->
                throw new IllegalArgumentException("the outbox has enclosures made before they are sent");
            case OutgoingMessage.Cleaned cleaned ->
                throw new IllegalArgumentException("the outbox has files cleaned before they are sent");
            case OutgoingMessage.TapAnswer answer -> {
                client.execute(call(answer));
                yield new Delivery.Sent(List.of());
            }
        };
    }

    private static SetMessageReaction reaction(Address to, OutgoingMessage.Reaction reaction) {
        return SetMessageReaction.builder()
                .chatId(to.chat().value())
                .messageId(reaction.message().value())
                .reactionTypes(List.of(
                        ReactionTypeEmoji.builder().emoji(reaction.emoji()).build()))
                .build();
    }

    private static SendLocation location(Address to, Attachment.Location place) {
        return SendLocation.builder()
                .chatId(to.chat().value())
                .messageThreadId(thread(to))
                .latitude(place.latitude())
                .longitude(place.longitude())
                .build();
    }

    private static AnswerCallbackQuery call(OutgoingMessage.TapAnswer answer) {
        return AnswerCallbackQuery.builder()
                .callbackQueryId(answer.tapId())
                .text(answer.text().isEmpty() ? null : answer.text())
                .build();
    }

    static @Nullable Integer thread(Address to) {
        return to.forumTopic().orElse(null);
    }

    private static @Nullable InlineKeyboardMarkup keyboard(List<List<Button>> buttons) {
        List<InlineKeyboardRow> rows = buttons.stream()
                .filter(row -> !row.isEmpty())
                .map(row ->
                        new InlineKeyboardRow(row.stream().map(Sender::button).toList()))
                .toList();
        return rows.isEmpty() ? null : new InlineKeyboardMarkup(rows);
    }

    private static InlineKeyboardButton button(Button button) {
        var made = InlineKeyboardButton.builder().text(button.label());
        return switch (button) {
            case Button.Tap tap -> made.callbackData(tap.data()).build();
            case Button.Link link -> made.url(link.url()).build();
        };
    }

    private static Delivery.Sent sent(Optional<MessageId> message) {
        return new Delivery.Sent(message.stream().toList());
    }

    private static Delivery.Sent sent(@Nullable Message message) {
        return new Delivery.Sent(ids(message));
    }

    /** Telegram may have taken it for another type of file than was said. */
    private static Delivery.Sent uploaded(@Nullable Message message) {
        Optional<Attachment.File> file = Optional.ofNullable(message)
                .flatMap(MessageContent::attachment)
                .filter(Attachment.File.class::isInstance)
                .map(Attachment.File.class::cast)
                .map(Attachment.File::withoutName);
        return new Delivery.Sent(ids(message), file);
    }

    private static List<MessageId> ids(@Nullable Message sent) {
        return sent == null || sent.getMessageId() == null ? List.of() : List.of(new MessageId(sent.getMessageId()));
    }
}
