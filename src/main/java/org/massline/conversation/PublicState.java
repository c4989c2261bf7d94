package org.massline.conversation;

import org.massline.model.Inquiry;
import org.massline.model.SuggestionNumber;

/** What the bot waits for where something goes before everybody. */
public sealed interface PublicState extends State.InPublic {
    SuggestionNumber number();

    /**
     * The words in which a suggestion shall stand on the board.
     *
     * @param revision of the suggestion when they began: what somebody did since is not overwritten
     * @param text as it is so far
     */
    record WordingEntry(SuggestionNumber number, int revision, String text) implements PublicState {}

    /** The decision to publish it as it was shown. */
    record PreviewingEntry(SuggestionNumber number, int revision, String text) implements PublicState {}

    /** The question to all who wait for the outcome, or the plan to be shown to them. */
    record WordingInquiry(SuggestionNumber number, int revision, Inquiry.Kind kind) implements PublicState {}

    /** The answers to choose from. */
    record WordingAnswers(SuggestionNumber number, int revision, String question) implements PublicState {}

    /** The decision to send it as it was shown. */
    record PreviewingInquiry(SuggestionNumber number, int revision, Inquiry.Wording wording) implements PublicState {}
}
