package org.massline.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.Attachment;
import org.massline.chat.MessageId;
import org.massline.conversation.Draft;
import org.massline.conversation.PublicState;
import org.massline.conversation.Receiver;
import org.massline.conversation.State;
import org.massline.model.Inquiry;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;
import org.massline.model.Verdict;

/** Wherever a chat can stand. */
public final class SampleStates {
    private SampleStates() {}

    /**
     * At least one of each.
     *
     * @param number the suggestion that it is about, where it is about one
     * @param revision in which that was seen
     */
    public static List<State> of(SuggestionNumber number, int revision) {
        return List.of(
                new State.Idle(),
                new State.ChoosingTopic(2),
                new State.Writing(),
                new State.Comparing(List.of(new State.Alike(new SuggestionNumber(40), "Warm soup"))),
                new State.Searching(),
                new State.Found("soup"),
                new State.Sought("soup"),
                new State.Signing(),
                new State.Previewing(),
                new State.Changing(),
                new State.Noting(number),
                new State.Noted(number, "album"),
                new State.ConfirmingTelling(
                        new State.Noting(number),
                        Draft.EMPTY.with(new Draft.Part(
                                new MessageId(7),
                                "Hear it",
                                Optional.of(new Attachment.File(Attachment.Type.VOICE, "f", Optional.empty())),
                                Optional.of("album")))),
                new State.ConfirmingWithdrawal(number),
                new State.NamingOffice(),
                new State.Judging(number, Verdict.PARTLY),
                new State.WordingBulletin(State.WordingBulletin.Words.HEADING, Optional.empty()),
                new State.WordingBulletin(State.WordingBulletin.Words.SAID, Optional.of(number)),
                new State.ConfirmingForget(),
                new State.ConfirmingForgetAgain(3),
                new State.Acting(number, revision, State.Acting.Wanted.DONE),
                new State.Assigning(number, revision, Receiver.of(new TopicId(2))),
                new State.Explaining(number, revision, LocalDate.of(2026, 12, 4)),
                new State.Concluding(number, revision, true, "New pots", List.of(2, 3), true),
                new State.AnsweringPoint(number, 2, "Warm soup"),
                new State.Stopped(new State.Concluding(number, revision, false, "No money", List.of(), false)),
                new State.Replied(number, "album", 12, true),
                new PublicState.WordingEntry(number, revision, "Cold soup"),
                new PublicState.PreviewingEntry(number, revision, "The soup is cold"),
                new PublicState.WordingInquiry(number, revision, Inquiry.Kind.PLAN),
                new PublicState.WordingAnswers(number, revision, "When?"),
                new PublicState.PreviewingInquiry(
                        number, revision, new Inquiry.Wording(Inquiry.Kind.QUESTION, "When?", List.of("Now", "Later"))),
                new State.AskingReceipt(),
                new State.AddingToAnswer(PaperBoard.ASKED),
                new State.Inviting(Role.CADRE, Set.of(new TopicId(2))));
    }
}
