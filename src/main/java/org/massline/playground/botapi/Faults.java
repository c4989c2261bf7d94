package org.massline.playground.botapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Faults that were ordered and have not happened yet, for each method in order. */
public final class Faults {
    private final Map<String, Deque<Fault>> ordered = new ConcurrentHashMap<>();

    public void order(String method, Fault fault) {
        ordered.compute(key(method), (name, faults) -> {
            Deque<Fault> longer = faults == null ? new ArrayDeque<>() : faults;
            longer.addLast(fault);
            return longer;
        });
    }

    Optional<Fault> take(String method) {
        Deque<Fault> taken = new ArrayDeque<>(1);
        ordered.computeIfPresent(key(method), (name, faults) -> {
            taken.add(faults.removeFirst());
            return faults.isEmpty() ? null : faults;
        });
        return Optional.ofNullable(taken.peek());
    }

    public void clear() {
        ordered.clear();
    }

    private static String key(String method) {
        return method.toLowerCase(Locale.ROOT);
    }
}
