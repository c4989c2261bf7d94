package org.massline.conversation;

import java.time.LocalDate;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.model.SuggestionNumber;

/** What is asked of all who wait for the outcome of a suggestion, and what becomes of their answers. */
public sealed interface InquiryText extends Phrase {
    // To those who are asked.

    /** To the contributor of one that became a part of another. */
    record HeadingOfPart(SuggestionNumber part, SuggestionNumber whole) implements InquiryText {}

    record Question(Phrase who, Passage text) implements InquiryText {}

    record Plan(Phrase who, Passage text) implements InquiryText {}

    /** How well an answer is protected. */
    record NobodySeesWhoAnswers() implements InquiryText {}

    /** The contributor is the only one asked. */
    record OnlyYouWait() implements InquiryText {}

    /** And it may be changed. */
    record Answered() implements InquiryText {}

    record AskWhatIsMissing() implements InquiryText {}

    record AskWords() implements InquiryText {}

    record WordsAdded() implements InquiryText {}

    record WithoutWords() implements InquiryText {}

    /** They are muted until then: their answer stands, their words are not added. */
    record WordsRest(LocalDate until) implements InquiryText {}

    record WordsTooLong(int most) implements InquiryText {}

    /** The same answer once more. */
    record AnsweredSo() implements InquiryText {}

    record NotAskedAnyMore() implements InquiryText {}

    /** It was asked of others. */
    record NotAskedOfYou() implements InquiryText, Refusal.OfHonestPeople {}

    // To the cadres.

    record AskQuestion(SuggestionNumber number) implements InquiryText {}

    record AskAnswers(int least, int most, int longest) implements InquiryText {}

    /** Too few different ones, or too many. */
    record NotSoManyAnswers(int count) implements InquiryText {}

    record AnswerTooLong(String excerpt) implements InquiryText {}

    record AskPlan(SuggestionNumber number) implements InquiryText {}

    /** Above how it will be read. */
    record PreviewAbove(SuggestionNumber number) implements InquiryText {}

    record PreviewForOne(SuggestionNumber number) implements InquiryText {}

    /** Its contributor, whom nobody can reach, is not among them. */
    record PreviewForSeconders(SuggestionNumber number) implements InquiryText {}

    /** Its contributor, whom nobody can reach, is the only one. */
    record PreviewForReceipt(SuggestionNumber number) implements InquiryText {}

    /** Before what was typed so far, when the preview is shown anew. */
    record Draft(Passage text) implements InquiryText {}

    record Sent(SuggestionNumber number) implements InquiryText {}

    record OneAtATime(SuggestionNumber number) implements InquiryText {}

    record NothingAsked(SuggestionNumber number) implements InquiryText {}

    record HeadingOfAnswers(SuggestionNumber number) implements InquiryText {}

    record AskedQuestion(LocalDate on, Passage text) implements InquiryText {}

    record ShownPlan(LocalDate on, Passage text) implements InquiryText {}

    record TooFew() implements InquiryText {}

    record Count(Phrase answer, int count, int total) implements InquiryText {}

    /** An answer as it was written. */
    record Choice(String text) implements InquiryText {}

    record Agree() implements InquiryText {}

    record SomethingIsMissing() implements InquiryText {}

    record Words(Passage text) implements InquiryText {}

    record MoreComeInFives() implements InquiryText {}

    record Closed(LocalDate on) implements InquiryText {}

    /** To those who answer for the topic. */
    record FiveAnswered(SuggestionNumber number) implements InquiryText {}
}
