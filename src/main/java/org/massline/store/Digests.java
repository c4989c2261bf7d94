package org.massline.store;

import static org.massline.store.tables.Tables.DIGEST_WRITTEN;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Which digests were written. A recipient is {@code cadre:<id>} or {@code topic:<id>}, a week as ISO 8601 writes it:
 * {@code 2026-W48}.
 */
public final class Digests {
    private final DSLContext sql;

    Digests(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A digest that was written.
     *
     * @param upToNumber the newest suggestion that existed then; what comes after it is new in the next digest
     */
    public record Written(String week, LocalDate on, long upToNumber) {}

    /** Marks the recipient's digest as written; false if its week's was already, also by another replica just now. */
    public boolean markWritten(String recipient, Written digest) {
        return sql.insertInto(DIGEST_WRITTEN)
                        .set(DIGEST_WRITTEN.RECIPIENT, recipient)
                        .set(DIGEST_WRITTEN.WEEK, digest.week())
                        .set(DIGEST_WRITTEN.WRITTEN_ON, digest.on())
                        .set(DIGEST_WRITTEN.UP_TO_NUMBER, digest.upToNumber())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** The recipient's latest digest up to and with this week. */
    public Optional<Written> latest(String recipient, String week) {
        return latest(recipient, DIGEST_WRITTEN.WEEK.le(week));
    }

    /** The recipient's digest of this day; the last one, if a clock set back made several. */
    public Optional<Written> writtenOn(String recipient, LocalDate day) {
        return latest(recipient, DIGEST_WRITTEN.WRITTEN_ON.eq(day));
    }

    private Optional<Written> latest(String recipient, Condition which) {
        return sql.selectFrom(DIGEST_WRITTEN)
                .where(DIGEST_WRITTEN.RECIPIENT.eq(recipient))
                .and(which)
                .orderBy(DIGEST_WRITTEN.WEEK.desc())
                .limit(1)
                .fetchOptional(row -> new Written(
                        row.get(DIGEST_WRITTEN.WEEK),
                        row.get(DIGEST_WRITTEN.WRITTEN_ON),
                        row.get(DIGEST_WRITTEN.UP_TO_NUMBER)));
    }
}
