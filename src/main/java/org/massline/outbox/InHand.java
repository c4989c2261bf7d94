package org.massline.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.massline.chat.ChatId;
import org.massline.store.OutboxRow;
import org.massline.store.OutboxRow.Priority;

/**
 * The messages that this process has in hand: on their way, waiting for a place, or finished and not settled yet. Safe for use by
 * any thread.
 */
final class InHand {
    private final int most;
    private final Map<Long, OutboxRow> rows = new HashMap<>();
    private final Queue<OutboxRow> beyond = new ArrayDeque<>();
    /** A chat has one on its way at most, and a second one only where a clock was set. */
    private final SequencedMap<ChatId, List<Finished>> finished = new LinkedHashMap<>();
    /** Until somebody has settled them or put them back. */
    private final Set<Long> beingSettled = new HashSet<>();

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

    /**
     * Those of these that are not there.
     *
     * @param mine are settled by who asks, and may be offered to them once more, as far as they are to be looked at again
     */
    synchronized List<OutboxRow> without(List<OutboxRow> some, List<Finished> mine) {
        Set<Long> here = new HashSet<>(beingSettled);
        mine.forEach(each -> here.remove(each.row().id()));
        finished.values().forEach(all -> all.forEach(each -> here.add(each.row().id())));
        here.addAll(rows.keySet());
        return some.stream().filter(row -> !here.contains(row.id())).toList();
    }

    /** Adds one that was never taken; if there is no place, it waits here for one. Whether it may be sent now. */
    synchronized boolean add(OutboxRow handed) {
        if (places() == 0) {
            beyond.add(handed);
            return false;
        }
        return rows.putIfAbsent(handed.id(), handed) == null;
    }

    /**
     * What the end of one message's way means.
     *
     * @param isFirst whether nothing else waits to be settled
     * @param next may be sent now, if one waited here for a place
     */
    record Arrival(boolean isFirst, Optional<OutboxRow> next) {}

    /** One is on its way no more, and makes place. */
    synchronized Arrival arrive(Finished one) {
        rows.remove(one.row().id());
        boolean isFirst = finished.isEmpty();
        finished.computeIfAbsent(one.chat(), chat -> new ArrayList<>(1)).add(one);
        Optional<OutboxRow> next = Optional.ofNullable(beyond.poll());
        return new Arrival(isFirst, next.filter(each -> rows.putIfAbsent(each.id(), each) == null));
    }

    /** Whether something waits to be settled. */
    synchronized boolean hasUnsettled() {
        return !finished.isEmpty();
    }

    /** What waits to be settled; who asks does it, and says then that it is {@link #settled}, or puts it back. */
    synchronized List<Finished> toSettle() {
        return taken(finished.keySet().stream().toList());
    }

    /** The same, of one chat, if nothing of it is to be looked at again. */
    synchronized List<Finished> toSettle(ChatId chat) {
        List<Finished> here = finished.getOrDefault(chat, List.of());
        return here.isEmpty() || !here.stream().allMatch(Finished::mayWait) ? List.of() : taken(List.of(chat));
    }

    private List<Finished> taken(List<ChatId> chats) {
        List<Finished> taken = new ArrayList<>();
        chats.forEach(chat -> taken.addAll(finished.remove(chat)));
        taken.forEach(each -> beingSettled.add(each.row().id()));
        return taken;
    }

    synchronized void settled(List<Finished> some) {
        some.forEach(each -> beingSettled.remove(each.row().id()));
    }

    /** They could not be settled, and wait again. */
    synchronized void putBack(List<Finished> some) {
        settled(some);
        some.forEach(each -> finished.computeIfAbsent(each.chat(), chat -> new ArrayList<>(1))
                .add(each));
    }

    /** Also of those that wait here. */
    synchronized List<Long> ids() {
        return Stream.of(
                        rows.values().stream(),
                        beyond.stream(),
                        finished.values().stream().flatMap(List::stream).map(Finished::row))
                .flatMap(each -> each)
                .map(OutboxRow::id)
                .toList();
    }

    synchronized boolean isEmpty() {
        return rows.isEmpty() && beyond.isEmpty() && finished.isEmpty() && beingSettled.isEmpty();
    }

    synchronized int size() {
        int waiting = finished.values().stream().mapToInt(List::size).sum();
        return rows.size() + beyond.size() + waiting + beingSettled.size();
    }

    synchronized int places() {
        return Math.max(0, most - rows.size() - beyond.size());
    }

    /** Digests that wait for their turn leave half of the places to those who wait for an answer. */
    synchronized int bulkPlaces() {
        return most / 2
                - (int) rows.values().stream()
                        .filter(row -> row.priority() == Priority.BULK)
                        .count();
    }
}
