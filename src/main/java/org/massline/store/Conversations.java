package org.massline.store;

import static org.massline.store.tables.Tables.CONVERSATION;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.massline.privacy.KeyedHash;
import org.massline.store.dialect.Database;

/** Where chats stand. */
public final class Conversations {
    private static final byte[] NOTHING = new byte[0];

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
     * first, since a row that is not there cannot be locked.
     */
    public Optional<StoredConversation> lock(KeyedHash chat) {
        sql.insertInto(CONVERSATION)
                .set(CONVERSATION.CHAT, chat.bytes())
                .set(CONVERSATION.STATE_VERSION, 0L)
                .set(CONVERSATION.SEALED, NOTHING)
                .onConflictDoNothing()
                .execute();
        return database.locked(sql.select(CONVERSATION.STATE_VERSION, CONVERSATION.SEALED)
                        .from(CONVERSATION)
                        .where(CONVERSATION.CHAT.eq(chat.bytes())))
                .fetchOptional()
                .filter(row -> row.get(CONVERSATION.SEALED).length > 0)
                .map(row -> new StoredConversation(
                        row.get(CONVERSATION.STATE_VERSION).intValue(),
                        sealed.openBytes(row.get(CONVERSATION.SEALED), place(chat))));
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
