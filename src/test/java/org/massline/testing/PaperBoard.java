package org.massline.testing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.massline.conversation.AskedView;
import org.massline.conversation.BoardChange;
import org.massline.conversation.BoardNeed;
import org.massline.conversation.BoardPage;
import org.massline.conversation.BoardView;
import org.massline.conversation.InquiryView;
import org.massline.model.BoardEntry;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Inquiry;
import org.massline.model.InquiryId;
import org.massline.model.InquiryResult;
import org.massline.model.Role;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;

/** The board of a school in memory. What is alike there has its first word in common; how it is found is tested elsewhere. */
public final class PaperBoard {
    /** What was asked about any suggestion. */
    public static final InquiryId ASKED = new InquiryId(12);

    private static final Cadre ASKER =
            new Cadre(new CadreId(2), "Asker", Role.CADRE, Set.of(), SampleSchool.MONDAY_AT_EIGHT);

    private final Map<SuggestionNumber, BoardEntry> entries = new TreeMap<>();
    private final Map<PaperChat, Set<SuggestionNumber>> seconded = new HashMap<>();
    private final Map<PaperChat, Integer> answered = new HashMap<>();
    private Optional<Suggestion> asked = Optional.empty();

    void publish(Suggestion suggestion, String text) {
        entries.put(
                suggestion.number(),
                new BoardEntry(
                        suggestion.number(),
                        suggestion.topic(),
                        text,
                        suggestion.receivedOn(),
                        Status.RECEIVED,
                        Optional.empty(),
                        Optional.empty(),
                        0));
    }

    void ask(Suggestion suggestion) {
        asked = Optional.of(suggestion);
    }

    Object answer(BoardNeed<?> need, PaperChat chat) {
        return switch (need) {
            case BoardNeed.Listed listed ->
                new BoardPage(entries.values().stream().limit(listed.size()).toList(), false);
            case BoardNeed.Found(String words, int most) -> having(words);
            case BoardNeed.Alike(String text, int most) ->
                having(text.strip().split("\\s", 2)[0]).stream()
                        .filter(entry -> !chat.own().contains(entry.number()))
                        .toList();
            case BoardNeed.Entry(SuggestionNumber number) -> view(number, chat);
            case BoardNeed.EntryToSecond(SuggestionNumber number) -> view(number, chat);
            case BoardNeed.Asked(InquiryId inquiry) ->
                asked.filter(each -> inquiry.equals(ASKED) && waits(chat, each.number()))
                        .map(each -> asked(each, chat));
            case BoardNeed.Inquiries(SuggestionNumber number) ->
                asked.filter(each -> each.number().equals(number)).stream()
                        .map(each -> new InquiryView(inquiry(number), InquiryResult.TOO_FEW))
                        .toList();
        };
    }

    private static Inquiry inquiry(SuggestionNumber number) {
        Inquiry.Wording wording = new Inquiry.Wording(Inquiry.Kind.QUESTION, "When?", List.of("Now", "Later"));
        return new Inquiry(ASKED, number, ASKER.id(), wording, SampleSchool.TODAY, Optional.empty());
    }

    private boolean waits(PaperChat chat, SuggestionNumber number) {
        return chat.own().contains(number) || secondedBy(chat).contains(number);
    }

    private AskedView asked(Suggestion about, PaperChat chat) {
        return new AskedView(
                inquiry(about.number()),
                ASKER,
                about.topic(),
                true,
                Optional.of(about.number()).filter(chat.own()::contains),
                false,
                Optional.ofNullable(answered.get(chat)),
                false);
    }

    private List<BoardEntry> having(String words) {
        return entries.values().stream()
                .filter(entry -> !words.isEmpty() && entry.text().contains(words))
                .toList();
    }

    private BoardView view(SuggestionNumber number, PaperChat chat) {
        return new BoardView(
                number,
                Optional.ofNullable(entries.get(number)),
                chat.own().contains(number),
                secondedBy(chat).contains(number),
                Optional.empty());
    }

    void carryOut(BoardChange change, PaperChat chat) {
        switch (change) {
            case BoardChange.Second second -> secondedBy(chat).add(second.number());
            case BoardChange.TakeBack back -> secondedBy(chat).remove(back.number());
            // That it became a part of the other stands with the suggestion.
            case BoardChange.SayInOwnWords words -> {}
            case BoardChange.Answer answer -> answered.put(chat, answer.item());
            case BoardChange.AddToAnswer _, BoardChange.CloseInquiry _ -> {}
        }
    }

    private Set<SuggestionNumber> secondedBy(PaperChat chat) {
        return seconded.computeIfAbsent(chat, each -> new HashSet<>());
    }
}
