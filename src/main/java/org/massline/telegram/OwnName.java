package org.massline.telegram;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people speak to this bot: {@code /command@name} and {@code @name}. Read from the text and not from Telegram's
 * entities, which mark the same places.
 */
final class OwnName {
    private static final Pattern COMMAND =
            Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?:\\s+(.*))?", Pattern.DOTALL);

    private final String username;
    private final Pattern mention;

    OwnName(String username) {
        this.username = username;
        // 'ask @massline_bot: ...' is for us, 'me@massline_bot.example' and '@massline_bot2' are not.
        this.mention = Pattern.compile(
                "[ \\t]*(?<![A-Za-z0-9_])@" + Pattern.quote(username) + "(?![A-Za-z0-9_])[:,]?",
                Pattern.CASE_INSENSITIVE);
    }

    /**
     * A command at the beginning of a text.
     *
     * @param name in lower case
     * @param to the bot that it names
     */
    record Command(String name, Optional<String> to, String argument) {}

    static Optional<Command> command(String text) {
        Matcher matcher = COMMAND.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String argument = matcher.group(3) == null ? "" : matcher.group(3).strip();
        return Optional.of(new Command(
                matcher.group(1).toLowerCase(Locale.ROOT), Optional.ofNullable(matcher.group(2)), argument));
    }

    boolean isNamedBy(Command command) {
        return command.to().map(username::equalsIgnoreCase).orElse(true);
    }

    boolean isMentionedIn(String text) {
        return mention.matcher(text).find();
    }

    /** The text as it would read without speaking to the bot. */
    String withoutMention(String text) {
        return mention.matcher(text).replaceAll("").strip();
    }
}
