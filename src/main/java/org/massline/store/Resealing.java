package org.massline.store;

import static org.massline.store.tables.Tables.CONVERSATION;
import static org.massline.store.tables.Tables.PERSON;
import static org.massline.store.tables.Tables.SUGGESTION;

import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.KeyedHash;
import org.massline.privacy.Seal;
import org.massline.store.dialect.Database;

/**
 * Seals anew what is sealed of people, whether it changed or not: who compares the databases of two days, or asks PostgreSQL which
 * transaction wrote a row, is not to see who talked with the bot on the day on which a suggestion came.
 */
public final class Resealing {
    private final DSLContext sql;
    private final Database database;
    private final Seal seal;

    Resealing(DSLContext sql, Database database, Seal seal) {
        this.sql = sql;
        this.database = database;
        this.seal = seal;
    }

    /** Where there is a row for each person, or chat. */
    public enum Of {
        PEOPLE,
        CHATS
    }

    private record Rows<K>(Table<?> table, TableField<?, K> key, TableField<?, byte[]> sealed) {
        static Rows<byte[]> of(Of of) {
            return switch (of) {
                case PEOPLE -> new Rows<>(PERSON, PERSON.PERSON_, PERSON.SEALED);
                case CHATS -> new Rows<>(CONVERSATION, CONVERSATION.CHAT, CONVERSATION.SEALED);
            };
        }

        String place(K row) {
            return table.getName() + ":"
                    + (row instanceof byte[] hash ? HexFormat.of().formatHex(hash) : row);
        }
    }

    /**
     * What became of some rows.
     *
     * @param last whom the next ones come after; empty if these were the last
     * @param broken how many of them do not open, and stay as they were
     */
    public record Step<K>(Optional<K> last, int broken) {
        private <N> Step<N> named(Function<K, N> name) {
            return new Step<>(last.map(name), broken);
        }
    }

    /**
     * Seals some anew, in the order of their hashes. What does not open is passed over: the others are not to be known by it.
     *
     * @param last whom they come after; empty for the first
     */
    public Step<KeyedHash> step(Of of, Optional<KeyedHash> last, int most) {
        return step(Rows.of(of), last.map(KeyedHash::bytes), most).named(KeyedHash::new);
    }

    /**
     * The same, of the addresses of suggestions' authors: that one was given to nobody is not to be seen by its being new.
     *
     * @param most numbers that are looked at: of old suggestions most have no address any more
     */
    public Step<SuggestionNumber> authors(Optional<SuggestionNumber> last, int most) {
        Rows<Long> rows = new Rows<>(SUGGESTION, SUGGESTION.NUMBER, SUGGESTION.SEALED_AUTHOR);
        long to = last.map(SuggestionNumber::value).orElse(0L) + most;
        int broken = sealAnew(
                rows,
                database.locked(sql.select(SUGGESTION.NUMBER, SUGGESTION.SEALED_AUTHOR)
                                .from(SUGGESTION)
                                .where(SUGGESTION.NUMBER.gt(to - most))
                                .and(SUGGESTION.NUMBER.le(to))
                                .and(SUGGESTION.SEALED_AUTHOR.isNotNull())
                                .orderBy(SUGGESTION.NUMBER))
                        .fetch());
        boolean hasMore = sql.fetchExists(sql.selectOne().from(SUGGESTION).where(SUGGESTION.NUMBER.gt(to)));
        return new Step<>(hasMore ? Optional.of(new SuggestionNumber(to)) : Optional.empty(), broken);
    }

    private <K> Step<K> step(Rows<K> rows, Optional<K> last, int most) {
        Result<Record2<K, byte[]>> some = database.locked(sql.select(rows.key(), rows.sealed())
                        .from(rows.table())
                        .where(last.map(rows.key()::gt).orElseGet(DSL::noCondition))
                        .orderBy(rows.key())
                        .limit(most))
                .fetch();
        int broken = sealAnew(rows, some);
        return new Step<>(
                some.size() < most
                        ? Optional.empty()
                        : Optional.of(some.getLast().value1()),
                broken);
    }

    /** How many do not open. */
    private <K> int sealAnew(Rows<K> rows, Result<Record2<K, byte[]>> some) {
        int broken = 0;
        for (Record2<K, byte[]> row : some) {
            try {
                sealAnew(rows, row.value1(), row.value2());
            } catch (Seal.BrokenSeal unreadable) {
                broken++;
            }
        }
        return broken;
    }

    private <K> void sealAnew(Rows<K> rows, K row, byte[] sealed) {
        // A chat that was locked and never saved has nothing.
        if (sealed.length > 0) {
            String place = rows.place(row);
            sql.update(rows.table())
                    .set(rows.sealed(), seal.seal(seal.open(sealed, place), place))
                    .where(rows.key().eq(row))
                    .execute();
        }
    }
}
