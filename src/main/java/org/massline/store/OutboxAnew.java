package org.massline.store;

import static org.massline.store.tables.Tables.OUTBOX;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.store.dialect.Database;

/**
 * Puts down anew, line by line, what has waited. Rows in the order in which they were written, with their times, told whoever takes
 * the tables beside which suggestion each message was written; and by its line, which suggestions are of one person. Afterwards
 * they tell how many messages wait in how many lines, and nothing of what they are about.
 */
final class OutboxAnew {
    private static final String IN_NO_ORDER_UP_TO = "outbox in no order up to";

    /** More than ever wait but in a breakdown; of more, the newest. Some 0.1 s of work. */
    private static final int MOST = 2_000;

    private final DSLContext sql;
    private final Database database;
    private final OutboxLines lines;
    private final Settings settings;

    OutboxAnew(DSLContext sql, Database database, OutboxLines lines, Settings settings) {
        this.sql = sql;
        this.database = database;
        this.lines = lines;
        this.settings = settings;
    }

    /** Returns how many there were; none if nothing came since the last time. */
    int putDown(Instant now) {
        if (newest() <= settings.get(IN_NO_ORDER_UP_TO).map(Long::valueOf).orElse(0L)) {
            return 0;
        }
        List<WaitingRow> rows = database.locked(sql.selectFrom(OUTBOX)
                        .where(isAtRest())
                        .orderBy(OUTBOX.ID.desc())
                        .limit(MOST))
                .fetch(WaitingRow::of);
        sql.deleteFrom(OUTBOX)
                .where(OUTBOX.ID.in(rows.stream().map(WaitingRow::id).toList()))
                .execute();
        long earliest = rows.stream()
                .filter(row -> isDue(row, now))
                .mapToLong(WaitingRow::dueAt)
                .min()
                .orElse(0);
        rows.stream()
                .sorted(Comparator.comparing(this::line).thenComparingLong(WaitingRow::id))
                .map(row -> isDue(row, now) ? row.due(earliest) : row)
                .forEach(row -> row.put(sql));
        settings.put(IN_NO_ORDER_UP_TO, Long.toString(newest()));
        return rows.size();
    }

    /**
     * Nobody has it in hand. A bulletin goes to everybody, in the order of people's hashes: what of it waits aside tells nothing, and
     * may be much.
     */
    private static Condition isAtRest() {
        return OUTBOX.LEASED_UNTIL_AT.eq(0L).and(OUTBOX.ASIDE.eq(0L).or(OUTBOX.BULLETIN_ID.isNull()));
    }

    private long newest() {
        return sql.select(DSL.max(OUTBOX.ID))
                .from(OUTBOX)
                .where(isAtRest())
                .fetchOptional(row -> row.value1())
                .orElse(0L);
    }

    private static boolean isDue(WaitingRow row, Instant now) {
        return !row.aside() && row.dueAt() <= now.toEpochMilli();
    }

    /** The name of its line; of what waits aside, of the line in which it will stand, since its order there is this one. */
    private String line(WaitingRow row) {
        byte[] line = row.aside() ? lines.addressee(row).map(lines::of).orElse(OutboxLines.NONE) : row.line();
        return HexFormat.of().formatHex(line);
    }
}
