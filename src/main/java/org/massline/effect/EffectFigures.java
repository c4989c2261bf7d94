package org.massline.effect;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.massline.model.Kind;

/**
 * What a period brought, in figures; see {@link EffectTally} for how each is counted.
 *
 * @param firstAnswer days from receipt, of the first answers given in the period; empty if none was
 * @param ofDone what contributors said of what was done, each of a suggestion that was, or of a part of one
 * @param ofDeclined the same of the reasons for which others were declined
 * @param reopened how many a verdict of the period opened again, whenever they had been finished and whatever became of them
 */
public record EffectFigures(
        Received received,
        Targets targets,
        Optional<Days> firstAnswer,
        Outcomes outcomes,
        Verdicts ofDone,
        Verdicts ofDeclined,
        int reopened,
        Promises promises) {
    /** Fewer people than this are not counted out. */
    static final int FEW = 5;

    /**
     * Suggestions that came in the period, whatever became of them.
     *
     * @param named how many are signed
     */
    public record Received(int all, int named) {
        public int anonymous() {
            return all - named;
        }

        /**
         * How many people at most they are from. The true number is not known to the database: two anonymous suggestions of
         * one author have nothing in common in it, and of names two may be one person's, or one may be two persons'.
         *
         * @return empty if it is fewer than five
         */
        public Optional<Integer> contributorsAtMost() {
            return all < FEW ? Optional.empty() : Optional.of(all);
        }
    }

    /**
     * First answers to what came in the period, against their target. What was taken back before anybody answered is in none.
     *
     * @param late answered later, or still not answered although the target has passed
     * @param waiting not answered, and in time for it
     */
    public record Targets(int inTime, int late, int waiting) {
        /** In percent of those of which one can tell; empty if one can tell of none. */
        public Optional<Integer> inTimePercent() {
            return share(inTime, inTime + late);
        }
    }

    /**
     * What was finished in the period.
     *
     * @param byKind kinds of which none was finished are left out
     * @param days from receipt to outcome, of done and declined ones; empty if there are none
     */
    public record Outcomes(Map<Kind, OfKind> byKind, int merged, int withdrawn, Optional<Days> days) {
        public Outcomes {
            byKind = byKind.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(byKind));
        }

        public int done() {
            return byKind.values().stream().mapToInt(OfKind::done).sum();
        }

        public int declined() {
            return byKind.values().stream().mapToInt(OfKind::declined).sum();
        }

        /** Done and declined; also those of which the contributor then said no. */
        public int finished() {
            return done() + declined();
        }
    }

    /** Outcomes of one kind. */
    public record OfKind(int done, int declined) {}

    /**
     * What contributors said of the outcomes of the period: as many as there are outcomes, and one more for each part.
     *
     * @param noAnswer asked, and said nothing
     * @param notAsked not asked yet, or closed for too long to be asked
     */
    public record Verdicts(int yes, int partly, int no, int noAnswer, int notAsked) {
        public static final Verdicts NONE = new Verdicts(0, 0, 0, 0, 0);

        public int all() {
            return yes + partly + no + noAnswer + notAsked;
        }
    }

    /** Promised days that came, or were moved, in the period. */
    public record Promises(int kept, int missed, int moved) {
        public static final Promises NONE = new Promises(0, 0, 0);

        public boolean isEmpty() {
            return kept + missed + moved == 0;
        }
    }

    /** Suggestions with an outcome for their contributor to judge: the finished ones, and the parts that ended with them. */
    public int ended() {
        return ofDone.all() + ofDeclined.all();
    }

    /** How many of these are parts. */
    public int parts() {
        return ended() - outcomes.finished();
    }

    /** Of all that have an outcome, in percent, those of which the people who suggested them said that it helped. */
    public Optional<Integer> confirmedPercent() {
        return share(ofDone.yes(), ended());
    }

    /** Of all finished ones, in percent, those that cadres declared done. */
    public Optional<Integer> declaredDonePercent() {
        return share(outcomes.done(), outcomes.finished());
    }

    /** Whether there is nothing to report. */
    public boolean isEmpty() {
        return received.all() == 0
                && firstAnswer.isEmpty()
                && ended() + outcomes.merged() + outcomes.withdrawn() + reopened == 0
                && promises.isEmpty();
    }

    /** Rounded half up; empty of nothing. */
    private static Optional<Integer> share(int part, int whole) {
        return whole == 0 ? Optional.empty() : Optional.of(Math.round(100f * part / whole));
    }
}
