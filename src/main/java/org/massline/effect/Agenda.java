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
 * with room for what is decided. It is a page where it fits on one, and never many: whatever a meeting does not come to, the
 * inbox has.
 */
final class Agenda {
    /** Fourteen or so fit on one sheet, and nobody talks about more than twice as many. */
    private static final int MOST_ENTRIES = 28;

    private static final int EXCERPT = 150;
    /** Chinese is twice as wide and says twice as much. */
    private static final int EXCERPT_OF_WIDE = 80;

    private final Transaction transaction;
    private final Enclosure wanted;
    private final LocalDate today;
    private final Map<TopicId, Topic> topics;
    private final Page page;
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
        int room = MOST_ENTRIES;
        int open = transaction.weeklySuggestions().open(wanted.topics()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int left = open;
        for (DigestSection section : DigestSection.values()) {
            List<Suggestion> entries = transaction.digestDesk().entries(view, section, 0, room).stream()
                    .filter(suggestion -> suggestion.status().isOpen())
                    .toList();
            if (!entries.isEmpty()) {
                left -= section(section, entries);
            }
            room -= entries.size();
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

    private void figures() {
        EffectFigures figures = Effect.of(wanted.topics(), Set.of(), wanted.period(), today, transaction)
                .all();
        List<Phrase> lines = new ArrayList<>();
        int finished = figures.outcomes().finished();
        figures.confirmedPercent()
                .ifPresent(percent -> lines.add(
                        new EffectText.Confirmed(percent, figures.ofDone().yes(), finished)));
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
    }

    /** Returns how many suggestions it has, with those that are alike. */
    private int section(DigestSection section, List<Suggestion> entries) {
        Map<SuggestionNumber, List<SuggestionNumber>> alike = transaction
                .digestDesk()
                .under(view, entries.stream().map(Suggestion::number).toList());
        List<List<Page.Field>> rows = entries.stream()
                .map(each -> row(each, alike.getOrDefault(each.number(), List.of())))
                .toList();
        page.table(
                new AgendaText.Section(section),
                List.of(
                        new Page.Column("number", new AgendaText.NumberColumn()),
                        new Page.Column("suggestion", new AgendaText.SuggestionColumn()),
                        new Page.Column("standing", new AgendaText.StandingColumn()),
                        new Page.Column("decision", new AgendaText.DecisionColumn())),
                rows);
        return entries.size() + alike.values().stream().mapToInt(List::size).sum();
    }

    private List<Page.Field> row(Suggestion suggestion, List<SuggestionNumber> alike) {
        return List.of(
                Page.Field.of(new AgendaText.Numbered(suggestion.number())),
                what(suggestion, alike),
                standing(suggestion),
                Page.Field.EMPTY);
    }

    private Page.Field what(Suggestion suggestion, List<SuggestionNumber> alike) {
        boolean wide = suggestion
                                .text()
                                .codePoints()
                                .limit(EXCERPT)
                                .filter(Character::isIdeographic)
                                .count()
                        * 2
                > Math.min(EXCERPT, suggestion.text().length());
        String excerpt = Excerpt.of(suggestion.text(), wide ? EXCERPT_OF_WIDE : EXCERPT);
        List<Phrase> small = new ArrayList<>();
        Topic topic = Optional.ofNullable(topics.get(suggestion.topic()))
                .orElseThrow(() -> new IllegalStateException("the topic of " + suggestion.number() + " is gone"));
        small.add(new AgendaText.About(topic, suggestion.kind()));
        if (!alike.isEmpty()) {
            small.add(new AgendaText.Alike(
                    alike.stream().<Phrase>map(AgendaText.Numbered::new).toList()));
        }
        if (suggestion.course().seconds() > 0) {
            small.add(new AgendaText.SecondedBy(suggestion.course().seconds()));
        }
        return new Page.Field(
                List.of(excerpt.isEmpty() ? new AgendaText.WithoutWords() : new AgendaText.Words(excerpt)), small);
    }

    private Page.Field standing(Suggestion suggestion) {
        Phrase standing = suggestion.isOverdueOn(today)
                ? new AgendaText.Late(
                        suggestion.status(), Math.toIntExact(ChronoUnit.DAYS.between(suggestion.targetOn(), today)))
                : new AgendaText.Due(suggestion.status(), suggestion.targetOn());
        return new Page.Field(
                List.of(standing),
                suggestion
                        .course()
                        .promisedOn()
                        .<List<Phrase>>map(day -> List.of(new AgendaText.Promised(day)))
                        .orElse(List.of()));
    }
}
