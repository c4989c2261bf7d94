package org.massline.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.massline.store.OutboxRow;
import org.massline.store.OutboxRow.Priority;

/** The messages that are being sent. Belongs to one thread. */
final class InHand {
    /** Twice what Telegram lets through in a second: one second's share on its way, the next one waiting its turn. */
    static final int MOST = 64;

    /** Digests that wait for their turn leave half of the places to those who wait for an answer. */
    static final int MOST_BULK = MOST / 2;

    private final Map<Long, OutboxRow> rows = new HashMap<>();

    /** Adds those that are not there yet, and returns them: a clock that was set may end a lease before its time. */
    List<OutboxRow> add(List<OutboxRow> taken) {
        List<OutboxRow> fresh = new ArrayList<>();
        for (OutboxRow row : taken) {
            if (rows.putIfAbsent(row.id(), row) == null) {
                fresh.add(row);
            }
        }
        return fresh;
    }

    void remove(OutboxRow row) {
        rows.remove(row.id());
    }

    List<Long> ids() {
        return List.copyOf(rows.keySet());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int size() {
        return rows.size();
    }

    int places() {
        return MOST - rows.size();
    }

    int bulkPlaces() {
        return MOST_BULK
                - (int) rows.values().stream()
                        .filter(row -> row.priority() == Priority.BULK)
                        .count();
    }
}
