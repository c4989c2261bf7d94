package org.massline.store;

import static org.massline.store.tables.Tables.OUTBOX;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox that nobody has in hand, as it stands there.
 *
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
    private static final Prepared PUT = Prepared.of(DSL.insertInto(OUTBOX)
            .set(OUTBOX.LINE, Prepared.value(OUTBOX.LINE))
            .set(OUTBOX.PRIORITY, Prepared.value(OUTBOX.PRIORITY))
            .set(OUTBOX.DUE_AT, Prepared.value(OUTBOX.DUE_AT))
            .set(OUTBOX.ATTEMPTS, Prepared.value(OUTBOX.ATTEMPTS))
            .set(OUTBOX.LEASED_UNTIL_AT, DSL.inline(0L))
            .set(OUTBOX.ASIDE, Prepared.value(OUTBOX.ASIDE))
            .set(OUTBOX.DEED, Prepared.value(OUTBOX.DEED))
            .set(OUTBOX.BULLETIN_ID, Prepared.value(OUTBOX.BULLETIN_ID))
            .set(OUTBOX.SEALED, Prepared.value(OUTBOX.SEALED)));

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

    /** The same in its line, taken back by nothing any more. */
    WaitingRow inLine(byte[] name, byte[] letter) {
        return new WaitingRow(id, name, priority, dueAt, attempts, false, null, bulletin, letter);
    }

    WaitingRow due(long millis) {
        return new WaitingRow(id, line, priority, millis, attempts, aside, deed, bulletin, sealed);
    }

    /** At the end, under an id of its own: ids are places. */
    void put(DSLContext sql) {
        PUT.execute(sql, line, priority, dueAt, attempts, aside ? 1L : 0L, deed, bulletin, sealed);
    }
}
