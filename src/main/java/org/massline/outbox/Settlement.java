package org.massline.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.massline.store.Transaction;

/**
 * What was sent and is to be noted, in the hand of one thread: it is settled within a transaction, and then either that is committed or it is
 * put back.
 */
public final class Settlement {
    private final Settlements settlements;
    private final Supplier<List<Finished>> more;
    private final Runnable then;
    private final List<Finished> finished = new ArrayList<>();

    /**
     * @param more is asked as late as possible, since meanwhile something may arrive
     * @param then when something was settled
     */
    Settlement(Settlements settlements, Supplier<List<Finished>> more, Runnable then) {
        this.settlements = settlements;
        this.more = more;
        this.then = then;
    }

    /** Empty before it is settled. */
    List<Finished> finished() {
        return finished;
    }

    /** Whether something of it is to be looked at again. */
    boolean leavesMore() {
        return !finished.stream().allMatch(Finished::mayWait);
    }

    /** Within a transaction that may be run twice. */
    public void settle(Transaction transaction) {
        finished.addAll(more.get());
        if (!finished.isEmpty()) {
            settlements.settle(transaction, finished);
        }
    }

    /** The transaction is committed. */
    public void committed() {
        if (!finished.isEmpty()) {
            settlements.settled(finished);
            then.run();
        }
    }

    /** The transaction is not, and somebody else is to do it. */
    public void putBack() {
        settlements.putBack(finished);
    }
}
