package org.massline.store;

import static org.massline.store.tables.Tables.SETTING;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.massline.privacy.Keys;
import org.massline.privacy.Seal;

/**
 * Whether keys and database belong together: a sentence that every database keeps, and that only its own keys open. Without it
 * nobody would be recognized with other keys, and everybody would begin anew.
 */
public final class KeyCheck {
    static final String SETTING_NAME = "key-check";
    private static final String GENERATION_NAME = "hash-generation";
    /** As it is in a database whose audit log was never linked. */
    static final String SENTENCE = "these keys belong to this database";

    /** Sealed, so that nobody without the keys can make a log look as if it had never been linked. */
    static final String LINKED = SENTENCE + ", whose audit log is linked";

    private KeyCheck() {}

    /** What the database keeps; empty if no program has opened it with keys yet. */
    public static Optional<String> in(DSLContext sql) {
        return sql.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.NAME.eq(SETTING_NAME))
                .fetchOptional(SETTING.VALUE);
    }

    /** How many hash keys made the hashes in this database. */
    static int generationIn(DSLContext sql) {
        return sql.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.NAME.eq(GENERATION_NAME))
                .fetchOptional(row -> Integer.parseInt(row.value1()))
                .orElse(1);
    }

    static void putGeneration(DSLContext sql, int generation) {
        sql.insertInto(SETTING)
                .set(SETTING.NAME, GENERATION_NAME)
                .set(SETTING.VALUE, String.valueOf(generation))
                .onConflict(SETTING.NAME)
                .doUpdate()
                .set(SETTING.VALUE, String.valueOf(generation))
                .execute();
    }

    /**
     * Whether the hashes in the database are those that the keys make.
     *
     * @throws WrongDatabase if a rotation of the keys has not come to its end
     */
    static void requireGeneration(DSLContext sql, Keys keys) {
        if (generationIn(sql) != keys.hasher().generation()) {
            throw new WrongDatabase("the keys were being replaced, and that has not come to its end; finish it with"
                    + " `massline keys rotate`");
        }
    }

    /**
     * Tries the keys on what a database keeps.
     *
     * @throws WrongDatabase if they are others
     */
    public static void require(String kept, Keys keys) {
        try {
            byte[] opened = keys.seal().open(Base64.getDecoder().decode(kept), Settings.place(SETTING_NAME));
            if (Set.of(SENTENCE, LINKED).contains(new String(opened, StandardCharsets.UTF_8))) {
                return;
            }
        } catch (Seal.BrokenSeal | IllegalArgumentException otherKeys) {
            throw refused(otherKeys);
        }
        throw refused(new IllegalStateException("another sentence"));
    }

    private static WrongDatabase refused(Exception cause) {
        return new WrongDatabase(
                "the key file does not belong to this database. Put back the one from its backup, or name another"
                        + " database",
                cause);
    }
}
