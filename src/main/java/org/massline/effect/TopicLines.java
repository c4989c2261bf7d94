package org.massline.effect;

import java.util.ArrayList;
import java.util.List;
import org.massline.chat.Phrase;
import org.massline.store.Promises;
import org.massline.store.Verdicts;

/**
 * A topic's week becomes up to three lines.
 *
 * <p>Same arguments, same result; safe for use by any thread.
 */
public final class TopicLines {
    private TopicLines() {}

    /** @param withResults false where what came of its suggestions is said already */
    public static List<Phrase> of(TopicWeek week, boolean withResults) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(new WeekText.TopicLine(week.topic(), week.received(), week.answered(), week.overdue(), week.open()));
        List<Phrase> results = results(week.results());
        if (withResults && !results.isEmpty()) {
            lines.add(new WeekText.TopicResults(results));
        }
        week.mostSeconded()
                .ifPresent(most -> lines.add(
                        new WeekText.MostSeconded(most.number(), most.course().seconds())));
        return lines;
    }

    /** What the people who suggested say stands before what cadres declare, here too. */
    private static List<Phrase> results(TopicWeek.Results results) {
        List<Phrase> said = new ArrayList<>();
        Verdicts.Tally helped = results.ofDone();
        if (helped.all() > 0) {
            said.add(new WeekText.TopicVerdicts(helped.yes(), helped.all()));
        }
        Verdicts.Tally reasons = results.ofDeclined();
        if (reasons.all() > 0) {
            said.add(new WeekText.TopicReasons(reasons.yes(), reasons.all()));
        }
        if (results.done() > 0) {
            said.add(new WeekText.TopicDone(results.done()));
        }
        if (results.declined() > 0) {
            said.add(new WeekText.TopicDeclined(results.declined()));
        }
        Promises.Tally promises = results.promises();
        if (promises.kept() > 0) {
            said.add(new WeekText.TopicKept(promises.kept()));
        }
        if (promises.missed() > 0) {
            said.add(new WeekText.TopicMissed(promises.missed()));
        }
        return said;
    }
}
