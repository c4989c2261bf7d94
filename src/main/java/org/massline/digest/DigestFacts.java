package org.massline.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.store.Transaction;
import org.massline.store.WeeklySuggestions;

/** Reads what a digest is made of. */
final class DigestFacts {
    private static final int DAYS = 7;
    private static final int DAYS_SET_BACK = DAYS * Issue.WEEKS_AHEAD_BELIEVED;

    private DigestFacts() {}

    static DigestWeek of(
            Transaction transaction, Recipient recipient, Issue issue, DigestWeek.Occasion occasion, LocalDate today) {
        Set<TopicId> ids = recipient.topics();
        List<Topic> topics = transaction.topics().all().stream()
                .filter(topic -> ids.contains(topic.id()))
                .toList();
        WeeklySuggestions suggestions = transaction.weeklySuggestions();
        // After an earlier digest the number decides; the day only lets the index serve, and may be that of a clock set
        // back.
        LocalDate newSince = issue.after() > 0 ? issue.since().minusDays(DAYS_SET_BACK) : issue.since();
        WeeklySuggestions.News news = new WeeklySuggestions.News(newSince, issue.after(), issue.upTo());
        LocalDate weekBefore = issue.since().minusDays(DAYS);
        return new DigestWeek(
                occasion,
                new DigestWeek.Period(issue.since(), today, issue.weeks()),
                topics,
                suggestions.overdue(ids, today, DigestWeek.MOST_LISTED),
                suggestions.received(ids, news, today, DigestWeek.MOST_LISTED),
                suggestions.stillOpen(ids, news, today, DigestWeek.MOST_LISTED),
                new DigestWeek.Before(
                        suggestions.countReceived(ids, weekBefore, issue.since()),
                        suggestions.countClosed(ids, weekBefore, issue.since()),
                        suggestions.countOpenBefore(ids, issue.since())));
    }
}
