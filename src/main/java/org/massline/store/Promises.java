package org.massline.store;

import static org.massline.store.tables.Tables.PROMISE;
import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.massline.model.CadreId;
import org.massline.model.Promise;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;

/** The days that cadres promised, and what became of them. */
public final class Promises {
    private static final String KEPT = "kept";
    private static final String MISSED = "missed";

    private final DSLContext sql;

    Promises(DSLContext sql) {
        this.sql = sql;
    }

    /** How often promises were kept and missed. */
    public record Tally(int kept, int missed) {
        public static final Tally NONE = new Tally(0, 0);

        public Tally and(Tally other) {
            return new Tally(kept + other.kept, missed + other.missed);
        }
    }

    /** A promise whose day has passed. */
    public record Missed(SuggestionNumber number, LocalDate promisedOn) {}

    /**
     * The day passed and it is not done: those promises are missed, and what is done later does not change that.
     *
     * @param most so many in one go
     * @return which they are
     */
    public List<Missed> markMissed(LocalDate today, int most) {
        List<Missed> missed = new ArrayList<>();
        sql.select(PROMISE.NUMBER, PROMISE.ITEM, PROMISE.PROMISED_ON)
                .from(PROMISE)
                .where(PROMISE.RESULT.isNull())
                .and(PROMISE.PROMISED_ON.lt(today))
                .orderBy(PROMISE.PROMISED_ON, PROMISE.NUMBER)
                .limit(most)
                .fetch()
                .forEach(row -> {
                    int marked = sql.update(PROMISE)
                            .set(PROMISE.RESULT, MISSED)
                            .set(PROMISE.ENDED_ON, today)
                            .where(PROMISE.NUMBER.eq(row.value1()))
                            .and(PROMISE.ITEM.eq(row.value2()))
                            .and(PROMISE.RESULT.isNull())
                            .execute();
                    if (marked == 1) {
                        missed.add(new Missed(new SuggestionNumber(row.value1()), row.value3()));
                    }
                });
        return missed;
    }

    /** What became of promises from {@code from} up to and without {@code until}, by topic. */
    public Map<TopicId, Tally> ended(Set<TopicId> topics, LocalDate from, LocalDate until) {
        return sql.select(SUGGESTION.TOPIC_ID, having(KEPT), having(MISSED))
                .from(PROMISE)
                // To SQLite that means: first the promises of the days, then their suggestions; not all of the topic.
                .crossJoin(SUGGESTION)
                .where(SUGGESTION.NUMBER.eq(PROMISE.NUMBER))
                .and(PROMISE.ENDED_ON.ge(from))
                .and(PROMISE.ENDED_ON.lt(until))
                .and(Suggestions.about(topics))
                .groupBy(SUGGESTION.TOPIC_ID)
                .fetchMap(row -> new TopicId(row.value1()), row -> new Tally(row.value2(), row.value3()));
    }

    private static Field<Integer> having(String result) {
        return DSL.count().filterWhere(PROMISE.RESULT.eq(result));
    }

    /** Those of a suggestion, in the order in which they were given; the last one may be open. */
    public List<Promise> of(SuggestionNumber number) {
        return sql.selectFrom(PROMISE)
                .where(PROMISE.NUMBER.eq(number.value()))
                .orderBy(PROMISE.ITEM)
                .fetch(row -> new Promise(
                        new CadreId(row.get(PROMISE.CADRE_ID)),
                        row.get(PROMISE.MADE_ON),
                        row.get(PROMISE.PROMISED_ON),
                        Optional.ofNullable(row.get(PROMISE.REASON)),
                        Optional.ofNullable(row.get(PROMISE.RESULT))
                                .map(result ->
                                        new Promise.End(Promise.Result.ofStored(result), row.get(PROMISE.ENDED_ON)))));
    }

    /** From now on these are the promises of the suggestion. */
    public void put(SuggestionNumber number, List<Promise> promises) {
        sql.deleteFrom(PROMISE).where(PROMISE.NUMBER.eq(number.value())).execute();
        long item = 1;
        for (Promise promise : promises) {
            sql.insertInto(PROMISE)
                    .set(PROMISE.NUMBER, number.value())
                    .set(PROMISE.ITEM, item++)
                    .set(PROMISE.CADRE_ID, promise.cadre().value())
                    .set(PROMISE.MADE_ON, promise.madeOn())
                    .set(PROMISE.PROMISED_ON, promise.promisedOn())
                    .set(PROMISE.REASON, promise.reason().map(StoredText::of).orElse(null))
                    .set(
                            PROMISE.RESULT,
                            promise.end().map(end -> end.result().stored()).orElse(null))
                    .set(PROMISE.ENDED_ON, promise.end().map(Promise.End::on).orElse(null))
                    .execute();
        }
    }
}
