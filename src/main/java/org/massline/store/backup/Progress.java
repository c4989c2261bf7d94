package org.massline.store.backup;

/** Told how far long work has come, now and then, by the thread that works. */
@FunctionalInterface
public interface Progress {
    /**
     * So much is done.
     *
     * @param step what is being done: {@code copied}
     * @param done of {@code total}; both in the same unit, whatever that is
     */
    void at(String step, long done, long total);
}
