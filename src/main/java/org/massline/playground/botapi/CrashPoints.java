package org.massline.playground.botapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a test does in the middle of the bot's work: after so many calls were carried out, and before the last is answered. */
public final class CrashPoints {
    private final Map<String, List<Point>> points = new HashMap<>();

    private record Point(int left, Runnable deed) {}

    /** @param calls counted from now; refused ones do not count */
    public synchronized void after(int calls, String method, Runnable deed) {
        if (calls < 1) {
            throw new IllegalArgumentException("something happens after at least one call, not after " + calls);
        }
        points.computeIfAbsent(key(method), _ -> new ArrayList<>()).add(new Point(calls, deed));
    }

    /** Counts a call that was carried out, and does what is due. */
    void carriedOut(String method) {
        due(key(method)).forEach(Runnable::run);
    }

    private synchronized List<Runnable> due(String method) {
        List<Runnable> due = new ArrayList<>();
        List<Point> later = new ArrayList<>();
        for (Point point : points.getOrDefault(method, List.of())) {
            if (point.left() == 1) {
                due.add(point.deed());
            } else {
                later.add(new Point(point.left() - 1, point.deed()));
            }
        }
        if (later.isEmpty()) {
            points.remove(method);
        } else {
            points.put(method, later);
        }
        return due;
    }

    private static String key(String method) {
        return method.toLowerCase(Locale.ROOT);
    }
}
