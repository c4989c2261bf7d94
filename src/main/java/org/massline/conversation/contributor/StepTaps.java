package org.massline.conversation.contributor;

import java.util.List;
import java.util.Optional;
import org.massline.chat.Event;
import org.massline.chat.MessageId;
import org.massline.conversation.BoardTap;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Draft;
import org.massline.conversation.Moment;
import org.massline.conversation.Plan;
import org.massline.conversation.PublicState;
import org.massline.conversation.PublicTap;
import org.massline.conversation.ReceiptTap;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.conversation.acting.Outcomes;
import org.massline.conversation.acting.Publishing;
import org.massline.conversation.board.BoardConversation;
import org.massline.conversation.board.InquiryAnswers;
import org.massline.conversation.board.Seconding;
import org.massline.conversation.bulletin.Bulletins;
import org.massline.conversation.cadre.Searching;
import org.massline.conversation.desk.Desk;
import org.massline.model.SuggestionNumber;

/** The buttons of a step, tapped while it is the present one. */
final class StepTaps {
    private StepTaps() {}

    /** What the tap does; a tap that does not belong to the present state is treated like an old one. */
    static Plan plan(Moment moment, Tap.OfStep tap) {
        Dialogue dialogue = moment.dialogue();
        Draft draft = dialogue.draft().orElse(Draft.EMPTY);
        return switch (tap) {
            case Tap.ChooseTopic chosen
            when dialogue.state() instanceof State.ChoosingTopic
                    && moment.school().offered(chosen.topic()).isPresent() ->
                Comparing.first(
                        moment, Drafting.proceed(moment, dialogue.withDraft(draft.about(chosen.topic())), List.of()));
            case Tap.TopicPage page
            when dialogue.state() instanceof State.ChoosingTopic ->
                Plan.of(Drafting.enter(moment, dialogue, new State.ChoosingTopic(page.page()), List.of()));
            case Tap.ChooseKind chosen
            when dialogue.state() instanceof State.Signing ->
                Plan.of(Drafting.enter(
                        moment, dialogue.withDraft(draft.ofKind(chosen.kind())), new State.Signing(), List.of()));
            case Tap.Sign sign
            when dialogue.state() instanceof State.Signing ->
                Plan.of(Drafting.proceed(moment, dialogue.withDraft(draft.signed(sign.anonymous())), List.of()));
            case ReceiptTap.SignWithReceipt sign
            when dialogue.state() instanceof State.Signing && draft.joins().isEmpty() ->
                Plan.of(Drafting.proceed(moment, dialogue.withDraft(draft.withReceipt()), List.of()));
            case ReceiptTap.SendWithReceipt send
            when dialogue.state() instanceof State.Previewing && draft.receipt() ->
                Steps.stepOf(draft, moment.school()) instanceof State.Previewing
                        ? Receipts.send(moment, draft)
                        : Plan.of(Drafting.proceed(moment, dialogue, List.of()));
            case Tap.ChangeDraft change
            when dialogue.state() instanceof State.Previewing ->
                Plan.of(Drafting.enter(moment, dialogue, new State.Changing(), List.of()));
            case Tap.ChangeTopic change
            when dialogue.state() instanceof State.Changing && draft.joins().isEmpty() ->
                Plan.of(Drafting.enter(moment, dialogue, new State.ChoosingTopic(0), List.of()));
            case Tap.ChangeText change
            when dialogue.state() instanceof State.Changing || dialogue.state() instanceof State.Previewing ->
                Plan.of(Drafting.enter(moment, dialogue, new State.Writing(), List.of()));
            case Tap.ChangeSigning change
            when dialogue.state() instanceof State.Changing ->
                Plan.of(Drafting.enter(moment, dialogue, new State.Signing(), List.of()));
            case Tap.NumberPoints number
            when dialogue.state() instanceof State.Previewing
                    && !Numbering.possible(draft).isEmpty() ->
                Plan.of(Drafting.proceed(moment, dialogue.withDraft(draft.numbered(number.wanted())), List.of()));
            case Tap.Send send
            when dialogue.state() instanceof State.Previewing && !draft.receipt() ->
                // A topic may be gone since the preview was shown; nothing goes to people whom the writer did not
                // choose.
                Steps.stepOf(draft, moment.school()) instanceof State.Previewing
                        ? Sending.plan(moment, draft)
                        : Plan.of(Drafting.proceed(moment, dialogue, List.of()));
            case Tap.ConfirmWithdrawal confirm
            when dialogue.state() instanceof State.ConfirmingWithdrawal(SuggestionNumber number) ->
                OwnSuggestions.withdraw(moment, number);
            case BoardTap.SecondInstead(SuggestionNumber number)
            when dialogue.state() instanceof State.Comparing -> Seconding.instead(moment, number);
            case BoardTap.MineIsDifferent different
            when dialogue.state() instanceof State.Comparing -> Plan.of(Comparing.different(moment, draft));
            case BoardTap.SuggestWords suggest
            when dialogue.state() instanceof State.Found found -> BoardConversation.suggest(moment, found);
            case Tap.SendAllTheSame send
            when dialogue.state() instanceof State.ConfirmingTelling waiting -> Telling.send(moment, waiting);
            case Tap.ChangeText change
            when dialogue.state() instanceof State.ConfirmingTelling waiting && Telling.isOnlyWords(waiting.said()) ->
                Plan.of(Telling.change(moment, waiting));
            case Tap.SoughtPage(int page)
            when dialogue.state() instanceof State.Sought(String words) -> Searching.page(moment, words, page);
            case Tap.SendOutcome send
            when dialogue.state() instanceof State.Concluding concluding ->
                Desk.continued(moment, Outcomes.conclude(moment, concluding));
            case Tap.TakeUpAgain again
            when dialogue.state() instanceof State.Stopped(State.Concluding kept) ->
                Desk.continued(moment, Outcomes.takeUp(moment, kept));
            case PublicTap.OfStep step -> Publishing.step(moment, step).orElseGet(() -> Plan.of(old(moment)));
            case Tap.ConfirmForget confirm
            when dialogue.state() instanceof State.ConfirmingForget -> Forgetting.confirmed(moment);
            case Tap.ForgetNow forget
            when dialogue.state() instanceof State.ConfirmingForgetAgain ->
                Plan.of(Forgetting.forget(moment, forget.keepTexts()));
            case Tap.KeepEverything keep
            when dialogue.state() instanceof State.ConfirmingForget
                    || dialogue.state() instanceof State.ConfirmingForgetAgain -> Plan.of(Forgetting.keep(moment));
            case Tap.Back back -> back(moment, draft);
            case Tap.Cancel cancel -> Plan.of(Leaving.cancel(moment));
            case Tap.OfStep other -> Plan.of(old(moment));
        };
    }

