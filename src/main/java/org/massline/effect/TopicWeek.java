package org.massline.effect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.store.DigestDesk;
import org.massline.store.Promises;
import org.massline.store.Transaction;
import org.massline.store.Verdicts;
import org.massline.store.WeeklySuggestions;

/**
 * A topic's figures of a week, as the digest and the agenda have them; a week is whatever time these cover.
 *
 * @param received in the week
 * @param answered for the first time in the week
 * @param overdue now
 * @param open now
 * @param results what came of its suggestions in the week
 * @param mostSeconded of the open ones
 */
public record TopicWeek(
        Topic topic,
        int received,
        int answered,
        int overdue,
        int open,
        Results results,
        Optional<Suggestion> mostSeconded) {
    public static final Comparator<TopicWeek> MOST_URGENT_FIRST = Comparator.comparingInt(TopicWeek::overdue)
            .thenComparingInt(TopicWeek::received)
            .reversed();

    /**
     * What came of suggestions in a week.
     *
     * @param done declared by cadres
     * @param ofDone what contributors said: whether it helped
     * @param ofDeclined what they said: whether the reason was understandable
     */
    public record Results(
            int done, int declined, Verdicts.Tally ofDone, Verdicts.Tally ofDeclined, Promises.Tally promises) {
        /** Nothing came of any. */
        public static final Results NONE =
                new Results(0, 0, Verdicts.Tally.NONE, Verdicts.Tally.NONE, Promises.Tally.NONE);

        public boolean isNothing() {
            return equals(NONE);
        }

        public Results and(Results other) {
            return new Results(
                    done + other.done,
                    declined + other.declined,
                    ofDone.and(other.ofDone),
                    ofDeclined.and(other.ofDeclined),
                    promises.and(other.promises));
        }
    }

    /** Nothing came, nothing is open, and nothing came of anything. */
    public boolean isQuiet() {
        return received == 0 && answered == 0 && overdue == 0 && open == 0 && results.isNothing();
    }

    /**
     * Asks for them, from {@code from} up to and without {@code until}.
     *
     * @param topics those of the view
     * @param view what counts as new, and which day it is
     * @return one for each topic, in the same order
     */
    public static List<TopicWeek> of(
            Transaction transaction, List<Topic> topics, DigestDesk.View view, LocalDate from, LocalDate until) {
        Set<TopicId> ids = view.topics();
        WeeklySuggestions suggestions = transaction.weeklySuggestions();
        Map<TopicId, Integer> received = suggestions.received(ids, view.news());
        Map<TopicId, Integer> answered = suggestions.answered(ids, from, until);
        Map<TopicId, Integer> overdue = suggestions.overdue(ids, view.today());
        Map<TopicId, Integer> open = suggestions.open(ids);
        Map<TopicId, Results> results = results(transaction, ids, from, until);
        Map<TopicId, Suggestion> mostSeconded = suggestions.mostSeconded(ids).stream()
                .collect(Collectors.toMap(Suggestion::topic, suggestion -> suggestion));
        List<TopicWeek> weeks = new ArrayList<>();
        for (Topic topic : topics) {
            weeks.add(new TopicWeek(
                    topic,
                    received.getOrDefault(topic.id(), 0),
                    answered.getOrDefault(topic.id(), 0),
                    overdue.getOrDefault(topic.id(), 0),
                    open.getOrDefault(topic.id(), 0),
                    results.getOrDefault(topic.id(), Results.NONE),
                    Optional.ofNullable(mostSeconded.get(topic.id()))));
        }
        return weeks;
    }

    private static Map<TopicId, Results> results(
            Transaction transaction, Set<TopicId> ids, LocalDate from, LocalDate until) {
        WeeklySuggestions suggestions = transaction.weeklySuggestions();
        Map<TopicId, Map<Status, Integer>> closed = suggestions.closed(ids, from, until);
        Map<TopicId, WeeklySuggestions.Said> said = suggestions.verdicts(ids, from, until);
        Map<TopicId, Promises.Tally> promises = transaction.promises().ended(ids, from, until);
        return ids.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> results(
                                closed.getOrDefault(id, Map.of()),
                                said.getOrDefault(id, WeeklySuggestions.Said.NOTHING),
                                promises.getOrDefault(id, Promises.Tally.NONE))));
    }

    private static Results results(Map<Status, Integer> closed, WeeklySuggestions.Said said, Promises.Tally promises) {
        return new Results(
                closed.getOrDefault(Status.DONE, 0),
                closed.getOrDefault(Status.DECLINED, 0),
                said.ofDone(),
                said.ofDeclined(),
                promises);
    }
}
