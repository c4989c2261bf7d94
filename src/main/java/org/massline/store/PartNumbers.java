package org.massline.store;

import static org.massline.store.tables.Tables.SUGGESTION;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.massline.model.SuggestionNumber;

/**
 * The numbers of those that became a part of a suggestion, and of those, oldest first: asked of all that is alike what somebody
 * writes.
 */
final class PartNumbers {
    private static final Field<Long> PART = DSL.field(DSL.name("parts", "number"), Long.class);

    /** Two that were merged into each other do not go round for ever, since none comes twice. */
    private static final CommonTableExpression<Record1<Long>> PARTS = DSL.name("parts")
            .fields("number")
            .as(DSL.select(SUGGESTION.NUMBER)
                    .from(SUGGESTION)
                    .where(SUGGESTION.MERGED_INTO.eq(Prepared.value(SUGGESTION.MERGED_INTO)))
                    .union(DSL.select(SUGGESTION.NUMBER)
                            .from(SUGGESTION)
                            .join(DSL.table(DSL.name("parts")))
                            .on(SUGGESTION.MERGED_INTO.eq(PART))));

    private static final Prepared ALL =
            Prepared.of(DSL.withRecursive(PARTS).select(PART).from(PARTS).orderBy(PART));

    private PartNumbers() {}

    static Set<SuggestionNumber> of(DSLContext sql, SuggestionNumber whole) {
        Set<SuggestionNumber> parts =
                new LinkedHashSet<>(ALL.all(sql, row -> new SuggestionNumber(row.getLong(1)), whole.value()));
        parts.remove(whole);
        return parts;
    }
}
