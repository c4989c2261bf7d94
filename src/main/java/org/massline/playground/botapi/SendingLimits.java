package org.massline.playground.botapi;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Telegram's limits on sending (Bot FAQ, "My bot is hitting limits"): 30 a second overall, 1 a second in a chat with a short
 * burst, 20 a minute in a group. By real time, since a bot waits by real time. Off unless switched on.
 */
final class SendingLimits {
    private static final int OVERALL_A_SECOND = 30;
    private static final int BURST = 5;
    private static final Duration BURST_TIME = Duration.ofSeconds(5);
    private static final int IN_A_GROUP_A_MINUTE = 20;

    private final Map<String, Deque<Long>> sent = new HashMap<>();
    private volatile boolean kept;

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
                chat.startsWith("-")
                        ? wait(chat, IN_A_GROUP_A_MINUTE, Duration.ofMinutes(1))
                        : wait(chat, BURST, BURST_TIME));
        if (wait > 0) {
            throw Refusal.tooManyRequests(
                    Math.max(1, Duration.ofNanos(wait).plusMillis(999).toSeconds()));
        }
        long now = System.nanoTime();
        line("all").addLast(now);
        line(chat).addLast(now);
    }

    /** Nanoseconds until one more fits. */
    private long wait(String name, int most, Duration window) {
        Deque<Long> line = line(name);
        long now = System.nanoTime();
        while (!line.isEmpty() && now - line.peekFirst() > window.toNanos()) {
            line.removeFirst();
        }
        return line.size() < most ? 0 : line.peekFirst() + window.toNanos() - now;
    }

    private Deque<Long> line(String name) {
        return sent.computeIfAbsent(name, _ -> new ArrayDeque<>());
    }
}
