package org.massline.conversation;

import static org.massline.testing.SampleSchool.CANTEEN;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.massline.model.Cadre;
import org.massline.model.Course;
import org.massline.model.Point;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Verdict;
import org.massline.testing.PaperBoard;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.massline.testing.SampleSuggestion;

/**
 * What has to be so before a button, a command or words can do what they are there for: otherwise nobody at all could be seen to
 * do it, and a refusal would tell nothing.
 */
final class Circumstances {
    static final SuggestionNumber NUMBER = new SuggestionNumber(41);

    /** Beside it, for whom it could become a part of. */
    private static final SuggestionNumber NEXT = new SuggestionNumber(42);

    private static final String SECRET = "SECRET words about the soup";

    private static final Set<String> ON_THE_BOARD = Set.of(
            "/board",
            "/board:soup",
            "BoardAt",
            "OpenEntry",
            "Second",
            "TakeBack",
            "SayInOwnWords",
            "SayDraft",
            "SecondInstead",
            "Reword",
            "Unpublish");

    private static final Set<String> DONE = Set.of("Judge");

    private static final Set<String> JUDGED = Set.of("AddWords", "words:Judging");

    private static final Set<String> OF_POINTS = Set.of("PickPoint", "AnswerPoint", "words:AnsweringPoint");

    private static final Set<String> OF_AN_INQUIRY =
            Set.of("ShowAnswers", "CloseInquiry", "GiveAnswer", "AddToAnswer", "words:AddingToAnswer");

    private static final Set<String> OF_AN_ANSWER = Set.of("AddToAnswer", "words:AddingToAnswer");

    private static final Set<String> OF_A_RECEIPT = Set.of("ShowReceipt");

    private static final Set<String> OF_A_DEED = Set.of("Undo", "Audit", "/audit", "/audit:41");

    private static final Set<String> IN_A_GROUP = Set.of("MeetHere", "MeetNoMore");

    private Circumstances() {}

    /** Number 41 is there, as the action needs it. */
    static void arrange(PaperSchool school, String action, Cadre responsible) {
        SampleSuggestion suggestion = SampleSuggestion.of(NUMBER.value(), CANTEEN, SECRET);
        LocalDate today = school.today();
        school.receives(suggestion);
        if (ON_THE_BOARD.contains(action)) {
            school.publishes(NUMBER.value(), "Warm soup, please");
        }
        if (DONE.contains(action)) {
            school.becomes(NUMBER.value(), Status.DONE);
        }
        if (JUDGED.contains(action)) {
            Optional<Course.Judgement> judgement = Optional.of(new Course.Judgement(Verdict.PARTLY, "", today));
            school.has(suggestion.status(Status.DONE).with(course(judgement, Optional.empty())));
        }
        if (action.equals("Lift")) {
            school.has(suggestion.with(course(Optional.empty(), Optional.of(today))));
        }
        if (action.equals("MergeInto")) {
            school.receives(SampleSuggestion.of(NEXT.value(), CANTEEN, SECRET));
        }
        Point first = new Point(1, "SECRET soup", Optional.empty());
        Point second = new Point(2, "SECRET rice", Optional.empty());
        if (OF_POINTS.contains(action)) {
            school.has(suggestion, first, second);
        }
        if (action.equals("MarkPoint")) {
            school.has(suggestion, first.answered(responsible.id(), "It is warm", today), second);
        }
        if (OF_AN_INQUIRY.contains(action)) {
            school.asks(NUMBER.value());
        }
        if (OF_A_RECEIPT.contains(action)) {
            school.gaveReceiptFor(NUMBER.value());
        }
        if (OF_A_DEED.contains(action)) {
            school.hasJustAcknowledged(responsible, NUMBER.value());
        }
    }

    /** The chat has come so far. */
    static void lead(PaperChat chat, String action, String column) {
        if (action.equals("TakeBack")) {
            forges(chat, new BoardTap.Second(NUMBER, BoardPlace.FIRST));
        }
        if (OF_AN_ANSWER.contains(action)) {
            forges(chat, new AnswerTap.GiveAnswer(PaperBoard.ASKED, 1));
        }
        if (OF_A_RECEIPT.contains(action) && column.equals("author")) {
            chat.types(PaperSchool.RECEIPT.written());
        }
        if (action.equals("BringBack")) {
            chat.types("Once thrown away").types("/cancel");
        }
        if (IN_A_GROUP.contains(action)) {
            chat.inGroupOf(CANTEEN.id());
        }
    }

    /** With a draft that could be sent, as the button needs it. */
    static void draft(PaperChat chat, String action, String words) {
        chat.types(words);
        forges(chat.at(new State.ChoosingTopic(0)), new Tap.ChooseTopic(CANTEEN.id()));
        Tap signed = action.equals("SendWithReceipt") ? new ReceiptTap.SignWithReceipt() : new Tap.Sign(true);
        forges(chat.at(new State.Signing()), signed);
    }

    private static void forges(PaperChat chat, Tap tap) {
        chat.forges(TapCodec.write(tap, chat.dialogue().revision()));
    }

    private static Course course(Optional<Course.Judgement> judgement, Optional<LocalDate> authorMutedOn) {
        Course plain = Course.NEW;
        return new Course(
                plain.revision(),
                plain.outcome(),
                plain.assignedTo(),
                plain.promisedOn(),
                plain.mergedInto(),
                plain.firstAnswerOn(),
                judgement,
                plain.reopened(),
                authorMutedOn,
                plain.seconds());
    }
}
