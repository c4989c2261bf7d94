package org.massline.store;

import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record4;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.massline.model.Status;
import org.massline.model.Verdict;

/**
 * A table to be joined: what is done or declined and has parts, these parts, and theirs, each with the outcome of the whole. What a
 * 'no' opened again is among them with the outcome that this was about, and with what was a part of it then: others may have been
 * content.
 *
 * <p>It is begun with whatever has parts, which an index has, since a suggestion may be merged long before its whole is finished,
 * or long after.
 */
final class PartOutcomes {
    private static final Name NAME = DSL.name("ended");
    private static final Name NUMBER = DSL.name("ended_number");
    private static final Name OUTCOME = DSL.name("ended_how");
    private static final Name SINCE = DSL.name("ended_since");
    private static final Name UNTIL = DSL.name("ended_until");

    private final Field<Long> number = field(NUMBER, SUGGESTION.NUMBER);
    private final Field<String> outcome = field(OUTCOME, SUGGESTION.STATUS);
    private final Field<LocalDate> since = field(SINCE, SUGGESTION.CLOSED_ON);
    /** What becomes a part later does not share it; empty for as long as it lasts. */
    private final Field<LocalDate> until = field(UNTIL, SUGGESTION.VERDICT_ON);

    CommonTableExpression<Record4<Long, String, LocalDate, LocalDate>> table() {
        org.massline.store.tables.tables.Suggestion whole = SUGGESTION.as("whole");
        org.massline.store.tables.tables.Suggestion part = SUGGESTION.as("part");
        Condition lasts = whole.STATUS.in(Status.DONE.stored(), Status.DECLINED.stored());
        Condition isOpenAgain = whole.CLOSED_ON.isNull().and(whole.VERDICT.eq(Verdict.NO.stored()));
        return NAME.fields(NUMBER, OUTCOME, SINCE, UNTIL)
                .as(DSL.select(
                                whole.NUMBER,
                                DSL.when(lasts, whole.STATUS).otherwise(whole.VERDICT_OF),
                                DSL.coalesce(whole.CLOSED_ON, whole.VERDICT_ON),
                                DSL.when(isOpenAgain, whole.VERDICT_ON))
                        .from(whole)
                        .where(whole.NUMBER.in(
                                DSL.select(part.MERGED_INTO).from(part).where(part.MERGED_INTO.isNotNull())))
                        .and(lasts.or(isOpenAgain))
                        .unionAll(DSL.select(part.NUMBER, outcome, DSL.greatest(part.CLOSED_ON, since), until)
                                .from(DSL.table(NAME))
                                .join(part)
                                .on(part.MERGED_INTO.eq(number))
                                .where(part.STATUS.eq(Status.MERGED.stored()))
                                .and(until.isNull().or(part.CLOSED_ON.le(until)))));
    }

    Field<Long> number() {
        return number;
    }

    /** As it is stored: done or declined. */
    Field<String> outcome() {
        return outcome;
    }

    /** Since when it has that outcome: a part at least since it is one. */
    Field<LocalDate> since() {
        return since;
    }

    private static <T> Field<T> field(Name name, TableField<?, T> like) {
        return DSL.field(NAME.append(name), like.getDataType());
    }
}
