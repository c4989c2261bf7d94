package org.massline.conversation.acting;

import java.time.LocalDate;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;

/** What the bot says to a cadre who does something with a suggestion. */
public sealed interface ActingText extends Phrase {
    record AskReply(SuggestionNumber number) implements ActingText {}

    record AskQuestion(SuggestionNumber number) implements ActingText {}

    record AskOutcomeOfDone(SuggestionNumber number) implements ActingText {}

    record AskOutcomeOfDecline(SuggestionNumber number) implements ActingText {}

    record AskDay(SuggestionNumber number) implements ActingText {}

    /** Where nobody is asked to type. */
    record AskDayInGroup(SuggestionNumber number) implements ActingText {}

    record NoSuchDay() implements ActingText {}

    record AskWhyMoved(SuggestionNumber number, LocalDate day) implements ActingText {}

    /** Above a preview. */
    record PreviewAbove(SuggestionNumber number) implements ActingText {}

    record PreviewOfDone(Passage outcome) implements ActingText {}

    record PreviewOfDecline(Passage outcome) implements ActingText {}

    /** Somebody else was faster. */
    record Meanwhile(String name, Status status) implements ActingText {}

    /** It changed, and not by a cadre. */
    record Changed(Status status) implements ActingText {}

    /** Below a suggestion in a group: whoever has something to say to it replies. */
    record ReplyToAnswer() implements ActingText {}

    record Undone(SuggestionNumber number) implements ActingText {}

    record TooLate() implements ActingText {}

    record WordsOnly() implements ActingText {}

    record TooLong(int most) implements ActingText {}

    /** In a group words are asked of nobody. */
    record InPrivate() implements ActingText {}

    /** The reply of somebody who does not answer for it. */
    record NotYours() implements ActingText {}
}
