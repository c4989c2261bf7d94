package org.massline.store;

import static org.massline.store.Suggestions.OPEN;
import static org.massline.store.tables.Tables.PROMISE;
import static org.massline.store.tables.Tables.REMINDER;
import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;

/**
 * What somebody is to be reminded of, and was. A kind of reminder has a stored name; each suggestion has one of a kind for each
 * day that it is about, so that a day that is moved is one to be reminded of anew.
 */
public final class Reminders {
    private final DSLContext sql;

    Reminders(DSLContext sql) {
        this.sql = sql;
    }

    /** Days, both included. */
    public record Days(LocalDate from, LocalDate to) {}

    /**
     * Suggestions that nobody has answered and whose target is on these days, without those of which there was a reminder of
     * this kind; oldest target first.
     *
     * @param receivedBefore who received it just now needs no reminder
     */
    public List<Suggestion> unanswered(
            String kind, Collection<TopicId> topics, Days targets, LocalDate receivedBefore, int most) {
        Condition due = Suggestions.about(topics)
                .and(OPEN)
                .and(SUGGESTION.FIRST_ANSWER_ON.isNull())
                .and(SUGGESTION.TARGET_ON.between(targets.from(), targets.to()))
                .and(SUGGESTION.RECEIVED_ON.lt(receivedBefore));
        return Suggestions.select(sql, due.and(isNotReminded(kind, SUGGESTION.TARGET_ON)))
                .orderBy(SUGGESTION.TARGET_ON, SUGGESTION.NUMBER)
                .limit(most)
                .fetch(Suggestions::read);
    }

    /**
     * Open suggestions that are promised for these days, without those of which there was a reminder of this kind; oldest day
     * first.
     *
     * @param madeBefore who promised it just now needs no reminder
     */
    public List<Suggestion> promised(String kind, Days promised, LocalDate madeBefore, int most) {
        Condition due = SUGGESTION
                .PROMISED_ON
                .between(promised.from(), promised.to())
                .and(OPEN)
                .and(DSL.exists(DSL.selectOne()
                        .from(PROMISE)
                        .where(PROMISE.NUMBER.eq(SUGGESTION.NUMBER))
                        .and(PROMISE.PROMISED_ON.eq(SUGGESTION.PROMISED_ON))
                        .and(PROMISE.MADE_ON.lt(madeBefore))));
        return Suggestions.select(sql, due.and(isNotReminded(kind, SUGGESTION.PROMISED_ON)))
                .orderBy(SUGGESTION.PROMISED_ON, SUGGESTION.NUMBER)
                .limit(most)
                .fetch(Suggestions::read);
    }

    /** Marks a reminder as given; false if it was already, also by another replica just now. */
    public boolean mark(String kind, SuggestionNumber number, LocalDate about, LocalDate today) {
        return sql.insertInto(REMINDER)
                        .set(REMINDER.NAME, kind + ":" + number.value() + ":" + about)
                        .set(REMINDER.REMINDED_ON, today)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Of what is older nobody is reminded again anyway. */
    public int forgetBefore(LocalDate day) {
        return sql.deleteFrom(REMINDER).where(REMINDER.REMINDED_ON.lt(day)).execute();
    }

    private static Condition isNotReminded(String kind, Field<LocalDate> about) {
        Field<String> name = DSL.concat(
                DSL.inline(kind + ":"),
                SUGGESTION.NUMBER.cast(String.class),
                DSL.inline(":"),
                DSL.field("{0}", String.class, about));
        return DSL.notExists(DSL.selectOne().from(REMINDER).where(REMINDER.NAME.eq(name)));
    }
}
