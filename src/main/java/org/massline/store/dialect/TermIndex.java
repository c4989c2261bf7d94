package org.massline.store.dialect;

import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Where the two databases ask an index of terms in different words: parts of statements that render themselves for either. */
public final class TermIndex {
    private TermIndex() {}

    /**
     * On SQLite a step of bringing together what each commit adds apart, to be taken now and then; of eight pages it takes half a
     * millisecond. FTS5 left to itself waits until there is a great deal to do, and then all who write wait for it (<a
     * href="https://www.sqlite.org/fts5.html#the_merge_command">its documentation</a>, 'merge').
     */
    public static Query bringTogether(Table<?> index) {
        return DSL.query("insert into {0} ({0}, rank) values ('merge', {1})", index, DSL.param("pages", Long.class));
    }

    /** Terms as one value; none has a space in it. */
    public static String together(Collection<String> terms) {
        return String.join(" ", terms);
    }

    /** Terms as a column keeps them, of what {@link #together} makes of them. */
    public static Field<Object> terms(Field<String> together) {
        return CustomField.of(
                "terms",
                SQLDataType.OTHER,
                context -> context.visit(
                        context.family() == SQLDialect.POSTGRES
                                ? DSL.field("array_to_tsvector(string_to_array({0}, ' '))", together)
                                : together));
    }

    /** What a column keeps, as {@link #together} made it, though its terms may stand in another order. */
    public static Field<String> kept(Field<?> column) {
        return CustomField.of(
                "kept",
                SQLDataType.VARCHAR,
                context -> context.visit(
                        context.family() == SQLDialect.POSTGRES
                                ? DSL.field("array_to_string(tsvector_to_array({0}), ' ')", column)
                                : column));
    }

    /** The terms of what {@link #together} made. */
    public static List<String> apart(String together) {
        return together.isEmpty() ? List.of() : List.of(together.split(" ", -1));
    }

    /**
     * Rows that have certain terms.
     *
     * @param question as {@link Database#question} words it
     */
    public static Condition has(Field<?> column, Field<String> question) {
        // Cast, not made by to_tsquery: that would read the terms by rules of its own.
        return CustomCondition.of(context -> context.visit(DSL.condition(
                context.family() == SQLDialect.POSTGRES ? "{0} @@ {1}::tsquery" : "{0} match {1}", column, question)));
    }

    /** The order of those that were found by their terms, greatest row first. */
    public static SortField<Long> greatestFirst(Field<Long> row) {
        // PostgreSQL reads backwards through all rows, comparing their terms, if it may; as no column's order it finds
        // the terms first.
        return CustomField.of(
                        "greatest",
                        SQLDataType.BIGINT,
                        context ->
                                context.visit(context.family() == SQLDialect.POSTGRES ? row.plus(DSL.inline(0L)) : row))
                .desc();
    }
}
