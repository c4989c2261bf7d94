package org.massline.conversation;

import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.Verdict;

/** What cadres are told before the digest: something came that does not wait. */
public sealed interface NoticeText extends Phrase {
    /** Above everything that happened to a suggestion. */
    record Heading(SuggestionNumber number, Topic topic, Phrase excerpt) implements NoticeText {}

    /** Above one that just came. */
    record Arrived() implements NoticeText {}

    /** The own words of somebody who seconds another one. */
    record Joined(SuggestionNumber whole) implements NoticeText {}

    record Wrote(Passage text) implements NoticeText {}

    record NamedWrote(String name, Passage text) implements NoticeText {}

    record SentFiles() implements NoticeText {}

    record NamedSentFiles(String name) implements NoticeText {}

    /** In place of a file that could not be cleaned. */
    record FileWithheld(SuggestionNumber number) implements NoticeText {}

    /** In place of a voice or round video, to a cadre whose Telegram takes none. */
    record NoVoices(SuggestionNumber number) implements NoticeText {}

    /** What the contributor says of what was done. */
    record Judged(Verdict verdict) implements NoticeText {}

    /** The same of one that was declined. */
    record JudgedReason(Verdict verdict) implements NoticeText {}

    /** Since it did not help. */
    record OpenAgain() implements NoticeText {}

    record JudgedInWords(Verdict verdict, Passage words) implements NoticeText {}

    /** What was answered to one of several points is no answer to its contributor. */
    record PointNotAnswered(int item, String excerpt) implements NoticeText {}

    record Withdrew() implements NoticeText {}
}
