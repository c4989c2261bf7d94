package org.massline.store;

import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;

/** Suggestions that become parts of others without a cadre, and stop being so. */
public final class Parts {
    private final DSLContext sql;

    Parts(DSLContext sql) {
        this.sql = sql;
    }

    /** The own words of somebody who seconds another one become a part of that one. */
    public void join(SuggestionNumber number, SuggestionNumber whole, LocalDate on) {
        sql.update(SUGGESTION)
                .set(SUGGESTION.STATUS, Status.MERGED.stored())
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
        sql.update(SUGGESTION)
                .set(SUGGESTION.STATUS, Status.ACKNOWLEDGED.stored())
                .set(SUGGESTION.REVISION, SUGGESTION.REVISION.plus(1L))
                .setNull(SUGGESTION.MERGED_INTO)
                .setNull(SUGGESTION.CLOSED_ON)
                .where(parts)
                .execute();
        return released;
    }
}
