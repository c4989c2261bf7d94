package org.massline.playground.botapi;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.massline.playground.world.PlaygroundClock;

/**
 * Telegram's limits on sending (Bot FAQ, "My bot is hitting limits"): 30 a second overall, 1 a second in a chat with a short
 * burst, 20 a minute in a group or channel. Time is what really passes, and what the playground's clock is moved by: whoever
 * waits is let through, and so is whoever moves the clock instead. Off unless switched on.
 */
final class SendingLimits {
    private static final int OVERALL_A_SECOND = 30;
    private static final int BURST = 5;
    private static final Duration BURST_TIME = Duration.ofSeconds(5);
    private static final int IN_A_GROUP_A_MINUTE = 20;

    private final PlaygroundClock clock;
    private final Map<String, Deque<Long>> sent = new HashMap<>();
    private volatile boolean kept;

    SendingLimits(PlaygroundClock clock) {
        this.clock = clock;
    }

    void keep(boolean wanted) {
        kept = wanted;
    }

    /** @throws Refusal with the seconds to wait */
    synchronized void check(String method, Parameters parameters) {
        boolean sends = method.startsWith("send") || method.startsWith("edit") || method.equals("copyMessage");
        if (!kept || !sends || method.equals("sendChatAction")) {
            return;
        }
        String chat = parameters.text("chat_id");
        long wait = Math.max(
                wait("all", OVERALL_A_SECOND, Duration.ofSeconds(1)),
                chat.startsWith("-") || chat.startsWith("@")
                        ? wait(chat, IN_A_GROUP_A_MINUTE, Duration.ofMinutes(1))
                        : wait(chat, BURST, BURST_TIME));
        if (wait > 0) {
            throw Refusal.tooManyRequests(
                    Math.max(1, Duration.ofNanos(wait).plusMillis(999).toSeconds()));
        }
        // Every part of an album is a message.
        int messages =
                method.equals("sendMediaGroup") ? parameters.node("media").size() : 1;
        for (int message = 0; message < messages; message++) {
            line("all").addLast(now());
            line(chat).addLast(now());
        }
    }

    private long now() {
        return System.nanoTime() + clock.offset().toNanos();
    }

    /** Nanoseconds until one more fits. */
    private long wait(String name, int most, Duration window) {
        Deque<Long> line = line(name);
        long now = now();
        while (!line.isEmpty() && now - line.peekFirst() > window.toNanos()) {
            line.removeFirst();
        }
        if (line.size() < most) {
            return 0;
        }
        long leaving = line.stream().skip(line.size() - most).findFirst().orElse(now);
        return leaving + window.toNanos() - now;
    }

    private Deque<Long> line(String name) {
        return sent.computeIfAbsent(name, _ -> new ArrayDeque<>());
    }
}
