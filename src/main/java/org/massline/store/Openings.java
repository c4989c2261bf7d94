package org.massline.store;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.massline.chat.Bytes;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.privacy.Hasher;
import org.massline.privacy.KeyedHash;

/** What every update asks first. */
public final class Openings {
    private static final Together TOGETHER =
            Together.of(Updates.REMEMBER, Conversations.BEGIN, Conversations.LOCK, People.FIND, Cadres.IS_ONE);

    private final DSLContext sql;
    private final Updates updates;
    private final Conversations conversations;
    private final People people;
    private final Cadres cadres;

    Openings(DSLContext sql, Sealed sealed, Hasher hasher) {
        this.sql = sql;
        this.updates = new Updates(sql, sealed, hasher);
        this.conversations = new Conversations(sql, sealed);
        this.people = new People(sql, sealed);
        this.cadres = new Cadres(sql, sealed);
    }

    /** Where the chat stands, which is locked until the transaction ends, and what is known of who talks there. */
    public record Opening(
            Optional<StoredConversation> conversation, Optional<PersonRecord> person, Optional<Cadre> cadre) {}

    private record Found(
            boolean firstTime,
            boolean begun,
            Optional<Conversations.Row> chat,
            Optional<Bytes> person,
            Optional<CadreId> cadre) {}

    /** Remembers the update; empty if it was taken before. */
    public Optional<Opening> open(long updateId, LocalDate today, KeyedHash chat, KeyedHash person) {
        if (sql.dialect() == SQLDialect.SQLITE) {
            return updates.firstTime(updateId, today) ? Optional.of(open(chat, person)) : Optional.empty();
        }
        Found found = TOGETHER.run(
                sql,
                answers -> new Found(
                        answers.changed() == 1,
                        answers.changed() == 1,
                        answers.first(Conversations.Row::of),
                        answers.first(row -> Bytes.of(row.getBytes(1))),
                        answers.first(row -> new CadreId(row.getLong(1)))),
                updateId,
                today.toString(),
                chat.bytes(),
                Conversations.NOTHING,
                chat.bytes(),
                person.bytes(),
                person.bytes());
        if (!found.firstTime()) {
            if (found.begun()) {
                conversations.erase(chat);
            }
            return Optional.empty();
        }
        return Optional.of(found.chat()
                .map(row -> new Opening(
                        conversations.opened(row, chat),
                        found.person().map(bytes -> people.opened(bytes.toArray(), person)),
                        found.cadre().flatMap(cadres::find)))
                // It was erased before it was locked, so that what was read then may have become another by now.
                .orElseGet(() -> open(chat, person)));
    }

    /** The chat first: what another transaction is about to commit is seen once it is locked. */
    private Opening open(KeyedHash chat, KeyedHash person) {
        return new Opening(conversations.lock(chat), people.find(person), cadres.find(person));
    }
}
