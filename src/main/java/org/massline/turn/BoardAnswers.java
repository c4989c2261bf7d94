package org.massline.turn;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.massline.chat.Address;
import org.massline.conversation.AskedView;
import org.massline.conversation.BoardNeed;
import org.massline.conversation.BoardPage;
import org.massline.conversation.BoardPlace;
import org.massline.conversation.BoardView;
import org.massline.conversation.InquiryView;
import org.massline.model.BoardEntry;
import org.massline.model.Cadre;
import org.massline.model.Inquiry;
import org.massline.model.InquiryId;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.store.Inquiries;
import org.massline.store.Transaction;

/** Answers what decisions ask of the board. */
final class BoardAnswers {
    /** So many alike ones are looked for beside those wanted, since the person's own are left out. */
    private static final int OWN_AMONG_THEM = 5;

    private final Transaction transaction;
    private final Talk talk;

    BoardAnswers(Transaction transaction, Talk talk) {
        this.transaction = transaction;
        this.talk = talk;
    }

    Object answer(BoardNeed<?> need) {
        return switch (need) {
            case BoardNeed.Listed(BoardPlace place, int size) -> page(place, size);
            case BoardNeed.Found(String words, int most) ->
                transaction
                        .board()
                        .find(transaction
                                .search()
                                .published(words, Optional.empty(), 0, most)
                                .items());
            case BoardNeed.Alike(String text, int most) -> alike(text, most);
            case BoardNeed.Entry(SuggestionNumber number) -> view(number);
            case BoardNeed.EntryToSecond(SuggestionNumber number) -> {
                transaction.suggestions().lock(number);
                yield view(number);
            }
            case BoardNeed.Asked(InquiryId id) ->
                transaction.inquiries().find(id).flatMap(this::asked);
            case BoardNeed.Inquiries(SuggestionNumber number) ->
                Stream.of(Inquiry.Kind.values())
                        .flatMap(kind -> transaction.inquiries().last(number, kind).stream())
                        .sorted(Comparator.comparingLong(
                                        (Inquiry each) -> each.id().value())
                                .reversed())
                        .map(each ->
                                new InquiryView(each, transaction.inquiries().result(each.id())))
                        .toList();
        };
    }

    private BoardPage page(BoardPlace place, int size) {
        List<BoardEntry> entries = transaction.board().list(place.list(), place.topic(), place.page() * size, size + 1);
        return new BoardPage(entries.subList(0, Math.min(size, entries.size())), entries.size() > size);
    }

    private List<BoardEntry> alike(String text, int most) {
        List<SuggestionNumber> others = transaction.search().publishedAlike(text, most + OWN_AMONG_THEM).stream()
                .filter(number -> !isOwn(number))
                .limit(most)
                .toList();
        return transaction.board().find(others);
    }

    private BoardView view(SuggestionNumber number) {
        return new BoardView(
                number,
                transaction.board().find(number),
                isOwn(number),
                talk.record().seconded().contains(number),
                concludedBy(number));
    }

    /** For those who wait for the outcome. */
    private Optional<AskedView> asked(Inquiry inquiry) {
        SuggestionNumber number = inquiry.number();
        Optional<Suggestion> suggestion = transaction.suggestions().lock(number);
        List<SuggestionNumber> family = Stream.concat(
                        Stream.of(number), transaction.suggestions().numbersOfParts(number).stream())
                .toList();
        Optional<SuggestionNumber> own =
                family.stream().filter(talk.record().own()::contains).findFirst();
        boolean isAsked =
                own.isPresent() || family.stream().anyMatch(talk.record().seconded()::contains);
        Optional<Cadre> askedBy = Optional.ofNullable(
                transaction.cadres().named(Set.of(inquiry.cadre())).get(inquiry.cadre()));
        if (!isAsked || suggestion.isEmpty() || askedBy.isEmpty()) {
            return Optional.empty();
        }
        Address address = talk.record().address();
        return Optional.of(new AskedView(
                inquiry,
                askedBy.get(),
                suggestion.get().topic(),
                inquiry.isOpen() && suggestion.get().status().isOpen(),
                own,
                family.size() == 1 && suggestion.get().course().seconds() == 0,
                transaction.inquiries().answerOf(inquiry.id(), address).map(Inquiries.Answer::item),
                transaction.inquiries().isCompletedBy(inquiry.id(), address)));
    }

    private Optional<Cadre> concludedBy(SuggestionNumber number) {
        return transaction
                .audit()
                .concludedBy(number)
                .flatMap(id -> Optional.ofNullable(
                        transaction.cadres().named(Set.of(id)).get(id)));
    }

    private boolean isOwn(SuggestionNumber number) {
        List<SuggestionNumber> own = talk.record().own();
        return own.contains(number)
                || (!own.isEmpty()
                        && transaction.suggestions().numbersOfParts(number).stream()
                                .anyMatch(own::contains));
    }
}
