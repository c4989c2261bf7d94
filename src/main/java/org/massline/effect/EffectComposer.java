package org.massline.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Phrase;
import org.massline.effect.EffectFigures.OfKind;
import org.massline.effect.EffectFigures.Verdicts;
import org.massline.model.Excerpt;
import org.massline.model.Kind;
import org.massline.model.Topic;

/**
 * Figures become sentences. What the people who suggested say stands before what cadres declare.
 *
 * <p>Same arguments, same result; safe for use by any thread.
 */
final class EffectComposer {
    /** A line of a phone held upright. */
    private static final int EXCERPT = 60;

    /** So that a paragraph fits into any message, whatever the topics are called. */
    private static final int TOPICS_TO_A_PARAGRAPH = 8;

    private final Effect effect;
    private final EffectFigures all;
    private final List<Phrase> paragraphs = new ArrayList<>();

    private EffectComposer(Effect effect) {
        this.effect = effect;
        this.all = effect.all();
    }

    /**
     * The report in paragraphs.
     *
     * @param topics what it is about, in the school's order
     * @param wholeSchool whether these are all that there are
     */
    static List<Phrase> compose(Effect effect, List<Topic> topics, boolean wholeSchool) {
        EffectComposer composer = new EffectComposer(effect);
        composer.compose(topics, wholeSchool);
        return List.copyOf(composer.paragraphs);
    }

    private void compose(List<Topic> topics, boolean wholeSchool) {
        Phrase about = wholeSchool
                ? new EffectText.AllTopics()
                : new EffectText.About(
                        topics.stream().<Phrase>map(EffectText.TopicName::new).toList());
        together(List.of(
                new EffectText.Heading(effect.period().from(), effect.period().lastDay()), about));
        if (all.isEmpty() && effect.mostSeconded().isEmpty()) {
            paragraphs.add(new EffectText.Nothing());
            return;
        }
        confirmed();
        received();
        outcomes();
        if (!all.promises().isEmpty()) {
            paragraphs.add(new EffectText.Promises(
                    all.promises().kept(),
                    all.promises().missed(),
                    all.promises().moved()));
        }
        if (topics.size() > 1) {
            byTopic(topics);
        }
        mostSeconded();
    }

    private void confirmed() {
        List<Phrase> lines = new ArrayList<>();
        int finished = all.outcomes().finished();
        all.confirmedPercent()
                .ifPresent(percent ->
                        lines.add(new EffectText.Confirmed(percent, all.ofDone().yes(), all.ended(), all.parts())));
        all.declaredDonePercent()
                .ifPresent(percent -> lines.add(
                        new EffectText.DeclaredDone(percent, all.outcomes().done(), finished)));
        Verdicts done = all.ofDone();
        if (done.all() > 0) {
            lines.add(new EffectText.OfDone(done.yes(), done.partly(), done.no(), done.noAnswer(), done.notAsked()));
        }
        Verdicts declined = all.ofDeclined();
        if (declined.all() > 0) {
            lines.add(new EffectText.OfDeclined(
                    declined.yes(), declined.partly(), declined.no(), declined.noAnswer(), declined.notAsked()));
        }
        if (all.reopened() > 0) {
            lines.add(new EffectText.Reopened(all.reopened()));
        }
        together(lines);
    }

    private void received() {
        List<Phrase> lines = new ArrayList<>();
        EffectFigures.Received received = all.received();
        lines.add(new EffectText.Received(received.all(), received.named(), received.anonymous()));
        if (received.all() > 0) {
            lines.add(received.contributorsAtMost()
                    .<Phrase>map(EffectText.ContributorsAtMost::new)
                    .orElseGet(EffectText.FewContributors::new));
        }
        EffectFigures.Targets targets = all.targets();
        targets.inTimePercent()
                .ifPresent(percent ->
                        lines.add(new EffectText.InTime(percent, targets.inTime(), targets.inTime() + targets.late())));
        if (targets.waiting() > 0) {
            lines.add(new EffectText.StillInTime(targets.waiting()));
        }
        all.firstAnswer()
                .ifPresent(
                        days -> lines.add(new EffectText.FirstAnswers(days.median(), days.ninetieth(), days.count())));
        all.outcomes()
                .days()
                .ifPresent(days -> lines.add(new EffectText.ToOutcome(days.median(), days.ninetieth(), days.count())));
        together(lines);
    }

    private void outcomes() {
        List<Phrase> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Optional.ofNullable(all.outcomes().byKind().get(kind))
                    .map((OfKind each) -> new EffectText.OutcomesOf(kind, each.done(), each.declined()))
                    .ifPresent(lines::add);
        }
        if (all.outcomes().merged() + all.outcomes().withdrawn() > 0) {
            lines.add(new EffectText.MergedAndWithdrawn(
                    all.outcomes().merged(), all.outcomes().withdrawn()));
        }
        if (!lines.isEmpty()) {
            paragraphs.add(new EffectText.Outcomes(lines));
        }
    }

    private void byTopic(List<Topic> topics) {
        List<Phrase> lines = new ArrayList<>();
        for (Topic topic : topics) {
            EffectFigures figures = effect.byTopic().get(topic.id());
            if (figures != null && !figures.isEmpty()) {
                lines.add(line(topic, figures));
            }
        }
        for (int from = 0; from < lines.size(); from += TOPICS_TO_A_PARAGRAPH) {
            paragraphs.add(
                    new EffectText.Topics(lines.subList(from, Math.min(lines.size(), from + TOPICS_TO_A_PARAGRAPH))));
        }
    }

    private static Phrase line(Topic topic, EffectFigures figures) {
        int due = figures.targets().inTime() + figures.targets().late();
        Phrase answers = due == 0
                ? new EffectText.NoAnswerDue()
                : new EffectText.AnswersInTime(figures.targets().inTime(), due);
        Phrase outcomes = outcomes(figures);
        int received = figures.received().all();
        EffectFigures.Promises promises = figures.promises();
        return promises.kept() + promises.missed() == 0
                ? new EffectText.TopicLine(topic, received, answers, outcomes)
                : new EffectText.TopicLineWithPromises(
                        topic, received, answers, outcomes, promises.kept(), promises.missed());
    }

    private static Phrase outcomes(EffectFigures figures) {
        int finished = figures.outcomes().finished();
        if (finished > 0) {
            return new EffectText.ConfirmedOf(
                    figures.ofDone().yes(), figures.ended(), figures.outcomes().done(), finished);
        }
        return figures.parts() > 0
                ? new EffectText.ConfirmedOfParts(figures.ofDone().yes(), figures.parts())
                : new EffectText.NothingFinished();
    }

    private void mostSeconded() {
        if (!effect.mostSeconded().isEmpty()) {
            paragraphs.add(new EffectText.MostSeconded(effect.mostSeconded().stream()
                    .<Phrase>map(each ->
                            new EffectText.Seconded(each.number(), each.people(), Excerpt.of(each.text(), EXCERPT)))
                    .toList()));
        }
    }

    private void together(List<Phrase> lines) {
        if (!lines.isEmpty()) {
            paragraphs.add(new EffectText.Together(lines));
        }
    }
}
