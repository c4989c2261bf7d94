package org.massline.store;

import static org.massline.store.tables.Tables.CONVERSATION;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.massline.chat.Bytes;
import org.massline.privacy.KeyedHash;
import org.massline.privacy.Seal;

/** Where chats stand. */
public final class Conversations {
    private static final String REMOVED_DRAFTS = "removed-draft";
    static final byte[] NOTHING = new byte[0];
    /** Somebody may be forgotten while others wait for their row; that it happens over and over is no accident. */
    private static final int TRIES = 3;

    static final Prepared BEGIN = Prepared.of(DSL.insertInto(CONVERSATION)
            .set(CONVERSATION.CHAT, Prepared.value(CONVERSATION.CHAT))
            .set(CONVERSATION.STATE_VERSION, DSL.inline(0L))
            .set(CONVERSATION.SEALED, Prepared.value(CONVERSATION.SEALED))
            .onConflictDoNothing());
    static final Prepared LOCK = Prepared.locking(DSL.select(CONVERSATION.STATE_VERSION, CONVERSATION.SEALED)
            .from(CONVERSATION)
            .where(CONVERSATION.CHAT.eq(Prepared.value(CONVERSATION.CHAT))));
    private static final Prepared SAVE = Prepared.of(DSL.insertInto(CONVERSATION)
            .set(CONVERSATION.CHAT, Prepared.value(CONVERSATION.CHAT))
            .set(CONVERSATION.STATE_VERSION, Prepared.value(CONVERSATION.STATE_VERSION))
            .set(CONVERSATION.SEALED, Prepared.value(CONVERSATION.SEALED))
            .set(CONVERSATION.WAKE_ON, Prepared.value(CONVERSATION.WAKE_ON))
            .onConflict(CONVERSATION.CHAT)
            .doUpdate()
            .set(CONVERSATION.STATE_VERSION, DSL.excluded(CONVERSATION.STATE_VERSION))
            .set(CONVERSATION.SEALED, DSL.excluded(CONVERSATION.SEALED))
            .set(CONVERSATION.WAKE_ON, DSL.excluded(CONVERSATION.WAKE_ON)));
    private static final Prepared SAVE_UNMOVED = Prepared.of(DSL.update(CONVERSATION)
            .set(CONVERSATION.STATE_VERSION, Prepared.value(CONVERSATION.STATE_VERSION))
            .set(CONVERSATION.SEALED, Prepared.value(CONVERSATION.SEALED))
            .where(CONVERSATION.CHAT.eq(Prepared.value(CONVERSATION.CHAT)))
            .and(CONVERSATION.WAKE_ON.isNotDistinctFrom(Prepared.value(CONVERSATION.WAKE_ON))));
    private static final Prepared ERASE =
            Prepared.of(DSL.deleteFrom(CONVERSATION).where(CONVERSATION.CHAT.eq(Prepared.value(CONVERSATION.CHAT))));

    private final DSLContext sql;
    private final Sealed sealed;

