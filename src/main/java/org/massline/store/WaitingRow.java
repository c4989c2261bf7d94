package org.massline.store;

import static org.massline.store.tables.Tables.COUNTER;
import static org.massline.store.tables.Tables.OUTBOX;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox that nobody has in hand, as it stands there or is to.
 *
 * @param id 0 if it is new
 * @param line bytes of nobody else: not copied
 * @param dueAt in milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record WaitingRow(
        long id,
        byte[] line,
        long priority,
        long dueAt,
        long attempts,
        boolean aside,
        @Nullable Long deed,
        @Nullable Long bulletin,
        byte[] sealed) {
    private static final Prepared PUT = Prepared.of(DSL.insertInto(
                    OUTBOX,
                    OUTBOX.LINE,
                    OUTBOX.PRIORITY,
                    OUTBOX.DUE_AT,
                    OUTBOX.ATTEMPTS,
                    OUTBOX.LEASED_UNTIL_AT,
                    OUTBOX.ASIDE,
                    OUTBOX.DEED,
                    OUTBOX.BULLETIN_ID,
                    OUTBOX.SEALED)
            .select(DSL.select(
                            Prepared.value(OUTBOX.LINE),
                            Prepared.value(OUTBOX.PRIORITY),
                            Prepared.value(OUTBOX.DUE_AT),
                            Prepared.value(OUTBOX.ATTEMPTS),
                            DSL.inline(0L),
                            Prepared.value(OUTBOX.ASIDE),
                            Prepared.value(OUTBOX.DEED),
                            Prepared.value(OUTBOX.BULLETIN_ID),
                            Prepared.value(OUTBOX.SEALED))
                    .from(COUNTER)
                    .where(LinePeriod.isThis())));

    private static final org.massline.store.tables.tables.Outbox EARLIER = OUTBOX.as("earlier");
    private static final Prepared PUT_IN_HAND = Prepared.of(DSL.query(
            "{0} returning id, leased_until_at",
            // jOOQ itself leaves this out on SQLite, and would ask once more.
            DSL.insertInto(
                            OUTBOX,
                            OUTBOX.LINE,
                            OUTBOX.PRIORITY,
                            OUTBOX.DUE_AT,
                            OUTBOX.ATTEMPTS,
                            OUTBOX.LEASED_UNTIL_AT,
                            OUTBOX.ASIDE,
                            OUTBOX.BULLETIN_ID,
                            OUTBOX.SEALED)
                    .select(DSL.select(
                                    Prepared.value(OUTBOX.LINE),
                                    Prepared.value(OUTBOX.PRIORITY),
                                    Prepared.value(OUTBOX.DUE_AT),
                                    Prepared.value(OUTBOX.ATTEMPTS),
                                    DSL.when(
                                                    DSL.exists(DSL.selectOne()
                                                            .from(EARLIER)
                                                            .where(EARLIER.LINE.eq(Prepared.value(OUTBOX.LINE)))
                                                            .and(EARLIER.ASIDE.eq(DSL.inline(0L)))),
                                                    DSL.inline(0L))
                                            .otherwise(Prepared.value(OUTBOX.LEASED_UNTIL_AT)),
                                    DSL.inline(0L),
                                    Prepared.value(OUTBOX.BULLETIN_ID),
                                    Prepared.value(OUTBOX.SEALED))
                            .from(COUNTER)
                            .where(LinePeriod.isThis()))));

    /** What became of a row that may be in hand; its id, if it is. */
    record Put(Optional<Long> inHand) {}

    static WaitingRow of(Record row) {
        return new WaitingRow(
                row.get(OUTBOX.ID),
                row.get(OUTBOX.LINE),
                row.get(OUTBOX.PRIORITY),
                row.get(OUTBOX.DUE_AT),
                row.get(OUTBOX.ATTEMPTS),
                row.get(OUTBOX.ASIDE) != 0,
                row.get(OUTBOX.DEED),
                row.get(OUTBOX.BULLETIN_ID),
                row.get(OUTBOX.SEALED));
    }

    /** One that was not there before. */
    static WaitingRow of(OutboxEntry entry) {
        return new WaitingRow(
                0,
                OutboxLines.NONE,
                entry.priority().stored(),
                entry.due().toEpochMilli(),
                0,
                entry.aside(),
                entry.deed().orElse(null),
                entry.bulletin().orElse(null),
                OutboxLines.NONE);
    }

    /** It does not wait aside any more, and is taken back by nothing. */
    WaitingRow inLine() {
        return new WaitingRow(id, line, priority, dueAt, attempts, false, null, bulletin, sealed);
    }

    WaitingRow holding(byte[] name, byte[] letter) {
        return new WaitingRow(id, name, priority, dueAt, attempts, aside, deed, bulletin, letter);
    }

    WaitingRow due(long millis) {
        return new WaitingRow(id, line, priority, millis, attempts, aside, deed, bulletin, sealed);
    }

    /** At the end, under an id of its own: ids are places. Whether it was done, which it is during this period only. */
    boolean put(DSLContext sql, long period) {
        return PUT.execute(sql, values(period)) == 1;
    }

    /** As {@link #put}, and in hand until then if it is the first of its line; empty if it was not done. */
    Optional<Put> putInHand(DSLContext sql, long until, long period) {
        return PUT_IN_HAND.first(
                sql,
                put -> new Put(put.getLong(2) == 0 ? Optional.empty() : Optional.of(put.getLong(1))),
                line,
                priority,
                dueAt,
                attempts,
                line,
                until,
                bulletin,
                sealed,
                period);
    }

    /** As {@link #put}, one after the other; returns how many that were. */
    static int putAll(DSLContext sql, List<WaitingRow> rows, long period) {
        return PUT.executeAll(sql, rows.stream().map(row -> row.values(period)).toList());
    }

    private @Nullable Object[] values(long period) {
        return new @Nullable Object[] {line, priority, dueAt, attempts, aside ? 1L : 0L, deed, bulletin, sealed, period
        };
    }
}
