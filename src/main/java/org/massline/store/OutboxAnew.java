package org.massline.store;

import static org.massline.store.tables.Tables.OUTBOX;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.store.dialect.Database;

/**
 * Puts down anew, line by line, what has waited. Rows in the order in which they were written, with their times, told whoever takes
 * the tables beside which suggestion each message was written; and by its line, which suggestions are of one person. Afterwards
 * they tell how many messages wait in how many lines, and nothing of what they are about.
 *
 * <p>What is put down anew stands behind all that waits. So a chat's order stays only if nobody adds to the outbox or takes from
 * it meanwhile: a message that another transaction had added and not committed would be passed by an earlier one.
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
        database.hold(sql, OUTBOX);
        List<WaitingRow> rows = sql.selectFrom(OUTBOX)
                .where(isAtRest())
                .orderBy(OUTBOX.ID.desc())
                .limit(MOST)
                .fetch(WaitingRow::of)
                .reversed();
        if (rows.isEmpty()) {
            return 0;
        }
        sql.deleteFrom(OUTBOX)
                .where(OUTBOX.ID.in(rows.stream().map(WaitingRow::id).toList()))
                .execute();
        Map<Long, String> lineOf = linesOf(rows);
        long since = dueSince(rows, now);
        lines.putAgain(rows.stream()
                .sorted(Comparator.comparing((WaitingRow row) -> lineOf.get(row.id()))
                        .thenComparingLong(WaitingRow::id))
                .map(row -> isDue(row, now) ? row.due(since) : row)
                .toList());
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

    /** Since when a message has been due that is the first of its line: by that it is known how long the outbox stands still. */
    private static long dueSince(List<WaitingRow> rows, Instant now) {
        Set<ByteBuffer> begun = new HashSet<>();
        return rows.stream()
                .filter(row -> !row.aside() && begun.add(ByteBuffer.wrap(row.line())))
                .filter(row -> isDue(row, now))
                .mapToLong(WaitingRow::dueAt)
                .min()
                .orElse(now.toEpochMilli());
    }

    /**
     * The line of each, by its id: of what waits aside the one in which it will stand, since its order there is this one. Names are
     * read from another place on each time, so that nobody's line is always the last.
     */
    private Map<Long, String> linesOf(List<WaitingRow> rows) {
        long period = lines.period();
        long turn = rows.getLast().id();
        Map<Long, String> lineOf = new HashMap<>();
        for (WaitingRow row : rows) {
            byte[] line = row.aside()
                    ? lines.addressee(row).map(chat -> lines.of(chat, period)).orElse(OutboxLines.NONE)
                    : row.line();
            lineOf.put(row.id(), readInTurn(HexFormat.of().formatHex(line), turn));
        }
        return lineOf;
    }

    private static String readInTurn(String name, long turn) {
        int from = name.isEmpty() ? 0 : (int) (turn % name.length());
        return name.substring(from) + name.substring(0, from);
    }
}
