package org.massline.digest;

import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.SAFETY;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.testing.SampleSchool.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.massline.chat.OutgoingMessage;
import org.massline.conversation.DeskPage;
import org.massline.conversation.DeskPlace;
import org.massline.effect.TopicWeek;
import org.massline.model.DigestSection;
import org.massline.model.Language;
import org.massline.model.Suggestion;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.store.Promises;
import org.massline.store.Verdicts;
import org.massline.testing.SampleSuggestion;
import org.massline.text.Texts;

/** Weeks to compose digests of. */
final class SampleWeeks {
    static final DigestWeek.Period ONE_WEEK = new DigestWeek.Period(TODAY.minusWeeks(1), TODAY, 1);
    static final DigestWeek.Before BEFORE = new DigestWeek.Before(5, 3, 4);
    static final DigestWeek.Before NOTHING_BEFORE = new DigestWeek.Before(0, 0, 0);
    static final TopicWeek.Results RESULTS = new TopicWeek.Results(
            8, 3, new Verdicts.Tally(4, 2, 1), new Verdicts.Tally(1, 1, 2), new Promises.Tally(3, 1));
    static final TopicWeek.Results FEWER_RESULTS =
            new TopicWeek.Results(4, 0, new Verdicts.Tally(3, 0, 0), Verdicts.Tally.NONE, new Promises.Tally(2, 0));
    static final List<Topic> TOPICS = List.of(TEACHING, CANTEEN, DORMITORY, SAFETY);
    static final Texts TEXTS = new Texts();

    private SampleWeeks() {}

    /** Entries of a section, in their order. */
    record Pile(DigestSection section, List<Suggestion> suggestions) {}

    static Pile overdue(List<Suggestion> suggestions) {
        return new Pile(DigestSection.OVERDUE, suggestions);
    }

    static Pile received(List<Suggestion> suggestions) {
        return new Pile(DigestSection.RECEIVED, suggestions);
    }

    static Pile open(List<Suggestion> suggestions) {
        return new Pile(DigestSection.OPEN, suggestions);
    }

    static DigestWeek week(DigestWeek.Occasion occasion, DigestWeek.Period period, Pile... piles) {
        return week(occasion, period, TOPICS, piles);
    }

    static DigestWeek week(DigestWeek.Occasion occasion, DigestWeek.Period period, List<Topic> topics, Pile... piles) {
        DeskPage desk = desk(topics, piles);
        return new DigestWeek(
                occasion,
                period,
                topics,
                figures(topics, piles),
                desk.isEmpty() ? NOTHING_BEFORE : BEFORE,
                desk,
                Optional.empty());
    }

    /** Its first page; every fifth suggestion of a pile has four that are like it. */
    static DigestWeek busyWeek(DigestWeek.Occasion occasion) {
        return week(occasion, ONE_WEEK, overdue(many(1, 100)), received(many(101, 100)), open(many(201, 100)));
    }

    static List<Suggestion> many(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> SampleSuggestion.of(number, TOPICS.get(number % 4), "Suggestion " + number)
                        .between(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 9))
                        .suggestion())
                .toList();
    }

    private static DeskPage desk(List<Topic> topics, Pile... piles) {
        List<DeskPage.Entry> entries = new ArrayList<>();
        Map<DigestSection, Integer> totals = new EnumMap<>(DigestSection.class);
        Map<DigestSection, Integer> firstPages = new EnumMap<>(DigestSection.class);
        for (Pile pile : piles) {
            totals.put(pile.section(), pile.suggestions().size());
            if (!pile.suggestions().isEmpty()) {
                firstPages.put(pile.section(), entries.size() / DeskPage.ENTRIES);
            }
            for (Suggestion each : pile.suggestions()) {
                int alike = each.number().value() % 5 == 4 ? 4 : 0;
                entries.add(new DeskPage.Entry(pile.section(), each, alike));
            }
        }
        int pages = Math.max(1, (entries.size() + DeskPage.ENTRIES - 1) / DeskPage.ENTRIES);
        Set<TopicId> ids = topics.stream().map(Topic::id).collect(Collectors.toSet());
        return new DeskPage(
                DeskPlace.first("2026-W48"),
                pages,
                entries.subList(0, Math.min(entries.size(), DeskPage.ENTRIES)),
                totals,
                firstPages,
                ids,
                TODAY);
    }

    private static List<TopicWeek> figures(List<Topic> topics, Pile... piles) {
        List<TopicWeek> figures = new ArrayList<>();
        for (Topic topic : topics) {
            Map<DigestSection, Integer> counts = new EnumMap<>(DigestSection.class);
            Optional<Suggestion> seconded = Optional.empty();
            for (Pile pile : piles) {
                List<Suggestion> about = pile.suggestions().stream()
                        .filter(each -> each.topic().equals(topic.id()))
                        .toList();
                counts.put(pile.section(), about.size());
                seconded = seconded.or(() -> about.stream()
                        .filter(each -> each.course().seconds() > 0)
                        .findFirst());
            }
            int overdue = counts.getOrDefault(DigestSection.OVERDUE, 0);
            int received = counts.getOrDefault(DigestSection.RECEIVED, 0);
            int open = counts.getOrDefault(DigestSection.OPEN, 0);
            TopicWeek.Results results = figures.isEmpty() ? RESULTS : FEWER_RESULTS;
            figures.add(new TopicWeek(
                    topic,
                    received,
                    overdue + open > 0 ? 1 : 0,
                    overdue,
                    overdue + received + open,
                    piles.length > 0 && figures.size() < 2 ? results : TopicWeek.Results.NONE,
                    seconded));
        }
        return figures;
    }

    static DigestWeek weekOf(String words) {
        Suggestion suggestion = SampleSuggestion.of(41, CANTEEN, words).suggestion();
        return week(DigestWeek.Occasion.CADRE, ONE_WEEK, received(List.of(suggestion)));
    }

    static List<OutgoingMessage> rendered(DigestWeek week, Language language) {
        return DigestComposer.compose(week).stream()
                .flatMap(saying -> TEXTS.render(saying, language).stream())
                .toList();
    }
}
