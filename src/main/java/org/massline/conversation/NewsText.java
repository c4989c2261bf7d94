package org.massline.conversation;

import java.time.LocalDate;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** What a contributor reads of what became of their suggestion. */
public sealed interface NewsText extends Phrase {
    /** Above the news of one suggestion: which it is, in its contributor's own words. */
    record Heading(SuggestionNumber number, Phrase excerpt) implements NewsText {}

    /** The same where its words are not at hand. */
    record HeadingOfNumber(SuggestionNumber number) implements NewsText {}

    /** Above the news of a suggestion that became a part of another one. */
    record HeadingOfPart(SuggestionNumber number, Phrase excerpt, SuggestionNumber whole) implements NewsText {}

    /** Above the outcome of one that somebody else made. */
    record HeadingOfSeconded(SuggestionNumber number) implements NewsText {}

    /** A cadre by their own name. */
    record ByName(String name) implements NewsText {}

    /** A cadre by the office that they gave. */
    record ByOffice(String office) implements NewsText {}

    /** A cadre by what they answer for. */
    record ByTopic(Topic topic) implements NewsText {}

    /** In place of a voice or round video, to a contributor whose Telegram takes none. */
    record NoVoices(SuggestionNumber number) implements NewsText {}

    record Acknowledged(Phrase who) implements NewsText {}

    record Promised(LocalDate day, Phrase who) implements NewsText {}

    record PromiseMoved(LocalDate day, LocalDate from, Phrase who) implements NewsText {}

    record PromiseMovedBecause(LocalDate day, LocalDate from, Phrase who, Passage reason) implements NewsText {}

    record Replied(Phrase who, Passage text) implements NewsText {}

    record RepliedWithFiles(Phrase who) implements NewsText {}

    /** To one of several points. */
    record AnsweredPoint(Phrase who, int item, String excerpt, Passage answer) implements NewsText {}

    record Asked(Phrase who, Passage text) implements NewsText {}

    record AskedWithFiles(Phrase who) implements NewsText {}

    record HowToAnswer() implements NewsText {}

    record Done(Phrase who, Passage outcome) implements NewsText {}

    record Declined(Phrase who, Passage outcome) implements NewsText {}

    /** Others read it from now on. */
    record MovedTo(Topic topic, Phrase who) implements NewsText {}

    record MergedInto(SuggestionNumber whole, Phrase who) implements NewsText {}

    record GainedPart(SuggestionNumber part) implements NewsText {}

    /** Of what was a part. */
    record StandsForItself() implements NewsText {}

    record Published(Phrase who, Passage text) implements NewsText {}

    /** It stands on the board in other words from now on. */
    record Reworded(Phrase who, Passage text) implements NewsText {}

    record Unpublished(Phrase who) implements NewsText {}

    /** The contributor will have the last word. */
    record YouWillBeAsked() implements NewsText {}
}
