package org.massline.store;

import static org.massline.store.tables.Tables.SECONDING;
import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.massline.chat.Address;
import org.massline.chat.PersonId;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.Hasher;
import org.massline.privacy.KeyedHash;

/**
 * Who seconds what. Each row is keyed by a hash of person and suggestion together, so that without the keys nobody can say who
 * it is, nor that two rows are one person's. Which ones a person seconds stands in their own record alone.
 *
 * <p>It leaves no trace in the audit log: that has an order, and two steps that follow each other may be one person's.
 */
public final class Seconders {
    private static final String KIND = "second";

    private final DSLContext sql;
    private final Sealed sealed;
    private final Hasher hasher;

    Seconders(DSLContext sql, Sealed sealed, Hasher hasher) {
        this.sql = sql;
        this.sealed = sealed;
        this.hasher = hasher;
    }

    /**
     * One of those who second a suggestion.
     *
     * @param second what tells them from the others who second the same one
     */
    public record Seconder(KeyedHash second, Address address) {}

    /** Somebody seconds a suggestion; whoever does already still does, once. Returns whether it is new. */
    public boolean add(SuggestionNumber number, Address address, LocalDate on) {
        KeyedHash second = second(address, number);
        int added = sql.insertInto(SECONDING)
                .set(SECONDING.SECOND, second.bytes())
                .set(SECONDING.NUMBER, number.value())
                .set(SECONDING.SEALED, sealed.seal(address, place(second)))
                .set(SECONDING.SECONDED_ON, on)
                .onConflictDoNothing()
                .execute();
        count(number, added);
        return added == 1;
    }

    /** Since when they second it; empty if they do not. */
    public Optional<LocalDate> since(SuggestionNumber number, Address address) {
        return sql.select(SECONDING.SECONDED_ON)
                .from(SECONDING)
                .where(SECONDING.SECOND.eq(second(address, number).bytes()))
                .fetchOptional(SECONDING.SECONDED_ON);
    }

    /** They second it no more. */
    public boolean remove(SuggestionNumber number, Address address) {
        int removed = sql.deleteFrom(SECONDING)
                .where(SECONDING.SECOND.eq(second(address, number).bytes()))
                .execute();
        count(number, -removed);
        return removed == 1;
    }

    /** In the same transaction, so that the count is always right. */
    private void count(SuggestionNumber number, int more) {
        if (more != 0) {
            sql.update(SUGGESTION)
                    .set(SUGGESTION.SECONDS, SUGGESTION.SECONDS.plus((long) more))
                    .where(SUGGESTION.NUMBER.eq(number.value()))
                    .execute();
        }
    }

    /** They said it in their own words, too: a suggestion of their own, which is a part of this one. */
    public void said(SuggestionNumber number, Address address, SuggestionNumber inOwnWords) {
        sql.update(SECONDING)
                .set(SECONDING.OWN_NUMBER, inOwnWords.value())
                .where(SECONDING.SECOND.eq(second(address, number).bytes()))
                .execute();
    }

    /** Who said that in their own words is forgotten; that they second stays. */
    public void forgetWhoseWords(SuggestionNumber inOwnWords) {
        sql.update(SECONDING)
                .setNull(SECONDING.OWN_NUMBER)
                .where(SECONDING.OWN_NUMBER.eq(inOwnWords.value()))
                .execute();
    }

    /** How many second a suggestion. */
    public int count(SuggestionNumber number) {
        return sql.select(SUGGESTION.SECONDS)
                .from(SUGGESTION)
                .where(SUGGESTION.NUMBER.eq(number.value()))
                .fetchOptional(row -> row.value1().intValue())
                .orElse(0);
    }

    /**
     * Some of those who second a suggestion, in an order that says nothing about when they did.
     *
     * @param after the last one of those before; empty for the first
     */
    public List<Seconder> of(SuggestionNumber number, Optional<KeyedHash> after, int most) {
        var all = sql.select(SECONDING.SECOND, SECONDING.SEALED)
                .from(SECONDING)
                .where(SECONDING.NUMBER.eq(number.value()));
        return after.map(hash -> all.and(SECONDING.SECOND.gt(hash.bytes())))
                .orElse(all)
                .orderBy(SECONDING.SECOND)
                .limit(most)
                .fetch(row -> {
                    KeyedHash second = new KeyedHash(row.value1());
                    return new Seconder(second, sealed.open(row.value2(), place(second), Address.class));
                });
    }

    private KeyedHash second(Address address, SuggestionNumber number) {
        // In Telegram a person and their private chat have one number.
        return hasher.of(new PersonId(address.chat().value()), KIND, number.value());
    }

    private static String place(KeyedHash second) {
        return "seconding:" + HexFormat.of().formatHex(second.bytes());
    }
}
