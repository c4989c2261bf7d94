package org.massline.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.massline.store.Transaction;
import org.massline.store.Unsettled;

/**
 * What was sent and is to be noted, in the hand of one thread: it is settled within a transaction, and then either that is committed or it is
 * put back. A transaction that nobody waits for any more finds nothing to settle.
 *
 * <p>Safe for use by several threads.
 */
final class Settlement implements Unsettled {
    private final Settlements settlements;
    private final Supplier<List<Finished>> more;
    private final Afterwards afterwards;
    private final List<Finished> finished = new ArrayList<>();
    private List<Long> done = List.of();
    private boolean isOver;

    /** What is done when something was settled, or put back. */
    record Afterwards(Runnable settled, Runnable putBack) {
        static final Afterwards NOTHING = new Afterwards(() -> {}, () -> {});
    }

    /** @param more is asked as late as possible, since meanwhile something may arrive */
    Settlement(Settlements settlements, Supplier<List<Finished>> more, Afterwards afterwards) {
        this.settlements = settlements;
        this.more = more;
        this.afterwards = afterwards;
    }

    /** Empty before it is settled. */
    synchronized List<Finished> finished() {
        return List.copyOf(finished);
    }

    /** Whether something of it is to be looked at again. */
    synchronized boolean leavesMore() {
        return !finished.stream().allMatch(Finished::mayWait);
    }

    @Override
    public synchronized void note(Transaction transaction) {
        if (!isOver) {
            finished.addAll(more.get());
            done = finished.isEmpty() ? List.of() : settlements.note(transaction, finished);
        }
    }

    @Override
    public synchronized void remove(Transaction transaction) {
        transaction.outbox().remove(done);
    }

    @Override
    public synchronized void committed() {
        isOver = true;
        if (!finished.isEmpty()) {
            settlements.settled(finished);
            afterwards.settled().run();
        }
    }

    @Override
    public synchronized void putBack() {
        isOver = true;
        if (!finished.isEmpty()) {
            settlements.putBack(finished);
            afterwards.putBack().run();
        }
    }
}
