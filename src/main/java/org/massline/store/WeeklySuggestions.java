package org.massline.store;

import static org.massline.store.Suggestions.OPEN;
import static org.massline.store.Suggestions.about;
import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.model.Page;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.TopicId;

/** What a digest asks about suggestions. Its three lists have none in common; withdrawn and merged ones are in none. */
public final class WeeklySuggestions {
    /** Contributors took them back, or they live on in another one. */
    private static final Condition GONE = SUGGESTION.STATUS.in(Status.WITHDRAWN.stored(), Status.MERGED.stored());

    private final DSLContext sql;

    WeeklySuggestions(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What counts as new: numbers after one and up to another. Days alone would show twice, or never, what comes on the day
     * of a digest.
     *
     * @param since the day from which they came, by which the index finds them
     */
    public record News(LocalDate since, long after, long upTo) {
        Condition condition() {
            return SUGGESTION
                    .RECEIVED_ON
                    .ge(since)
                    .and(SUGGESTION.NUMBER.gt(after))
                    .and(SUGGESTION.NUMBER.le(upTo));
        }

        Condition older() {
            return SUGGESTION.RECEIVED_ON.lt(since).or(SUGGESTION.NUMBER.le(after));
        }
    }

    /** Open and past their target, oldest target first; at most so many of them. */
    public Page<Suggestion> overdue(Set<TopicId> topics, LocalDate today, int most) {
        return page(about(topics).and(OPEN).and(SUGGESTION.TARGET_ON.lt(today)), most);
    }

    /** New ones that are not overdue, whatever became of them, oldest target first; at most so many of them. */
    public Page<Suggestion> received(Set<TopicId> topics, News news, LocalDate today, int most) {
        Condition overdue = OPEN.and(SUGGESTION.TARGET_ON.lt(today));
        return page(about(topics).and(news.condition()).and(DSL.not(overdue)).and(DSL.not(GONE)), most);
    }

    /** Open ones that are neither new nor overdue, oldest target first; at most so many of them. */
    public Page<Suggestion> stillOpen(Set<TopicId> topics, News news, LocalDate today, int most) {
        return page(about(topics).and(OPEN).and(SUGGESTION.TARGET_ON.ge(today)).and(news.older()), most);
    }

    /** How many came from {@code from} up to and without {@code until}. */
    public int countReceived(Set<TopicId> topics, LocalDate from, LocalDate until) {
        return count(about(topics)
                .and(SUGGESTION.RECEIVED_ON.ge(from))
                .and(SUGGESTION.RECEIVED_ON.lt(until))
                .and(DSL.not(GONE)));
    }

    /** How many were finished from {@code from} up to and without {@code until}. */
    public int countClosed(Set<TopicId> topics, LocalDate from, LocalDate until) {
        return count(about(topics)
                .and(SUGGESTION.CLOSED_ON.ge(from))
                .and(SUGGESTION.CLOSED_ON.lt(until))
                .and(DSL.not(GONE)));
    }

    /** How many were open when that day began. */
    public int countOpenBefore(Set<TopicId> topics, LocalDate day) {
        Condition came = about(topics).and(SUGGESTION.RECEIVED_ON.lt(day));
        return count(came.and(OPEN)) + count(came.and(SUGGESTION.CLOSED_ON.ge(day)));
    }

    private Page<Suggestion> page(Condition condition, int most) {
        List<Suggestion> first = Suggestions.select(sql, condition)
                .orderBy(SUGGESTION.TARGET_ON, SUGGESTION.NUMBER)
                .limit(most)
                .fetch(Suggestions::read);
        return new Page<>(first, 0, most, first.size() < most ? first.size() : count(condition));
    }

    private int count(Condition condition) {
        return sql.fetchCount(sql.selectOne().from(SUGGESTION).where(condition));
    }
}
