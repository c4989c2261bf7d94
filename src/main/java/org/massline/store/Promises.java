package org.massline.store;

import static org.massline.store.tables.Tables.PROMISE;
import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.Set;
import org.jooq.DSLContext;
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
    public record Tally(int kept, int missed) {}

    /** The day passed and it is not done: those promises are missed. What is done later does not change that. */
    public int markMissed(LocalDate today) {
        return sql.update(PROMISE)
                .set(PROMISE.RESULT, MISSED)
                .set(PROMISE.ENDED_ON, today)
                .where(PROMISE.RESULT.isNull())
                .and(PROMISE.PROMISED_ON.lt(today))
                .execute();
    }

    /** What became of promises about these topics from {@code from} up to and without {@code until}. */
    public Tally ended(Set<TopicId> topics, LocalDate from, LocalDate until) {
        return new Tally(count(KEPT, topics, from, until), count(MISSED, topics, from, until));
    }

    private int count(String result, Set<TopicId> topics, LocalDate from, LocalDate until) {
        return sql.fetchCount(sql.selectOne()
                .from(PROMISE)
                .join(SUGGESTION)
                .on(SUGGESTION.NUMBER.eq(PROMISE.NUMBER))
                .where(PROMISE.ENDED_ON.ge(from))
                .and(PROMISE.ENDED_ON.lt(until))
                .and(PROMISE.RESULT.eq(result))
                .and(Suggestions.about(topics)));
    }
}
