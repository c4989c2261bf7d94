package org.massline.conversation.contributor;

import java.util.List;
import java.util.Optional;
import org.massline.chat.About;
import org.massline.chat.Attachment;
import org.massline.chat.Event;
import org.massline.chat.MessageId;
import org.massline.conversation.Command;
import org.massline.conversation.Decision;
import org.massline.conversation.DeepLink;
import org.massline.conversation.Draft;
import org.massline.conversation.Moment;
import org.massline.conversation.Plan;
import org.massline.conversation.PointTap;
import org.massline.conversation.PreferenceTap;
import org.massline.conversation.PublicState;
import org.massline.conversation.ReceiptTap;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.conversation.VerdictTap;
import org.massline.conversation.board.BoardConversation;
import org.massline.conversation.board.InquiryAnswers;
import org.massline.conversation.bulletin.Bulletins;
import org.massline.model.InquiryId;
import org.massline.model.ReceiptCode;
import org.massline.model.SuggestionNumber;
import org.massline.model.Verdict;

/** What a contributor says in their private chat, each kind of thing led to the page that answers it. */
public final class ContributorConversation {
    private ContributorConversation() {}

    /** Typed text that is no command. */
    public static Plan said(Moment moment, Event.Said said) {
        return words(moment, new Draft.Part(said.message(), said.text(), Optional.empty(), Optional.empty()));
    }

    public static Plan attached(Moment moment, Event.Attached attached) {
        Optional<Attachment> attachment = Optional.of(attached.attachment());
        return words(moment, new Draft.Part(attached.message(), attached.caption(), attachment, attached.album()));
    }

    public static Plan edited(Moment moment, Event.Edited edited) {
        if (moment.dialogue().state() instanceof State.ConfirmingTelling waiting
                && waiting.said().part(edited.message()).isPresent()) {
            return Telling.edited(moment, waiting, edited);
        }
        return Comparing.first(moment, Drafting.edit(moment, edited));
    }

    public static Plan unsupported(Moment moment) {
        return Plan.of(moment.show(moment.dialogue(), Screen.of(new ContributorText.Unsupported())));
    }

    public static Plan woken(Moment moment) {
        return Plan.of(Leaving.woken(Receipts.closedInTime(moment)));
    }

    /** Somebody whom the access rule does not let in. They were told already when they wrote what they now edit. */
    public static Plan stranger(Moment moment) {
        if (moment.event() instanceof Event.Edited) {
            return Plan.of(Decision.silence(moment.dialogue()));
        }
        return moment.event() instanceof Event.Commanded(MessageId message, String name, String payload)
                        && name.equals(Command.START.word())
                ? Starting.planForStranger(moment, DeepLink.read(payload))
                : Plan.of(Starting.refuse(moment));
    }

    /** A command for everybody; those of cadres are answered elsewhere. */
    public static Plan commanded(Moment moment, Command command, String argument) {
        return switch (command) {
            case START -> Starting.plan(moment, DeepLink.read(argument));
            case SUGGEST -> suggest(moment, argument);
            case MINE -> OwnSuggestions.list(moment, 0);
            case RECEIPT -> argument.isBlank() ? Receipts.ask(moment) : Receipts.mistyped(moment);
            case BOARD -> BoardConversation.commanded(moment, argument);
            case NOTIFICATIONS -> Preferring.shown(moment);
            case LANGUAGE -> Plan.of(Information.languages(moment));
            case PRIVACY -> Plan.of(Information.privacy(moment));
            case MYDATA -> Information.ownData(moment);
            case FORGET -> Plan.of(Forgetting.ask(moment));
            case HELP -> Plan.of(Information.help(moment));
            case CANCEL -> Plan.of(Receipts.left(moment));
            case INBOX, OPEN, SEARCH, DIGEST, REPORT, BULLETIN, TOPICS, CADRES, INVITE, AUDIT -> forCadres(moment);
        };
    }

    /** A command that does not exist, or is not for this person. */
    public static Plan forCadres(Moment moment) {
        return Plan.of(moment.show(moment.dialogue(), Screen.of(new ContributorText.ForCadres())));
    }

    public static Plan unknownCommand(Moment moment) {
        return Plan.of(moment.show(moment.dialogue(), Screen.of(new ContributorText.UnknownCommand())));
    }

    /** A button of the present step. */
    public static Plan tapped(Moment moment, Tap.OfStep tap) {
        return StepTaps.plan(moment, tap);
    }

    /** A button of an earlier step, or a forged one. */
    public static Plan oldButton(Moment moment) {
        return Plan.of(StepTaps.old(moment));
    }

    public static Plan suggest(Moment moment) {
        return Comparing.first(moment, Drafting.proceed(moment, moment.dialogue(), List.of()));
    }

    /** Whoever writes behind the command what they want to say has begun to say it. */
    private static Plan suggest(Moment moment, String words) {
        return moment.event() instanceof Event.Commanded commanded && !words.isBlank()
                ? Errands.add(moment, new Draft.Part(commanded.message(), words, Optional.empty(), Optional.empty()))
                : suggest(moment);
    }

    public static Plan bringBack(Moment moment) {
        return Comparing.first(moment, Leaving.bringBack(moment));
    }

    public static Decision throwAway(Moment moment) {
        return Leaving.throwAway(moment);
    }

    public static Plan mine(Moment moment, int page) {
        return OwnSuggestions.list(moment, page);
    }

    public static Plan openOwn(Moment moment, SuggestionNumber number) {
        return OwnSuggestions.open(moment, number);
    }

