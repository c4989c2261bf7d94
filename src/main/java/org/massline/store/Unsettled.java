package org.massline.store;

/**
 * What was sent to a chat and is still to be noted, in the hand of one transaction, which is committed, or puts it back.
 */
public interface Unsettled {
    /** Where nothing was sent. */
    Unsettled NOTHING = new Unsettled() {
        @Override
        public void note(Transaction transaction) {}

        @Override
        public void remove(Transaction transaction) {}

        @Override
        public void committed() {}

        @Override
        public void putBack() {}
    };

    /** Notes what it means that it was sent, within a transaction that may be run twice. It stays in the outbox until {@link #remove}. */
    void note(Transaction transaction);

    /**
     * Removes from the outbox what was noted: late, since whoever puts that down anew waits for the transaction from here on, and others wait
     * behind that.
     */
    void remove(Transaction transaction);

    /** The transaction is committed. */
    void committed();

    /** The transaction is not, and somebody else is to do it. */
    void putBack();
}
