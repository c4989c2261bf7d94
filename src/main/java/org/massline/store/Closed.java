package org.massline.store;

import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.model.SuggestionNumber;

/** The suggestions that were closed some time ago. */
public final class Closed {
    private final DSLContext sql;

    Closed(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Some of those that were closed long ago, in the order of their numbers.
     *
     * @param withAuthor those that were closed up to that day, if their author is known; empty for none
     * @param all those that were closed up to that day; empty for none
     * @param last which they come after; empty for the first
     */
    public List<SuggestionNumber> upTo(
            Optional<LocalDate> withAuthor, Optional<LocalDate> all, Optional<SuggestionNumber> last, int most) {
        Condition known = SUGGESTION.SEALED_AUTHOR.isNotNull().and(closedUpTo(withAuthor));
        return sql.select(SUGGESTION.NUMBER)
                .from(SUGGESTION)
                .where(known.or(closedUpTo(all)))
                .and(last.map(number -> SUGGESTION.NUMBER.gt(number.value())).orElse(DSL.noCondition()))
                .orderBy(SUGGESTION.NUMBER)
                .limit(most)
                .fetch(row -> new SuggestionNumber(row.value1()));
    }

    private static Condition closedUpTo(Optional<LocalDate> day) {
        return day.map(SUGGESTION.CLOSED_ON::le).orElse(DSL.falseCondition());
    }
}
