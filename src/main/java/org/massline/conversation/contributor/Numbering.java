package org.massline.conversation.contributor;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Choice;
import org.massline.chat.Phrase;
import org.massline.conversation.Card;
import org.massline.conversation.Draft;
import org.massline.conversation.PointLabel;
import org.massline.conversation.PointText;
import org.massline.conversation.Tap;
import org.massline.conversation.point.Points;
import org.massline.model.Point;

/**
 * The points of a draft that makes several: its writer is offered to have them numbered, and answered one by one. They are read
 * anew from the text each time, so that an edit numbers them anew.
 */
final class Numbering {
    private Numbering() {}

    /** Those that could be numbered. Own words to something on the board are answered with it as a whole. */
    static List<Point> possible(Draft draft) {
        List<Point> points = new ArrayList<>();
        if (draft.joins().isEmpty()) {
            for (String text : Points.in(draft.text())) {
                points.add(new Point(points.size() + 1, text, Optional.empty()));
            }
        }
        return points;
    }

    /** Those that go out numbered; none, unless its writer wants it. */
    static List<Point> chosen(Draft draft) {
        return draft.numbered() ? possible(draft) : List.of();
    }

    /**
     * In the preview: the points as the cadre will see them, or the offer.
     *
     * @param possible of the draft
     */
    static List<Phrase> shown(Draft draft, List<Point> possible) {
        if (possible.isEmpty()) {
            return List.of();
        }
        return draft.numbered() ? Card.points(possible) : List.of(new PointText.Offer(possible.size()));
    }

    /** The row with which it is chosen and taken back; empty if there is nothing to number. */
    static List<Choice> choice(Draft draft, List<Point> possible, int revision) {
        if (possible.isEmpty()) {
            return List.of();
        }
        return List.of(button(
                draft.numbered() ? new PointLabel.LeaveUnnumbered() : new PointLabel.NumberPoints(),
                new Tap.NumberPoints(!draft.numbered()),
                revision));
    }
}
