package org.massline.telegram;

/**
 * Who the bot is, as {@code getMe} tells it.
 *
 * @param username without '@'
 */
public record BotProfile(long id, String username) {
    public BotProfile {
        if (username.isBlank() || username.startsWith("@")) {
            throw new IllegalArgumentException("a bot's username is not blank and is written without '@'");
        }
    }
}
