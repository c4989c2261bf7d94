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
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
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

    /** A row that cannot be opened does not mend itself; whoever reads the log may. */
    private static final Duration DAMAGED = Duration.ofHours(1);

    private static final org.massline.store.tables.tables.Outbox EARLIER = OUTBOX.as("earlier");

    private final DSLContext sql;
    private final Database database;
    private final Sealed sealed;
    private final Hasher hasher;

    Outbox(DSLContext sql, Database database, Sealed sealed, Hasher hasher) {
        this.sql = sql;
        this.database = database;
        this.sealed = sealed;
        this.hasher = hasher;
    }

    /**
     * What is sealed of a message.
     *
     * @param about missing in letters of earlier versions
     */
    private record Letter(
            Address address,
            OutgoingMessage message,
            @Nullable About about) {}

    /** Adds a message behind those of its chat. */
    public void add(Address address, OutboxRow.Priority priority, OutgoingMessage message, Instant now) {
        add(OutboxEntry.of(address, priority, message, now));
    }

    /** Adds a message behind those of its chat, or aside of them. */
    public void add(OutboxEntry entry) {
        KeyedHash chat = hasher.of(entry.address().chat());
        Letter letter =
                new Letter(entry.address(), entry.message(), entry.about().orElse(null));
        sql.insertInto(OUTBOX)
                .set(OUTBOX.CHAT, chat.bytes())
                .set(OUTBOX.PRIORITY, entry.priority().stored())
                .set(OUTBOX.DUE_AT, entry.due().toEpochMilli())
                .set(OUTBOX.ATTEMPTS, 0L)
                .set(OUTBOX.LEASED_UNTIL_AT, 0L)
                .set(OUTBOX.ASIDE, entry.aside() ? 1L : 0L)
                .set(OUTBOX.DEED, entry.deed().orElse(null))
                .set(OUTBOX.BULLETIN_ID, entry.bulletin().orElse(null))
                .set(OUTBOX.SEALED, sealed.seal(letter, place(chat)))
                .execute();
    }

    /** What was to go with the deed is not sent; returns how many messages were taken back. */
    public int takeBack(long deed) {
        sql.deleteFrom(TELLING).where(TELLING.DEED.eq(deed)).execute();
        return sql.deleteFrom(OUTBOX)
                .where(OUTBOX.DEED.eq(deed))
                .and(OUTBOX.ASIDE.eq(1L))
                .execute();
    }

    /** How many messages of a bulletin are not sent yet. */
    public int countOfBulletin(long bulletin) {
        return sql.fetchCount(sql.selectOne().from(OUTBOX).where(OUTBOX.BULLETIN_ID.eq(bulletin)));
    }

    /**
     * Takes messages that are due, each the first of its chat, those that somebody waits for before the others. Until
     * {@code until} nobody else is given them, nor any later one of their chats.
     *
     * @param most of all together
     * @param mostBulk of those that nobody waits for
     */
    public List<OutboxRow> take(int most, int mostBulk, Instant now, Instant until) {
        new OutboxAside(sql).release(now);
        List<OutboxRow> taken = new ArrayList<>(take(OutboxRow.Priority.INTERACTIVE, most, now, until));
        taken.addAll(take(OutboxRow.Priority.BULK, Math.min(mostBulk, most - taken.size()), now, until));
        return taken;
    }

    private List<OutboxRow> take(OutboxRow.Priority priority, int most, Instant now, Instant until) {
        if (most <= 0) {
            return List.of();
        }
        Result<Record> rows = database.lockedWithoutWaiting(sql.select(OUTBOX.asterisk())
                        .from(OUTBOX)
                        .where(OUTBOX.PRIORITY.eq(priority.stored()))
                        .and(OUTBOX.DUE_AT.le(now.toEpochMilli()))
                        .and(OUTBOX.LEASED_UNTIL_AT.le(now.toEpochMilli()))
                        .and(isFirstOfItsChat())
                        .orderBy(OUTBOX.ID)
                        .limit(most))
                .fetch();
        keep(rows.getValues(OUTBOX.ID), until);
        List<OutboxRow> taken = new ArrayList<>();
        for (Record row : rows) {
            try {
                taken.add(read(row));
            } catch (Seal.BrokenSeal | UncheckedIOException damaged) {
                // One damaged row must not hold up everybody else's.
                LOG.error("message {} in the outbox cannot be opened; its chat waits", row.get(OUTBOX.ID));
                retry(row.get(OUTBOX.ID), now.plus(DAMAGED));
            }
        }
        return taken;
    }

    private static Condition isFirstOfItsChat() {
        return DSL.notExists(DSL.selectOne()
                        .from(EARLIER)
                        .where(EARLIER.CHAT.eq(OUTBOX.CHAT))
                        .and(EARLIER.ID.lt(OUTBOX.ID))
                        .and(EARLIER.ASIDE.eq(0L)))
                .and(OUTBOX.ASIDE.eq(0L));
    }

    /** Messages that are still in hand are given to nobody else until then. */
    public void keep(Collection<Long> ids, Instant until) {
        if (!ids.isEmpty()) {
            sql.update(OUTBOX)
                    .set(OUTBOX.LEASED_UNTIL_AT, until.toEpochMilli())
                    .where(OUTBOX.ID.in(ids))
                    .execute();
        }
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
        sql.deleteFrom(OUTBOX).where(OUTBOX.ID.eq(id)).execute();
    }

    /** Sending did not succeed; it is due again then. */
    public void retry(long id, Instant due) {
        sql.update(OUTBOX)
                .set(OUTBOX.DUE_AT, due.toEpochMilli())
                .set(OUTBOX.LEASED_UNTIL_AT, 0L)
                .set(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.plus(1))
                .where(OUTBOX.ID.eq(id))
                .execute();
    }

    /** Sending was not tried, or Telegram asked to wait; it is due then. */
    public void postpone(long id, Instant due) {
        sql.update(OUTBOX)
                .set(OUTBOX.DUE_AT, due.toEpochMilli())
                .set(OUTBOX.LEASED_UNTIL_AT, 0L)
                .where(OUTBOX.ID.eq(id))
                .execute();
    }

    /** The chat cannot be reached: nothing queued for it will be sent. */
    public int drop(KeyedHash chat) {
        return sql.deleteFrom(OUTBOX).where(OUTBOX.CHAT.eq(chat.bytes())).execute();
    }

    /**
     * The message's chat cannot be reached: its queue is dropped, and if it is a person's own, they count as
     * unreachable.
     */
    public void giveUp(OutboxRow row) {
        // As a turn does: the chat first, so that what a turn is about to commit of the person is not written over.
        new Conversations(sql, database, sealed).hold(row.chat());
        drop(row.chat());
        People people = new People(sql, sealed);
        people.find(row.chat()).ifPresent(person -> people.save(row.chat(), person.asUnreachable(true)));
    }

    /** The message's group has another number now, and what is queued for it goes there. */
    public void move(OutboxRow row, ChatId to) {
        move(row.chat(), to);
    }

    /** The group has another number now; what is queued for it goes there. */
    public void move(KeyedHash from, ChatId to) {
        KeyedHash moved = hasher.of(to);
        for (Record row : sql.select(OUTBOX.asterisk())
                .from(OUTBOX)
                .where(OUTBOX.CHAT.eq(from.bytes()))
                .fetch()) {
            Letter letter = sealed.open(row.get(OUTBOX.SEALED), place(from), Letter.class);
            Letter again = new Letter(new Address(to, letter.address().forumTopic()), letter.message(), letter.about());
            sql.update(OUTBOX)
                    .set(OUTBOX.CHAT, moved.bytes())
                    .set(OUTBOX.LEASED_UNTIL_AT, 0L)
                    .set(OUTBOX.SEALED, sealed.seal(again, place(moved)))
                    .where(OUTBOX.ID.eq(row.get(OUTBOX.ID)))
                    .execute();
        }
    }

    /** When the next message falls due or may be taken from who had it in hand; empty if none waits. */
    public Optional<Instant> nextDue() {
        Optional<Instant> inOrder = sql.select(DSL.min(DSL.greatest(OUTBOX.DUE_AT, OUTBOX.LEASED_UNTIL_AT)))
                .from(OUTBOX)
                .where(isFirstOfItsChat())
                .fetchOptional(row -> row.value1())
                .map(Instant::ofEpochMilli);
        Optional<Instant> aside = sql.select(DSL.min(OUTBOX.DUE_AT))
                .from(OUTBOX)
                .where(OUTBOX.ASIDE.eq(DSL.inline(1L)))
                .fetchOptional(row -> row.value1())
                .map(Instant::ofEpochMilli);
        return Stream.concat(inOrder.stream(), aside.stream()).min(Comparator.naturalOrder());
    }

    /** Since when a message has been due that is the first of its chat; empty if none waits. */
    public Optional<Instant> oldest() {
        return sql.select(DSL.min(OUTBOX.DUE_AT))
                .from(OUTBOX)
                .where(isFirstOfItsChat())
                .fetchOptional(row -> row.value1())
                .map(Instant::ofEpochMilli);
    }

    /** How many wait to be sent, without those that wait aside. */
    public int count() {
        return sql.fetchCount(sql.selectOne().from(OUTBOX).where(OUTBOX.ASIDE.eq(0L)));
    }

    private OutboxRow read(Record row) {
        KeyedHash chat = new KeyedHash(row.get(OUTBOX.CHAT));
        Letter letter = sealed.open(row.get(OUTBOX.SEALED), place(chat), Letter.class);
        Optional<About> about = Optional.ofNullable(letter.about());
        OutboxRow asItIs = new OutboxRow(
                row.get(OUTBOX.ID),
                chat,
                OutboxRow.Priority.ofStored(row.get(OUTBOX.PRIORITY)),
                row.get(OUTBOX.ATTEMPTS).intValue(),
                letter.address(),
                letter.message(),
                about,
                Optional.empty());
        return letter.message() instanceof OutgoingMessage.News news
                ? OutboxAside.placed(new Messages(sql, sealed, hasher), asItIs, news)
                : asItIs;
    }

    private static String place(KeyedHash chat) {
        return "outbox:" + java.util.HexFormat.of().formatHex(chat.bytes());
    }
}
