package org.massline.store;

import static org.massline.store.tables.Tables.COUNTER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * The count of which the names of the outbox's lines are made, as it was when it was asked for last. To ask for it with each
 * message would cost as much as the message; so a row is put down only where it still is what it was presumed to be, by the same
 * statement, and asked for where it is not: another replica may have begun another period.
 *
 * <p>Safe for use by several threads.
 */
final class LinePeriod {
    private static final String NAME = "outbox line";

    private volatile long presumed;

    /** To be given in the statement as a value: the period that is presumed. */
    static Condition isThis() {
        return COUNTER.NAME.eq(DSL.inline(NAME)).and(COUNTER.VALUE.eq(Prepared.value(COUNTER.VALUE)));
    }

    long presumed() {
        return presumed;
    }

    long asked(DSLContext sql) {
        long now = Counters.last(sql, NAME);
        presumed = now;
        return now;
    }

    static void beginNext(DSLContext sql) {
        Counters.next(sql, NAME);
    }
}
