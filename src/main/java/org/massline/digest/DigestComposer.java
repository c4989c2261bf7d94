package org.massline.digest;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.model.Excerpt;
import org.massline.model.Page;
import org.massline.model.Signature;
import org.massline.model.Suggestion;
import org.massline.model.Topic;
import org.massline.model.TopicId;

/**
 * Facts become a digest: what is late first, then what is new, then what is still open; each with a button that opens it.
 *
 * <p>Same arguments, same result; safe for use by any thread.
 */
final class DigestComposer {
    /** Four lines of a phone held upright tell what it is about. */
    private static final int EXCERPT = 160;
    /** Chinese is about twice as wide, and says about twice as much. */
    private static final int EXCERPT_OF_WIDE = 90;
    /** Names in Telegram are up to 64 + 1 + 64 characters; few need so many. */
    private static final int MOST_OF_A_NAME = 60;

    private final DigestWeek week;
    private final DigestPages pages;

    private DigestComposer(DigestWeek week) {
        this.week = week;
        this.pages = new DigestPages(week.occasion());
    }

    /** The messages of the digest, in order; each has the buttons of the entries in it. */
    static List<Saying> compose(DigestWeek week) {
        return new DigestComposer(week).compose();
    }

    private List<Saying> compose() {
        DigestWeek.Period period = week.period();
        boolean preview = week.occasion() == DigestWeek.Occasion.PREVIEW;
        if (week.isEmpty()) {
            pages.say(preview ? new DigestText.PreviewEmpty(period.since()) : new DigestText.Empty(period.since()));
        } else {
            pages.say(preview ? new DigestText.PreviewHeading(period.since()) : new DigestText.Heading(period.since()));
        }
        if (period.weeks() > 1) {
            pages.say(new DigestText.CatchUp(period.weeks()));
        }
        if (week.isEmpty()) {
            return pages.sayings();
        }
        pages.say(new DigestText.Overview(
                week.overdue().total(), week.received().total(), week.open().total()));
        Shares shares = Shares.of(week);
        overdue(shares.overdue());
        received(shares.received());
        open(shares.open());
        DigestWeek.Before before = week.before();
        pages.say(new DigestText.WeekBefore(before.received(), before.closed(), before.open()));
        return pages.sayings();
    }

    private void overdue(int most) {
        Phrase section = new DigestText.OverdueHeading(week.overdue().total());
        for (Suggestion each : first(most, week.overdue())) {
            int days = Math.toIntExact(
                    ChronoUnit.DAYS.between(each.targetOn(), week.period().today()));
            list(section, Optional.empty(), each, new DigestText.Late(topicOf(each), days));
        }
        more(section, week.overdue().total() - most);
    }

    private void received(int most) {
        Phrase section = new DigestText.ReceivedHeading(week.received().total());
        List<Suggestion> listed = first(most, week.received());
        for (Topic topic : week.topics()) {
            for (Suggestion each : listed) {
                if (each.topic().equals(topic.id())) {
                    Phrase remark = each.status().isOpen()
                            ? new DigestText.DueBy(each.targetOn())
                            : new DigestText.Closed(each.status());
                    list(section, Optional.of(topic), each, remark);
                }
            }
        }
        more(section, week.received().total() - most);
    }

    private void open(int most) {
        Phrase section = new DigestText.OpenHeading(week.open().total());
        for (Suggestion each : first(most, week.open())) {
            Phrase remark = new DigestText.StillOpen(topicOf(each), each.status(), each.targetOn());
            list(section, Optional.empty(), each, remark);
        }
        more(section, week.open().total() - most);
    }

    private void list(Phrase section, Optional<Topic> group, Suggestion suggestion, Phrase remark) {
        Phrase author = switch (suggestion.signature()) {
            case Signature.Anonymous anonymous -> new DigestText.Anonymous();
            case Signature.Named(String name) -> new DigestText.Named(Excerpt.of(name, MOST_OF_A_NAME));
        };
        String excerpt = Excerpt.of(suggestion.text(), isWide(suggestion.text()) ? EXCERPT_OF_WIDE : EXCERPT);
        Phrase words = excerpt.isEmpty() ? new DigestText.WithoutWords() : new DigestText.Words(excerpt);
        Phrase entry = new DigestText.Entry(
                suggestion.number(), suggestion.kind(), author, suggestion.attachments(), remark, words);
        pages.list(section, group.map(DigestText.TopicHeading::new), entry, suggestion.number());
    }

    /** Whether most of the beginning is in Chinese characters. */
    private static boolean isWide(String text) {
        String beginning = text.substring(0, Math.min(text.length(), EXCERPT));
        return beginning.codePoints().filter(Character::isIdeographic).count() * 2 > beginning.length();
    }

    private void more(Phrase section, int count) {
        if (count > 0) {
            pages.more(section, new DigestText.More(count));
        }
    }

    private Topic topicOf(Suggestion suggestion) {
        TopicId id = suggestion.topic();
        return week.topics().stream()
                .filter(topic -> topic.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        suggestion.number() + " is about topic " + id + ", which is not one of the digest's"));
    }

    private static List<Suggestion> first(int most, Page<Suggestion> page) {
        List<Suggestion> listed = new ArrayList<>(page.items());
        return listed.subList(0, Math.min(most, listed.size()));
    }

    /** How many of each section are listed, so that neither a pile of late ones hides the new ones nor the reverse. */
    private record Shares(int overdue, int received, int open) {
        private static final int OVERDUE = 16;
        private static final int RECEIVED = 16;
        private static final int OPEN = DigestWeek.MOST_LISTED - OVERDUE - RECEIVED;

        static Shares of(DigestWeek week) {
            int overdue = Math.min(week.overdue().total(), OVERDUE);
            int received = Math.min(week.received().total(), RECEIVED);
            int open = Math.min(week.open().total(), OPEN);
            // What one section leaves free goes to the next that needs it.
            int free = DigestWeek.MOST_LISTED - overdue - received - open;
            int moreReceived = Math.min(free, week.received().total() - received);
            free -= moreReceived;
            int moreOverdue = Math.min(free, week.overdue().total() - overdue);
            free -= moreOverdue;
            int moreOpen = Math.min(free, week.open().total() - open);
            return new Shares(overdue + moreOverdue, received + moreReceived, open + moreOpen);
        }
    }
}
