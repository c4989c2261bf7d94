package org.massline.store;

import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Workflow;

/** Suggestions that become parts of others without a cadre, and stop being so. */
public final class Parts {
    private static final Status JOINED = after(Status.RECEIVED, Workflow.Step.JOIN);
    private static final Status RELEASED = after(Status.MERGED, Workflow.Step.RELEASE);

    private static final org.massline.store.tables.tables.Suggestion WHOLE = SUGGESTION.as("whole");

    private final DSLContext sql;
    private final SearchIndex index;

    Parts(DSLContext sql, SearchIndex index) {
        this.sql = sql;
        this.index = index;
    }

    /** The own words of somebody who seconds another one become a part of that one. */
    public void join(SuggestionNumber number, SuggestionNumber whole, LocalDate on) {
        sql.update(SUGGESTION)
                .set(SUGGESTION.STATUS, JOINED.stored())
                .set(SUGGESTION.MERGED_INTO, whole.value())
                .set(SUGGESTION.CLOSED_ON, on)
                .where(SUGGESTION.NUMBER.eq(number.value()))
                .execute();
    }

    /** What became a part of this one stands for itself again, as it was when somebody saw to it; returns which these are. */
    public List<SuggestionNumber> release(SuggestionNumber whole) {
        Condition parts = SUGGESTION.MERGED_INTO.eq(whole.value()).and(SUGGESTION.STATUS.eq(Status.MERGED.stored()));
        List<SuggestionNumber> released = sql.select(SUGGESTION.NUMBER)
                .from(SUGGESTION)
                .where(parts)
                .orderBy(SUGGESTION.NUMBER)
                .fetch(row -> new SuggestionNumber(row.value1()));
        heardWithTheirWhole(sql, parts);
        sql.update(SUGGESTION)
                .set(SUGGESTION.STATUS, RELEASED.stored())
                .set(SUGGESTION.REVISION, SUGGESTION.REVISION.plus(1L))
                .setNull(SUGGESTION.MERGED_INTO)
                .setNull(SUGGESTION.CLOSED_ON)
                .where(parts)
                .execute();
        released.forEach(index::opened);
        return released;
    }

    /** What was a part is none any more; what became a part of it belongs to its whole from now on. */
    public void leave(SuggestionNumber part) {
        sql.select(SUGGESTION.MERGED_INTO)
                .from(SUGGESTION)
                .where(SUGGESTION.NUMBER.eq(part.value()))
                .and(SUGGESTION.MERGED_INTO.isNotNull())
                .forEach(row -> sql.update(SUGGESTION)
                        .set(SUGGESTION.MERGED_INTO, row.value1())
                        .where(SUGGESTION.MERGED_INTO.eq(part.value()))
                        .execute());
        sql.update(SUGGESTION)
                .setNull(SUGGESTION.MERGED_INTO)
                .where(SUGGESTION.NUMBER.eq(part.value()))
                .execute();
    }

    /**
     * These are about to stand for themselves. Whoever wrote one that nobody answered heard what its whole was answered: it does not
     * wait for a first answer any more, if its whole had one.
     */
    static void heardWithTheirWhole(DSLContext sql, Condition parts) {
        sql.update(SUGGESTION)
                .set(
                        SUGGESTION.FIRST_ANSWER_ON,
                        // What was answered before they came was their answer on that day.
                        DSL.field(DSL.select(DSL.greatest(SUGGESTION.RECEIVED_ON, WHOLE.FIRST_ANSWER_ON))
                                .from(WHOLE)
                                .where(WHOLE.NUMBER.eq(SUGGESTION.MERGED_INTO))
                                .and(WHOLE.FIRST_ANSWER_ON.isNotNull())))
                .where(parts)
                .and(SUGGESTION.FIRST_ANSWER_ON.isNull())
                .execute();
    }

    private static Status after(Status before, Workflow.Step step) {
        return Workflow.after(before, step).orElseThrow();
    }
}
