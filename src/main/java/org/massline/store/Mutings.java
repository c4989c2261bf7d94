package org.massline.store;

import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.model.Muting;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;

/** For which suggestions their author is muted. */
public final class Mutings {
    /** Few are at one time, and there is an index of these alone. */
    private static final Prepared MUTED = Prepared.of(DSL.select(SUGGESTION.NUMBER)
            .from(SUGGESTION)
            .where(SUGGESTION.AUTHOR_MUTED_ON.gt(Prepared.value(SUGGESTION.AUTHOR_MUTED_ON)))
            .orderBy(SUGGESTION.AUTHOR_MUTED_ON.desc(), SUGGESTION.NUMBER.desc()));

    private final DSLContext sql;

    Mutings(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Its author is muted from this day on; empty lifts it. Who that is stands nowhere: whoever sends looks through their own ones,
     * and only they can.
     */
    public void mute(SuggestionNumber number, Optional<LocalDate> on) {
        sql.update(SUGGESTION)
                .set(SUGGESTION.AUTHOR_MUTED_ON, on.orElse(null))
                .where(SUGGESTION.NUMBER.eq(number.value()))
                .execute();
    }

    /** Those for which their author is muted, the latest first. */
    public List<SuggestionNumber> muted(LocalDate today) {
        return MUTED.all(
                sql,
                row -> new SuggestionNumber(row.getLong(1)),
                Muting.endedIfOn(today).toString());
    }

    /** Of these, all of one author, the one for which they are muted longest; empty if they are not. */
    public Optional<Suggestion> mutedAmong(List<SuggestionNumber> own, LocalDate today) {
        return muted(today).stream()
                .filter(own::contains)
                .findFirst()
                .flatMap(number -> Suggestions.select(sql, SUGGESTION.NUMBER.eq(number.value()))
                        .fetchOptional(Suggestions::read));
    }
}
