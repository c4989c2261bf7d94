package org.massline.store;

import static org.massline.store.tables.Tables.FAILED_UPDATE;
import static org.massline.store.tables.Tables.SEEN_UPDATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.chat.PersonId;
import org.massline.privacy.Hasher;
import org.massline.privacy.KeyedHash;

/** Which updates were taken, and those that made the program fail. */
public final class Updates {
    /** For so many days an update that failed is kept: until whoever mends the program has heard of it, and asked. */
    public static final int KEPT_DAYS = 90;

    private static final String KIND = "failed_update";
    static final Prepared REMEMBER = Prepared.of(DSL.insertInto(SEEN_UPDATE)
            .set(SEEN_UPDATE.UPDATE_ID, Prepared.value(SEEN_UPDATE.UPDATE_ID))
            .set(SEEN_UPDATE.SEEN_ON, Prepared.value(SEEN_UPDATE.SEEN_ON))
            .onConflictDoNothing());

    private final DSLContext sql;
    private final Sealed sealed;
    private final Hasher hasher;

    Updates(DSLContext sql, Sealed sealed, Hasher hasher) {
        this.sql = sql;
        this.sealed = sealed;
        this.hasher = hasher;
    }

    /** How an update failed. */
    public enum Failure {
        /** The program failed over it. */
        FAILED("failed"),
        /** Nobody knows its shape, nor whose it is. */
        UNREADABLE("unreadable");

        private final String stored;

        Failure(String stored) {
            this.stored = stored;
        }
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

    /** Keeps an update that made the program fail, for whoever mends it; its writer is told of it in /mydata. */
    public void keepFailed(long updateId, LocalDate today, PersonId writer, byte[] raw) {
        sql.insertInto(FAILED_UPDATE)
                .set(FAILED_UPDATE.UPDATE_ID, updateId)
                .set(FAILED_UPDATE.FAILED_ON, today)
                .set(FAILED_UPDATE.KIND, Failure.FAILED.stored)
                .set(FAILED_UPDATE.WRITER, hasher.of(writer, KIND, updateId).bytes())
                .set(FAILED_UPDATE.SEALED, sealed.sealBytes(raw, KIND + ":" + updateId))
                .onConflictDoNothing()
                .execute();
    }

    /** Notes that an update failed; of what was in it nothing is kept. */
    public void noteFailed(long updateId, LocalDate today, Failure failure) {
        sql.insertInto(FAILED_UPDATE)
                .set(FAILED_UPDATE.UPDATE_ID, updateId)
                .set(FAILED_UPDATE.FAILED_ON, today)
                .set(FAILED_UPDATE.KIND, failure.stored)
                .onConflictDoNothing()
                .execute();
    }

    /** How many failed, whether anything of them is kept or not. */
    public int failed() {
        return sql.fetchCount(FAILED_UPDATE);
    }

    /** The days on which updates of this person failed that are kept, the oldest first. */
    public List<LocalDate> keptOf(PersonId writer) {
        return failedOf(writer).map(Failed::on).sorted().toList();
    }

    /** Nothing that this person wrote is among what failed any more; returns how many it were. */
    public int forgetFailedOf(PersonId writer) {
        return failedOf(writer)
                .mapToInt(each -> sql.deleteFrom(FAILED_UPDATE)
                        .where(FAILED_UPDATE.UPDATE_ID.eq(each.updateId()))
                        .execute())
                .sum();
    }

    /** What is kept of failures goes after {@link #KEPT_DAYS}: it holds what people wrote. */
    public int forgetFailed(LocalDate today) {
        return sql.deleteFrom(FAILED_UPDATE)
                .where(FAILED_UPDATE.FAILED_ON.lt(today.minusDays(KEPT_DAYS)))
                .execute();
    }

    private record Failed(long updateId, LocalDate on, KeyedHash writer) {}

    /** Each is tried: a hash by which one could ask for all of them would tell without the keys which are one person's. */
    private Stream<Failed> failedOf(PersonId writer) {
        return sql
                .select(FAILED_UPDATE.UPDATE_ID, FAILED_UPDATE.FAILED_ON, FAILED_UPDATE.WRITER)
                .from(FAILED_UPDATE)
                .where(FAILED_UPDATE.WRITER.isNotNull())
                .fetch(row -> new Failed(row.value1(), row.value2(), new KeyedHash(row.value3())))
                .stream()
                .filter(each -> hasher.of(writer, KIND, each.updateId()).equals(each.writer()));
    }
}
