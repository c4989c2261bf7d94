package org.massline.playground.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the bot wants its updates.
 *
 * @param secret for the header X-Telegram-Bot-Api-Secret-Token
 * @param lastError of the last delivery that failed
 */
public record Webhook(
        String url,
        @Nullable String secret,
        int maxConnections,
        @Nullable String ipAddress,
        @Nullable Failure lastError) {

    public record Failure(long epochSecond, String message) {}

    Webhook failed(Instant when, String message) {
        return new Webhook(url, secret, maxConnections, ipAddress, new Failure(when.getEpochSecond(), message));
    }
}