    /**
     * A button of an earlier step. It does nothing; the person is told, and shown what they can do now. The second of a
     * double tap finds its message already showing the next step: then there is nothing to tell.
     */
    static Decision old(Moment moment) {
        Dialogue dialogue = moment.dialogue();
        if (moment.isEcho()) {
            return moment.silence(dialogue);
        }
        Dialogue next = dialogue.step(dialogue.state()).shownIn(tappedMessage(moment));
        Optional<Screen> step = Steps.screen(moment.scene(), next);
        if (step.isEmpty() && !dialogue.hasWords()) {
            return moment.toast(dialogue, new ContributorText.OldButtonJustWrite());
        }
        Screen possible = step.orElseGet(() -> Leaving.keptDraft(new ContributorText.DraftWaiting()));
        return moment.toastAndShow(next, new ContributorText.OldButton(), possible);
    }

    /** Back to what was being composed, if whoever composed it still may. */
    private static Plan wordingLeft(Moment moment) {
        Moment home = new Moment(moment.scene().at(moment.dialogue().step(new State.Idle())), moment.event());
        return moment.person().cadre().map(cadre -> Bulletins.home(home, cadre)).orElseGet(() -> Plan.of(home(moment)));
    }

    private static Optional<MessageId> tappedMessage(Moment moment) {
        return moment.event() instanceof Event.Tapped tapped ? Optional.of(tapped.message()) : Optional.empty();
    }

