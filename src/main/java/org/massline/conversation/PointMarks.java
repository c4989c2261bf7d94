package org.massline.conversation;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import org.massline.chat.Choice;
import org.massline.model.Point;
import org.massline.model.SuggestionNumber;

/** The buttons with which a contributor says which answers to their points are answers. */
public final class PointMarks {
    private PointMarks() {}

    /**
     * Under news.
     *
     * @param items the points whose answers wait for a word
     */
    public static List<List<Choice>> inNews(SuggestionNumber number, List<Integer> items) {
        return items.stream()
                .map(item -> List.of(mark(number, item, true, true), mark(number, item, false, true)))
                .toList();
    }

    /** Under the suggestion: also to say otherwise. */
    public static List<List<Choice>> onCard(SuggestionNumber number, List<Point> points) {
        List<List<Choice>> rows = new ArrayList<>();
        for (Point point : points) {
            Choice yes = mark(number, point.item(), true, false);
            Choice no = mark(number, point.item(), false, false);
            point.answer()
                    .map(answer -> switch (answer.mark()) {
                        case NONE -> List.of(yes, no);
                        case ANSWERED -> List.of(no);
                        case NOT_ANSWERED -> List.of(yes);
                    })
                    .ifPresent(rows::add);
        }
        return rows;
    }

    private static Choice mark(SuggestionNumber number, int item, boolean answered, boolean inNews) {
        return button(
                answered ? new PointLabel.Answered(item) : new PointLabel.NotAnswered(item),
                new PointTap.MarkPoint(number, item, answered, inNews));
    }
}
