package org.massline.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.Screen;
import org.massline.conversation.desk.DeskScreens;
import org.massline.effect.EffectReport;
import org.massline.model.DigestSection;
import org.massline.model.Suggestion;

/**
 * Facts become a digest: the picture of twelve weeks, one message with the figures of the week, and one that is the desk, on
 * which all the rest is a tap away. However much came in, it is no longer.
 *
 * <p>Same arguments, same result; safe for use by any thread.
 */
final class DigestComposer {
    /** A message is cut between paragraphs, so none may fill one alone: two lines for each are at most 300 characters. */
    private static final int TOPICS_TO_A_PARAGRAPH = 8;

    private final DigestWeek week;
    private final List<Phrase> paragraphs = new ArrayList<>();

    private DigestComposer(DigestWeek week) {
        this.week = week;
    }

    /** The messages of the digest, in order. */
    static List<Saying> compose(DigestWeek week) {
        return new DigestComposer(week).compose();
    }

    private List<Saying> compose() {
        DigestWeek.Period period = week.period();
        boolean preview = week.occasion() == DigestWeek.Occasion.PREVIEW;
        if (week.isEmpty()) {
            say(preview ? new DigestText.PreviewEmpty(period.since()) : new DigestText.Empty(period.since()));
        } else {
            say(preview ? new DigestText.PreviewHeading(period.since()) : new DigestText.Heading(period.since()));
        }
        if (period.weeks() > 1) {
            say(new DigestText.CatchUp(period.weeks()));
        }
        if (week.isEmpty()) {
            return List.of(Screen.of(paragraphs).message());
        }
        say(new DigestText.Overview(
                week.desk().total(DigestSection.OVERDUE),
                week.desk().total(DigestSection.RECEIVED),
                week.desk().total(DigestSection.OPEN)));
        topics();
        results();
        DigestWeek.Before before = week.before();
        say(new DigestText.WeekBefore(before.received(), before.closed(), before.open()));
        List<Saying> sayings = new ArrayList<>();
        week.picture().ifPresent(sayings::add);
        Screen figures = Screen.of(paragraphs);
        sayings.add(week.period()
                .days(week.occasion())
                .map(days -> figures.row(EffectReport.files(days, Optional.empty())))
                .orElse(figures)
                .message());
        if (!week.desk().isEmpty()) {
            sayings.add(DeskScreens.page(week.desk(), week.topics()).message());
        }
        return sayings;
    }

    private void topics() {
        List<Phrase> lines = new ArrayList<>();
        List<Phrase> quiet = new ArrayList<>();
        for (DigestWeek.TopicWeek each : week.figures()) {
            if (each.isQuiet()) {
                quiet.add(new DigestText.TopicName(each.topic()));
                continue;
            }
            Optional<Suggestion> most = each.mostSeconded();
            lines.add(
                    most.isEmpty()
                            ? new DigestText.TopicLine(
                                    each.topic(), each.received(), each.answered(), each.overdue(), each.open())
                            : new DigestText.TopicLineSeconded(
                                    each.topic(),
                                    each.received(),
                                    each.answered(),
                                    each.overdue(),
                                    each.open(),
                                    most.get().number(),
                                    most.get().course().seconds()));
        }
        for (int from = 0; from < lines.size(); from += TOPICS_TO_A_PARAGRAPH) {
            say(new DigestText.Topics(lines.subList(from, Math.min(lines.size(), from + TOPICS_TO_A_PARAGRAPH))));
        }
        if (!quiet.isEmpty() && !lines.isEmpty()) {
            say(new DigestText.QuietTopics(quiet));
        }
    }

    private void results() {
        DigestWeek.Results results = week.results();
        List<Phrase> lines = new ArrayList<>();
        // What the people who suggested say stands before what cadres declare.
        if (results.judged() > 0) {
            lines.add(new DigestText.Verdicts(results.yes(), results.judged(), results.partly(), results.no()));
        }
        if (results.done() + results.declined() > 0) {
            lines.add(new DigestText.Outcomes(results.done(), results.declined()));
        }
        if (results.kept() + results.missed() > 0) {
            lines.add(new DigestText.Promises(results.kept(), results.missed()));
        }
        if (!lines.isEmpty()) {
            say(new DigestText.Results(lines));
        }
    }

    private void say(Phrase paragraph) {
        paragraphs.add(paragraph);
    }
}
