package org.massline.effect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.massline.chat.Enclosure;
import org.massline.chat.Phrase;
import org.massline.conversation.DeskPlace;
import org.massline.model.DigestSection;
import org.massline.model.Excerpt;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.store.DigestDesk;
import org.massline.store.Digests;
import org.massline.store.Transaction;
import org.massline.store.WeeklySuggestions;
import org.massline.text.Texts;

/**
 * What the digest says, as an agenda for the meeting: the figures in some lines, then what is open, the most urgent first, each
 * with room for what is decided. It is one sheet, however much came in: what does not fit on it no meeting comes to, and the
 * inbox has it.
 */
final class Agenda {
    /** Two lines of its column. */
    private static final int EXCERPT = 84;

    private static final int EXCERPT_OF_WIDE = 42;
    /** Of more, only how many there are. */
    private static final int ALIKE_WITH_NUMBERS = 6;
    /** Of more topics than have room, so many are named. */
    private static final int OTHER_TOPICS = 20;

    private final Transaction transaction;
    private final Enclosure wanted;
    private final LocalDate today;
    private final Texts texts;
    private final Language language;
    private final List<Topic> topics;
    private final Page page;
    private final Sheet sheet = new Sheet();
    private final DigestDesk.View view;
    /** By the first of them. */
    private final Map<SuggestionNumber, List<SuggestionNumber>> alike;

    private Agenda(Transaction transaction, Enclosure wanted, LocalDate today, Texts texts, Language language) {
        this.transaction = transaction;
        this.wanted = wanted;
        this.today = today;
        this.texts = texts;
        this.language = language;
        this.topics = transaction.topics().all().stream()
                .filter(topic -> wanted.topics().contains(topic.id()))
                .toList();
        this.page = new Page(texts, language, new AgendaText.Title());
        String recipient = wanted.reader().map(id -> "cadre:" + id.value()).orElse("");
        LocalDate from = wanted.period().from();
        // Below a digest, new is what came after the one before: of that one's day the numbers tell which came earlier.
        long after = transaction
                .digests()
                .writtenOn(recipient, from)
                .map(Digests.Written::upToNumber)
                .orElse(0L);
        this.view = new DigestDesk.View(
                recipient,
                DeskPlace.PREVIEW,
                wanted.topics(),
                new WeeklySuggestions.News(from, after, Long.MAX_VALUE),
                today);
        // As for a digest, and anew: the agenda is asked for below any digest, and below a report.
        this.alike = transaction.digestDesk().alike(view).stream()
                .collect(Collectors.toMap(List::getFirst, group -> group.subList(1, group.size())));
    }

    /** The page. */
    static String of(Transaction transaction, Enclosure wanted, LocalDate today, Texts texts, Language language) {
        return new Agenda(transaction, wanted, today, texts, language).write();
    }

    private String write() {
        page.element("h1", new AgendaText.Title());
        List<Phrase> names =
                topics.stream().<Phrase>map(AgendaText.TopicName::new).toList();
        page.element("p", new AgendaText.For(today, names));
        figures();
        byTopic();
        int open = all(transaction.weeklySuggestions().open(wanted.topics()));
        int left = open;
        Set<SuggestionNumber> folded =
                alike.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        for (DigestSection section : DigestSection.values()) {
            left -= section(section, transaction.digestDesk().openBut(folded, view, section, Sheet.MOST_ENTRIES));
        }
        if (open == 0) {
            page.element("p", new AgendaText.NothingOpen());
        }
        if (left > 0) {
            page.element("p", new AgendaText.More(left));
        }
        page.element("p", new AgendaText.Present());
        return page.end();
    }

    /** The most urgent as the digest has them; where there are too many for that, the others in short. */
    private void byTopic() {
        List<TopicWeek> weeks = TopicWeek.of(
                transaction,
                topics,
                counted(),
                wanted.period().from(),
                wanted.period().until());
        List<Phrase> first = new ArrayList<>();
        List<Phrase> others = new ArrayList<>();
        weeks.stream()
                .filter(week -> !week.isQuiet())
                .sorted(TopicWeek.MOST_URGENT_FIRST)
                .forEach(week -> {
                    Phrase lines = new AgendaText.OfTopic(TopicLines.of(week, true));
                    if (others.isEmpty() && sheet.takesTopic(texts.plain(lines, language))) {
                        first.add(lines);
                    } else {
                        others.add(new AgendaText.TopicFigures(
                                week.topic(), week.received(), week.overdue(), week.open()));
                    }
                });
        if (!first.isEmpty()) {
            page.topics(first);
        }
        if (!others.isEmpty()) {
            List<Phrase> named = others.subList(0, Math.min(others.size(), OTHER_TOPICS));
            page.element("p", new AgendaText.OtherTopics(named, others.size() - named.size()));
            sheet.otherTopics(named.size());
        }
    }

