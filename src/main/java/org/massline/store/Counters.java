package org.massline.store;

import static org.massline.store.tables.Tables.COUNTER;

import org.jooq.DSLContext;

/** Numbers that are given once. Whoever takes one keeps others waiting until the transaction ends, so none is lost. */
final class Counters {
    private Counters() {}

    static long next(DSLContext sql, String name) {
        add(sql, name, 1);
        return sql.select(COUNTER.VALUE)
                .from(COUNTER)
                .where(COUNTER.NAME.eq(name))
                .fetchSingle(row -> row.get(COUNTER.VALUE));
    }

    /** Whoever takes one waits until this transaction ends. */
    static void hold(DSLContext sql, String name) {
        add(sql, name, 0);
    }

    private static void add(DSLContext sql, String name, int more) {
        sql.insertInto(COUNTER)
                .set(COUNTER.NAME, name)
                .set(COUNTER.VALUE, 0L)
                .onConflictDoNothing()
                .execute();
        sql.update(COUNTER)
                .set(COUNTER.VALUE, COUNTER.VALUE.plus(more))
                .where(COUNTER.NAME.eq(name))
                .execute();
    }

    /** The last one given; 0 if none was. */
    static long last(DSLContext sql, String name) {
        return sql.select(COUNTER.VALUE)
                .from(COUNTER)
                .where(COUNTER.NAME.eq(name))
                .fetchOptional(COUNTER.VALUE)
                .orElse(0L);
    }
}
