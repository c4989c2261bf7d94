package org.massline.digest;

import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.SAFETY;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.testing.SampleSchool.TODAY;

import java.util.List;
import org.massline.chat.OutgoingMessage;
import org.massline.model.Language;
import org.massline.model.Page;
import org.massline.model.Suggestion;
import org.massline.model.Topic;
import org.massline.testing.SampleSuggestion;
import org.massline.text.Texts;

/** Weeks to compose digests of. */
final class SampleWeeks {
    static final DigestWeek.Period ONE_WEEK = new DigestWeek.Period(TODAY.minusWeeks(1), TODAY, 1);
    static final DigestWeek.Before BEFORE = new DigestWeek.Before(5, 3, 4);
    static final DigestWeek.Before NOTHING_BEFORE = new DigestWeek.Before(0, 0, 0);
    static final List<Topic> TOPICS = List.of(TEACHING, CANTEEN, DORMITORY, SAFETY);
    static final Texts TEXTS = new Texts();

    private SampleWeeks() {}

    static DigestWeek week(
            DigestWeek.Occasion occasion,
            DigestWeek.Period period,
            List<Suggestion> overdue,
            List<Suggestion> received,
            List<Suggestion> open) {
        boolean empty = overdue.isEmpty() && received.isEmpty() && open.isEmpty();
        DigestWeek.Before before = empty ? NOTHING_BEFORE : BEFORE;
        return new DigestWeek(occasion, period, TOPICS, page(overdue), page(received), page(open), before);
    }

    static Page<Suggestion> page(List<Suggestion> all) {
        int listed = Math.min(all.size(), DigestWeek.MOST_LISTED);
        return new Page<>(all.subList(0, listed), 0, DigestWeek.MOST_LISTED, all.size());
    }

    static DigestWeek weekOf(String words) {
        Suggestion suggestion = SampleSuggestion.of(41, CANTEEN, words).suggestion();
        return week(DigestWeek.Occasion.CADRE, ONE_WEEK, List.of(), List.of(suggestion), List.of());
    }

    static List<OutgoingMessage> rendered(DigestWeek week, Language language) {
        return DigestComposer.compose(week).stream()
                .flatMap(saying -> TEXTS.render(saying, language).stream())
                .toList();
    }
}
