package org.massline.store;

import static org.massline.store.tables.Tables.PERSON;

import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.privacy.KeyedHash;
import org.massline.privacy.Seal;

/** The people who talked to the bot. */
public final class People {
    static final Prepared FIND = Prepared.of(
            DSL.select(PERSON.SEALED).from(PERSON).where(PERSON.PERSON_.eq(Prepared.value(PERSON.PERSON_))));
    private static final Prepared SAVE = Prepared.of(DSL.insertInto(PERSON)
            .set(PERSON.PERSON_, Prepared.value(PERSON.PERSON_))
            .set(PERSON.SEALED, Prepared.value(PERSON.SEALED))
            .onConflict(PERSON.PERSON_)
            .doUpdate()
            .set(PERSON.SEALED, DSL.excluded(PERSON.SEALED)));

    private final DSLContext sql;
    private final Sealed sealed;

    People(DSLContext sql, Sealed sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    public Optional<PersonRecord> find(KeyedHash person) {
        return FIND.first(sql, row -> row.getBytes(1), (Object) person.bytes()).map(bytes -> opened(bytes, person));
    }

    PersonRecord opened(byte[] bytes, KeyedHash person) {
        return sealed.open(bytes, place(person), PersonRecord.class);
    }

    public void save(KeyedHash person, PersonRecord record) {
        SAVE.executeWithNext(sql, person.bytes(), sealed.seal(record, place(person)));
    }

    /** How many there are. */
    public int count() {
        return sql.fetchCount(PERSON);
    }

    /**
     * Some people, in the order of their hashes, which tells nothing of them.
     *
     * @param last whom they come after; empty for the first
     * @return nothing is known of those whose record does not open
     */
    public Map<KeyedHash, Optional<PersonRecord>> after(Optional<KeyedHash> last, int most) {
        Map<KeyedHash, Optional<PersonRecord>> people = new LinkedHashMap<>();
        sql.select(PERSON.PERSON_, PERSON.SEALED)
                .from(PERSON)
                .where(last.map(hash -> PERSON.PERSON_.gt(hash.bytes())).orElse(DSL.noCondition()))
                .orderBy(PERSON.PERSON_)
                .limit(most)
                .forEach(row -> {
                    KeyedHash person = new KeyedHash(row.value1());
                    people.put(person, ifItOpens(row.value2(), person));
                });
        return people;
    }

    private Optional<PersonRecord> ifItOpens(byte[] bytes, KeyedHash person) {
        try {
            return Optional.of(opened(bytes, person));
        } catch (Seal.BrokenSeal | UncheckedIOException damaged) {
            return Optional.empty();
        }
    }

    public void erase(KeyedHash person) {
        sql.deleteFrom(PERSON).where(PERSON.PERSON_.eq(person.bytes())).execute();
    }

    private static String place(KeyedHash person) {
        return "person:" + HexFormat.of().formatHex(person.bytes());
    }
}
