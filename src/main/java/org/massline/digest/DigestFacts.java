package org.massline.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.conversation.DeskPage;
import org.massline.conversation.DeskPlace;
import org.massline.effect.EffectReport;
import org.massline.effect.TopicWeek;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.store.DigestDesk;
import org.massline.store.Digests.Written;
import org.massline.store.Transaction;
import org.massline.store.WeeklySuggestions;

/** Reads what a digest is made of. */
final class DigestFacts {
    private static final int DAYS = 7;
    private static final int DAYS_SET_BACK = DAYS * Issue.WEEKS_AHEAD_BELIEVED;

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
        transaction
                .digestDesk()
                .fold(recipient.key(), week, transaction.digestDesk().alike(view));
        DeskPage desk = Desks.page(transaction, view, DeskPlace.first(week), ids);
        // What happens on the day of a digest is counted in the next; a look ahead has all.
        LocalDate until = preview ? today.plusDays(1) : today;
        WeeklySuggestions suggestions = transaction.weeklySuggestions();
        LocalDate weekBefore = issue.since().minusDays(DAYS);
        return new DigestWeek(
                occasion,
                new DigestWeek.Period(issue.since(), today, issue.weeks()),
                topics,
                TopicWeek.of(transaction, topics, view, issue.since(), until),
                new DigestWeek.Before(
                        suggestions.countReceived(ids, weekBefore, issue.since()),
                        suggestions.countClosed(ids, weekBefore, issue.since()),
                        suggestions.countOpenBefore(ids, issue.since())),
                desk,
                desk.isEmpty()
                        ? Optional.empty()
                        : Optional.of(EffectReport.picture(transaction, ids, until, recipient.cadre(), List.of())));
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
