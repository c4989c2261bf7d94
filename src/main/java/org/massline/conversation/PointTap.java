package org.massline.conversation;

import org.massline.model.SuggestionNumber;

/** On points that are answered one by one. */
public sealed interface PointTap extends Tap.Standing {
    /**
     * The contributor takes an answer for one, or does not.
     *
     * @param item the point, counted from 1
     * @param inNews whether a message of news shows the button, or the suggestion itself
     */
    record MarkPoint(SuggestionNumber number, int item, boolean answered, boolean inNews) implements PointTap {}

    /** For cadres. */
    sealed interface OfCadre extends Tap.OfCadre {}

    /** Choose to which point something shall be said. */
    record PickPoint(SuggestionNumber number) implements OfCadre {}

    record AnswerPoint(SuggestionNumber number, int item) implements OfCadre {}
}
