package org.massline.store;

import static org.massline.store.tables.Tables.SUGGESTION;

import java.util.Optional;
import org.jooq.DSLContext;
import org.massline.model.SuggestionNumber;

/** The receipts of suggestions that keep no address. Nothing is sealed or keyed here: there is nobody to whom it could lead. */
public final class Receipts {
    private final DSLContext sql;

    Receipts(DSLContext sql) {
        this.sql = sql;
    }

    /** A receipt as it is stored: the suggestion, and the slow hash of the code. */
    public record Stored(SuggestionNumber number, String hash) {}

    /**
     * From now on this receipt leads to the suggestion.
     *
     * @param found the public part of its code; of two alike, which is one chance in 2^40 for any other, the later is refused
     */
    public void give(SuggestionNumber number, String found, String hash) {
        sql.update(SUGGESTION)
                .set(SUGGESTION.RECEIPT, found)
                .set(SUGGESTION.RECEIPT_HASH, hash)
                .where(SUGGESTION.NUMBER.eq(number.value()))
                .execute();
    }

    /** The one with this public part; that the secret is right is not known by that. */
    public Optional<Stored> find(String found) {
        return sql.select(SUGGESTION.NUMBER, SUGGESTION.RECEIPT_HASH)
                .from(SUGGESTION)
                .where(SUGGESTION.RECEIPT.eq(found))
                .fetchOptional(row -> new Stored(new SuggestionNumber(row.value1()), row.value2()));
    }
}
