package org.massline.store;

import static org.massline.store.tables.Tables.SUGGESTION;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.model.SuggestionNumber;

/** The numbers of those that became a part of a suggestion, and of those: asked of all that is alike what somebody writes. */
final class PartNumbers {
    private static final Prepared PARTS = Prepared.of(DSL.select(SUGGESTION.NUMBER)
            .from(SUGGESTION)
            .where(SUGGESTION.MERGED_INTO.eq(Prepared.value(SUGGESTION.MERGED_INTO))));

    private PartNumbers() {}

    static Set<SuggestionNumber> of(DSLContext sql, SuggestionNumber whole) {
        Set<SuggestionNumber> parts = new LinkedHashSet<>();
        Deque<SuggestionNumber> wholes = new ArrayDeque<>(List.of(whole));
        while (!wholes.isEmpty()) {
            PARTS
                    .all(
                            sql,
                            row -> new SuggestionNumber(row.getLong(1)),
                            wholes.remove().value())
                    .stream()
                    // Two that were merged into each other would go round for ever.
                    .filter(part -> !part.equals(whole) && parts.add(part))
                    .forEach(wholes::add);
        }
        return parts;
    }
}
