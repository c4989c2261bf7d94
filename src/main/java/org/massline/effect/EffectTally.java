package org.massline.effect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.massline.effect.EffectFigures.OfKind;
import org.massline.effect.EffectFigures.Verdicts;
import org.massline.model.Kind;
import org.massline.model.Status;
import org.massline.model.Verdict;
import org.massline.store.EffectQuestions;

/**
 * Counts what a period brought.
 *
 * <p>Whoever counts by what came sees the whole of it, but of the last weeks only the beginning; whoever counts by what was
 * finished forgets what nobody touches. So each figure is of what it says: targets are of what came, because otherwise nobody
 * need answer; days and outcomes are of what was answered and finished, because there is none before. A suggestion that was
 * finished and opened again by a verdict counts as finished, with that verdict: otherwise every 'no' would vanish from the
 * shares. Nobody has to answer what was withdrawn, nor what became a part by the words of whoever seconds: its whole has a target.
 *
 * <p>An outcome is a suggestion's, and a verdict is that of whoever made one. So what was done for one of which others are parts
 * was done once, by a cadre; but each of those who had suggested it says whether it helped. Outcomes and their days are counted
 * without the parts, verdicts with them, and the share that was confirmed is one of all these people: it stays below 100 %,
 * however many parts one of them has.
 */
final class EffectTally {
    private final LocalDate today;
    private final Days.Tally firstAnswers = new Days.Tally();
    private final Days.Tally outcomes = new Days.Tally();
    private final Map<Kind, OfKind> byKind = new EnumMap<>(Kind.class);
    private int received;
    private int named;
    private int inTime;
    private int late;
    private int waiting;
    private int merged;
    private int withdrawn;
    private int reopened;
    private Verdicts ofDone = Verdicts.NONE;
    private Verdicts ofDeclined = Verdicts.NONE;
    private EffectFigures.Promises promises = EffectFigures.Promises.NONE;

    EffectTally(LocalDate today) {
        this.today = today;
    }

    /** One that came in the period. */
    void received(EffectQuestions.Line line) {
        received++;
        if (line.named()) {
            named++;
        }
        if (line.firstAnswerOn().isPresent()) {
            if (line.firstAnswerOn().get().isAfter(line.targetOn())) {
                late++;
            } else {
                inTime++;
            }
        } else if (line.status() != Status.WITHDRAWN && line.status() != Status.MERGED) {
            if (today.isAfter(line.targetOn())) {
                late++;
            } else {
                waiting++;
            }
        }
    }

    /** One that was first answered in the period. */
    void answered(EffectQuestions.Line line) {
        line.firstAnswerOn().ifPresent(day -> firstAnswers.add(ChronoUnit.DAYS.between(line.receivedOn(), day)));
    }

    /** One that stopped being open in the period. */
    void closed(EffectQuestions.Line line) {
        switch (line.status()) {
            case DONE, DECLINED -> {
                finished(line);
                line.closedOn().ifPresent(day -> outcomes.add(ChronoUnit.DAYS.between(line.receivedOn(), day)));
            }
            case MERGED -> merged++;
            case WITHDRAWN -> withdrawn++;
            case RECEIVED, ACKNOWLEDGED, IN_PROGRESS ->
                throw new IllegalArgumentException(line.number() + " is open, and has a day of closing");
        }
    }

    /** A part of another one that has its outcome since the period; its status is that of its whole, which is counted by itself. */
    void part(EffectQuestions.Line line) {
        judged(line);
    }

    /** One that a verdict of the period opened again; its status is that of before. */
    void openAgain(EffectQuestions.OpenAgain again) {
        if (again.wasPart()) {
            judged(again.line());
        } else {
            finished(again.line());
        }
    }

    /** So many were opened again in the period, whatever became of them since. */
    void reopened(int count) {
        reopened += count;
    }

    void promises(int kept, int missed, int moved) {
        promises = new EffectFigures.Promises(
                promises.kept() + kept, promises.missed() + missed, promises.moved() + moved);
    }

    EffectFigures figures() {
        return new EffectFigures(
                new EffectFigures.Received(received, named),
                new EffectFigures.Targets(inTime, late, waiting),
                firstAnswers.days(),
                new EffectFigures.Outcomes(byKind, merged, withdrawn, outcomes.days()),
                ofDone,
                ofDeclined,
                reopened,
                promises);
    }

    private void finished(EffectQuestions.Line line) {
        boolean done = line.status() == Status.DONE;
        OfKind before = byKind.getOrDefault(line.kind(), new OfKind(0, 0));
        byKind.put(
                line.kind(),
                done
                        ? new OfKind(before.done() + 1, before.declined())
                        : new OfKind(before.done(), before.declined() + 1));
        judged(line);
    }

    private void judged(EffectQuestions.Line line) {
        if (line.status() == Status.DONE) {
            ofDone = with(ofDone, line.verdict(), line.asked());
        } else {
            ofDeclined = with(ofDeclined, line.verdict(), line.asked());
        }
    }

    private static Verdicts with(Verdicts before, Optional<Verdict> verdict, boolean asked) {
        if (verdict.isEmpty()) {
            return new Verdicts(
                    before.yes(),
                    before.partly(),
                    before.no(),
                    before.noAnswer() + (asked ? 1 : 0),
                    before.notAsked() + (asked ? 0 : 1));
        }
        return switch (verdict.get()) {
            case YES ->
                new Verdicts(before.yes() + 1, before.partly(), before.no(), before.noAnswer(), before.notAsked());
            case PARTLY ->
                new Verdicts(before.yes(), before.partly() + 1, before.no(), before.noAnswer(), before.notAsked());
            case NO ->
                new Verdicts(before.yes(), before.partly(), before.no() + 1, before.noAnswer(), before.notAsked());
        };
    }
}
