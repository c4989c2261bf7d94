package org.massline.conversation;

import java.util.List;
import org.massline.model.SuggestionNumber;

/** Taps on points as callback data: {@code point.<name>.<number>[.<item>[.news|.card]]}. */
final class PointTapCodec {
    /** The name of the family. */
    static final String FAMILY = "point";

    private static final String NEWS = "news";
    private static final String CARD = "card";

    private PointTapCodec() {}

    static String body(PointTap tap) {
        return switch (tap) {
            case PointTap.MarkPoint(SuggestionNumber number, int item, boolean answered, boolean inNews) ->
                named(answered ? "answered" : "not-answered", number) + "." + item + "." + (inNews ? NEWS : CARD);
        };
    }

    static String body(PointTap.OfCadre tap) {
        return switch (tap) {
            case PointTap.PickPoint(SuggestionNumber number) -> named("pick", number);
            case PointTap.AnswerPoint(SuggestionNumber number, int item) -> named("answer", number) + "." + item;
        };
    }

    private static String named(String name, SuggestionNumber number) {
        return FAMILY + "." + name + "." + number.value();
    }

    /** Throws for what was never on a button, as {@link TapCodec#read} expects. */
    static Tap.Standing parse(List<String> arguments) {
        SuggestionNumber number = new SuggestionNumber(Long.parseLong(arguments.get(1)));
        return switch (arguments.getFirst()) {
            case "answered" -> new PointTap.MarkPoint(number, item(arguments), true, inNews(arguments));
            case "not-answered" -> new PointTap.MarkPoint(number, item(arguments), false, inNews(arguments));
            case "pick" -> new PointTap.PickPoint(number);
            case "answer" -> new PointTap.AnswerPoint(number, item(arguments));
            default -> throw new IllegalArgumentException("nothing on points is called so");
        };
    }

    private static int item(List<String> arguments) {
        return Integer.parseInt(arguments.get(2));
    }

    private static boolean inNews(List<String> arguments) {
        return switch (arguments.get(3)) {
            case NEWS -> true;
            case CARD -> false;
            default -> throw new IllegalArgumentException("nothing shows such a button");
        };
    }
}
