package org.massline.turn;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.massline.chat.Phrase;
import org.massline.model.Kind;
import org.massline.model.Language;
import org.massline.model.Point;
import org.massline.model.Preferences;
import org.massline.model.Role;
import org.massline.model.SchoolName;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.Verdict;

/** What stands in the file of everything that is stored about a person. */
public sealed interface DataText extends Phrase {
    record Heading(SchoolName school, LocalDate on) implements DataText {}

    record Reached(long chat) implements DataText {}

    /** They passed the access rule. */
    record Admitted() implements DataText {}

    record LanguageChosen(Language language) implements DataText {}

    record LanguageOfTelegram(String code) implements DataText {}

    record News(Preferences.News news) implements DataText {}

    record BulletinWanted() implements DataText {}

    record BulletinUnwanted() implements DataText {}

    record QuietHours(String from, String to) implements DataText {}

    record NeverQuiet() implements DataText {}

    record AtOnce(Preferences.AtOnce atOnce) implements DataText {}

    record SeenByName() implements DataText {}

    record SeenByOffice(String office) implements DataText {}

    record SeenByTopic() implements DataText {}

    record CadreSince(String name, Role role, LocalDate on) implements DataText {}

    record AnswersFor(Topic topic) implements DataText {}

    record DigestAt(DayOfWeek day, String hour) implements DataText {}

    /** How much of the person's doing stands under their name. */
    record OfficeWork(int messages, int steps, int assigned) implements DataText {}

    record FormerCadre(String name, LocalDate on) implements DataText {}

    record Draft(String text, int attachments) implements DataText {}

    record Discarded(String text, int attachments) implements DataText {}

    record DraftTopic(Topic topic) implements DataText {}

    record DraftKind(Kind kind) implements DataText {}

    record DraftAnonymous() implements DataText {}

    record DraftNamed() implements DataText {}

    record DraftWithReceipt() implements DataText {}

    record DraftNumbered() implements DataText {}

    /** These are the own words of somebody who seconds it. */
    record DraftJoins(SuggestionNumber number) implements DataText {}

    record NoSuggestions() implements DataText {}

    record AnonymousSuggestion(
            SuggestionNumber number, Kind kind, Topic topic, Status status, LocalDate on, int attachments, String text)
            implements DataText {}

    record NamedSuggestion(
            SuggestionNumber number,
            Kind kind,
            Topic topic,
            Status status,
            LocalDate on,
            int attachments,
            String text,
            String name)
            implements DataText {}

    /** Until when the person can send none. */
    record Muted(SuggestionNumber number, LocalDate until) implements DataText {}

    /** What the person seconds, as everybody reads it. */
    record SecondedEntry(SuggestionNumber number, LocalDate on, String text) implements DataText {}

    /** What the person seconds, and is not on the board any more. */
    record Seconded(SuggestionNumber number, LocalDate on) implements DataText {}

    /** What the person seconded, and its author had erased: its number alone is left. */
    record SecondedWhatIsGone(SuggestionNumber number) implements DataText {}

    /** What the person answered with many. */
    record AnsweredQuestion(SuggestionNumber number, String question, String answer) implements DataText {}

    record AgreedWithPlan(SuggestionNumber number, String plan) implements DataText {}

    record MissedInPlan(SuggestionNumber number, String plan) implements DataText {}

    record AddedToAnswer(String words) implements DataText {}
    /** One of several points that a suggestion makes. */
    record OwnPoint(int item, String text) implements DataText {}

    record AnsweredPoint(int item, LocalDate on, String text, Point.Mark mark) implements DataText {}

    record OwnNote(LocalDate on, String text) implements DataText {}

    record Answer(LocalDate on, String text) implements DataText {}

    record Outcome(Status status, String text) implements DataText {}

    record YourVerdict(Verdict verdict, LocalDate on) implements DataText {}

    record YourVerdictInWords(Verdict verdict, LocalDate on, String words) implements DataText {}

    record Attachment(String fileId) implements DataText {}

    /** One whose name, as the person's device gave it, is known while it is not sent. */
    record NamedAttachment(String name, String fileId) implements DataText {}

    /** One that was not passed on, and is not kept. */
    record WithheldFile() implements DataText {}

    record Place(String latitude, String longitude) implements DataText {}

    /**
     * What the person wrote and the program failed over.
     *
     * @param until the day after which none of it is kept
     */
    record FailedUpdates(int count, LocalDate until) implements DataText {}

    /** In how many messages of the bot a reply is known to be about the suggestion above. */
    record MessagesAbout(int count) implements DataText {}

    /**
     * What is to be sent to the person.
     *
     * @param until when the last of it comes
     */
    record Waiting(int count, LocalDate until) implements DataText {}

    /** Why none are listed. */
    record Receipts() implements DataText {}

    record ReceiptOpen(SuggestionNumber number) implements DataText {}

    record Ending() implements DataText {}
}
