package org.massline.store;

import static org.massline.store.tables.Tables.OUTBOX;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.privacy.Hasher;
import org.massline.privacy.Seal;

/**
 * The lines in which messages wait, one for each chat; whatever waits aside stands in none.
 *
 * <p>To keep a chat's order, the tables must tell which messages are in one line. So that somebody who takes the tables learns
 * nothing else by it, a line has a name that its chat has nowhere else and not for long, and what waits is put down anew each
 * minute ({@link OutboxAnew}).
 */
final class OutboxLines {
    /** Of what waits aside. */
    static final byte[] NONE = {};

    private static final String RENAMED = "the lines of the outbox were renamed while a message came";

    private static final Prepared DUE = Prepared.of(DSL.selectOne()
            .from(OUTBOX)
            .where(OUTBOX.PRIORITY.in(
                    DSL.inline(OutboxRow.Priority.INTERACTIVE.stored()), DSL.inline(OutboxRow.Priority.BULK.stored())))
            .and(OUTBOX.DUE_AT.le(Prepared.value(OUTBOX.DUE_AT)))
            .and(OUTBOX.LEASED_UNTIL_AT.le(Prepared.value(OUTBOX.LEASED_UNTIL_AT)))
            .and(OUTBOX.ASIDE.eq(DSL.inline(0L)))
            .limit(DSL.inline(1)));

    private final DSLContext sql;
    private final Sealed sealed;
    private final Hasher hasher;
    private final LinePeriod period;
    private final Arrivals arrivals;

    OutboxLines(DSLContext sql, Sealed sealed, Hasher hasher, LinePeriod period, Arrivals arrivals) {
        this.sql = sql;
        this.sealed = sealed;
        this.hasher = hasher;
        this.period = period;
        this.arrivals = arrivals;
    }

    /** The name of a chat's line. */
    byte[] of(ChatId chat) {
        return of(chat, period());
    }

    /** The count of which the lines' names are made now. */
    long period() {
        return period.asked(sql);
    }

    byte[] of(ChatId chat, long during) {
        // Before lines had names they were called as their chats.
        return (during == 0 ? hasher.of(chat) : hasher.line(chat, during)).bytes();
    }

    /** Only while nobody waits in one, nor can come: a chat whose line had two names would have two messages on their way. */
    void rename() {
        LinePeriod.beginNext(sql);
    }

    /** At the end of its line, or aside of it. */
    void put(WaitingRow row, Letter letter) {
        if (!put(row, letter, period.presumed()) && !put(row, letter, period())) {
            throw new IllegalStateException(RENAMED);
        }
        if (!row.aside()) {
            arrivals.come();
        }
    }

    private boolean put(WaitingRow row, Letter letter, long during) {
        byte[] line = row.aside() ? NONE : of(letter.address().chat(), during);
        return row.holding(line, seal(letter, line)).put(sql, during);
    }

    /** At the end of its line; if it is the first there, in hand until then. Returns its id if it is in hand. */
    Optional<Long> putInHand(WaitingRow row, Letter letter, Instant until) {
        Optional<Long> inHand = putInHand(row, letter, until, period.presumed())
                .or(() -> putInHand(row, letter, until, period()))
                .map(WaitingRow.Put::inHand)
                .orElseThrow(() -> new IllegalStateException(RENAMED));
        if (inHand.isEmpty()) {
            arrivals.come();
        }
        return inHand;
    }

    private Optional<WaitingRow.Put> putInHand(WaitingRow row, Letter letter, Instant until, long during) {
        byte[] line = of(letter.address().chat(), during);
        return row.holding(line, seal(letter, line)).putInHand(sql, until.toEpochMilli(), during);
    }

    /** Whether a message is due in one of them that nobody has in hand. */
    boolean isDue(Instant now) {
        return DUE.first(sql, row -> true, now.toEpochMilli(), now.toEpochMilli())
                .isPresent();
    }

    /** As they are, each at the end of its line, in this order; while nobody else comes. */
    void putAgain(List<WaitingRow> rows) {
        if (WaitingRow.putAll(sql, rows, period()) != rows.size()) {
            throw new IllegalStateException("messages that were put down anew are not there");
        }
    }

    byte[] seal(Letter letter, byte[] line) {
        return sealed.seal(letter, place(line));
    }

    Letter open(byte[] line, byte[] letter) {
        return sealed.open(letter, place(line), Letter.class);
    }

    private static String place(byte[] line) {
        return "outbox:" + HexFormat.of().formatHex(line);
    }

    /** Removes what waits for a chat, in its line and aside. */
    int drop(ChatId chat) {
        List<Long> ids = waitingFor(chat).stream().map(WaitingRow::id).toList();
        return sql.deleteFrom(OUTBOX).where(OUTBOX.ID.in(ids)).execute();
    }

    /** The chat has another number now. What does not open stays where it is, and keeps nothing else there. */
    void move(ChatId from, ChatId to) {
        for (WaitingRow row : waitingFor(from)) {
            Optional<Letter> opened = ifItOpens(row);
            if (opened.isEmpty()) {
                continue;
            }
            Letter letter = opened.get();
            byte[] line = row.aside() ? NONE : of(to);
            Address there = new Address(to, letter.address().forumTopic());
            sql.update(OUTBOX)
                    .set(OUTBOX.LINE, line)
                    .set(OUTBOX.LEASED_UNTIL_AT, 0L)
                    .set(OUTBOX.SEALED, seal(letter.to(there), line))
                    .where(OUTBOX.ID.eq(row.id()))
                    .execute();
        }
    }

    /** What waits aside and does not open is nobody's. */
    List<WaitingRow> waitingFor(ChatId chat) {
        byte[] line = of(chat);
        Stream<WaitingRow> inLine = sql.selectFrom(OUTBOX).where(OUTBOX.LINE.eq(line)).fetch(WaitingRow::of).stream();
        // In the order of the index of these alone.
        Stream<WaitingRow> aside = sql
                .selectFrom(OUTBOX)
                .where(OUTBOX.ASIDE.eq(DSL.inline(1L)))
                .and(OUTBOX.LINE.ne(line))
                .orderBy(OUTBOX.DUE_AT)
                .fetch(WaitingRow::of)
                .stream()
                .filter(row -> addressee(row).filter(chat::equals).isPresent());
        return Stream.concat(inLine, aside).toList();
    }

    /** Whose it is; empty if it does not open. */
    Optional<ChatId> addressee(WaitingRow row) {
        return ifItOpens(row).map(letter -> letter.address().chat());
    }

    private Optional<Letter> ifItOpens(WaitingRow row) {
        try {
            return Optional.of(open(row.line(), row.sealed()));
        } catch (Seal.BrokenSeal | UncheckedIOException damaged) {
            return Optional.empty();
        }
    }
}
