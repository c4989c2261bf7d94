package org.massline.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.massline.conversation.DeskPage;
import org.massline.conversation.DeskPlace;
import org.massline.effect.EffectReport;
import org.massline.model.DigestSection;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.store.DigestDesk;
import org.massline.store.Digests.Written;
import org.massline.store.Promises;
import org.massline.store.Transaction;
import org.massline.store.WeeklySuggestions;

/** Reads what a digest is made of. */
final class DigestFacts {
    private static final int DAYS = 7;
    private static final int DAYS_SET_BACK = DAYS * Issue.WEEKS_AHEAD_BELIEVED;

    /** Comparing all with all takes time; what is less urgent than so many others stays an entry of its own. */
    private static final int MOST_COMPARED = 200;

    private final Transaction transaction;
    private final Recipient recipient;
    private final Issue issue;
    private final LocalDate today;

    DigestFacts(Transaction transaction, Recipient recipient, Issue issue, LocalDate today) {
        this.transaction = transaction;
        this.recipient = recipient;
        this.issue = issue;
        this.today = today;
    }

    DigestWeek week(DigestWeek.Occasion occasion) {
        Set<TopicId> ids = recipient.topics();
        List<Topic> topics = transaction.topics().all().stream()
                .filter(topic -> ids.contains(topic.id()))
                .toList();
        boolean preview = occasion == DigestWeek.Occasion.PREVIEW;
        String week = preview ? DeskPlace.PREVIEW : issue.week().stored();
        DigestDesk.View view = view(recipient, issue, week, today);
        fold(view);
        DeskPage desk = Desks.page(transaction, view, DeskPlace.first(week), ids);
        // What happens on the day of a digest is counted in the next; a look ahead has all.
        LocalDate until = preview ? today.plusDays(1) : today;
        WeeklySuggestions suggestions = transaction.weeklySuggestions();
        LocalDate weekBefore = issue.since().minusDays(DAYS);
        return new DigestWeek(
                occasion,
                new DigestWeek.Period(issue.since(), today, issue.weeks()),
                topics,
                topicWeeks(topics, view, until),
                new DigestWeek.Before(
                        suggestions.countReceived(ids, weekBefore, issue.since()),
                        suggestions.countClosed(ids, weekBefore, issue.since()),
                        suggestions.countOpenBefore(ids, issue.since())),
                desk,
                desk.isEmpty()
                        ? Optional.empty()
                        : Optional.of(EffectReport.picture(transaction, ids, until, recipient.cadre(), List.of())));
    }

    /** Alike ones become one entry, within their topic and section: what is new does not hide under what is old. */
    private void fold(DigestDesk.View view) {
        DigestDesk desk = transaction.digestDesk();
        List<List<SuggestionNumber>> groups = new ArrayList<>();
        for (TopicId topic : view.topics()) {
            for (DigestSection section : DigestSection.values()) {
                List<SuggestionNumber> open = desk.open(view.among(Set.of(topic)), section, MOST_COMPARED);
                groups.addAll(transaction.search().alikeAmong(open));
            }
        }
        desk.fold(view.recipient(), view.week(), groups);
    }

    private List<DigestWeek.TopicWeek> topicWeeks(List<Topic> topics, DigestDesk.View view, LocalDate until) {
        Set<TopicId> ids = recipient.topics();
        WeeklySuggestions suggestions = transaction.weeklySuggestions();
        Map<TopicId, Integer> received = suggestions.received(ids, view.news());
        Map<TopicId, Integer> answered = suggestions.answered(ids, issue.since(), until);
        Map<TopicId, Integer> overdue = suggestions.overdue(ids, today);
        Map<TopicId, Integer> open = suggestions.open(ids);
        Map<TopicId, DigestWeek.Results> results = results(until);
        Map<TopicId, Suggestion> mostSeconded = suggestions.mostSeconded(ids).stream()
                .collect(Collectors.toMap(Suggestion::topic, suggestion -> suggestion));
        List<DigestWeek.TopicWeek> weeks = new ArrayList<>();
        for (Topic topic : topics) {
            weeks.add(new DigestWeek.TopicWeek(
                    topic,
                    received.getOrDefault(topic.id(), 0),
                    answered.getOrDefault(topic.id(), 0),
                    overdue.getOrDefault(topic.id(), 0),
                    open.getOrDefault(topic.id(), 0),
                    results.getOrDefault(topic.id(), DigestWeek.Results.NONE),
                    Optional.ofNullable(mostSeconded.get(topic.id()))));
        }
        return weeks;
    }

    private Map<TopicId, DigestWeek.Results> results(LocalDate until) {
        Set<TopicId> ids = recipient.topics();
        WeeklySuggestions suggestions = transaction.weeklySuggestions();
        Map<TopicId, Map<Status, Integer>> closed = suggestions.closed(ids, issue.since(), until);
        Map<TopicId, WeeklySuggestions.Said> said = suggestions.verdicts(ids, issue.since(), until);
        Map<TopicId, Promises.Tally> promises = transaction.promises().ended(ids, issue.since(), until);
        return ids.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> results(
                                closed.getOrDefault(id, Map.of()),
                                said.getOrDefault(id, WeeklySuggestions.Said.NOTHING),
                                promises.getOrDefault(id, Promises.Tally.NONE))));
    }

    private static DigestWeek.Results results(
            Map<Status, Integer> closed, WeeklySuggestions.Said said, Promises.Tally promises) {
        return new DigestWeek.Results(
                closed.getOrDefault(Status.DONE, 0),
                closed.getOrDefault(Status.DECLINED, 0),
                said.ofDone(),
                said.ofDeclined(),
                promises);
    }

    /** The desk of the digest, whole. */
    static DigestDesk.View view(Recipient recipient, Issue issue, String week, LocalDate today) {
        // After an earlier digest the number decides; the day only lets the index serve, and may be that of a clock set
        // back.
        LocalDate newSince = issue.after() > 0 ? issue.since().minusDays(DAYS_SET_BACK) : issue.since();
        WeeklySuggestions.News news = new WeeklySuggestions.News(newSince, issue.after(), issue.upTo());
        return new DigestDesk.View(recipient.key(), week, recipient.topics(), news, today);
    }

    /** The recipient's latest digest up to this week, and some weeks more; see {@link Issue#WEEKS_AHEAD_BELIEVED}. */
    static Optional<Written> last(Transaction transaction, Recipient recipient, IsoWeek week) {
        return last(transaction, recipient.key(), week);
    }

    static Optional<Written> last(Transaction transaction, String key, IsoWeek week) {
        return transaction
                .digests()
                .latest(key, week.plusWeeks(Issue.WEEKS_AHEAD_BELIEVED).stored());
    }
}
