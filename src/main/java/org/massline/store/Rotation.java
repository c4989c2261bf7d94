package org.massline.store;

import static org.massline.store.tables.Tables.BULLETIN;
import static org.massline.store.tables.Tables.CONVERSATION;
import static org.massline.store.tables.Tables.SETTING;
import static org.massline.store.tables.Tables.TELLING;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.massline.privacy.KeyedHash;
import org.massline.privacy.Keys;
import org.massline.privacy.Seal;
import org.massline.store.backup.Progress;
import org.massline.store.dialect.Database;

/**
 * Brings a database from its old keys to the new ones, while no bot runs: everything sealed is sealed anew, every keyed hash
 * gives way to the next.
 *
 * <p>It may be interrupted at any moment, and goes on when it is run again: a row whose seal is of the newest key is done, and
 * its hashes with it, since they change together; tables of hashes alone change in one transaction, which leaves a mark.
 */
final class Rotation {
    private static final int ROWS_AT_ONCE = 500;
    private static final String MARK = "rotated:";

    private final Database database;
    private final Keys keys;
    private final Progress progress;

    Rotation(Database database, Keys keys, Progress progress) {
        this.database = database;
        this.keys = keys;
        this.progress = progress;
    }

    /**
     * Asks before anything is changed.
     *
     * @throws WrongDatabase if the keys are not this database's, or something is on its way to many people
     */
    static void requirePossible(Database database, Keys now) {
        database.write(sql -> {
            KeyCheck.in(sql).ifPresent(sentence -> KeyCheck.require(sentence, now));
            // Whom a sending has reached is kept as a place in the order of hashes, which would change.
            if (sql.fetchExists(sql.selectOne().from(BULLETIN).where(BULLETIN.STATUS.in("sending", "paused")))
                    || sql.fetchExists(sql.selectOne().from(TELLING))) {
                throw new WrongDatabase("a bulletin or an answer is on its way to many people, and would reach some of"
                        + " them twice; start the bot until it is sent, or end the bulletin, then rotate the keys");
            }
            return true;
        });
    }

    /** All of it. */
    void run() {
        if (database.read(sql -> KeyCheck.generationIn(sql) == keys.hasher().generation())) {
            return;
        }
        database.write(sql -> {
            // First the settings, and so the sentence that old keys open: they are refused from here on.
            sealSettings(sql);
            // Chats that were locked and never saved.
            return sql.deleteFrom(CONVERSATION)
                    .where(CONVERSATION.SEALED.eq(new byte[0]))
                    .execute();
        });
        long total = database.read(sql -> Rotated.ALL.stream()
                .mapToLong(each -> sql.fetchCount(each.table()))
                .sum());
        long done = 0;
        for (Rotated table : Rotated.ALL) {
            done += table.sealed().isPresent() ? inSteps(table, done, total) : atOnce(table);
            progress.at("sealed anew", done, total);
        }
        database.write(sql -> {
            sql.deleteFrom(SETTING).where(SETTING.NAME.startsWith(MARK)).execute();
            // How far a sending came is no order any more.
            sql.update(BULLETIN).setNull(BULLETIN.REACHED).execute();
            KeyCheck.putGeneration(sql, keys.hasher().generation());
            return true;
        });
    }

    private void sealSettings(DSLContext sql) {
        for (var row : sql.select(SETTING.NAME, SETTING.VALUE).from(SETTING).fetch()) {
            String place = Settings.place(row.value1());
            byte[] sealed;
            byte[] opened;
            try {
                sealed = Base64.getDecoder().decode(row.value2());
                opened = keys.seal().open(sealed, place);
            } catch (IllegalArgumentException | Seal.BrokenSeal nothingSealed) {
                continue;
            }
            String again = Base64.getEncoder().encodeToString(keys.seal().seal(opened, place));
            sql.update(SETTING)
                    .set(SETTING.VALUE, again)
                    .where(SETTING.NAME.eq(row.value1()))
                    .execute();
        }
    }

    private long inSteps(Rotated table, long before, long total) {
        Optional<Object> last = Optional.empty();
        long seen = 0;
        while (true) {
            Optional<Object> from = last;
            List<? extends Record> rows = database.write(sql -> step(sql, table, from));
            seen += rows.size();
            progress.at("sealed anew", Math.min(before + seen, total), total);
            if (rows.size() < ROWS_AT_ONCE) {
                return seen;
            }
            last = Optional.of(rows.getLast().get((Field<?>) table.key()));
        }
    }

    @SuppressWarnings("unchecked") // The key's type is that of its own values.
    private List<? extends Record> step(DSLContext sql, Rotated table, Optional<Object> last) {
        Field<Object> key = (Field<Object>) table.key();
        Field<byte[]> sealed = table.sealed().orElseThrow();
        List<? extends Record> rows = sql.selectFrom(table.table())
                .where(last.map(key::gt).orElse(DSL.noCondition()))
                .orderBy(key)
                .limit(ROWS_AT_ONCE)
                .fetch();
        for (Record row : rows) {
            byte[] old = row.get(sealed);
            if (old == null || !keys.seal().isNewest(old)) {
                change(sql, table, row);
            }
        }
        return rows;
    }

    private long atOnce(Rotated table) {
        return database.write(sql -> {
            Settings settings = new Settings(sql, new Sealed(keys.seal(), StoredJson.mapper()));
            String mark = MARK + table.table().getName();
            List<? extends Record> rows = sql.selectFrom(table.table()).fetch();
            if (settings.get(mark).isEmpty()) {
                rows.forEach(row -> change(sql, table, row));
                settings.put(mark, "");
            }
            return (long) rows.size();
        });
    }

    @SuppressWarnings("unchecked") // As above.
    private void change(DSLContext sql, Rotated table, Record row) {
        Map<Field<?>, Object> changed = new HashMap<>();
        for (Field<byte[]> hash : table.hashes()) {
            byte[] before = row.get(hash);
            // What waits aside in the outbox stands in no line.
            if (before != null && before.length > 0) {
                changed.put(hash, keys.hasher().next(new KeyedHash(before)).bytes());
            }
        }
        String place = table.placeOf(changed.getOrDefault(table.place(), row.get((Field<?>) table.place())));
        table.sealed().ifPresent(column -> {
            byte[] old = row.get(column);
            if (old != null) {
                changed.put(column, keys.seal().seal(keys.seal().open(old, table.placeIn(row)), place));
            }
        });
        if (!changed.isEmpty()) {
            Field<Object> key = (Field<Object>) table.key();
            sql.update(table.table()).set(changed).where(key.eq(row.get(key))).execute();
        }
    }
}
