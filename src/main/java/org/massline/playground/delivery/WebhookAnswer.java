package org.massline.playground.delivery;

import java.time.Duration;
import java.util.Optional;

/** How the bot took an update. */
sealed interface WebhookAnswer {
    /** @param body empty, or a method call */
    record Taken(String body) implements WebhookAnswer {}

    /** @param retryAfter as the bot asked for */
    record Failed(String reason, Optional<Duration> retryAfter) implements WebhookAnswer {}
}
