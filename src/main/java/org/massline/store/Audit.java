package org.massline.store;

import static org.massline.store.tables.Tables.AUDIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.massline.model.CadreId;
import org.massline.model.SuggestionNumber;

/**
 * Who of the cadres did what, and when. Rows are added and never changed. Of contributors there is what they did, never who
 * they are; what they wrote is not in it.
 */
public final class Audit {
    private final DSLContext sql;

    Audit(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What somebody did.
     *
     * @param by empty if the suggestion's contributor did it, or the program by itself
     * @param number empty if it concerns no suggestion
     * @param action a stored name, such as {@code acknowledge}
     * @param detail stored names and numbers, separated by spaces; no text that a person typed
     */
    public record Entry(
            LocalDate on, Optional<CadreId> by, Optional<SuggestionNumber> number, String action, String detail) {}

    public void add(Entry entry) {
        sql.insertInto(AUDIT)
                .set(AUDIT.ID, Counters.next(sql, "audit"))
                .set(AUDIT.DONE_ON, entry.on())
                .set(AUDIT.CADRE_ID, value(entry.by()))
                .set(AUDIT.NUMBER, entry.number().map(SuggestionNumber::value).orElse(null))
                .set(AUDIT.ACTION, entry.action())
                .set(AUDIT.DETAIL, entry.detail())
                .execute();
    }

    /** What was done with a suggestion, oldest first. */
    public List<Entry> of(SuggestionNumber number) {
        return fetch(AUDIT.NUMBER.eq(number.value()), Integer.MAX_VALUE).reversed();
    }

    /** What was done last, newest first. */
    public List<Entry> newest(int most) {
        return fetch(DSL.noCondition(), most);
    }

    private List<Entry> fetch(Condition condition, int most) {
        return sql.selectFrom(AUDIT)
                .where(condition)
                .orderBy(AUDIT.ID.desc())
                .limit(most)
                .fetch(row -> new Entry(
                        row.get(AUDIT.DONE_ON),
                        Optional.ofNullable(row.get(AUDIT.CADRE_ID)).map(CadreId::new),
                        Optional.ofNullable(row.get(AUDIT.NUMBER)).map(SuggestionNumber::new),
                        row.get(AUDIT.ACTION),
                        row.get(AUDIT.DETAIL)));
    }

    private static @Nullable Long value(Optional<CadreId> cadre) {
        return cadre.map(CadreId::value).orElse(null);
    }
}
