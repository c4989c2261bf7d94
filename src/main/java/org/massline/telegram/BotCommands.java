package org.massline.telegram;

import java.util.List;

/**
 * The commands that Telegram offers to those who read one language.
 *
 * @param languageCode two letters of ISO 639-1; empty for everybody whose language has no list of its own
 * @param commands in the order of the menu; none takes the list away
 */
public record BotCommands(String languageCode, List<Command> commands) {
    public BotCommands {
        commands = List.copyOf(commands);
    }

    /**
     * One line of the menu.
     *
     * @param name without the slash, {@code [a-z0-9_]{1,32}}
     * @param description 1 to 256 characters
     */
    public record Command(String name, String description) {}
}
