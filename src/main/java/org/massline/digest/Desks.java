package org.massline.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.massline.conversation.DeskOwner;
import org.massline.conversation.DeskPage;
import org.massline.conversation.DeskPlace;
import org.massline.conversation.Need;
import org.massline.model.DigestSection;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;
import org.massline.store.DigestDesk;
import org.massline.store.Digests.Written;
import org.massline.store.Transaction;

/** Reads what lies on the desk of a digest, that of a week or the one to come. */
final class Desks {
    private final Recipients recipients;

    Desks(Recipients recipients) {
        this.recipients = recipients;
    }

    DeskPage page(Transaction transaction, Need.Desk need, LocalDate today) {
        DigestDesk.View view =
                view(transaction, need.owner(), need.place(), today).among(topicsOf(need.place(), need.visible()));
        return page(transaction, view, need.place(), need.visible());
    }

    DeskPage.Around around(Transaction transaction, Need.DeskAround need, LocalDate today) {
        Optional<Suggestion> found = transaction.suggestions().find(need.number());
        if (found.isEmpty()) {
            return DeskPage.NOTHING;
        }
        DigestDesk desk = transaction.digestDesk();
        DigestDesk.View view =
                view(transaction, need.owner(), need.place(), today).among(topicsOf(need.place(), need.visible()));
        return new DeskPage.Around(
                desk.previous(view, found.get()),
                desk.next(view, found.get()),
                desk.under(view, List.of(need.number())).getOrDefault(need.number(), List.of()));
    }

    /**
     * A page of the desk; one behind the last is the last.
     *
     * @param topics from which one may be chosen
     */
    static DeskPage page(Transaction transaction, DigestDesk.View view, DeskPlace place, Set<TopicId> topics) {
        DigestDesk desk = transaction.digestDesk();
        Map<DigestSection, Integer> totals = new EnumMap<>(DigestSection.class);
        Map<DigestSection, Integer> entries = new EnumMap<>(DigestSection.class);
        Map<DigestSection, Integer> firstPages = new EnumMap<>(DigestSection.class);
        int all = 0;
        for (DigestSection section : DigestSection.values()) {
            totals.put(section, desk.count(view, section));
            int count = desk.countEntries(view, section);
            if (count > 0) {
                firstPages.put(section, all / DeskPage.ENTRIES);
            }
            entries.put(section, count);
            all += count;
        }
        int pages = Math.max(1, (all + DeskPage.ENTRIES - 1) / DeskPage.ENTRIES);
        DeskPlace shown = place.page(Math.min(place.page(), pages - 1));
        List<DeskPage.Entry> listed = entries(desk, view, entries, shown.page() * DeskPage.ENTRIES);
        return new DeskPage(shown, pages, listed, totals, firstPages, topics, view.today());
    }

    private static List<DeskPage.Entry> entries(
            DigestDesk desk, DigestDesk.View view, Map<DigestSection, Integer> counts, int from) {
        Map<SuggestionNumber, DigestSection> sections = new HashMap<>();
        List<Suggestion> suggestions = new ArrayList<>();
        int skip = from;
        for (DigestSection section : DigestSection.values()) {
            int count = counts.getOrDefault(section, 0);
            int left = DeskPage.ENTRIES - suggestions.size();
            if (left > 0 && skip < count) {
                List<Suggestion> some = desk.entries(view, section, skip, left);
                some.forEach(each -> sections.put(each.number(), section));
                suggestions.addAll(some);
            }
            skip = Math.max(0, skip - count);
        }
        Map<SuggestionNumber, List<SuggestionNumber>> under = desk.under(view, sections.keySet());
        List<DeskPage.Entry> entries = new ArrayList<>();
        for (Suggestion each : suggestions) {
            DigestSection section = Optional.ofNullable(sections.get(each.number()))
                    .orElseThrow(() -> new IllegalStateException(each.number() + " lies in no section"));
            int alike = under.getOrDefault(each.number(), List.of()).size();
            entries.add(new DeskPage.Entry(section, each, alike));
        }
        return entries;
    }

    private DigestDesk.View view(Transaction transaction, DeskOwner owner, DeskPlace place, LocalDate today) {
        Recipient recipient = recipients.of(transaction, owner);
        Optional<Written> written = transaction
                .digests()
                .latest(recipient.key(), place.week())
                .filter(digest -> digest.week().equals(place.week()));
        if (written.isPresent()) {
            IsoWeek week = IsoWeek.ofStored(place.week());
            Optional<Written> before = transaction
                    .digests()
                    .latest(recipient.key(), week.plusWeeks(-1).stored());
            return DigestFacts.view(recipient, Issue.written(recipient, written.get(), before), place.week(), today);
        }
        // None of that week, or somebody forged it: what the next one would have.
        Optional<Written> last = DigestFacts.last(transaction, recipient, IsoWeek.of(today));
        Issue issue =
                Issue.preview(recipient, last, today, transaction.suggestions().newestNumber());
        return DigestFacts.view(recipient, issue, DeskPlace.PREVIEW, today);
    }

    private static Set<TopicId> topicsOf(DeskPlace place, Set<TopicId> visible) {
        return place.topic().filter(visible::contains).map(Set::of).orElse(visible);
    }
}
