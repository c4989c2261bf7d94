package org.massline.store;

import static org.massline.store.tables.Tables.BULLETIN;
import static org.massline.store.tables.Tables.OUTBOX;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.model.Bulletin;
import org.massline.model.BulletinId;
import org.massline.privacy.KeyedHash;

/**
 * How bulletins go out: to the people in the order of their hashes, some at a time. How far it has come is committed with the
 * messages that it speaks of, so that nobody is passed over and nobody's turn comes twice, whenever the program ends.
 */
public final class BulletinQueue {
    /** What rests until its bulletin goes on is due so much before the end of time as it was due after the epoch: no clock comes there. */
    private static final long END = Long.MAX_VALUE;
    /** What is due later than this rests. */
    private static final long RESTS = END / 2;

    private final DSLContext sql;
    private final OutboxLines lines;

    BulletinQueue(DSLContext sql, OutboxLines lines) {
        this.sql = sql;
        this.lines = lines;
    }

    /** Those that go out now, or of which something is still to be shown. */
    public List<BulletinId> going() {
        return sql.select(BULLETIN.ID)
                .from(BULLETIN)
                .where(BULLETIN.STATUS.eq(DSL.inline(Bulletin.Status.SENDING.stored())))
                .orderBy(BULLETIN.ID)
                .fetch(row -> new BulletinId(row.value1()));
    }

    /** How many messages of a bulletin are not sent yet. */
    static int waiting(DSLContext sql, BulletinId id) {
        return sql.fetchCount(sql.selectOne().from(OUTBOX).where(OUTBOX.BULLETIN_ID.eq(id.value())));
    }

    /** How many of them rest, until the quiet hours of those who get them are over, or until it goes on. */
    static int resting(DSLContext sql, BulletinId id) {
        return sql.fetchCount(sql.selectOne()
                .from(OUTBOX)
                .where(OUTBOX.BULLETIN_ID.eq(id.value()))
                .and(OUTBOX.ASIDE.eq(1L)));
    }

    /** The last person whose turn has come; empty before the first. */
    public Optional<KeyedHash> reached(BulletinId id) {
        return sql.select(BULLETIN.REACHED)
                .from(BULLETIN)
                .where(BULLETIN.ID.eq(id.value()))
                .fetchOptional(BULLETIN.REACHED)
                .map(KeyedHash::new);
    }

    /**
     * The turn of some people has come.
     *
     * @param last of them, in the order of their hashes
     * @param recipients how many of them want it and can be reached
     */
    public void passed(BulletinId id, KeyedHash last, int people, int recipients) {
        sql.update(BULLETIN)
                .set(BULLETIN.REACHED, last.bytes())
                .set(BULLETIN.PASSED, BULLETIN.PASSED.plus(people))
                .set(BULLETIN.RECIPIENTS, BULLETIN.RECIPIENTS.plus(recipients))
                .where(BULLETIN.ID.eq(id.value()))
                .execute();
    }

    /** Everybody's turn has come. */
    public void handedOver(BulletinId id) {
        sql.update(BULLETIN)
                .set(BULLETIN.HANDED_OVER, 1L)
                .where(BULLETIN.ID.eq(id.value()))
                .execute();
    }

    public void become(BulletinId id, Bulletin.Status status) {
        sql.update(BULLETIN)
                .set(BULLETIN.STATUS, status.stored())
                .where(BULLETIN.ID.eq(id.value()))
                .execute();
    }

    /** Nothing of it is sent until it goes on, but what is being sent at this moment. */
    public void rest(BulletinId id, Instant now) {
        sql.update(OUTBOX)
                .set(OUTBOX.ASIDE, 1L)
                .set(OUTBOX.DUE_AT, DSL.inline(END).minus(OUTBOX.DUE_AT))
                .where(isIdle(id, now))
                .and(OUTBOX.DUE_AT.le(RESTS))
                .execute();
    }

    /**
     * Some of what rested rests no longer: it is due when it was before, and not before its addressee may be told anything.
     *
     * @param most so many at a time
     * @param heard from when on a chat may be told something
     * @return how many were found
     */
    public int goOn(BulletinId id, int most, Function<ChatId, Instant> heard) {
        List<WaitingRow> resting = sql.selectFrom(OUTBOX)
                .where(OUTBOX.BULLETIN_ID.eq(id.value()))
                .and(OUTBOX.DUE_AT.gt(RESTS))
                .limit(most)
                .fetch(WaitingRow::of);
        for (WaitingRow row : resting) {
            long due = lines.addressee(row)
                    .map(chat -> heard.apply(chat).toEpochMilli())
                    // It does not open: that is said of it when it is due.
                    .orElse(0L);
            sql.update(OUTBOX)
                    .set(OUTBOX.DUE_AT, DSL.greatest(DSL.inline(END).minus(OUTBOX.DUE_AT), DSL.val(due)))
                    .where(OUTBOX.ID.eq(row.id()))
                    .and(OUTBOX.DUE_AT.gt(RESTS))
                    .execute();
        }
        return resting.size();
    }

    /** Nothing of it is sent any more, but what is being sent at this moment. */
    public int drop(BulletinId id, Instant now) {
        return sql.deleteFrom(OUTBOX).where(isIdle(id, now)).execute();
    }

    private static Condition isIdle(BulletinId id, Instant now) {
        return OUTBOX.BULLETIN_ID.eq(id.value()).and(OUTBOX.LEASED_UNTIL_AT.le(now.toEpochMilli()));
    }

    /** The message in the sender's chat that shows how far it has come. */
    public Optional<MessageId> progressMessage(BulletinId id) {
        return sql.select(BULLETIN.PROGRESS_MESSAGE)
                .from(BULLETIN)
                .where(BULLETIN.ID.eq(id.value()))
                .fetchOptional(BULLETIN.PROGRESS_MESSAGE)
                .map(message -> new MessageId(message.intValue()));
    }

    /** What that message shows; true if it is something else than before. */
    public boolean shows(BulletinId id, Bulletin.Reach reach) {
        long shown = reach.settled() * 2L + (reach.isResting() ? 1 : 0);
        return sql.update(BULLETIN)
                        .set(BULLETIN.SHOWN, shown)
                        .where(BULLETIN.ID.eq(id.value()))
                        .and(BULLETIN.SHOWN.ne(shown))
                        .execute()
                == 1;
    }
}
