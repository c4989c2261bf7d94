package org.massline.conversation;

import org.massline.model.InquiryId;
import org.massline.model.SuggestionNumber;

/**
 * What a cadre does with a suggestion before everybody. A button carries the revision of the suggestion that it was shown with,
 * as a {@link DeedTap} does.
 */
public sealed interface PublicTap extends Tap.OfCadre {
    SuggestionNumber number();

    int revision();

    /** Put it on the board, or see how it stands there. */
    record Publish(SuggestionNumber number, int revision) implements PublicTap {}

    /** Put what stands on the board into other words. */
    record Reword(SuggestionNumber number, int revision) implements PublicTap {}

    record Unpublish(SuggestionNumber number, int revision) implements PublicTap {}

    /** Ask all who wait for the outcome a question. */
    record AskAll(SuggestionNumber number, int revision) implements PublicTap {}

    /** Show them what is planned, or what has come of it, before it is done. */
    record ShowPlan(SuggestionNumber number, int revision) implements PublicTap {}

    /** What they answered. */
    record ShowAnswers(SuggestionNumber number, int revision) implements PublicTap {}

    /** No more answers are taken. */
    record CloseInquiry(SuggestionNumber number, int revision, InquiryId inquiry) implements PublicTap {}

    /** Buttons of the steps that lead there. */
    sealed interface OfStep extends Tap.InPublic {}

    /** The text tells of nobody as it is. */
    record AsItIs() implements OfStep {}

    /** The text as it was shown once more. */
    record ChangeEntry() implements OfStep {}

    /** As it was shown. */
    record PublishEntry() implements OfStep {}

    /** The question or the plan as it was shown once more. */
    record ChangeInquiry() implements OfStep {}

    /** As it was shown. */
    record SendInquiry() implements OfStep {}

    /** Nobody but the contributor waits: it becomes a question in the thread, which they answer in words. */
    record AskInThread() implements OfStep {}
}
