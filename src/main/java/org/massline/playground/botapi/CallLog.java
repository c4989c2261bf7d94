package org.massline.playground.botapi;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The calls of the bot, oldest first, in memory only. What is counted and what was forbidden stays true however many calls
 * were made; of the calls themselves the newest are kept, and of the very newest the results, too.
 */
public final class CallLog {
    /** More than a test or an afternoon needs; the oldest go first. */
    private static final int CALLS_KEPT = 20_000;
    /** A result is a whole message. */
    private static final int RESULTS_KEPT = 1_000;

    private static final int VIOLATIONS_KEPT = 1_000;

    private final Deque<RecordedCall> older = new ArrayDeque<>();
    private final Deque<RecordedCall> newest = new ArrayDeque<>();
    private final Deque<String> violations = new ArrayDeque<>();
    private final Map<String, Integer> accepted = new HashMap<>();

    synchronized void add(RecordedCall call) {
        newest.addLast(call);
        if (newest.size() > RESULTS_KEPT) {
            older.addLast(newest.removeFirst().withoutResult());
        }
        if (older.size() + newest.size() > CALLS_KEPT) {
            older.removeFirst();
        }
        if (call.isAccepted()) {
            accepted.merge(key(call.method()), 1, Integer::sum);
        }
        call.violations().forEach(violation -> violations.addLast(call.method() + ": " + violation));
        while (violations.size() > VIOLATIONS_KEPT) {
            violations.removeLast();
        }
    }

    public synchronized List<RecordedCall> all() {
        return Stream.of(older, newest).flatMap(Collection::stream).toList();
    }

    public synchronized List<RecordedCall> of(String method) {
        return Stream.of(older, newest)
                .flatMap(Collection::stream)
                .filter(call -> call.method().equalsIgnoreCase(method))
                .toList();
    }

    /** How often a method was called and carried out, of all calls since the log was cleared. */
    public synchronized int accepted(String method) {
        return accepted.getOrDefault(key(method), 0);
    }

    /** A line each, with the method; the first of them, if there are very many. */
    public synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    public synchronized void clear() {
        older.clear();
        newest.clear();
        violations.clear();
        accepted.clear();
    }

    private static String key(String method) {
        return method.toLowerCase(Locale.ROOT);
    }
}