    Conversations(DSLContext sql, Sealed sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    /**
     * Where the chat stands; until this transaction ends, others that ask the same wait. On PostgreSQL a chat never seen gets an
     * empty row first, since a row that is not there cannot be locked; so does one that was erased while this waited for it.
     */
    public Optional<StoredConversation> lock(KeyedHash chat) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Optional<Row> row = lockRow(chat);
            if (row.isPresent() || sql.dialect() == SQLDialect.SQLITE) {
                return row.flatMap(each -> opened(each, chat));
            }
            BEGIN.execute(sql, chat.bytes(), NOTHING);
        }
        throw new StoreUnavailable("a chat was erased each time that it was to be locked");
    }

    /** Where the chat stands, for somebody who only looks; empty if nothing is known of it. */
    public Optional<StoredConversation> find(KeyedHash chat) {
        return sql.select(CONVERSATION.STATE_VERSION, CONVERSATION.SEALED)
                .from(CONVERSATION)
                .where(CONVERSATION.CHAT.eq(chat.bytes()))
                .fetchOptional(row -> new Row(row.value1().intValue(), Bytes.of(row.value2())))
                .flatMap(row -> opened(row, chat));
    }

    Optional<StoredConversation> opened(Row row, KeyedHash chat) {
        return row.sealed().size() == 0
                ? Optional.empty()
                : Optional.of(new StoredConversation(
                        row.version(), sealed.openBytes(row.sealed().toArray(), place(chat))));
    }

    /** One of {@link #LOCK}. */
    record Row(int version, Bytes sealed) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getInt(1), Bytes.of(row.getBytes(2)));
        }
    }

    private Optional<Row> lockRow(KeyedHash chat) {
        return LOCK.first(sql, Row::of, (Object) chat.bytes());
    }

    /** Saves where a locked chat stands. */
    public void save(KeyedHash chat, StoredConversation state, Optional<LocalDate> wakeOn) {
        byte[] letter = sealed.sealBytes(state.state(), place(chat));
        @Nullable String day = wakeOn.map(LocalDate::toString).orElse(null);
        // SQLite writes an index again whenever its column is set, be it to what it was.
        boolean saved = sql.dialect() == SQLDialect.SQLITE
                && SAVE_UNMOVED.execute(sql, state.version(), letter, chat.bytes(), day) == 1;
        if (!saved) {
            SAVE.executeWithNext(sql, chat.bytes(), state.version(), letter, day);
        }
    }

    /** Waits until nobody else holds the chat, and holds it; where it stands is not asked. */
    public void hold(KeyedHash chat) {
        lockRow(chat);
    }

    /** Waking the chat is put off until that day. */
    public void putOff(KeyedHash chat, LocalDate day) {
        sql.update(CONVERSATION)
                .set(CONVERSATION.WAKE_ON, day)
                .where(CONVERSATION.CHAT.eq(chat.bytes()))
                .execute();
    }

    public void erase(KeyedHash chat) {
        ERASE.executeWithNext(sql, (Object) chat.bytes());
    }

    /** A chat that is to be woken, and since when. */
    public record Due(LocalDate on, KeyedHash chat) {}

    /** Chats whose day to be woken has come, at most so many, those behind the last one of before. */
    public List<Due> toWake(LocalDate today, Optional<Due> last, int most) {
        Condition behind = last.map(due -> DSL.row(CONVERSATION.WAKE_ON, CONVERSATION.CHAT)
                        .gt(DSL.row(due.on(), due.chat().bytes())))
                .orElseGet(DSL::noCondition);
        return sql.select(CONVERSATION.WAKE_ON, CONVERSATION.CHAT)
                .from(CONVERSATION)
                .where(CONVERSATION.WAKE_ON.le(today))
                .and(behind)
                // By their day first, as the index has them: most chats are not to be woken at all.
                .orderBy(CONVERSATION.WAKE_ON, CONVERSATION.CHAT)
                .limit(most)
                .fetch(row -> new Due(row.value1(), new KeyedHash(row.value2())));
    }

    /**
     * Some chats, in the order of their hashes.
     *
     * @param last whom they come after; empty for the first
     * @return where each stands; empty of one that nothing is known of, or that does not open
     */
    public Map<KeyedHash, Optional<StoredConversation>> after(Optional<KeyedHash> last, int most) {
        Map<KeyedHash, Optional<StoredConversation>> chats = new LinkedHashMap<>();
        sql.select(CONVERSATION.CHAT, CONVERSATION.STATE_VERSION, CONVERSATION.SEALED)
                .from(CONVERSATION)
                .where(last.map(hash -> CONVERSATION.CHAT.gt(hash.bytes())).orElseGet(DSL::noCondition))
                .orderBy(CONVERSATION.CHAT)
                .limit(most)
                .forEach(row -> {
                    KeyedHash chat = new KeyedHash(row.value1());
                    chats.put(chat, openedIfWhole(new Row(row.value2().intValue(), Bytes.of(row.value3())), chat));
                });
        return chats;
    }

    private Optional<StoredConversation> openedIfWhole(Row row, KeyedHash chat) {
        try {
            return opened(row, chat);
        } catch (Seal.BrokenSeal broken) {
            return Optional.empty();
        }
    }

    /** So many drafts more were removed, after days of silence. */
    public void countRemovedDrafts(int more) {
        Counters.add(sql, REMOVED_DRAFTS, more);
    }

    /** How many were removed since this was asked last. */
    public int takeRemovedDrafts() {
        return Math.toIntExact(Counters.take(sql, REMOVED_DRAFTS));
    }

    private static String place(KeyedHash chat) {
        return "conversation:" + HexFormat.of().formatHex(chat.bytes());
    }
}