    /**
     * Its figures are of the period, whenever it is asked for: of the day of a digest the number tells what that one had. Its sections
     * are of what is open now.
     */
    private DigestDesk.View counted() {
        WeeklySuggestions.News all = view.news();
        LocalDate until = wanted.period().until();
        WeeklySuggestions.News counted = transaction
                .digests()
                .writtenOn(view.recipient(), until)
                .map(digest -> new WeeklySuggestions.News(all.since(), all.after(), digest.upToNumber()))
                .orElseGet(
                        () -> new WeeklySuggestions.News(all.since(), all.after(), Long.MAX_VALUE, Optional.of(until)));
        return new DigestDesk.View(view.recipient(), view.week(), view.topics(), counted, today);
    }

    private static int all(Map<TopicId, Integer> byTopic) {
        return byTopic.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void figures() {
        EffectFigures figures = Effect.of(wanted.topics(), Set.of(), wanted.period(), today, transaction)
                .all();
        List<Phrase> lines = new ArrayList<>();
        int finished = figures.outcomes().finished();
        figures.confirmedPercent()
                .ifPresent(percent -> lines.add(
                        new EffectText.Confirmed(percent, figures.ofDone().yes(), figures.ended(), figures.parts())));
        figures.declaredDonePercent()
                .ifPresent(percent -> lines.add(
                        new EffectText.DeclaredDone(percent, figures.outcomes().done(), finished)));
        EffectFigures.Targets targets = figures.targets();
        targets.inTimePercent()
                .ifPresent(percent ->
                        lines.add(new EffectText.InTime(percent, targets.inTime(), targets.inTime() + targets.late())));
        if (!figures.promises().isEmpty()) {
            lines.add(new EffectText.Promises(
                    figures.promises().kept(),
                    figures.promises().missed(),
                    figures.promises().moved()));
        }
        page.element(
                "p",
                new AgendaText.Before(wanted.period().from(), wanted.period().lastDay()));
        page.list(lines);
        sheet.figures(lines.size());
    }

    /** As many as there is room for; returns how many suggestions they are, with those that are alike. */
    private int section(DigestSection section, List<Suggestion> entries) {
        List<List<Page.Field>> rows = new ArrayList<>();
        int suggestions = 0;
        for (Suggestion each : entries) {
            List<SuggestionNumber> under = alike.getOrDefault(each.number(), List.of());
            String excerpt = excerpt(each);
            Page.Field what = what(each, excerpt, under);
            Page.Field standing = standing(each);
            int small = Math.max(what.small().size(), standing.small().size());
            if (!sheet.takes(rows.isEmpty(), excerpt, small)) {
                break;
            }
            rows.add(List.of(Page.Field.of(new AgendaText.Numbered(each.number())), what, standing, Page.Field.EMPTY));
            suggestions += 1 + under.size();
        }
        if (rows.isEmpty()) {
            return 0;
        }
        page.table(
                new AgendaText.Section(section),
                List.of(
                        new Page.Column("number", new AgendaText.NumberColumn()),
                        new Page.Column("suggestion", new AgendaText.SuggestionColumn()),
                        new Page.Column("standing", new AgendaText.StandingColumn()),
                        new Page.Column("decision", new AgendaText.DecisionColumn())),
                rows);
        return suggestions;
    }

    private static String excerpt(Suggestion suggestion) {
        String text = suggestion.text();
        String beginning = text.substring(0, Math.min(EXCERPT, text.length()));
        boolean wide = beginning.codePoints().filter(Character::isIdeographic).count() * 2 > beginning.length();
        return Excerpt.of(text, wide ? EXCERPT_OF_WIDE : EXCERPT);
    }

    private Page.Field what(Suggestion suggestion, String excerpt, List<SuggestionNumber> others) {
        List<Phrase> small = new ArrayList<>();
        Topic topic = topics.stream()
                .filter(each -> each.id().equals(suggestion.topic()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the topic of " + suggestion.number() + " is gone"));
        small.add(new AgendaText.About(topic, suggestion.kind()));
        if (!others.isEmpty()) {
            small.add(
                    others.size() > ALIKE_WITH_NUMBERS
                            ? new AgendaText.ManyAlike(others.size())
                            : new AgendaText.Alike(others.stream()
                                    .<Phrase>map(AgendaText.Numbered::new)
                                    .toList()));
        }
        if (suggestion.course().seconds() > 0) {
            small.add(new AgendaText.SecondedBy(suggestion.course().seconds()));
        }
        return new Page.Field(
                List.of(excerpt.isEmpty() ? new AgendaText.WithoutWords() : new AgendaText.Words(excerpt)), small);
    }

    private Page.Field standing(Suggestion suggestion) {
        Phrase standing = suggestion.isOverdueOn(today)
                ? new AgendaText.Late(Math.toIntExact(ChronoUnit.DAYS.between(suggestion.targetOn(), today)))
                : new AgendaText.Due(suggestion.targetOn());
        List<Phrase> small = new ArrayList<>();
        if (suggestion.status() != Status.RECEIVED) {
            small.add(new AgendaText.Standing(suggestion.status()));
        }
        suggestion.course().promisedOn().ifPresent(day -> small.add(new AgendaText.Promised(day)));
        return new Page.Field(List.of(standing), small);
    }
}
