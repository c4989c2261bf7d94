package org.massline.bench.floor;

/** Where a floor keeps what it was sent. Safe for use by any thread. */
interface Inserts extends AutoCloseable {
    /** One row; returns once it is committed. */
    void insert(Glance glance);

    @Override
    void close();
}
