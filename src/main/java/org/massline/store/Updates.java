package org.massline.store;

import static org.massline.store.tables.Tables.FAILED_UPDATE;
import static org.massline.store.tables.Tables.SEEN_UPDATE;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Which updates were taken, and those that made the program fail. */
public final class Updates {
    private static final Prepared REMEMBER = Prepared.of(DSL.insertInto(SEEN_UPDATE)
            .set(SEEN_UPDATE.UPDATE_ID, Prepared.value(SEEN_UPDATE.UPDATE_ID))
            .set(SEEN_UPDATE.SEEN_ON, Prepared.value(SEEN_UPDATE.SEEN_ON))
            .onConflictDoNothing());

    private final DSLContext sql;
    private final Sealed sealed;

    Updates(DSLContext sql, Sealed sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    /** Remembers the update; false if it was taken before. */
    public boolean firstTime(long updateId, LocalDate today) {
        return REMEMBER.execute(sql, updateId, today.toString()) == 1;
    }

    /** The newest day on which an update came; the last two days are kept. */
    public Optional<LocalDate> newestDay() {
        return sql.select(DSL.max(SEEN_UPDATE.SEEN_ON)).from(SEEN_UPDATE).fetchOptional(row -> row.value1());
    }

    /** Telegram repeats itself for a day at most; older ids need not be known. */
    public int forgetSeenBefore(LocalDate day) {
        return sql.deleteFrom(SEEN_UPDATE).where(SEEN_UPDATE.SEEN_ON.lt(day)).execute();
    }

    /** Keeps an update that made the program fail, for whoever mends it. */
    public void keepFailed(long updateId, LocalDate today, byte[] raw) {
        sql.insertInto(FAILED_UPDATE)
                .set(FAILED_UPDATE.UPDATE_ID, updateId)
                .set(FAILED_UPDATE.FAILED_ON, today)
                .set(FAILED_UPDATE.SEALED, sealed.sealBytes(raw, "failed_update:" + updateId))
                .onConflictDoNothing()
                .execute();
    }

    public int failed() {
        return sql.fetchCount(FAILED_UPDATE);
    }

    /** What is kept of failures goes after some time: it holds what people wrote. */
    public int forgetFailedBefore(LocalDate day) {
        return sql.deleteFrom(FAILED_UPDATE)
                .where(FAILED_UPDATE.FAILED_ON.lt(day))
                .execute();
    }
}
