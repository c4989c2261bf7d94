package org.massline.playground.botapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The calls of the bot, oldest first, in memory only. */
public final class CallLog {
    /** More than a test or an afternoon needs; the oldest go first. */
    private static final int CALLS_KEPT = 20_000;

    private final Deque<RecordedCall> calls = new ArrayDeque<>();

    synchronized void add(RecordedCall call) {
        calls.addLast(call);
        if (calls.size() > CALLS_KEPT) {
            calls.removeFirst();
        }
    }

    public synchronized List<RecordedCall> all() {
        return List.copyOf(calls);
    }

    public synchronized void clear() {
        calls.clear();
    }
}
