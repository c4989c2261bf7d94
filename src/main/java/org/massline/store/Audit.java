package org.massline.store;

import static org.massline.store.tables.Tables.AUDIT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.massline.model.AuditAction;
import org.massline.model.AuditDetail;
import org.massline.model.CadreId;
import org.massline.model.Page;
import org.massline.model.SuggestionNumber;

/**
 * Who of the cadres did what, and when. Rows are added and never changed. Of contributors there is what they did, never who
 * they are; what they wrote is not in it.
 */
public final class Audit {
    static final String COUNTER = "audit";

    private static final Condition LISTED = AUDIT.ACTION.notIn(Arrays.stream(AuditAction.values())
            .filter(action -> !action.isListed())
            .map(action -> DSL.inline(action.stored()))
            .toList());

    private final DSLContext sql;
    private final AuditChain chain;

    Audit(DSLContext sql, AuditChain chain) {
        this.sql = sql;
        this.chain = chain;
    }

    /**
     * What somebody did.
     *
     * @param by empty if the suggestion's contributor did it, or the program by itself
     * @param number empty if it concerns no suggestion
     * @param detail stored names and numbers, separated by spaces, see {@link AuditDetail}; no text that a person typed
     */
    public record Entry(
            LocalDate on, Optional<CadreId> by, Optional<SuggestionNumber> number, AuditAction action, String detail) {}

    public void add(Entry entry) {
        long id = Counters.next(sql, COUNTER);
        sql.insertInto(AUDIT)
                .set(AUDIT.ID, id)
                .set(AUDIT.DONE_ON, entry.on())
                .set(AUDIT.CADRE_ID, value(entry.by()))
                .set(AUDIT.NUMBER, entry.number().map(SuggestionNumber::value).orElse(null))
                .set(AUDIT.ACTION, entry.action().stored())
                .set(AUDIT.DETAIL, entry.detail())
                .set(AUDIT.LINK, chain.append(id, entry))
                .execute();
    }

    /** What was done with a suggestion, oldest first. */
    public List<Entry> of(SuggestionNumber number) {
        return fetch(AUDIT.NUMBER.eq(number.value()), Integer.MAX_VALUE).reversed();
    }

    /**
     * A page of what is listed, newest first; one behind the last is the first.
     *
     * @return its total is not counted, and says no more than whether there is a next page
     */
    public Page<Entry> listed(int index, int size) {
        int rows = Math.toIntExact(Counters.last(sql, COUNTER));
        int from = Suggestions.firstOf(index, size, rows);
        List<Entry> found = select(LISTED).limit(size + 1).offset(from).fetch(Audit::read);
        if (found.isEmpty() && from > 0) {
            return listed(0, size);
        }
        List<Entry> shown = found.subList(0, Math.min(size, found.size()));
        return new Page<>(shown, from / size, size, from + found.size());
    }

    /** What was done with it last. */
    public Optional<Entry> lastOf(SuggestionNumber number) {
        return fetch(AUDIT.NUMBER.eq(number.value()), 1).stream().findFirst();
    }

    /** The cadre who ended it last, in whatever way it stands now. */
    public Optional<CadreId> concludedBy(SuggestionNumber number) {
        return sql.select(AUDIT.CADRE_ID)
                .from(AUDIT)
                .where(AUDIT.NUMBER.eq(number.value()))
                .and(AUDIT.CADRE_ID.isNotNull())
                .and(AUDIT.ACTION.in(AuditAction.DONE.stored(), AuditAction.DECLINE.stored()))
                .orderBy(AUDIT.ID.desc())
                .limit(1)
                .fetchOptional(AUDIT.CADRE_ID)
                .map(CadreId::new);
    }

    /** A page of what was done with a suggestion, newest first; one behind the last is the last. */
    public Page<Entry> newestOf(SuggestionNumber number, int index, int size) {
        Condition condition = AUDIT.NUMBER.eq(number.value());
        int total = sql.fetchCount(sql.selectOne().from(AUDIT).where(condition));
        int from = Suggestions.firstOf(index, size, total);
        List<Entry> entries = select(condition).limit(size).offset(from).fetch(Audit::read);
        return new Page<>(entries, from / size, size, total);
    }

    private List<Entry> fetch(Condition condition, int most) {
        return select(condition).limit(most).fetch(Audit::read);
    }

    private SelectLimitStep<Record> select(Condition condition) {
        return sql.selectFrom(AUDIT).where(condition).orderBy(AUDIT.ID.desc());
    }

    static Entry read(Record row) {
        return new Entry(
                row.get(AUDIT.DONE_ON),
                Optional.ofNullable(row.get(AUDIT.CADRE_ID)).map(CadreId::new),
                Optional.ofNullable(row.get(AUDIT.NUMBER)).map(SuggestionNumber::new),
                AuditAction.ofStored(row.get(AUDIT.ACTION)),
                row.get(AUDIT.DETAIL));
    }

    private static @Nullable Long value(Optional<CadreId> cadre) {
        return cadre.map(CadreId::value).orElse(null);
    }
}
