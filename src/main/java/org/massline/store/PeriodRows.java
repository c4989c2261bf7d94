package org.massline.store;

import static org.massline.store.Suggestions.about;
import static org.massline.store.tables.Tables.POINT;
import static org.massline.store.tables.Tables.PROMISE;
import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.massline.model.Period;
import org.massline.model.Suggestion;
import org.massline.model.TopicId;

/** The suggestions that a period had to do with, one by one, for files. */
public final class PeriodRows {
    /** Rows that the PostgreSQL driver holds at a time: a text may be 12,000 characters long. */
    private static final int ROWS_AT_ONCE = 100;

    private static final Field<LocalDate> PROMISED = lastOfPromises(PROMISE.PROMISED_ON, "promised");
    private static final Field<String> RESULT = lastOfPromises(PROMISE.RESULT, "promise_result");

    private static final Field<Integer> MADE = countOfPoints(DSL.noCondition(), "points");
    private static final Field<Integer> ANSWERED = countOfPoints(POINT.ANSWER.isNotNull(), "points_answered");
    private static final Field<Integer> TAKEN = countOfPoints(POINT.ACCEPTED.eq("yes"), "points_taken");

    private final DSLContext sql;

    PeriodRows(DSLContext sql) {
        this.sql = sql;
    }

    /** A suggestion with the day that was promised last. */
    public record Row(Suggestion suggestion, Optional<Promised> promised, Points points) {}

    /**
     * How many points it makes; 0 if they are not numbered.
     *
     * @param answered by a cadre
     * @param taken as answered by the contributor
     */
    public record Points(int made, int answered, int taken) {}

    /**
     * A promised day.
     *
     * @param result {@code kept} or {@code missed}; empty while it is open
     */
    public record Promised(LocalDate day, Optional<String> result) {}

    /**
     * Those that came, were first answered, finished or judged in the period, in the order of their numbers; at most so many of
     * them, the newest.
     */
    public void touched(Set<TopicId> topics, Period period, int most, Consumer<Row> each) {
        Select<Record1<Long>> numbers = sql.select(SUGGESTION.NUMBER)
                .from(SUGGESTION)
                .where(SUGGESTION.NUMBER.in(within(SUGGESTION.RECEIVED_ON, topics, period)
                        .union(within(SUGGESTION.FIRST_ANSWER_ON, topics, period))
                        .union(within(SUGGESTION.CLOSED_ON, topics, period))
                        .union(within(SUGGESTION.VERDICT_ON, topics, period))))
                .orderBy(SUGGESTION.NUMBER.desc())
                .limit(most);
        try (Stream<Record> rows = Suggestions.select(
                        sql, SUGGESTION.NUMBER.in(numbers), PROMISED, RESULT, MADE, ANSWERED, TAKEN)
                .orderBy(SUGGESTION.NUMBER)
                .fetchSize(ROWS_AT_ONCE)
                .fetchStream()) {
            rows.forEach(row -> each.accept(new Row(
                    Suggestions.read(row),
                    Optional.ofNullable(row.get(PROMISED))
                            .map(day -> new Promised(day, Optional.ofNullable(row.get(RESULT)))),
                    new Points(row.get(MADE), row.get(ANSWERED), row.get(TAKEN)))));
        }
    }

    /** How many {@link #touched} has without a bound. */
    public int countTouched(Set<TopicId> topics, Period period) {
        return sql.fetchCount(within(SUGGESTION.RECEIVED_ON, topics, period)
                .union(within(SUGGESTION.FIRST_ANSWER_ON, topics, period))
                .union(within(SUGGESTION.CLOSED_ON, topics, period))
                .union(within(SUGGESTION.VERDICT_ON, topics, period)));
    }

    private Select<Record1<Long>> within(Field<LocalDate> day, Set<TopicId> topics, Period period) {
        return sql.select(SUGGESTION.NUMBER)
                .from(SUGGESTION)
                .where(about(topics))
                .and(day.isNotNull())
                .and(day.ge(period.from()))
                .and(day.lt(period.until()));
    }

    private static Field<Integer> countOfPoints(Condition which, String name) {
        return DSL.field(DSL.selectCount()
                        .from(POINT)
                        .where(POINT.NUMBER.eq(SUGGESTION.NUMBER))
                        .and(which))
                .as(name);
    }

    private static <T> Field<T> lastOfPromises(TableField<?, T> field, String name) {
        return DSL.field(DSL.select(field)
                        .from(PROMISE)
                        .where(PROMISE.NUMBER.eq(SUGGESTION.NUMBER))
                        .orderBy(PROMISE.ITEM.desc())
                        .limit(1))
                .as(name);
    }
}
