package org.massline.turn;

import java.util.List;
import java.util.Optional;
import org.massline.conversation.BoardNeed;
import org.massline.conversation.BoardPage;
import org.massline.conversation.BoardPlace;
import org.massline.conversation.BoardView;
import org.massline.model.BoardEntry;
import org.massline.model.SuggestionNumber;
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
                talk.record().seconded().contains(number));
    }

    private boolean isOwn(SuggestionNumber number) {
        List<SuggestionNumber> own = talk.record().own();
        return own.contains(number)
                || (!own.isEmpty()
                        && transaction.suggestions().partsOf(number).stream()
                                .anyMatch(part -> own.contains(part.number())));
    }
}
