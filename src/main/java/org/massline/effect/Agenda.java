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
import org.massline.model.DigestSection;
import org.massline.model.Excerpt;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.store.DigestDesk;
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

    private final Transaction transaction;
    private final Enclosure wanted;
    private final LocalDate today;
    private final Map<TopicId, Topic> topics;
    private final Page page;
    private final Sheet sheet = new Sheet();
    private final DigestDesk.View view;

    private Agenda(Transaction transaction, Enclosure wanted, LocalDate today, Texts texts, Language language) {
        this.transaction = transaction;
        this.wanted = wanted;
        this.today = today;
        this.topics = transaction.topics().all().stream()
                .filter(topic -> wanted.topics().contains(topic.id()))
                .collect(Collectors.toMap(Topic::id, topic -> topic));
        this.page = new Page(texts, language, new AgendaText.Title());
        String recipient = wanted.reader().map(id -> "cadre:" + id.value()).orElse("");
        // What is alike was folded when the digest was written or looked at; without one, every suggestion is an entry.
        this.view = new DigestDesk.View(
                recipient,
                "preview",
                wanted.topics(),
                new WeeklySuggestions.News(wanted.period().from(), 0, Long.MAX_VALUE),
                today);
    }

    /** The page. */
    static String of(Transaction transaction, Enclosure wanted, LocalDate today, Texts texts, Language language) {
        return new Agenda(transaction, wanted, today, texts, language).write();
    }

    private String write() {
        page.element("h1", new AgendaText.Title());
        List<Phrase> names = transaction.topics().all().stream()
                .filter(topic -> topics.containsKey(topic.id()))
                .<Phrase>map(AgendaText.TopicName::new)
                .toList();
        page.element("p", new AgendaText.For(today, names));
        figures();
        byTopic();
        int open = all(transaction.weeklySuggestions().open(wanted.topics()));
        int left = open;
        for (DigestSection section : DigestSection.values()) {
            List<Suggestion> entries = transaction.digestDesk().entries(view, section, 0, Sheet.MOST_ENTRIES).stream()
                    .filter(suggestion -> suggestion.status().isOpen())
                    .toList();
            left -= section(section, entries);
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

    /** Where there are several, one sees which one is in need. */
    private void byTopic() {
        if (topics.size() < 2) {
            return;
        }
        WeeklySuggestions suggestions = transaction.weeklySuggestions();
        Map<TopicId, Integer> received = suggestions.received(wanted.topics(), view.news());
        Map<TopicId, Integer> overdue = suggestions.overdue(wanted.topics(), today);
        Map<TopicId, Integer> open = suggestions.open(wanted.topics());
        List<Phrase> figures = transaction.topics().all().stream()
                .filter(topic -> open.containsKey(topic.id()) || received.containsKey(topic.id()))
                .<Phrase>map(topic -> new AgendaText.TopicFigures(
                        topic,
                        received.getOrDefault(topic.id(), 0),
                        overdue.getOrDefault(topic.id(), 0),
                        open.getOrDefault(topic.id(), 0)))
                .toList();
        if (!figures.isEmpty()) {
            page.element("p", new AgendaText.ByTopic(figures));
            sheet.topics(figures.size());
        }
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
        lines.add(new EffectText.Received(
                figures.received().all(),
                figures.received().named(),
                figures.received().anonymous()));
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
        Map<SuggestionNumber, List<SuggestionNumber>> alike = transaction
                .digestDesk()
                .under(view, entries.stream().map(Suggestion::number).toList());
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

    private Page.Field what(Suggestion suggestion, String excerpt, List<SuggestionNumber> alike) {
        List<Phrase> small = new ArrayList<>();
        Topic topic = Optional.ofNullable(topics.get(suggestion.topic()))
                .orElseThrow(() -> new IllegalStateException("the topic of " + suggestion.number() + " is gone"));
        small.add(new AgendaText.About(topic, suggestion.kind()));
        if (!alike.isEmpty()) {
            small.add(
                    alike.size() > ALIKE_WITH_NUMBERS
                            ? new AgendaText.ManyAlike(alike.size())
                            : new AgendaText.Alike(alike.stream()
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
