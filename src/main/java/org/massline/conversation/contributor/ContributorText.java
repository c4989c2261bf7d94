package org.massline.conversation.contributor;

import java.time.LocalDate;
import java.util.List;
import org.massline.chat.Phrase;
import org.massline.conversation.CommandText;
import org.massline.conversation.Refusal;
import org.massline.model.SchoolName;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** What the bot says to a contributor. */
public sealed interface ContributorText extends Phrase {
    record Greeting(SchoolName school) implements ContributorText {}

    record WhatHappens() implements ContributorText {}

    record NotAdmitted(SchoolName school) implements ContributorText {}

    record NotAMember(SchoolName school) implements ContributorText {}

    record DraftWaiting() implements ContributorText {}

    record AskTopic() implements ContributorText {}

    record AskTopicOfWords() implements ContributorText {}

    record AskWords(Topic topic) implements ContributorText {}

    record AskMoreWords() implements ContributorText {}

    record Added() implements ContributorText {}

    record AskSigning() implements ContributorText {}

    record PreviewAbove() implements ContributorText {}

    /** Words that may tell who writes. */
    record WordsWarning(List<Phrase> telltaleLines) implements ContributorText {
        public WordsWarning {
            telltaleLines = List.copyOf(telltaleLines);
        }
    }

    record VoiceWarning() implements ContributorText {}

    /** Files that do not go without a name. */
    record FilesStay(List<Phrase> what) implements ContributorText {
        public FilesStay {
            what = List.copyOf(what);
        }
    }

    /** A file that was sent, and then could not be passed on. */
    record FileWithheld(Phrase what, SuggestionNumber number) implements ContributorText {}

    record AskChange() implements ContributorText {}

    record TextTooLong(int most) implements ContributorText {}

    record TooManyAttachments(int most) implements ContributorText {}

    /** For now they can send none. */
    record Muted(SuggestionNumber number, LocalDate until) implements ContributorText {}

    /** Nor add anything to the one for which they were muted. */
    record MutedHere(SuggestionNumber number, LocalDate until) implements ContributorText {}

    /** They sent as many as are taken of one person within an hour. */
    record EnoughThisHour(int most, int minutes) implements ContributorText {}

    record EnoughToday(int most, int hours) implements ContributorText {}

    /** In threads. */
    record EnoughNotesToday(int most, int hours) implements ContributorText {}

    /** In threads, counted together with verdicts and marks; above the chat, since nothing was written. */
    record EnoughTapsToday(int most, int hours) implements ContributorText {}

    /** All together sent as many as are taken within a day. */
    record BoxIsFull(int hours) implements ContributorText {}

    record Sent(SuggestionNumber number) implements ContributorText {}

    record WhoReads(Topic topic, LocalDate by) implements ContributorText {}

    record SentAnonymously() implements ContributorText {}

    record WhatComesNext() implements ContributorText {}

    record DraftKept() implements ContributorText {}

    record Cancelled() implements ContributorText {}

    record NothingToCancel() implements ContributorText {}

    record NothingToBringBack() implements ContributorText {}

    record TogetherTooMuch() implements ContributorText {}

    record OldButton() implements ContributorText {}

    record OldButtonJustWrite() implements ContributorText {}

    record Unsupported() implements ContributorText {}

    record EditAfterSending() implements ContributorText {}

    record DraftRecalled() implements ContributorText {}

    record DraftRemoved() implements ContributorText {}

    record NoSuggestionsYet() implements ContributorText {}

    record OwnSuggestions(int total) implements ContributorText {}

    record OwnSuggestion(SuggestionNumber number, Status status, Phrase excerpt) implements ContributorText {}

    record NotYours() implements ContributorText, Refusal.OfHonestPeople {}

    record AskNote(SuggestionNumber number) implements ContributorText {}

    record NoteAdded(SuggestionNumber number) implements ContributorText {}

    record AskSendAllTheSame(SuggestionNumber number) implements ContributorText {}

    record AskSendWithAnswer() implements ContributorText {}

    record Closed(SuggestionNumber number) implements ContributorText {}

    record AskWithdraw(SuggestionNumber number) implements ContributorText {}

    record Withdrawn(SuggestionNumber number) implements ContributorText {}

    record AskLanguage() implements ContributorText {}

    record LanguageChosen() implements ContributorText {}

    record PrivacyAnonymous() implements ContributorText {}

    /** With a name, and with a receipt. */
    record PrivacyOtherWays() implements ContributorText {}

    record PrivacyStored() implements ContributorText {}

    /** After so many days; 0: never. */
    record PrivacyRetention(int days) implements ContributorText {}

    record PrivacyOperator() implements ContributorText {}

    record PrivacyRights() implements ContributorText {}

    record MyData() implements ContributorText {}

    record AskForget() implements ContributorText {}

    record AskForgetAgain() implements ContributorText {}

    record AskForgetBeingActedOn(int count) implements ContributorText {}

    record CadreStays() implements ContributorText {}

    record Forgotten() implements ContributorText {}

    record NothingForgotten() implements ContributorText {}

    record HelpAbove() implements ContributorText {}

    record Help(List<Phrase> commandLines) implements ContributorText {
        public Help {
            commandLines = List.copyOf(commandLines);
        }
    }

    record HelpLine(String word, CommandText.Description description) implements ContributorText {}

    record UnknownCommand() implements ContributorText {}

    record ForCadres() implements ContributorText, Refusal {}
}
