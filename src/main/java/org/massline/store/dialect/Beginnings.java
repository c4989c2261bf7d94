package org.massline.store.dialect;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The terms of one of SQLite's indexes that begin in some way, from its list of them.
 *
 * <p>FTS5 answers a question for a beginning by bringing together all rows of all its terms before it gives out the first
 * (<a href="https://www.sqlite.org/fts5.html#prefix_indexes">its documentation</a>, 4.2), which takes as long as much is stored;
 * asked for the terms themselves it gives out the newest rows and is done.
 */
final class Beginnings {
    /** Behind the name of an index stands that of its list of terms, of kind 'instance', which need not be read to the end. */
    private static final String TERMS = "_terms";

    /**
     * From each term to the next one, which is at least what it would be with a space behind it, since none has a space: asked
     * for what is greater, the list would be read through all rows of the one before.
     */
    private static final String BEGINNING_WITH = """
        with recursive found (term) as (
            select (select term from {0} where term >= {1} order by term limit 1)
            union all
            select (select term from {0} where term >= found.term || ' ' order by term limit 1)
            from found where instr(found.term, {1}) = 1)
        select term from found where instr(term, {1}) = 1 limit {2}\
        """;

    private final DSLContext sql;
    private final Table<?> terms;

    Beginnings(DSLContext sql, Table<?> index) {
        this.sql = sql;
        terms = DSL.table(DSL.name(index.getName() + TERMS));
    }

    /** Empty if there are more than so many. */
    Optional<List<String>> of(String beginning, int most) {
        List<String> found = sql.resultQuery(BEGINNING_WITH, terms, DSL.val(beginning), DSL.inline(most + 1))
                .fetch(row -> row.get(0, String.class));
        return found.size() > most ? Optional.empty() : Optional.of(found);
    }
}
