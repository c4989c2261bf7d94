package org.massline.store;

import static org.massline.store.EffectQuestions.within;
import static org.massline.store.Suggestions.about;
import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.model.Period;
import org.massline.model.TopicId;

/**
 * How many suggestions came and were answered on which day, whatever became of them. The database counts: a quarter of a large
 * school's year is some ten thousand suggestions, and some hundred days.
 */
public final class DailyCounts {
    private final DSLContext sql;

    DailyCounts(DSLContext sql) {
        this.sql = sql;
    }

    /** So many were received on one day, and first answered on another one. */
    public record Answered(LocalDate receivedOn, LocalDate answeredOn, int count) {}

    /** How many came, by day; a day without any is left out. */
    public Map<LocalDate, Integer> received(Set<TopicId> topics, Period period) {
        return sql.select(SUGGESTION.RECEIVED_ON, DSL.count())
                .from(SUGGESTION)
                .where(about(topics))
                .and(within(SUGGESTION.RECEIVED_ON, period))
                .groupBy(SUGGESTION.RECEIVED_ON)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** Those first answered in the period. */
    public List<Answered> answered(Set<TopicId> topics, Period period) {
        return sql.select(SUGGESTION.RECEIVED_ON, SUGGESTION.FIRST_ANSWER_ON, DSL.count())
                .from(SUGGESTION)
                .where(about(topics))
                .and(SUGGESTION.FIRST_ANSWER_ON.isNotNull())
                .and(within(SUGGESTION.FIRST_ANSWER_ON, period))
                .groupBy(SUGGESTION.RECEIVED_ON, SUGGESTION.FIRST_ANSWER_ON)
                .fetch(row -> new Answered(row.value1(), row.value2(), row.value3()));
    }
}
