package org.massline.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.Screen;
import org.massline.conversation.desk.DeskScreens;
import org.massline.effect.EffectReport;
import org.massline.effect.TopicLines;
import org.massline.effect.TopicWeek;
import org.massline.model.DigestSection;
import org.massline.store.Promises;
import org.massline.store.Verdicts;

/**
 * Facts become a digest: the picture of twelve weeks, one message with the figures of the week, and one that is the desk, on
 * which all the rest is a tap away. However much came in, it is no longer.
 *
 * <p>Same arguments, same result; safe for use by any thread.
 */
final class DigestComposer {
    /** A message is cut between paragraphs, so none may fill one alone: three lines for each are at most 300 characters. */
    private static final int TOPICS_TO_A_PARAGRAPH = 12;

    /** Of more, whoever looks in passing reads the most urgent alone. */
    private static final int TOPICS_AT_A_GLANCE = 4;

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
                // All that came, as the lines of the topics count it, also what is past its target already.
                week.figures().stream().mapToInt(TopicWeek::received).sum(),
                week.desk().total(DigestSection.OPEN)));
        results();
        topics();
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
        List<TopicWeek> busy = week.figures().stream()
                .filter(each -> !each.isQuiet())
                .sorted(TopicWeek.MOST_URGENT_FIRST)
                .toList();
        boolean many = busy.size() > TOPICS_AT_A_GLANCE;
        // Those of one topic are those of all, which are said already.
        boolean withResults = busy.size() > 1;
        if (many) {
            mostOverdue(busy);
        }
        for (int from = 0; from < busy.size(); from += TOPICS_TO_A_PARAGRAPH) {
            List<Phrase> lines = busy.subList(from, Math.min(busy.size(), from + TOPICS_TO_A_PARAGRAPH)).stream()
                    .flatMap(each -> TopicLines.of(each, withResults).stream())
                    .toList();
            say(busy.size() > TOPICS_AT_A_GLANCE ? new DigestText.FoldedTopics(lines) : new DigestText.Topics(lines));
        }
        List<Phrase> quiet = week.figures().stream()
                .filter(TopicWeek::isQuiet)
                .filter(each -> each.topic().offered())
                .<Phrase>map(each -> new DigestText.TopicName(each.topic()))
                .toList();
        if (!quiet.isEmpty() && !busy.isEmpty()) {
            say(new DigestText.QuietTopics(quiet));
        }
    }

    /** Where to begin. */
    private void mostOverdue(List<TopicWeek> mostUrgentFirst) {
        List<Phrase> topics = mostUrgentFirst.stream()
                .filter(each -> each.overdue() > 0)
                .limit(TOPICS_AT_A_GLANCE - 1)
                .<Phrase>map(each -> new DigestText.TopicOverdue(each.topic(), each.overdue()))
                .toList();
        if (!topics.isEmpty()) {
            say(new DigestText.MostOverdue(topics));
        }
    }

    private void results() {
        TopicWeek.Results results = week.results();
        List<Phrase> lines = new ArrayList<>();
        // What the people who suggested say stands before what cadres declare.
        Verdicts.Tally helped = results.ofDone();
        if (helped.all() > 0) {
            lines.add(new DigestText.Verdicts(helped.yes(), helped.all(), helped.partly(), helped.no()));
        }
        Verdicts.Tally reasons = results.ofDeclined();
        if (reasons.all() > 0) {
            lines.add(new DigestText.Reasons(reasons.yes(), reasons.all(), reasons.partly(), reasons.no()));
        }
        if (results.done() + results.declined() > 0) {
            lines.add(new DigestText.Outcomes(results.done(), results.declined()));
        }
        if (!results.promises().equals(Promises.Tally.NONE)) {
            lines.add(new DigestText.Promises(
                    results.promises().kept(), results.promises().missed()));
        }
        if (!lines.isEmpty()) {
            say(new DigestText.Results(lines));
        }
    }

    private void say(Phrase paragraph) {
        paragraphs.add(paragraph);
    }
}
