package org.massline.store;

import static org.massline.store.tables.Tables.TELLING;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.massline.chat.OutgoingMessage;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.KeyedHash;
import org.massline.store.dialect.Database;

/** What is on its way to all who second a suggestion, and how far it has come. */
public final class Tellings {
    private static final String COUNTER = "telling";

    private final DSLContext sql;
    private final Database database;
    private final Sealed sealed;

    Tellings(DSLContext sql, Database database, Sealed sealed) {
        this.sql = sql;
        this.database = database;
        this.sealed = sealed;
    }

    /**
     * What is said.
     *
     * @param occasion by which people choose whether it reaches them
     * @param family the suggestion that it is about, and those that became a part of it
     * @param messages by the tag of their language
     */
    public record Letter(String occasion, List<SuggestionNumber> family, Map<String, List<OutgoingMessage>> messages) {
        public Letter {
            family = List.copyOf(family);
            messages = Map.copyOf(messages);
        }
    }

    /**
     * One on its way.
     *
     * @param reached the last one to whom it was handed over
     */
    public record Telling(long id, SuggestionNumber number, Optional<KeyedHash> reached, Letter letter) {}

    /**
     * To all who second this one, not before it is due.
     *
     * @param deed with which it is taken back, as what waits in the outbox is
     */
    public void add(SuggestionNumber number, Letter letter, Instant due, Optional<Long> deed) {
        long id = Counters.next(sql, COUNTER);
        sql.insertInto(TELLING)
                .set(TELLING.ID, id)
                .set(TELLING.NUMBER, number.value())
                .set(TELLING.DUE_AT, due.toEpochMilli())
                .set(TELLING.DEED, deed.orElse(null))
                .set(TELLING.SEALED, sealed.seal(letter, place(id)))
                .execute();
    }

    /** Those that are due, oldest first. */
    public List<Long> due(Instant now, int most) {
        return sql.select(TELLING.ID)
                .from(TELLING)
                .where(TELLING.DUE_AT.le(now.toEpochMilli()))
                .orderBy(TELLING.DUE_AT, TELLING.ID)
                .limit(most)
                .fetch(TELLING.ID);
    }

    /** It is this transaction's to go on with; empty if it is finished, or another has it in hand. */
    public Optional<Telling> take(long id) {
        return database.lockedWithoutWaiting(sql.select(TELLING.ID, TELLING.NUMBER, TELLING.REACHED, TELLING.SEALED)
                        .from(TELLING)
                        .where(TELLING.ID.eq(id)))
                .fetchOptional(row -> new Telling(
                        id,
                        new SuggestionNumber(row.value2()),
                        Optional.ofNullable(row.value3()).map(KeyedHash::new),
                        sealed.open(row.value4(), place(id), Letter.class)));
    }

    /** It was handed over up to and with this one. */
    public void reach(long id, KeyedHash last) {
        sql.update(TELLING)
                .set(TELLING.REACHED, last.bytes())
                .where(TELLING.ID.eq(id))
                .execute();
    }

    /** It could not be handed over; not before then is it tried again. */
    public void putOff(long id, Instant until) {
        sql.update(TELLING)
                .set(TELLING.DUE_AT, until.toEpochMilli())
                .where(TELLING.ID.eq(id))
                .execute();
    }

    public void finish(long id) {
        sql.deleteFrom(TELLING).where(TELLING.ID.eq(id)).execute();
    }

    private static String place(long id) {
        return "telling:" + id;
    }
}
