package org.massline.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.massline.store.OutboxRow;
import org.massline.store.OutboxRow.Priority;

/** The messages that are being sent. Safe for use by any thread. */
final class InHand {
    private final int most;
    private final Map<Long, OutboxRow> rows = new HashMap<>();
    private final Queue<OutboxRow> beyond = new ArrayDeque<>();

    /** @param most how many at once */
    InHand(int most) {
        this.most = most;
    }

    /** Adds those that are not there yet, and returns them: a clock that was set may end a lease before its time. */
    synchronized List<OutboxRow> add(List<OutboxRow> taken) {
        List<OutboxRow> fresh = new ArrayList<>();
        for (OutboxRow row : taken) {
            if (rows.putIfAbsent(row.id(), row) == null) {
                fresh.add(row);
            }
        }
        return fresh;
    }

    /** Those of these that are not there. */
    synchronized List<OutboxRow> without(List<OutboxRow> some) {
        return some.stream().filter(row -> !rows.containsKey(row.id())).toList();
    }

    /** Adds one that was never taken; if there is no place, it waits here for one. Whether it may be sent now. */
    synchronized boolean add(OutboxRow handed) {
        if (places() == 0) {
            beyond.add(handed);
            return false;
        }
        return rows.putIfAbsent(handed.id(), handed) == null;
    }

    /** Makes place; returns the one that may be sent now, if one waited here. */
    synchronized Optional<OutboxRow> remove(OutboxRow row) {
        rows.remove(row.id());
        Optional<OutboxRow> next = Optional.ofNullable(beyond.poll());
        return next.filter(each -> rows.putIfAbsent(each.id(), each) == null);
    }

    /** Also of those that wait here. */
    synchronized List<Long> ids() {
        return Stream.concat(rows.values().stream(), beyond.stream())
                .map(OutboxRow::id)
                .toList();
    }

    synchronized boolean isEmpty() {
        return rows.isEmpty();
    }

    synchronized int size() {
        return rows.size() + beyond.size();
    }

    synchronized int places() {
        return Math.max(0, most - size());
    }

    /** Digests that wait for their turn leave half of the places to those who wait for an answer. */
    synchronized int bulkPlaces() {
        return most / 2
                - (int) rows.values().stream()
                        .filter(row -> row.priority() == Priority.BULK)
                        .count();
    }
}
