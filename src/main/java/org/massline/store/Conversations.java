package org.massline.store;

import static org.massline.store.tables.Tables.CONVERSATION;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.massline.privacy.KeyedHash;
import org.massline.store.dialect.Database;

/** Where chats stand. */
public final class Conversations {
    private static final byte[] NOTHING = new byte[0];
    /** Somebody may be forgotten while others wait for their row; that it happens over and over is no accident. */
    private static final int TRIES = 3;

    private final DSLContext sql;
    private final Database database;
    private final Sealed sealed;

    Conversations(DSLContext sql, Database database, Sealed sealed) {
        this.sql = sql;
        this.database = database;
        this.sealed = sealed;
    }

    /**
     * Where the chat stands; until this transaction ends, others that ask the same wait. A chat never seen gets an empty row
     * first, since a row that is not there cannot be locked; so does one that was erased while this waited for it.
     */
    public Optional<StoredConversation> lock(KeyedHash chat) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Optional<Record2<Long, byte[]>> row = lockRow(chat);
            if (row.isPresent()) {
                return row.filter(each -> each.get(CONVERSATION.SEALED).length > 0)
                        .map(each -> new StoredConversation(
                                each.get(CONVERSATION.STATE_VERSION).intValue(),
                                sealed.openBytes(each.get(CONVERSATION.SEALED), place(chat))));
            }
        }
        throw new StoreUnavailable("a chat was erased each time that it was to be locked");
    }

    private Optional<Record2<Long, byte[]>> lockRow(KeyedHash chat) {
        sql.insertInto(CONVERSATION)
                .set(CONVERSATION.CHAT, chat.bytes())
                .set(CONVERSATION.STATE_VERSION, 0L)
                .set(CONVERSATION.SEALED, NOTHING)
                .onConflictDoNothing()
                .execute();
        return database.locked(sql.select(CONVERSATION.STATE_VERSION, CONVERSATION.SEALED)
                        .from(CONVERSATION)
                        .where(CONVERSATION.CHAT.eq(chat.bytes())))
                .fetchOptional();
    }

    /** Saves where a locked chat stands. */
    public void save(KeyedHash chat, StoredConversation state, Optional<LocalDate> wakeOn) {
        sql.update(CONVERSATION)
                .set(CONVERSATION.STATE_VERSION, (long) state.version())
                .set(CONVERSATION.SEALED, sealed.sealBytes(state.state(), place(chat)))
                .set(CONVERSATION.WAKE_ON, wakeOn.orElse(null))
                .where(CONVERSATION.CHAT.eq(chat.bytes()))
                .execute();
    }

    /** Waits until nobody else holds the chat, and holds it; where it stands is not asked. */
    void hold(KeyedHash chat) {
        database.locked(sql.select(CONVERSATION.STATE_VERSION, CONVERSATION.SEALED)
                        .from(CONVERSATION)
                        .where(CONVERSATION.CHAT.eq(chat.bytes())))
                .fetch();
    }

    /** Waking the chat is put off until that day. */
    public void putOff(KeyedHash chat, LocalDate day) {
        sql.update(CONVERSATION)
                .set(CONVERSATION.WAKE_ON, day)
                .where(CONVERSATION.CHAT.eq(chat.bytes()))
                .execute();
    }

    public void erase(KeyedHash chat) {
        sql.deleteFrom(CONVERSATION).where(CONVERSATION.CHAT.eq(chat.bytes())).execute();
    }

    /** Chats whose day to be woken has come, at most so many. */
    public List<KeyedHash> toWake(LocalDate today, int most) {
        return sql.select(CONVERSATION.CHAT)
                .from(CONVERSATION)
                .where(CONVERSATION.WAKE_ON.le(today))
                .orderBy(CONVERSATION.CHAT)
                .limit(most)
                .fetch(row -> new KeyedHash(row.value1()));
    }

    private static String place(KeyedHash chat) {
        return "conversation:" + HexFormat.of().formatHex(chat.bytes());
    }
}
