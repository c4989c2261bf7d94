package org.massline.conversation.acting;

import java.time.LocalDate;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.conversation.Refusal;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** What the bot says to a cadre who does something with a suggestion. */
public sealed interface ActingText extends Phrase {
    record AskReply(SuggestionNumber number) implements ActingText {}

    record AskQuestion(SuggestionNumber number) implements ActingText {}

    record AskOutcomeOfDone(SuggestionNumber number) implements ActingText {}

    record AskOutcomeOfDecline(SuggestionNumber number) implements ActingText {}

    record AskDay(SuggestionNumber number) implements ActingText {}

    /** Where nobody is asked to type. */
    record AskDayInGroup(SuggestionNumber number) implements ActingText {}

    /** The same day once more. */
    record PromisedAlready(LocalDate day) implements ActingText {}

    record NoSuchDay() implements ActingText {}

    record AskWhyMoved(SuggestionNumber number, LocalDate day) implements ActingText {}

    /** Above a preview. */
    record PreviewAbove(SuggestionNumber number) implements ActingText {}

    /** The outcome of one that is on the board. */
    record EverybodyReads() implements ActingText {}

    record PreviewOfDone(Passage outcome) implements ActingText {}

    record PreviewOfDecline(Passage outcome) implements ActingText {}

    /** What was typed is not sent, and not lost. */
    record OutcomeKept(SuggestionNumber number) implements ActingText {}

    /** Somebody else was faster. */
    record Meanwhile(String name, Did did) implements ActingText {}

    /** It changed, and not by a cadre. */
    record Changed(Status status) implements ActingText {}

    /** Below a suggestion in a group: whoever has something to say to it replies. */
    record ReplyToAnswer() implements ActingText {}

    /** The same where somebody has it from now on. */
    record MeanwhileWith(String name, String holder, Status status) implements ActingText {}

    record AskCadre(SuggestionNumber number) implements ActingText {}

    record AskTopic(SuggestionNumber number) implements ActingText {}

    record AskNote(SuggestionNumber number) implements ActingText {}

    /** Whoever was to get it is a cadre no longer. */
    record NobodyThere() implements ActingText {}

    /** To a cadre, by name. */
    record ToCadre(String name) implements ActingText {}

    /** To whoever answers for it. */
    record ToTopic(Topic topic) implements ActingText {}

    /** They have it from now on, and whoever assigned it sees it no longer. */
    record HandedOn(SuggestionNumber number, Phrase to) implements ActingText {}

    /** Above what was assigned. */
    record Received(String by, Phrase to) implements ActingText {}

    record ReceivedWithNote(String by, Phrase to, Passage note) implements ActingText {}

    /** To whoever had it. */
    record TakenFromYou(SuggestionNumber number, String by, Phrase to) implements ActingText {}

    record AskWhole(SuggestionNumber number) implements ActingText {}

    /** Where nobody is asked to type. */
    record AskWholeInGroup(SuggestionNumber number) implements ActingText {}

    /** That was no number. */
    record NoSuchNumber() implements ActingText {}

    /** Above those that are alike. */
    record AlikeOnes(int count) implements ActingText {}

    record AlikeOne(SuggestionNumber number, Status status, Phrase excerpt) implements ActingText {}

    /** Nothing becomes a part of itself. */
    record IntoItself(SuggestionNumber number) implements ActingText {}

    /** It is a part itself, or was withdrawn. */
    record TakesNoParts(SuggestionNumber whole, Status status) implements ActingText {}

    record ThreadIsMuted(LocalDate until) implements ActingText {}

    record AskMuteThread(SuggestionNumber number) implements ActingText {}

    record ThreadNowMuted(SuggestionNumber number) implements ActingText {}

    record AuthorIsMuted(LocalDate until) implements ActingText {}

    record AskMute(SuggestionNumber number) implements ActingText {}

    record NowMuted(SuggestionNumber number) implements ActingText {}

    record MutedAlready() implements ActingText {}

    record NowLifted(SuggestionNumber number) implements ActingText {}

    record NotMuted() implements ActingText {}

    record Undone(SuggestionNumber number) implements ActingText {}

    record TooLate() implements ActingText {}

    record WordsOnly() implements ActingText {}

    record TooLong(int most) implements ActingText {}

    /** In a group words are asked of nobody. */
    record InPrivate() implements ActingText {}

    /** The reply of somebody who does not answer for it. */
    record NotYours() implements ActingText, Refusal {}
}