    public static Plan note(Moment moment, SuggestionNumber number) {
        return Notes.ask(moment, number);
    }

    public static Plan withdraw(Moment moment, SuggestionNumber number) {
        return OwnSuggestions.askWithdrawal(moment, number);
    }

    public static Plan speak(Moment moment, Tap.Speak speak) {
        return Plan.of(Information.speak(moment, speak.language()));
    }

    /** A receipt code was typed. */
    public static Plan receipt(Moment moment, ReceiptCode.Typed typed) {
        return Receipts.typed(moment, typed);
    }

    public static Plan receipt(Moment moment, ReceiptTap tap) {
        return Receipts.tapped(moment, tap);
    }

    public static Plan judge(Moment moment, VerdictTap tap) {
        return Judging.tapped(moment, tap);
    }

    public static Plan mark(Moment moment, PointTap tap) {
        return Marking.tapped(moment, tap);
    }

    public static Plan prefer(Moment moment, PreferenceTap tap) {
        return Preferring.tapped(moment, tap);
    }

    private static Plan words(Moment moment, Draft.Part part) {
        if (moment.dialogue().hasRefused(part)) {
            return Plan.of(moment.silence(moment.dialogue()));
        }
        Optional<About> about = moment.scene()
                .about()
                .filter(each -> each.side() == About.Side.CONTRIBUTOR)
                .or(() -> Receipts.repliedTo(moment).map(About::forContributor));
        return switch (moment.dialogue().state()) {
            // The items of an album reply to the same message, each of them.
            case State.Noted noted
            when part.album().filter(noted.album()::equals).isPresent() -> Notes.join(moment, noted, part);
            case State.ConfirmingTelling waiting
            when takes(waiting, part, about) -> Plan.of(Telling.more(moment, waiting, part));
            // Whoever answers the question by replying to it answers the question.
            case State.Judging(SuggestionNumber number, Verdict verdict)
            when about.filter(each -> !each.number().equals(number)).isEmpty() -> Judging.said(moment, number, part);
            case State state
            when about.isPresent() -> Notes.replied(moment, about.get().number(), part);
            case State.Noting(SuggestionNumber number) -> Notes.note(moment, number, part);
            case State.AskingReceipt asking when part.attachment().isEmpty() -> Receipts.noCode(moment);
            case State.AskingReceipt asking -> Errands.add(moment, part);
            case State.NamingOffice naming when part.attachment().isEmpty() -> Preferring.office(moment, part.text());
            case State.AddingToAnswer(InquiryId inquiry)
            when part.attachment().isEmpty() -> InquiryAnswers.said(moment, inquiry, part);
            case State.AddingToAnswer adding -> Errands.add(moment, part);
            case State.NamingOffice naming -> Errands.add(moment, part);
            case State.Judging judging -> Judging.said(moment, judging.number(), part);
            case State.WordingBulletin wording
            when part.attachment().isEmpty() && moment.person().cadre().isPresent() ->
                Bulletins.said(
                        moment, wording, part.text(), moment.person().cadre().get());
            case State.WordingBulletin wording -> Errands.add(moment, part);
            case State.Searching searching
            when part.attachment().isEmpty() ->
                BoardConversation.searched(moment, part.text()).orElseGet(() -> Errands.add(moment, part));
            case State.Searching searching -> Errands.add(moment, part);
            case State.Found found -> Errands.add(moment, part);
            case State.Sought sought -> Errands.add(moment, part);
            case State.Comparing comparing -> Errands.add(moment, part);
            case State.Idle idle -> Errands.add(moment, part);
            case State.Noted noted -> Errands.add(moment, part);
            case State.ChoosingTopic choosing -> Errands.add(moment, part);
            case State.Writing writing -> Errands.add(moment, part);
            case State.Signing signing -> Errands.add(moment, part);
            case State.Previewing previewing -> Errands.add(moment, part);
            case State.Changing changing -> Errands.add(moment, part);
            // Whoever goes on typing has not confirmed.
            case State.ConfirmingTelling waiting -> Errands.add(moment, part);
            case State.ConfirmingWithdrawal confirming -> Errands.add(moment, part);
            case State.ConfirmingForget confirming -> Errands.add(moment, part);
            case State.ConfirmingForgetAgain confirming -> Errands.add(moment, part);
            // Answered before; whoever is a cadre no longer has begun a suggestion.
            case State.Acting acting -> Errands.add(moment, part);
            case State.Assigning assigning -> Errands.add(moment, part);
            case State.AnsweringPoint answering -> Errands.add(moment, part);
            case State.Explaining explaining -> Errands.add(moment, part);
            case State.Concluding concluding -> Errands.add(moment, part);
            case State.Stopped stopped -> Errands.add(moment, part);
            case State.Replied replied -> Errands.add(moment, part);
            case PublicState inPublic -> Errands.add(moment, part);
            case State.Inviting inviting -> Errands.add(moment, part);
        };
    }

    /** Whether it joins what waits, and does not reply to something else; files do not go with an answer. */
    private static boolean takes(State.ConfirmingTelling waiting, Draft.Part part, Optional<About> about) {
        return switch (waiting.asked()) {
            case State.Noting(SuggestionNumber number) ->
                about.stream().allMatch(each -> each.number().equals(number));
            case State.Judging(SuggestionNumber number, Verdict verdict) ->
                about.stream().allMatch(each -> each.number().equals(number));
            case State.AddingToAnswer adding ->
                about.isEmpty() && part.attachment().isEmpty();
        };
    }
}
