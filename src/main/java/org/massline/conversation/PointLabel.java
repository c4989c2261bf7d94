package org.massline.conversation;

import org.massline.chat.Phrase;

/** What stands on buttons about points. */
public sealed interface PointLabel extends Phrase {
    record NumberPoints() implements PointLabel {}

    record LeaveUnnumbered() implements PointLabel {}

    record AnswerPoints(int count) implements PointLabel {}

    record PointTitle(int item, String text) implements PointLabel {}

    record Answered(int item) implements PointLabel {}

    record NotAnswered(int item) implements PointLabel {}
}
