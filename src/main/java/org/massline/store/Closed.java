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
     * @param linked those that were closed up to that day, if something still leads from or to their author; empty for none
     * @param all those that were closed up to that day; empty for none
     * @param last which they come after; empty for the first
     */
    public List<SuggestionNumber> upTo(
            Optional<LocalDate> linked, Optional<LocalDate> all, Optional<SuggestionNumber> last, int most) {
        Condition isLinked = SUGGESTION.SEALED_AUTHOR.isNotNull().or(SUGGESTION.RECEIPT.isNotNull());
        return sql.select(SUGGESTION.NUMBER)
                .from(SUGGESTION)
                .where(isLinked.and(closedUpTo(linked)).or(closedUpTo(all)))
                .and(last.map(number -> SUGGESTION.NUMBER.gt(number.value())).orElse(DSL.noCondition()))
                .orderBy(SUGGESTION.NUMBER)
                .limit(most)
                .fetch(row -> new SuggestionNumber(row.value1()));
    }

    private static Condition closedUpTo(Optional<LocalDate> day) {
        return day.map(SUGGESTION.CLOSED_ON::le).orElse(DSL.falseCondition());
    }
}
