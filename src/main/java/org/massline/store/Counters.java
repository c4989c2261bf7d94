package org.massline.store;

import static org.massline.store.tables.Tables.COUNTER;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Numbers that are given once, and counts. Whoever takes one keeps others waiting until the transaction ends, so none is lost. */
final class Counters {
    private static final Prepared ADD = Prepared.of(DSL.insertInto(COUNTER)
            .set(COUNTER.NAME, Prepared.value(COUNTER.NAME))
            .set(COUNTER.VALUE, Prepared.value(COUNTER.VALUE))
            .onConflict(COUNTER.NAME)
            .doUpdate()
            .set(COUNTER.VALUE, COUNTER.VALUE.plus(Prepared.value(COUNTER.VALUE))));
    private static final Prepared LAST =
            Prepared.of(DSL.select(COUNTER.VALUE).from(COUNTER).where(COUNTER.NAME.eq(Prepared.value(COUNTER.NAME))));

    private Counters() {}

    static long next(DSLContext sql, String name) {
        ADD.executeWithNext(sql, name, 1L, 1L);
        return last(sql, name);
    }

    /** Counts so many more. */
    static void add(DSLContext sql, String name, long more) {
        ADD.executeWithNext(sql, name, more, more);
    }

    /** How many were counted since this was asked last. */
    static long take(DSLContext sql, String name) {
        hold(sql, name);
        long counted = last(sql, name);
        add(sql, name, -counted);
        return counted;
    }

    /** Whoever takes one waits until this transaction ends. */
    static void hold(DSLContext sql, String name) {
        ADD.executeWithNext(sql, name, 0L, 0L);
    }

    /** The last one given; 0 if none was. */
    static long last(DSLContext sql, String name) {
        return LAST.first(sql, row -> row.getLong(1), name).orElse(0L);
    }
}
