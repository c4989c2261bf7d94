package org.massline.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of a suggestion so far.
 *
 * @param revision counts what cadres did; a button carries the one that it was shown with
 * @param outcome the text that goes with done or declined
 * @param assignedTo the cadre who took it
 * @param promisedOn the day given with 'in progress', while it is open
 * @param mergedInto the suggestion of which it became a part
 * @param firstAnswerOn the day of the first step of a cadre that its contributor hears of
 * @param judgement what the contributor said of the outcome
 * @param reopened how often a verdict 'no' opened it again
 * @param authorMutedOn the day on which a cadre muted its author; see {@link Muting}
 * @param seconds how many people second it
 */
public record Course(
        int revision,
        Optional<String> outcome,
        Optional<CadreId> assignedTo,
        Optional<LocalDate> promisedOn,
        Optional<SuggestionNumber> mergedInto,
        Optional<LocalDate> firstAnswerOn,
        Optional<Judgement> judgement,
        int reopened,
        Optional<LocalDate> authorMutedOn,
        int seconds) {
    /** Of a suggestion just received. */
    public static final Course NEW = new Course(
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty(),
            0);

    /** The same after a deed of a cadre, in the next revision. */
    Course with(Stand stand) {
        return new Course(
                revision + 1,
                stand.outcome(),
                stand.assignedTo(),
                stand.promisedOn(),
                stand.mergedInto(),
                stand.firstAnswerOn(),
                judgement,
                reopened,
                authorMutedOn,
                seconds);
    }

    /**
     * What a contributor said of an outcome.
     *
     * @param words one optional sentence; empty if there is none
     * @param outdated whether something ended since, of which they are still to be asked: it was said of an earlier outcome
     */
    public record Judgement(Verdict verdict, String words, LocalDate on, boolean outdated) {
        /** One of the present outcome. */
        public Judgement(Verdict verdict, String words, LocalDate on) {
            this(verdict, words, on, false);
        }
    }
}