    private static Plan back(Moment moment, Draft draft) {
        Dialogue dialogue = moment.dialogue();
        return switch (dialogue.state()) {
            case State.Idle idle -> Plan.of(Leaving.leave(moment));
            case State.Noted noted -> Plan.of(Leaving.leave(moment));
            case State.Found found -> Plan.of(Leaving.leave(moment));
            case State.Sought sought -> Plan.of(Leaving.leave(moment));
            case State.Comparing comparing ->
                Plan.of(Drafting.enter(moment, dialogue, new State.ChoosingTopic(0), List.of()));
            case State.Searching searching -> Plan.of(home(moment));
            case State.ChoosingTopic choosing ->
                Plan.of(
                        draft.topic().flatMap(moment.school()::offered).isPresent()
                                        && draft.anonymous().isPresent()
                                ? Drafting.proceed(moment, dialogue, List.of())
                                : Leaving.leave(moment));
            case State.Writing writing ->
                draft.isEmpty()
                        ? Plan.of(beforeWords(moment, draft))
                        : Comparing.first(moment, Drafting.proceed(moment, dialogue, List.of()));
            case State.Signing signing ->
                Plan.of(
                        draft.anonymous().isPresent()
                                ? Drafting.enter(moment, dialogue, new State.Previewing(), List.of())
                                : beforeSigning(moment, draft));
            case State.Previewing previewing ->
                Plan.of(Drafting.enter(moment, dialogue.withDraft(draft.unsigned()), new State.Signing(), List.of()));
            case State.Changing changing ->
                Plan.of(Drafting.enter(moment, dialogue, new State.Previewing(), List.of()));
            case State.Noting(SuggestionNumber number) -> OwnSuggestions.backTo(moment, number);
            case State.ConfirmingTelling waiting -> back(Telling.left(moment, waiting), draft);
            case State.ConfirmingWithdrawal(SuggestionNumber number) -> OwnSuggestions.backTo(moment, number);
            case State.ConfirmingForget confirming -> Plan.of(home(moment));
            case State.ConfirmingForgetAgain confirming -> Plan.of(home(moment));
            case State.Judging(SuggestionNumber number, var verdict) -> Plan.of(Judging.without(moment, number));
            case State.AddingToAnswer adding -> Plan.of(InquiryAnswers.without(moment));
            case State.AskingReceipt asking -> Plan.of(home(moment));
            case State.NamingOffice naming -> Plan.of(home(moment));
            case State.WordingBulletin wording -> wordingLeft(moment);
            case State.Acting acting -> left(moment);
            case State.Assigning assigning -> left(moment);
            case State.AnsweringPoint answering -> Plan.of(home(moment));
            case State.Explaining explaining -> left(moment);
            case State.Concluding concluding -> Desk.continued(moment, Plan.of(Outcomes.stop(moment, concluding)));
            case State.Stopped stopped -> left(moment);
            case PublicState inPublic -> Plan.of(home(moment));
            case State.Replied replied -> Plan.of(Leaving.leave(moment));
            case State.Inviting inviting -> Plan.of(home(moment));
        };
    }

    /** Own words to something on the board have its topic. */
    private static Decision beforeWords(Moment moment, Draft draft) {
        return draft.joins().isPresent()
                ? Leaving.leave(moment)
                : Drafting.enter(moment, moment.dialogue(), new State.ChoosingTopic(0), List.of());
    }

    private static Decision beforeSigning(Moment moment, Draft draft) {
        State before = draft.joins().isPresent() ? new State.Writing() : new State.ChoosingTopic(0);
        return Drafting.enter(moment, moment.dialogue(), before, List.of());
    }

    /** From what a cadre was asked about a suggestion back to where it was asked. */
    private static Plan left(Moment moment) {
        return Desk.left(moment).orElseGet(() -> Plan.of(home(moment)));
    }

    /** From an errand back to the draft, if there is one. */
    private static Decision home(Moment moment) {
        return moment.dialogue().hasWords()
                ? Drafting.proceed(moment, moment.dialogue(), List.of())
                : Leaving.cancel(moment);
    }
}
