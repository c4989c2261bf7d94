package org.massline.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.massline.model.DigestSection;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;

/**
 * A page of what lies on the desk of a digest.
 *
 * @param place with a page that there is
 * @param totals how many suggestions each section has, those folded too; one without any is not in it
 * @param firstPages on which page each section begins
 * @param topics from which one may be chosen, to see it alone
 */
public record DeskPage(
        DeskPlace place,
        int pages,
        List<Entry> entries,
        Map<DigestSection, Integer> totals,
        Map<DigestSection, Integer> firstPages,
        Set<TopicId> topics,
        LocalDate today) {
    /**
     * An entry is at most 160 characters of the suggestion, 60 of a name, and some 180 of a topic's name and the words around:
     * eight of them stay below Telegram's 4096 with all headings, and are two full rows of buttons.
     */
    public static final int ENTRIES = 8;

    /** Around what is not there. */
    public static final Around NOTHING = new Around(Optional.empty(), Optional.empty(), List.of());

    public DeskPage {
        entries = List.copyOf(entries);
        totals = Map.copyOf(totals);
        firstPages = Map.copyOf(firstPages);
        topics = Set.copyOf(topics);
    }

    /**
     * One suggestion, or several that are alike.
     *
     * @param alike how many lie under it
     */
    public record Entry(DigestSection section, Suggestion suggestion, int alike) {}

    /**
     * What lies around one suggestion.
     *
     * @param previous the entry before it
     * @param next the entry behind it
     * @param alike which lie under it
     */
    public record Around(
            Optional<SuggestionNumber> previous, Optional<SuggestionNumber> next, List<SuggestionNumber> alike) {
        public Around {
            alike = List.copyOf(alike);
        }
    }

    public int total(DigestSection section) {
        return totals.getOrDefault(section, 0);
    }

    public boolean isEmpty() {
        return totals.values().stream().allMatch(total -> total == 0);
    }
}
