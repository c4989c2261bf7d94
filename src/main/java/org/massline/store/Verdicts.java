package org.massline.store;

import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.massline.model.Course;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Verdict;

/** When contributors are asked what they think of an outcome, and what they said. */
public final class Verdicts {
    private final DSLContext sql;
    private final SearchIndex index;

    Verdicts(DSLContext sql, SearchIndex index) {
        this.sql = sql;
        this.index = index;
    }

    /** How often it was answered how. */
    public record Tally(int yes, int partly, int no) {
        public static final Tally NONE = new Tally(0, 0, 0);

        static Tally of(Verdict verdict, int count) {
            return switch (verdict) {
                case YES -> new Tally(count, 0, 0);
                case PARTLY -> new Tally(0, count, 0);
                case NO -> new Tally(0, 0, count);
            };
        }

        public int all() {
            return yes + partly + no;
        }

        public Tally and(Tally other) {
            return new Tally(yes + other.yes, partly + other.partly, no + other.no);
        }
    }

    /** It ended: its contributor is asked on that day. */
    public void askOn(SuggestionNumber number, LocalDate day) {
        sql.update(SUGGESTION)
                .set(SUGGESTION.VERDICT_DUE_ON, day)
                .where(SUGGESTION.NUMBER.eq(number.value()))
                .execute();
    }

    /** Those whose contributors are to be asked by now, the longest waiting first. */
    public List<SuggestionNumber> due(LocalDate today, int most) {
        return sql.select(SUGGESTION.NUMBER)
                .from(SUGGESTION)
                .where(SUGGESTION.VERDICT_DUE_ON.le(today))
                .orderBy(SUGGESTION.VERDICT_DUE_ON, SUGGESTION.NUMBER)
                .limit(most)
                .fetch(row -> new SuggestionNumber(row.value1()));
    }

    /** Whether this one's contributor is to be asked by now. */
    public boolean isDue(SuggestionNumber number, LocalDate today) {
        return sql.fetchExists(sql.selectOne()
                .from(SUGGESTION)
                .where(SUGGESTION.NUMBER.eq(number.value()))
                .and(SUGGESTION.VERDICT_DUE_ON.le(today)));
    }

    /** They were asked; until they answer, nothing is known, whatever they said of an earlier outcome. */
    public void asked(SuggestionNumber number, LocalDate on) {
        sql.update(SUGGESTION)
                .set(SUGGESTION.VERDICT_ASKED_ON, on)
                .setNull(SUGGESTION.VERDICT_DUE_ON)
                .setNull(SUGGESTION.VERDICT)
                .setNull(SUGGESTION.VERDICT_OF)
                .setNull(SUGGESTION.VERDICT_WORDS)
                .setNull(SUGGESTION.VERDICT_ON)
                .where(SUGGESTION.NUMBER.eq(number.value()))
                .execute();
    }

    /** There is nothing to ask, or nobody who ever could be. */
    public void neverAsk(SuggestionNumber number) {
        sql.update(SUGGESTION)
                .setNull(SUGGESTION.VERDICT_DUE_ON)
                .where(SUGGESTION.NUMBER.eq(number.value()))
                .execute();
    }

    /**
     * They said it, whether or not they were asked.
     *
     * @param outcome what they said it of, done or declined; of a part, that of its whole
     * @throws IllegalArgumentException if nothing has ended so
     */
    public void give(SuggestionNumber number, Course.Judgement judgement, Status outcome) {
        if (outcome != Status.DONE && outcome != Status.DECLINED) {
            throw new IllegalArgumentException("no verdict is of what is " + outcome.stored());
        }
        sql.update(SUGGESTION)
                .setNull(SUGGESTION.VERDICT_DUE_ON)
                .set(SUGGESTION.VERDICT, judgement.verdict().stored())
                .set(SUGGESTION.VERDICT_OF, outcome.stored())
                .set(SUGGESTION.VERDICT_WORDS, StoredText.of(judgement.words()))
                .set(SUGGESTION.VERDICT_ON, judgement.on())
                .where(SUGGESTION.NUMBER.eq(number.value()))
                .execute();
    }

    /** A sentence with the verdict that they gave. */
    public void giveWords(SuggestionNumber number, String words) {
        sql.update(SUGGESTION)
                .set(SUGGESTION.VERDICT_WORDS, StoredText.of(words))
                .where(SUGGESTION.NUMBER.eq(number.value()))
                .and(SUGGESTION.VERDICT_ON.isNotNull())
                .execute();
    }

    /**
     * It is open again since it did not help, and stands for itself if it was a part; what cadres saw before is old, and no
     * bulletin that is still composed says that it was done.
     */
    public void reopen(SuggestionNumber number, Status status) {
        BulletinDrafts.takeOut(sql, number);
        Parts.heardWithTheirWhole(sql, SUGGESTION.NUMBER.eq(number.value()));
        sql.update(SUGGESTION)
                .set(SUGGESTION.STATUS, status.stored())
                .setNull(SUGGESTION.CLOSED_ON)
                .setNull(SUGGESTION.MERGED_INTO)
                .set(SUGGESTION.REVISION, SUGGESTION.REVISION.plus(1L))
                .set(SUGGESTION.REOPENED, SUGGESTION.REOPENED.plus(1L))
                .where(SUGGESTION.NUMBER.eq(number.value()))
                .execute();
        index.opened(number);
    }
}
