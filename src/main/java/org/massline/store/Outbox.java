package org.massline.store;

import static org.massline.store.tables.Tables.OUTBOX;
import static org.massline.store.tables.Tables.TELLING;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.massline.chat.About;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.OutgoingMessage;
import org.massline.privacy.Hasher;
import org.massline.privacy.KeyedHash;
import org.massline.privacy.Seal;
import org.massline.store.dialect.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is to be sent. */
public final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** For so long a message in hand is given to nobody else; after its holder's death another one takes over then. */
    public static final Duration LEASE = Duration.ofSeconds(15);

    /** For so long a row waits that cannot be opened or settled: it does not mend itself; whoever reads the log may. */
    public static final Duration DAMAGED = Duration.ofHours(1);

    private static final Prepared KEEP = Prepared.of(DSL.update(OUTBOX)
            .set(OUTBOX.LEASED_UNTIL_AT, Prepared.value(OUTBOX.LEASED_UNTIL_AT))
            .where(OUTBOX.ID.eq(Prepared.value(OUTBOX.ID))));
    private static final Prepared REMOVE =
            Prepared.of(DSL.deleteFrom(OUTBOX).where(OUTBOX.ID.eq(Prepared.value(OUTBOX.ID))));
    private static final Prepared NEXT_ASIDE =
            Prepared.of(DSL.select(DSL.min(OUTBOX.DUE_AT)).from(OUTBOX).where(OUTBOX.ASIDE.eq(DSL.inline(1L))));

    private final DSLContext sql;
    private final Database database;
    private final Sealed sealed;
    private final Hasher hasher;
    private final OutboxLines lines;

    Outbox(DSLContext sql, Database database, Sealed sealed, Hasher hasher, OutboxLines lines) {
        this.sql = sql;
        this.database = database;
        this.sealed = sealed;
        this.hasher = hasher;
        this.lines = lines;
    }

    /** Adds a message behind those of its chat. */
    public void add(Address address, OutboxRow.Priority priority, OutgoingMessage message, Instant now) {
        add(OutboxEntry.of(address, priority, message, now));
    }

    /** Adds a message behind those of its chat, or aside of them. */
    public void add(OutboxEntry entry) {
        lines.put(
                WaitingRow.of(entry),
                new Letter(entry.address(), entry.message(), entry.about().orElse(null)));
    }

    /**
     * Adds a message at the end of its chat's line. If it is the first there, it is in the hand of who asked, who sends it once it is
     * committed.
     *
     * @param until then it is given to nobody else
     * @return what is in hand; empty if it waits
     */
    public Optional<OutboxRow> addInHand(OutboxEntry entry, Instant until) {
        if (entry.message() instanceof OutgoingMessage.News) {
            // What becomes of it is known when it is taken.
            add(entry);
            return Optional.empty();
        }
        Letter letter =
                new Letter(entry.address(), entry.message(), entry.about().orElse(null));
        return lines.putInHand(WaitingRow.of(entry), letter, until)
                .map(id -> OutboxRow.of(id, hasher.of(entry.address().chat()), entry));
    }

    /** What was to go with the deed is not sent; returns how many messages were taken back. */
    public int takeBack(long deed) {
        sql.deleteFrom(TELLING).where(TELLING.DEED.eq(deed)).execute();
        return sql.deleteFrom(OUTBOX)
                .where(OUTBOX.DEED.eq(deed))
                .and(OUTBOX.ASIDE.eq(1L))
                .execute();
    }

    /** A message that waits aside of its chat's line. */
    public record Aside(long id, OutgoingMessage message, Optional<About> about) {}

    /** What waits aside for a chat. */
    public List<Aside> aside(ChatId chat) {
        return lines.waitingFor(chat).stream()
                .filter(WaitingRow::aside)
                .map(row -> {
                    Letter letter = lines.open(row.line(), row.sealed());
                    return new Aside(row.id(), letter.message(), Optional.ofNullable(letter.about()));
                })
                .toList();
    }

    /**
     * Takes messages that are due, each the first of its chat, those that somebody waits for before the others. Until
     * {@code until} nobody else is given them, nor any later one of their chats.
     *
     * @param most of all together
     * @param mostBulk of those that nobody waits for
     */
    public List<OutboxRow> take(int most, int mostBulk, Instant now, Instant until) {
        new OutboxAside(sql, lines).release(now);
        List<OutboxRow> taken = new ArrayList<>(take(OutboxRow.Priority.INTERACTIVE, most, now, until));
        taken.addAll(take(OutboxRow.Priority.BULK, Math.min(mostBulk, most - taken.size()), now, until));
        return taken;
    }

    private List<OutboxRow> take(OutboxRow.Priority priority, int most, Instant now, Instant until) {
        if (most <= 0) {
            return List.of();
        }
        List<OutboxHeads.Found> rows = new OutboxHeads(sql).due(priority, most, now);
        keep(rows.stream().map(OutboxHeads.Found::id).toList(), until);
        List<OutboxRow> taken = new ArrayList<>();
        for (OutboxHeads.Found row : rows) {
            try {
                taken.add(read(row, priority, now));
            } catch (Seal.BrokenSeal | UncheckedIOException damaged) {
                // One damaged row must not hold up everybody else's.
                LOG.error("message {} in the outbox cannot be opened; its chat waits", row.id());
                retry(row.id(), now.plus(DAMAGED));
            }
        }
        return taken;
    }

    /** Messages that are still in hand are given to nobody else until then. */
    public void keep(Collection<Long> ids, Instant until) {
        KEEP.executeAllWithNext(
                sql,
                ids.stream()
                        .map(id -> new @Nullable Object[] {until.toEpochMilli(), id})
                        .toList());
    }

    /** Nobody has anything in hand: for the start of a program that shares its database with no other. */
    public void letGoOfAll() {
        sql.update(OUTBOX)
                .set(OUTBOX.LEASED_UNTIL_AT, 0L)
                .where(OUTBOX.LEASED_UNTIL_AT.ne(0L))
                .execute();
    }

    /** The message was sent, or will never be. */
    public void remove(long id) {
        remove(List.of(id));
    }

    /** All of these were sent, or will never be. */
    public void remove(Collection<Long> ids) {
        REMOVE.executeAllWithNext(
                sql, ids.stream().map(id -> new @Nullable Object[] {id}).toList());
    }

    /** Sending did not succeed; it is due again then. */
    public void retry(long id, Instant due) {
        dueAgain(id, due, Map.of(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.plus(1)));
    }

    /** Sending was not tried, or Telegram asked to wait; it is due then. */
    public void postpone(long id, Instant due) {
        dueAgain(id, due, Map.of());
    }

    /** Some of the message was sent; this is left of it, and due now. */
    public void goOn(OutboxRow row, OutgoingMessage rest, Instant now) {
        Letter letter = new Letter(row.address(), rest, row.about().orElse(null));
        byte[] line = lines.of(row.address().chat());
        dueAgain(row.id(), now, Map.of(OUTBOX.ATTEMPTS, 0L, OUTBOX.SEALED, lines.seal(letter, line)));
    }

    private void dueAgain(long id, Instant due, Map<Field<?>, Object> changes) {
        sql.update(OUTBOX)
                .set(OUTBOX.DUE_AT, due.toEpochMilli())
                .set(OUTBOX.LEASED_UNTIL_AT, 0L)
                .set(changes)
                .where(OUTBOX.ID.eq(id))
                .execute();
    }

    /** The chat cannot be reached, or is to hear no more: nothing queued for it will be sent. */
    public int drop(ChatId chat) {
        return lines.drop(chat);
    }

    /**
     * The message's chat cannot be reached: its queue is dropped, and if it is a person's own, they count as
     * unreachable.
     */
    public void giveUp(OutboxRow row) {
        // As a turn does: the chat first, so that what a turn is about to commit of the person is not written over.
        new Conversations(sql, sealed).hold(row.chat());
        drop(row.address().chat());
        People people = new People(sql, sealed);
        people.find(row.chat()).ifPresent(person -> people.save(row.chat(), person.asUnreachable(true)));
    }

    /** The group has another number now; what is queued for it goes there. */
    public void move(ChatId from, ChatId to) {
        lines.move(from, to);
    }

    /**
     * What has waited is put down anew, so that neither its order nor its time tells beside what it was written. Each chat's order
     * stays. What is being sent stays as it is. On PostgreSQL the outbox is this transaction's alone until it ends: to be short, and
     * to hold nothing else before.
     *
     * @return how many messages that were
     */
    public int putDownAnew(Instant now) {
        return new OutboxAnew(sql, database, lines, new Settings(sql, sealed)).putDown(now);
    }

    /** Lines have other names from now on, if nobody waits in one; whether that was so. */
    public boolean renameLines() {
        database.hold(sql, OUTBOX);
        boolean isEmpty = count() == 0;
        if (isEmpty) {
            lines.rename();
        }
        return isEmpty;
    }

    /** Whether a message is due that nobody has in hand, be it the first of its chat or behind another one. */
    public boolean isDue(Instant now) {
        return lines.isDue(now);
    }

    /** When the next message falls due or may be taken from who had it in hand; empty if none waits. */
    public Optional<Instant> nextDue() {
        return Stream.concat(new OutboxHeads(sql).nextDue().stream(), OutboxHeads.time(sql, NEXT_ASIDE).stream())
                .min(Comparator.naturalOrder());
    }

    /** Since when a message has been due that is the first of its chat; empty if none waits. */
    public Optional<Instant> oldest() {
        return new OutboxHeads(sql).oldest();
    }

    /** How many wait to be sent, without those that wait aside. */
    public int count() {
        return sql.fetchCount(sql.selectOne().from(OUTBOX).where(OUTBOX.ASIDE.eq(0L)));
    }

    private OutboxRow read(OutboxHeads.Found row, OutboxRow.Priority priority, Instant now) {
        Letter letter = lines.open(row.line().toArray(), row.sealed().toArray());
        KeyedHash chat = hasher.of(letter.address().chat());
        Optional<About> about = Optional.ofNullable(letter.about());
        OutboxRow asItIs = new OutboxRow(
                row.id(), chat, priority, row.attempts(), letter.address(), letter.message(), about, Optional.empty());
        return letter.message() instanceof OutgoingMessage.News news
                ? OutboxAside.placed(new Messages(sql, sealed, hasher), asItIs, news, now)
                : asItIs;
    }
}
