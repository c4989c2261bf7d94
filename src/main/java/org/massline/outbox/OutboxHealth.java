package org.massline.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the outbox does; nothing in it is about anybody.
 *
 * @param queued how many messages wait
 * @param oldestAge for how long the first one of a chat has been due
 * @param sent since the start
 * @param refused since the start: messages that Telegram will never take
 * @param lastSuccess when something was sent last
 */
public record OutboxHealth(long queued, Duration oldestAge, long sent, long refused, Optional<Instant> lastSuccess) {}
