package org.massline.conversation.bulletin;

import java.time.LocalDate;
import java.util.List;
import org.massline.chat.Phrase;
import org.massline.conversation.Refusal;
import org.massline.model.Bulletin;
import org.massline.model.SchoolName;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** What a bulletin says, and what is said to whoever composes it. */
public sealed interface BulletinText extends Phrase {
    /** Above a bulletin without a heading of its own. */
    record YouSaidWeDid(SchoolName school) implements BulletinText {}

    record Heading(String heading, SchoolName school) implements BulletinText {}

    record Pair(String said, String did) implements BulletinText {}

    record YourTurn() implements BulletinText {}

    /** In the channel, where there is nobody to answer. */
    record YourTurnInChannel() implements BulletinText {}

    /** What a bulletin is, to whoever has not begun one. */
    record Begin() implements BulletinText {}

    record Draft(int pairs, int most) implements BulletinText {}

    record DraftHeading(String heading) implements BulletinText {}

    record DraftWithoutHeading() implements BulletinText {}

    record DraftPair(SuggestionNumber number, String said, String did) implements BulletinText {}

    /** Nobody has said yet in other words what it suggests. */
    record DraftPairToWord(SuggestionNumber number, String did) implements BulletinText {}

    record GoesToChannel() implements BulletinText {}

    record GoesNotToChannel() implements BulletinText {}

    record WordsMissing(List<Phrase> numbers) implements BulletinText {
        public WordsMissing {
            numbers = List.copyOf(numbers);
        }
    }

    record PairNumber(SuggestionNumber number) implements BulletinText {}

    record TakenOut(SuggestionNumber number) implements BulletinText {}

    record PickHeading(int taken, int most) implements BulletinText {}

    record NothingToPick() implements BulletinText {}

    record Choice(SuggestionNumber number, Topic topic, LocalDate doneOn, String excerpt, String outcome)
            implements BulletinText {}

    record ChoiceWithoutWords(SuggestionNumber number, Topic topic, LocalDate doneOn, String outcome)
            implements BulletinText {}

    record Full(int most) implements BulletinText {}

    /** It is done no longer, or in another bulletin. */
    record NotToHave() implements BulletinText, Refusal {}

    record AskHeading(int most) implements BulletinText {}

    record AskSaid(SuggestionNumber number, int most) implements BulletinText {}

    record AskDid(SuggestionNumber number, int most) implements BulletinText {}

    /** Under the question how to say it. */
    record AsPublished(String text) implements BulletinText {}

    record AsWritten(String text) implements BulletinText {}

    /** The same, of somebody whose name is not on it. */
    record AsWrittenAnonymously(String text) implements BulletinText {}

    record TooLong(int length, int most) implements BulletinText {}

    record AskDiscard() implements BulletinText {}

    record Discarded() implements BulletinText {}

    record LooksLikeThis() implements BulletinText {}

    record AskSend(int people) implements BulletinText {}

    record AskSendAndChannel(int people) implements BulletinText {}

    /** Something was changed since it was looked at. */
    record LookAgain() implements BulletinText {}

    record NoDraft() implements BulletinText {}

    record NotYours() implements BulletinText, Refusal {}

    /**
     * How far it has come.
     *
     * @param settled to how many it was sent, or who will never get it
     */
    record Progress(Bulletin.Status status, int settled, int people) implements BulletinText {}

    /** Some messages wait until the quiet hours of those who get them are over. */
    record Resting(int waiting) implements BulletinText {}

    /** At the end: who wanted it and could be reached. */
    record Reached(int recipients, int people) implements BulletinText {}

    record ReachedAll(int people) implements BulletinText {}

    record AskStop(int settled, int people) implements BulletinText {}
}
