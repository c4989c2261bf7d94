package org.massline.playground.botapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Faults that were ordered and have not happened yet, for each method in order. */
public final class Faults {
    private final Map<String, Deque<Order>> ordered = new ConcurrentHashMap<>();

    /** @param spared calls that go well before */
    private record Order(int spared, Fault fault) {}

    public void order(String method, Fault fault) {
        orderAfter(0, method, fault);
    }

    /** @param spared how many calls go well first, counted from now or from the fault that was ordered before */
    public void orderAfter(int spared, String method, Fault fault) {
        ordered.compute(key(method), (name, faults) -> {
            Deque<Order> longer = faults == null ? new ArrayDeque<>() : faults;
            longer.addLast(new Order(spared, fault));
            return longer;
        });
    }

    Optional<Fault> take(String method) {
        Deque<Fault> taken = new ArrayDeque<>(1);
        ordered.computeIfPresent(key(method), (name, faults) -> {
            Order next = faults.removeFirst();
            if (next.spared() > 0) {
                faults.addFirst(new Order(next.spared() - 1, next.fault()));
            } else {
                taken.add(next.fault());
            }
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
