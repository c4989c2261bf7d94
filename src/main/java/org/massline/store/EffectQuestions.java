package org.massline.store;

import static org.massline.store.Suggestions.OPEN;
import static org.massline.store.Suggestions.about;
import static org.massline.store.tables.Tables.AUDIT;
import static org.massline.store.tables.Tables.PROMISE;
import static org.massline.store.tables.Tables.SECONDING;
import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.massline.model.Kind;
import org.massline.model.Period;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;
import org.massline.model.Verdict;

/**
 * What the effect report asks: each question finds by an index what falls into a period, and gives it row by row, so that a
 * year of a large school is never in memory at once.
 */
public final class EffectQuestions {
    /** Rows that the PostgreSQL driver holds at a time. */
    private static final int ROWS_AT_ONCE = 500;

    /** As the audit log calls it; the detail begins with the status before. An index has those alone. */
    private static final Condition IS_REOPENING = AUDIT.ACTION.eq(DSL.inline("reopen"));

    private static final Field<Boolean> NAMED =
            DSL.field(SUGGESTION.AUTHOR_NAME.isNotNull()).as("named");

    /** Only of those opened again: how it stood before, done, declined or merged, as the audit log knows. */
    private static final Field<String> LAST_REOPENING = DSL.field(DSL.select(AUDIT.DETAIL)
                    .from(AUDIT)
                    .where(AUDIT.NUMBER.eq(SUGGESTION.NUMBER))
                    .and(IS_REOPENING)
                    .orderBy(AUDIT.ID.desc())
                    .limit(1))
            .as("last_reopening");

    private static final List<Field<?>> WITHOUT_WORDS = List.of(
            SUGGESTION.NUMBER,
            SUGGESTION.TOPIC_ID,
            SUGGESTION.KIND,
            SUGGESTION.STATUS,
            NAMED,
            SUGGESTION.RECEIVED_ON,
            SUGGESTION.TARGET_ON,
            SUGGESTION.FIRST_ANSWER_ON,
            SUGGESTION.CLOSED_ON,
            SUGGESTION.VERDICT,
            SUGGESTION.VERDICT_OF,
            SUGGESTION.VERDICT_ON,
            SUGGESTION.VERDICT_DUE_ON,
            SUGGESTION.VERDICT_ASKED_ON);

    private final DSLContext sql;

