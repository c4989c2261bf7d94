package org.massline.store;

import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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
        // Each by itself: together they would be looked for among all that were ever closed.
        SortedSet<SuggestionNumber> found = new TreeSet<>();
        linked.ifPresent(day -> {
            found.addAll(upTo(day, SUGGESTION.SEALED_AUTHOR.isNotNull(), SUGGESTION.NUMBER, last, most));
            found.addAll(upTo(day, SUGGESTION.RECEIPT.isNotNull(), SUGGESTION.NUMBER, last, most));
        });
        // To the databases that means: find them by their day, and put them into order, rather than look at all in
        // order.
        all.ifPresent(
                day -> found.addAll(upTo(day, DSL.noCondition(), SUGGESTION.NUMBER.plus(DSL.inline(0L)), last, most)));
        return found.stream().limit(most).toList();
    }

    private List<SuggestionNumber> upTo(
            LocalDate day, Condition which, Field<Long> order, Optional<SuggestionNumber> last, int most) {
        return sql.select(SUGGESTION.NUMBER)
                .from(SUGGESTION)
                .where(SUGGESTION.CLOSED_ON.le(day))
                .and(which)
                .and(last.map(number -> SUGGESTION.NUMBER.gt(number.value())).orElse(DSL.noCondition()))
                .orderBy(order)
                .limit(most)
                .fetch(row -> new SuggestionNumber(row.value1()));
    }
}
