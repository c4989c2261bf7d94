package org.massline.store;

import static org.massline.store.tables.Tables.OUTBOX;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.massline.chat.Bytes;

/**
 * The first message of each line: what may be sent next.
 *
 * <p>Whoever takes some reads the outbox in its order, and is done early if many chats wait. If there is much in few lines, as
 * after a hundred notices to one cadre whose chat is slow, the messages behind the first would all be read in vain, each time;
 * then the lines are gone through instead, from each to the next.
 */
final class OutboxHeads {
    /** So many rows that are due and in nobody's hand are read in their order before the lines are gone through. */
    private static final int READ_IN_ORDER = 64;

    private static final org.massline.store.tables.tables.Outbox EARLIER = OUTBOX.as("earlier");
    private static final org.massline.store.tables.tables.Outbox WAITING = OUTBOX.as("waiting");

    private static final Condition IS_FIRST_OF_ITS_LINE = DSL.notExists(DSL.selectOne()
                    .from(EARLIER)
                    .where(EARLIER.LINE.eq(OUTBOX.LINE))
                    .and(EARLIER.ID.lt(OUTBOX.ID))
                    .and(EARLIER.ASIDE.eq(DSL.inline(0L))))
            .and(OUTBOX.ASIDE.eq(DSL.inline(0L)));

    private static final Field<byte[]> LINE = DSL.field(DSL.name("lines", "line"), SQLDataType.BLOB);

    /** What waits aside stands in no line, and comes before them all. */
    private static final CommonTableExpression<Record1<byte[]>> LINES = DSL.name("lines")
            .fields("line")
            .as(DSL.select(lineBehind(DSL.inline(OutboxLines.NONE)))
                    .unionAll(DSL.select(lineBehind(LINE))
                            .from(DSL.table(DSL.name("lines")))
                            .where(LINE.isNotNull())));

    private static final Condition IS_A_HEAD = OUTBOX.ID.in(DSL.withRecursive(LINES)
            .select(DSL.field(DSL.select(WAITING.ID)
                    .from(WAITING)
                    .where(WAITING.LINE.eq(LINE))
                    .and(WAITING.ASIDE.eq(DSL.inline(0L)))
                    .orderBy(WAITING.ID)
                    .limit(DSL.inline(1))))
            .from(LINES)
            .where(LINE.isNotNull()));

    private static final Prepared END_OF_READING = Prepared.of(DSL.select(OUTBOX.ID)
            .from(OUTBOX)
            .where(OUTBOX.PRIORITY.eq(Prepared.value(OUTBOX.PRIORITY)))
            .and(OUTBOX.DUE_AT.le(Prepared.value(OUTBOX.DUE_AT)))
            .and(OUTBOX.LEASED_UNTIL_AT.le(Prepared.value(OUTBOX.LEASED_UNTIL_AT)))
            .orderBy(OUTBOX.ID)
            .limit(DSL.inline(1))
            .offset(DSL.inline(READ_IN_ORDER - 1)));
    private static final Prepared DUE =
            due(OUTBOX.ID.le(Prepared.value(OUTBOX.ID)).and(IS_FIRST_OF_ITS_LINE));
    private static final Prepared DUE_BEHIND =
            due(OUTBOX.ID.gt(Prepared.value(OUTBOX.ID)).and(IS_A_HEAD));
    private static final Prepared NEXT_DUE =
            Prepared.of(DSL.select(DSL.min(DSL.greatest(OUTBOX.DUE_AT, OUTBOX.LEASED_UNTIL_AT)))
                    .from(OUTBOX)
                    .where(IS_A_HEAD));
    private static final Prepared OLDEST =
            Prepared.of(DSL.select(DSL.min(OUTBOX.DUE_AT)).from(OUTBOX).where(IS_A_HEAD));

    private final DSLContext sql;

    OutboxHeads(DSLContext sql) {
        this.sql = sql;
    }

    private static Field<byte[]> lineBehind(Field<byte[]> line) {
        return DSL.field(DSL.select(WAITING.LINE)
                .from(WAITING)
                .where(WAITING.LINE.gt(line))
                .orderBy(WAITING.LINE)
                .limit(DSL.inline(1)));
    }

    private static Prepared due(Condition which) {
        return Prepared.lockingWithoutWaiting(DSL.select(OUTBOX.ID, OUTBOX.LINE, OUTBOX.ATTEMPTS, OUTBOX.SEALED)
                .from(OUTBOX)
                .where(OUTBOX.PRIORITY.eq(Prepared.value(OUTBOX.PRIORITY)))
                .and(OUTBOX.DUE_AT.le(Prepared.value(OUTBOX.DUE_AT)))
                .and(OUTBOX.LEASED_UNTIL_AT.le(Prepared.value(OUTBOX.LEASED_UNTIL_AT)))
                .and(which)
                .orderBy(OUTBOX.ID)
                .limit(Prepared.value(OUTBOX.ID)));
    }

    /** One of them, before it is opened. */
    record Found(long id, Bytes line, int attempts, Bytes sealed) {
        private static Found of(ResultSet row) throws SQLException {
            return new Found(row.getLong(1), Bytes.of(row.getBytes(2)), row.getInt(3), Bytes.of(row.getBytes(4)));
        }
    }

    /** Those that are due and in nobody's hand, in their order; on PostgreSQL they are kept from others. */
    List<Found> due(OutboxRow.Priority priority, int most, Instant now) {
        long millis = now.toEpochMilli();
        Optional<Long> end = END_OF_READING.first(sql, row -> row.getLong(1), priority.stored(), millis, millis);
        List<Found> found = new ArrayList<>(due(DUE, priority, millis, end.orElse(Long.MAX_VALUE), most));
        end.filter(last -> found.size() < most)
                .ifPresent(last -> found.addAll(due(DUE_BEHIND, priority, millis, last, most - found.size())));
        return found;
    }

    private List<Found> due(Prepared question, OutboxRow.Priority priority, long millis, long end, int most) {
        return question.all(sql, Found::of, priority.stored(), millis, millis, end, (long) most);
    }

    /** When the next one falls due or may be taken from who had it in hand; empty if none waits. */
    Optional<Instant> nextDue() {
        return time(sql, NEXT_DUE);
    }

    /** Since when one has been due; empty if none waits. */
    Optional<Instant> oldest() {
        return time(sql, OLDEST);
    }

    static Optional<Instant> time(DSLContext sql, Prepared earliest) {
        return earliest.first(sql, row -> row.getLong(1))
                .filter(millis -> millis > 0)
                .map(Instant::ofEpochMilli);
    }
}
