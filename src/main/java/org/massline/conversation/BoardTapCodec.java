package org.massline.conversation;

import java.util.List;
import org.massline.model.SuggestionNumber;

/** Buttons of the board as callback data: {@code board.<name>[.<argument>]...}. */
final class BoardTapCodec {
    /** The name of the family. */
    static final String FAMILY = "board";

    private BoardTapCodec() {}

    static String body(BoardTap tap) {
        return FAMILY
                + switch (tap) {
                    case BoardTap.BoardAt(BoardPlace place) -> ".at." + place.written();
                    case BoardTap.BoardTopics(BoardPlace place) -> ".topics." + place.written();
                    case BoardTap.SearchBoard search -> ".search";
                    case BoardTap.OpenEntry(SuggestionNumber number, BoardPlace from) ->
                        ".open." + number.value() + "." + from.written();
                    case BoardTap.Second(SuggestionNumber number, BoardPlace from) ->
                        ".second." + number.value() + "." + from.written();
                    case BoardTap.TakeBack(SuggestionNumber number, BoardPlace from) ->
                        ".back." + number.value() + "." + from.written();
                    case BoardTap.SayInOwnWords(SuggestionNumber number) -> ".say." + number.value();
                    case BoardTap.SayDraft(SuggestionNumber number) -> ".say-draft." + number.value();
                };
    }

    static String body(BoardTap.OfStep tap) {
        return FAMILY
                + switch (tap) {
                    case BoardTap.SecondInstead(SuggestionNumber number) -> ".instead." + number.value();
                    case BoardTap.MineIsDifferent different -> ".different";
                    case BoardTap.SuggestWords suggest -> ".suggest";
                };
    }

    /** Throws for what was never on a button, as {@link TapCodec#read} expects. */
    static Tap parse(List<String> arguments) {
        List<String> rest = arguments.subList(1, arguments.size());
        return switch (arguments.getFirst()) {
            case "at" -> new BoardTap.BoardAt(BoardPlace.of(rest));
            case "topics" -> new BoardTap.BoardTopics(BoardPlace.of(rest));
            case "search" -> new BoardTap.SearchBoard();
            case "open" -> new BoardTap.OpenEntry(number(rest), from(rest));
            case "second" -> new BoardTap.Second(number(rest), from(rest));
            case "back" -> new BoardTap.TakeBack(number(rest), from(rest));
            case "say" -> new BoardTap.SayInOwnWords(number(rest));
            case "say-draft" -> new BoardTap.SayDraft(number(rest));
            case "instead" -> new BoardTap.SecondInstead(number(rest));
            case "different" -> new BoardTap.MineIsDifferent();
            case "suggest" -> new BoardTap.SuggestWords();
            default -> throw new IllegalArgumentException("no button of the board is called so");
        };
    }

    private static SuggestionNumber number(List<String> arguments) {
        return new SuggestionNumber(Long.parseLong(arguments.getFirst()));
    }

    private static BoardPlace from(List<String> arguments) {
        return BoardPlace.of(arguments.subList(1, arguments.size()));
    }
}
