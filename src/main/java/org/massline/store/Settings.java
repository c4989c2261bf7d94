package org.massline.store;

import static org.massline.store.tables.Tables.SETTING;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jooq.DSLContext;
import org.massline.privacy.Keys;

/** What the program remembers about itself. */
public final class Settings {
    private final DSLContext sql;
    private final Sealed sealed;

    Settings(DSLContext sql, Sealed sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    public Optional<String> get(String name) {
        return sql.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.NAME.eq(name))
                .fetchOptional(SETTING.VALUE);
    }

    public void put(String name, String value) {
        sql.insertInto(SETTING)
                .set(SETTING.NAME, name)
                .set(SETTING.VALUE, value)
                .onConflict(SETTING.NAME)
                .doUpdate()
                .set(SETTING.VALUE, value)
                .execute();
    }

    /**
     * Remembers this unless something is remembered already: of several replicas that start together one does it, and the others
     * have what it remembered.
     *
     * @return whether it was this one
     */
    private boolean keepFirst(String name, String value) {
        return sql.insertInto(SETTING)
                        .set(SETTING.NAME, name)
                        .set(SETTING.VALUE, value)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    /** A value that only who has the keys may read. */
    public Optional<String> getSealed(String name) {
        return get(name)
                .map(value -> new String(
                        sealed.openBytes(Base64.getDecoder().decode(value), place(name)), StandardCharsets.UTF_8));
    }

    public void putSealed(String name, String value) {
        put(name, seal(name, value));
    }

    /**
     * The value that is kept under this name, once and for all replicas; only who has the keys may read it.
     *
     * @param otherwise is kept from now on if none is
     */
    public String keptSealed(String name, String otherwise) {
        Optional<String> kept = getSealed(name);
        if (kept.isPresent()) {
            return kept.get();
        }
        boolean _ = keepFirst(name, seal(name, otherwise));
        return getSealed(name).orElseThrow();
    }

    private String seal(String name, String value) {
        byte[] bytes = sealed.sealBytes(value.getBytes(StandardCharsets.UTF_8), place(name));
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Tries the keys on what the database keeps; a new one keeps it from now on.
     *
     * @return whether it is new
     */
    boolean checkKeys(Keys keys) {
        if (get(KeyCheck.SETTING_NAME).isEmpty()
                && keepFirst(KeyCheck.SETTING_NAME, seal(KeyCheck.SETTING_NAME, KeyCheck.LINKED))) {
            KeyCheck.putGeneration(sql, keys.hasher().generation());
            return true;
        }
        KeyCheck.require(get(KeyCheck.SETTING_NAME).orElseThrow(), keys);
        KeyCheck.requireGeneration(sql, keys);
        return false;
    }

    /** Whether every row of the audit log has had its link since it was written. */
    boolean isLogLinked() {
        return getSealed(KeyCheck.SETTING_NAME).filter(KeyCheck.LINKED::equals).isPresent();
    }

    /** Written once: a database that is only opened stays as it is. */
    void logIsLinked() {
        if (!isLogLinked()) {
            putSealed(KeyCheck.SETTING_NAME, KeyCheck.LINKED);
        }
    }

    /** Nothing is remembered under this name any more. */
    public void remove(String name) {
        sql.deleteFrom(SETTING).where(SETTING.NAME.eq(name)).execute();
    }

    /** Whatever keys the database belonged to, from now on it is these. */
    void belongTo(Keys keys) {
        remove(KeyCheck.SETTING_NAME);
        boolean _ = checkKeys(keys);
    }

    static String place(String name) {
        return "setting:" + name;
    }
}