    EffectQuestions(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A suggestion as far as figures go: no text, no name.
     *
     * @param named whether it is signed
     * @param verdict what was said of the outcome that it has now, or of the one because of which it is open again
     * @param asked whether the contributor was asked for a verdict on the outcome that it has now
     */
    public record Line(
            SuggestionNumber number,
            TopicId topic,
            Kind kind,
            Status status,
            boolean named,
            LocalDate receivedOn,
            LocalDate targetOn,
            Optional<LocalDate> firstAnswerOn,
            Optional<LocalDate> closedOn,
            Optional<Verdict> verdict,
            boolean asked) {}

    /**
     * One that a verdict opened again.
     *
     * @param line with the status that the verdict was about: done or declined
     * @param wasPart whether that was the outcome of another one, of which it was a part
     */
    public record OpenAgain(Line line, boolean wasPart) {}

    /** Promised days of a topic that came, or were moved, in the period. */
    public record Promises(TopicId topic, int kept, int missed, int moved) {}

    /** How many people seconded a suggestion in the period; those who took it back are not counted. */
    public record Seconded(SuggestionNumber number, TopicId topic, String text, int people) {}

    /** Those that came in the period. */
    public void received(Set<TopicId> topics, Period period, Consumer<Line> each) {
        give(about(topics).and(within(SUGGESTION.RECEIVED_ON, period)), each);
    }

    /** Those first answered in the period. */
    public void answered(Set<TopicId> topics, Period period, Consumer<Line> each) {
        give(
                about(topics)
                        .and(SUGGESTION.FIRST_ANSWER_ON.isNotNull())
                        .and(within(SUGGESTION.FIRST_ANSWER_ON, period)),
                each);
    }

    /** Those that stopped being open in the period, and are not open again. */
    public void closed(Set<TopicId> topics, Period period, Consumer<Line> each) {
        give(
                about(topics)
                        .and(SUGGESTION.CLOSED_ON.isNotNull())
                        .and(within(SUGGESTION.CLOSED_ON, period))
                        .and(DSL.not(OPEN)),
                each);
    }

    /**
     * Parts of others that share their outcome since some day of the period: that whole was done or declined then, or was opened
     * again by a verdict on that, or it was finished before and they became parts of it. As their status that outcome is given.
     */
    public void parts(Set<TopicId> topics, Period period, Consumer<Line> each) {
        PartOutcomes ended = new PartOutcomes();
        try (Stream<Record> rows = sql.withRecursive(ended.table())
                .select(WITHOUT_WORDS)
                .select(ended.outcome(), ended.since())
                .from(ended.table())
                // As below: first what has ended, then its suggestions.
                .crossJoin(SUGGESTION)
                .where(SUGGESTION.NUMBER.eq(ended.number()))
                .and(about(topics))
                .and(SUGGESTION.STATUS.eq(Status.MERGED.stored()))
                .and(within(ended.since(), period))
                .fetchSize(ROWS_AT_ONCE)
                .fetchStream()
                .map(row -> row)) {
            rows.forEach(row -> {
                Status outcome = Status.ofStored(row.get(ended.outcome()));
                each.accept(line(row, outcome, verdict(row, outcome), isAsked(row, row.get(ended.since()))));
            });
        }
    }

    /** Those that a verdict of the period opened again, and that are still open. */
    public void openAgain(Set<TopicId> topics, Period period, Consumer<OpenAgain> each) {
        Condition condition = about(topics)
                .and(SUGGESTION.VERDICT_ON.isNotNull())
                .and(within(SUGGESTION.VERDICT_ON, period))
                .and(SUGGESTION.VERDICT.eq(Verdict.NO.stored()))
                .and(OPEN);
        try (Stream<Record> rows = sql.select(WITHOUT_WORDS)
                .select(LAST_REOPENING)
                .from(SUGGESTION)
                .where(condition)
                .fetchSize(ROWS_AT_ONCE)
                .fetchStream()
                .map(row -> row)) {
            rows.forEach(row -> {
                Status before = Status.ofStored(row.get(SUGGESTION.VERDICT_OF));
                String reopening = row.get(LAST_REOPENING);
                boolean wasPart = reopening != null && reopening.startsWith(Status.MERGED.stored());
                each.accept(new OpenAgain(line(row, before, Optional.of(Verdict.NO), true), wasPart));
            });
        }
    }

    /** How many verdicts of the period opened again, by topic, whatever became of them since; each once, however often. */
    public Map<TopicId, Integer> reopened(Set<TopicId> topics, Period period) {
        return sql.select(SUGGESTION.TOPIC_ID, DSL.countDistinct(SUGGESTION.NUMBER))
                .from(AUDIT)
                // To SQLite that means: first the reopenings of the period, then their suggestions.
                .crossJoin(SUGGESTION)
                .where(SUGGESTION.NUMBER.eq(AUDIT.NUMBER))
                .and(IS_REOPENING)
                .and(within(AUDIT.DONE_ON, period))
                .and(about(topics))
                .groupBy(SUGGESTION.TOPIC_ID)
                .fetchMap(row -> new TopicId(row.value1()), row -> row.value2());
    }

    /** By topic; a topic without any is left out. */
    public List<Promises> promises(Set<TopicId> topics, Period period) {
        return sql.select(SUGGESTION.TOPIC_ID, having("kept"), having("missed"), having("moved"))
                .from(PROMISE)
                // To SQLite that means: first the promises of the period, then their suggestions; not all of the topic.
                .crossJoin(SUGGESTION)
                .where(SUGGESTION.NUMBER.eq(PROMISE.NUMBER))
                .and(PROMISE.ENDED_ON.isNotNull())
                .and(within(PROMISE.ENDED_ON, period))
                .and(about(topics))
                .groupBy(SUGGESTION.TOPIC_ID)
                .orderBy(SUGGESTION.TOPIC_ID)
                .fetch(row -> new Promises(new TopicId(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    /** Those that most people seconded in the period, most first; at most so many of them. */
    public List<Seconded> mostSeconded(Set<TopicId> topics, Period period, int most) {
        Field<Integer> people = DSL.count();
        return sql.select(SUGGESTION.NUMBER, SUGGESTION.TOPIC_ID, SUGGESTION.TEXT, people)
                .from(SECONDING)
                // As above: what the period brought comes first.
                .crossJoin(SUGGESTION)
                .where(SUGGESTION.NUMBER.eq(SECONDING.NUMBER))
                .and(within(SECONDING.SECONDED_ON, period))
                .and(about(topics))
                .groupBy(SUGGESTION.NUMBER, SUGGESTION.TOPIC_ID, SUGGESTION.TEXT)
                .orderBy(people.desc(), SUGGESTION.NUMBER)
                .limit(most)
                .fetch(row -> new Seconded(
                        new SuggestionNumber(row.value1()), new TopicId(row.value2()), row.value3(), row.value4()));
    }

    private void give(Condition condition, Consumer<Line> each) {
        try (Stream<Record> rows = sql.select(WITHOUT_WORDS)
                .from(SUGGESTION)
                .where(condition)
                .fetchSize(ROWS_AT_ONCE)
                .fetchStream()) {
            rows.forEach(row -> {
                Status status = Status.ofStored(row.get(SUGGESTION.STATUS));
                LocalDate since = row.get(SUGGESTION.CLOSED_ON);
                // What was said of an earlier outcome does not count for a later one.
                Optional<Verdict> verdict =
                        verdict(row, status).filter(said -> isOnOrAfter(row.get(SUGGESTION.VERDICT_ON), since));
                each.accept(line(row, status, verdict, isAsked(row, since)));
            });
        }
    }

    /**
     * A 'no' opens it again, if only for an hour: it is never of the outcome of what is closed. Nor is what somebody said who is still
     * to be asked.
     */
    private static Optional<Verdict> verdict(Record row, Status outcome) {
        return Optional.ofNullable(row.get(SUGGESTION.VERDICT))
                .filter(said -> row.get(SUGGESTION.VERDICT_DUE_ON) == null)
                .map(Verdict::ofStored)
                .filter(said -> said != Verdict.NO && outcome.stored().equals(row.get(SUGGESTION.VERDICT_OF)));
    }

    /** While a day stands there on which they will be, it was of an earlier outcome that they were. */
    private static boolean isAsked(Record row, @Nullable LocalDate since) {
        return isOnOrAfter(row.get(SUGGESTION.VERDICT_ASKED_ON), since) && row.get(SUGGESTION.VERDICT_DUE_ON) == null;
    }

    private static boolean isOnOrAfter(@Nullable LocalDate day, @Nullable LocalDate since) {
        return day != null && since != null && !day.isBefore(since);
    }

    private static Line line(Record row, Status outcome, Optional<Verdict> verdict, boolean asked) {
        return new Line(
                new SuggestionNumber(row.get(SUGGESTION.NUMBER)),
                new TopicId(row.get(SUGGESTION.TOPIC_ID)),
                Kind.ofStored(row.get(SUGGESTION.KIND)),
                outcome,
                row.get(NAMED),
                row.get(SUGGESTION.RECEIVED_ON),
                row.get(SUGGESTION.TARGET_ON),
                Optional.ofNullable(row.get(SUGGESTION.FIRST_ANSWER_ON)),
                Optional.ofNullable(row.get(SUGGESTION.CLOSED_ON)),
                verdict,
                asked);
    }

    static Condition within(Field<LocalDate> day, Period period) {
        return day.ge(period.from()).and(day.lt(period.until()));
    }

    private static Field<Integer> having(String result) {
        return DSL.count().filterWhere(PROMISE.RESULT.eq(result));
    }
}
