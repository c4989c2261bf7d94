package org.massline.store;

import static org.massline.store.Suggestions.OPEN;
import static org.massline.store.Suggestions.about;
import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.TopicId;
import org.massline.model.Verdict;

/** What a digest counts. Withdrawn and merged suggestions are not counted. */
public final class WeeklySuggestions {
    /** Contributors took them back, or they live on in another one. */
    static final Condition GONE = SUGGESTION.STATUS.in(Status.WITHDRAWN.stored(), Status.MERGED.stored());

    private final DSLContext sql;

    WeeklySuggestions(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What counts as new: numbers after one and up to another. Days alone would show twice, or never, what comes on the day
     * of a digest.
     *
     * @param since the day from which they came, by which the index finds them
     * @param until they came before that day, where no number tells which were the last
     */
    public record News(LocalDate since, long after, long upTo, Optional<LocalDate> until) {
        /** Where the numbers tell. */
        public News(LocalDate since, long after, long upTo) {
            this(since, after, upTo, Optional.empty());
        }

        /**
         * With the values as words: PostgreSQL plans a statement that it is asked often without looking at them, and takes one third
         * of all that ever came for a week.
         */
        Condition condition() {
            return SUGGESTION
                    .RECEIVED_ON
                    .ge(DSL.inline(since, SUGGESTION.RECEIVED_ON))
                    .and(SUGGESTION.NUMBER.gt(DSL.inline(after)))
                    .and(SUGGESTION.NUMBER.le(DSL.inline(upTo)))
                    .and(until.map(day -> SUGGESTION.RECEIVED_ON.lt(DSL.inline(day, SUGGESTION.RECEIVED_ON)))
                            .orElseGet(DSL::noCondition));
        }

        boolean contains(Suggestion suggestion) {
            long number = suggestion.number().value();
            return !suggestion.receivedOn().isBefore(since)
                    && number > after
                    && number <= upTo
                    && until.filter(day -> !suggestion.receivedOn().isBefore(day))
                            .isEmpty();
        }

        Condition older() {
            return SUGGESTION.RECEIVED_ON.lt(since).or(SUGGESTION.NUMBER.le(after));
        }
    }

    /** To 'did it help?', and of declined ones to 'was the reason understandable?'. */
    public record Said(Verdicts.Tally ofDone, Verdicts.Tally ofDeclined) {
        public static final Said NOTHING = new Said(Verdicts.Tally.NONE, Verdicts.Tally.NONE);

        private Said and(Said other) {
            return new Said(ofDone.and(other.ofDone), ofDeclined.and(other.ofDeclined));
        }
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
        Condition came = SUGGESTION.RECEIVED_ON.lt(day);
        return count(openOf(topics).and(came))
                + count(about(topics).and(SUGGESTION.CLOSED_ON.ge(day)).and(came));
    }

    /** All have a target; to SQLite that means: by the index of what is open, not by all that ever came. */
    private static Condition openOf(Set<TopicId> topics) {
        return about(topics).and(OPEN).and(SUGGESTION.TARGET_ON.ge(LocalDate.EPOCH));
    }

    /** How many are new, by topic; a topic without any is not in the answer. */
    public Map<TopicId, Integer> received(Set<TopicId> topics, News news) {
        return byTopic(about(topics).and(news.condition()).and(DSL.not(GONE)));
    }

    /** How many were first answered from {@code from} up to and without {@code until}, by topic. */
    public Map<TopicId, Integer> answered(Set<TopicId> topics, LocalDate from, LocalDate until) {
        return byTopic(
                about(topics).and(SUGGESTION.FIRST_ANSWER_ON.ge(from)).and(SUGGESTION.FIRST_ANSWER_ON.lt(until)));
    }

    /** How many are open and past their target, by topic. */
    public Map<TopicId, Integer> overdue(Set<TopicId> topics, LocalDate today) {
        return byTopic(about(topics).and(OPEN).and(SUGGESTION.TARGET_ON.lt(today)));
    }

    /** How many are open, by topic. */
    public Map<TopicId, Integer> open(Set<TopicId> topics) {
        return byTopic(openOf(topics));
    }

    /** The open one that most people second, of each topic that has one. */
    public List<Suggestion> mostSeconded(Set<TopicId> topics) {
        List<Suggestion> most = new ArrayList<>();
        // A question for each topic: the index has the answer, however many there are of it.
        for (TopicId topic : topics) {
            Suggestions.select(sql, about(List.of(topic)).and(OPEN).and(SUGGESTION.SECONDS.gt(DSL.inline(0L))))
                    .orderBy(SUGGESTION.SECONDS.desc(), SUGGESTION.NUMBER)
                    .limit(1)
                    .fetch(Suggestions::read)
                    .forEach(most::add);
        }
        return most;
    }

    /** How many were closed how, from {@code from} up to and without {@code until}, by topic. */
    public Map<TopicId, Map<Status, Integer>> closed(Set<TopicId> topics, LocalDate from, LocalDate until) {
        Map<TopicId, Map<Status, Integer>> closed = new HashMap<>();
        sql.select(SUGGESTION.TOPIC_ID, SUGGESTION.STATUS, DSL.count())
                .from(SUGGESTION)
                .where(about(topics))
                .and(SUGGESTION.CLOSED_ON.ge(from))
                .and(SUGGESTION.CLOSED_ON.lt(until))
                .groupBy(SUGGESTION.TOPIC_ID, SUGGESTION.STATUS)
                .forEach(row -> closed.computeIfAbsent(new TopicId(row.value1()), topic -> new EnumMap<>(Status.class))
                        .put(Status.ofStored(row.value2()), row.value3()));
        return closed;
    }

    /**
     * What contributors said last of each suggestion, from {@code from} up to and without {@code until}, by topic. It counts
     * for what they said it of, whatever has become of that since; those of parts for what their whole had come to.
     */
    public Map<TopicId, Said> verdicts(Set<TopicId> topics, LocalDate from, LocalDate until) {
        Map<TopicId, Said> said = new HashMap<>();
        sql.select(SUGGESTION.TOPIC_ID, SUGGESTION.VERDICT_OF, SUGGESTION.VERDICT, DSL.count())
                .from(SUGGESTION)
                .where(about(topics))
                .and(SUGGESTION.VERDICT_ON.ge(from))
                .and(SUGGESTION.VERDICT_ON.lt(until))
                .groupBy(SUGGESTION.TOPIC_ID, SUGGESTION.VERDICT_OF, SUGGESTION.VERDICT)
                .forEach(row -> {
                    Verdicts.Tally tally = Verdicts.Tally.of(Verdict.ofStored(row.value3()), row.value4());
                    Said more = Status.ofStored(row.value2()) == Status.DECLINED
                            ? new Said(Verdicts.Tally.NONE, tally)
                            : new Said(tally, Verdicts.Tally.NONE);
                    said.merge(new TopicId(row.value1()), more, Said::and);
                });
        return said;
    }

    private Map<TopicId, Integer> byTopic(Condition condition) {
        Map<TopicId, Integer> byTopic = new HashMap<>();
        sql.select(SUGGESTION.TOPIC_ID, DSL.count())
                .from(SUGGESTION)
                .where(condition)
                .groupBy(SUGGESTION.TOPIC_ID)
                .forEach(row -> byTopic.put(new TopicId(row.value1()), row.value2()));
        return byTopic;
    }

    private int count(Condition condition) {
        return sql.fetchCount(sql.selectOne().from(SUGGESTION).where(condition));
    }
}
