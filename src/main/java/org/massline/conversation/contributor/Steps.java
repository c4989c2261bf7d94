package org.massline.conversation.contributor;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Attachment;
import org.massline.chat.Choice;
import org.massline.chat.Phrase;
import org.massline.conversation.Card;
import org.massline.conversation.CardText;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Draft;
import org.massline.conversation.Label;
import org.massline.conversation.Passing;
import org.massline.conversation.PublicState;
import org.massline.conversation.ReceiptLabel;
import org.massline.conversation.ReceiptTap;
import org.massline.conversation.Scene;
import org.massline.conversation.School;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.conversation.acting.ActingScreens;
import org.massline.conversation.acting.Answering;
import org.massline.conversation.acting.AssigningScreens;
import org.massline.conversation.acting.PublicScreens;
import org.massline.conversation.administrator.Inviting;
import org.massline.conversation.board.BoardText;
import org.massline.conversation.board.InquiryAnswers;
import org.massline.conversation.bulletin.BulletinScreens;
import org.massline.model.Kind;
import org.massline.model.Point;
import org.massline.model.Signature;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** How each step of a contributor looks. */
final class Steps {
    private static final int TOPICS_TO_A_PAGE = 8;
    /** Its slug marks the topic for those who are not sure. */
    private static final String NOT_SURE = "other";

    private Steps() {}

    /** The step that a draft has come to. */
    static State stepOf(Draft draft, School school) {
        // Own words to something that stands on the board are about whatever that is about.
        if (draft.topic()
                .flatMap(draft.joins().isPresent() ? school::topic : school::offered)
                .isEmpty()) {
            return new State.ChoosingTopic(0);
        }
        if (draft.isEmpty()) {
            return new State.Writing();
        }
        return draft.anonymous().isEmpty() ? new State.Signing() : new State.Previewing();
    }

    /** Whether it asks for something beside the draft, which waits meanwhile. */
    static boolean isErrand(State state) {
        return switch (state) {
            case State.Searching searching -> true;
            case State.Noting noting -> true;
            case State.ConfirmingTelling confirming -> true;
            case State.ConfirmingWithdrawal confirming -> true;
            case State.ConfirmingForget confirming -> true;
            case State.ConfirmingForgetAgain confirming -> true;
            case State.Judging judging -> true;
            case State.AddingToAnswer adding -> true;
            case State.AskingReceipt _, State.NamingOffice _ -> true;
            case State.WordingBulletin wording -> true;
            case State.Acting acting -> true;
            case State.Assigning assigning -> true;
            case State.AnsweringPoint answering -> true;
            case State.Explaining explaining -> true;
            case State.Concluding concluding -> true;
            case PublicState inPublic -> true;
            case State.Inviting inviting -> true;
            case State.Idle _, State.Noted _, State.Found _, State.Sought _ -> false;
            case State.Stopped _, State.Replied _ -> false;
            case State.ChoosingTopic choosing -> false;
            case State.Writing writing -> false;
            case State.Comparing comparing -> false;
            case State.Signing signing -> false;
            case State.Previewing previewing -> false;
            case State.Changing changing -> false;
        };
    }

    /** What the present step asks; empty where the bot waits for nothing. */
    static Optional<Screen> screen(Scene scene, Dialogue dialogue) {
        Draft draft = dialogue.draft().orElse(Draft.EMPTY);
        int revision = dialogue.revision();
        return switch (dialogue.state()) {
            case State.Idle idle -> Optional.empty();
            case State.Noted noted -> Optional.empty();
            case State.Found found -> Optional.empty();
            case State.Sought sought -> Optional.empty();
            case State.Comparing comparing -> Optional.of(Comparing.screen(comparing, revision));
            case State.Searching searching ->
                Optional.of(Screen.of(new BoardText.AskWords()).row(backAndCancel(revision)));
            case State.ChoosingTopic(int page) -> Optional.of(topics(scene.school(), draft, page, revision));
            case State.Writing writing -> Optional.of(writing(scene.school(), draft, revision));
            case State.Signing signing -> Optional.of(signing(draft, revision));
            case State.Previewing previewing -> Optional.of(preview(scene, draft, revision));
            case State.Changing changing -> Optional.of(changing(draft, revision));
            case State.Noting(SuggestionNumber number) -> Optional.of(noting(number, revision));
            case State.ConfirmingTelling waiting -> Optional.of(Telling.screen(scene, waiting, revision));
            case State.ConfirmingWithdrawal(SuggestionNumber number) -> Optional.of(withdrawing(number, revision));
            case State.ConfirmingForget confirming -> Optional.of(forgetting(scene, revision));
            case State.ConfirmingForgetAgain(int beingActedOn) -> Optional.of(forgettingAgain(beingActedOn, revision));
            case State.AddingToAnswer adding -> Optional.of(InquiryAnswers.asked(revision));
            case State.Judging judging -> Optional.of(Judging.words(judging, revision));
            case State.AskingReceipt asking ->
                Optional.of(Screen.of(new ReceiptText.AskCode()).row(backAndCancel(revision)));
            case State.NamingOffice naming ->
                Optional.of(Screen.of(new PreferenceText.AskOffice()).row(backAndCancel(revision)));
            case State.WordingBulletin wording ->
                Optional.of(BulletinScreens.question(wording).row(backAndCancel(revision)));
            case State.Acting acting -> Optional.of(ActingScreens.asked(scene, acting, revision));
            case State.Assigning assigning -> Optional.of(AssigningScreens.note(assigning, revision));
            case State.AnsweringPoint answering -> Optional.of(Answering.asked(answering, revision));
            case State.Explaining explaining -> Optional.of(ActingScreens.whyMoved(explaining, revision));
            case State.Concluding concluding -> Optional.of(ActingScreens.preview(scene, concluding, revision));
            case State.Stopped stopped -> Optional.empty();
            case State.Replied replied -> Optional.empty();
            case PublicState inPublic -> Optional.of(PublicScreens.asked(inPublic, revision));
            case State.Inviting inviting -> Optional.of(Inviting.screen(scene.school(), inviting, revision));
        };
    }

    private static Screen topics(School school, Draft draft, int page, int revision) {
        List<Topic> topics = school.offered();
        int pages = (topics.size() + TOPICS_TO_A_PAGE - 1) / TOPICS_TO_A_PAGE;
        int shown = Math.clamp(page, 0, pages - 1);
        List<Topic> onPage =
                topics.subList(shown * TOPICS_TO_A_PAGE, Math.min(topics.size(), (shown + 1) * TOPICS_TO_A_PAGE));
        boolean newWords = !draft.isEmpty() && draft.topic().isEmpty();
        Screen screen = Screen.of(newWords ? new ContributorText.AskTopicOfWords() : new ContributorText.AskTopic());
        List<Choice> row = new ArrayList<>();
        for (Topic topic : onPage) {
            Phrase label = topic.slug().equals(NOT_SURE) ? new Label.NotSure() : new Label.TopicName(topic);
            row.add(button(label, new Tap.ChooseTopic(topic.id()), revision));
            if (row.size() == 2) {
                screen = screen.row(row);
                row.clear();
            }
        }
        screen = screen.row(row);
        List<Choice> paging = new ArrayList<>();
        if (shown > 0) {
            paging.add(button(new Label.PreviousPage(), new Tap.TopicPage(shown - 1), revision));
        }
        if (shown < pages - 1) {
            paging.add(button(new Label.NextPage(), new Tap.TopicPage(shown + 1), revision));
        }
        return screen.row(paging).row(backAndCancel(revision));
    }

    private static Screen writing(School school, Draft draft, int revision) {
        Phrase ask = draft.joins()
                .<Phrase>map(BoardText.AskOwnWords::new)
                .orElseGet(() -> new ContributorText.AskWords(topicOf(draft, school)));
        Screen screen = draft.isEmpty()
                ? Screen.of(ask)
                : Screen.of(new ContributorText.AskMoreWords()).row(button(new Label.Continue(), new Tap.Resume()));
        return screen.row(backAndCancel(revision));
    }

    private static Screen signing(Draft draft, int revision) {
        Kind likely = draft.likelyKind();
        Screen screen = Screen.of(new ContributorText.AskSigning());
        List<Choice> withReceipt = new ArrayList<>();
        // Own words go with a second, and who seconds is known.
        if (draft.joins().isEmpty()) {
            screen = screen.and(new ReceiptText.Offer());
            withReceipt.add(button(new ReceiptLabel.WithReceipt(), new ReceiptTap.SignWithReceipt(), revision));
        }
        List<Choice> row = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Phrase label = kind == likely ? new Label.KindChosen(kind) : new Label.KindChoice(kind);
            row.add(button(label, new Tap.ChooseKind(kind), revision));
            if (row.size() == 2) {
                screen = screen.row(row);
                row.clear();
            }
        }
        return screen.row(row)
                .row(
                        button(new Label.Anonymous(), new Tap.Sign(true), revision),
                        button(new Label.WithMyName(), new Tap.Sign(false), revision))
                .row(withReceipt)
                .row(backAndCancel(revision));
    }

    private static Screen preview(Scene scene, Draft draft, int revision) {
        boolean anonymous = draft.anonymous().orElse(true);
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new ContributorText.PreviewAbove());
        draft.joins().ifPresent(whole -> paragraphs.add(new BoardText.GoesWith(whole)));
        paragraphs.add(new CardText.PreviewTitle(draft.likelyKind(), topicOf(draft, scene.school())));
        Signature signature = Sending.signature(scene, draft);
        List<Attachment> passed = Passing.on(signature, draft.attachments());
        paragraphs.addAll(Card.content(signature, draft.text(), passed));
        List<Point> points = Numbering.possible(draft);
        paragraphs.addAll(Numbering.shown(draft, points));
        List<Choice> rewording = new ArrayList<>();
        if (anonymous) {
            List<Phrase> ofWords = Warnings.ofWords(scene.person(), draft.text());
            if (!ofWords.isEmpty()) {
                paragraphs.addAll(ofWords);
                rewording.add(button(new Label.ChangeWords(), new Tap.ChangeText(), revision));
            }
            paragraphs.addAll(Warnings.ofFiles(draft.attachments()));
        }
        Choice change = button(new Label.Change(), new Tap.ChangeDraft(), revision);
        boolean canGo = !draft.text().isEmpty() || !passed.isEmpty();
        return Screen.of(paragraphs)
                .row(canGo ? List.of(Sending.choice(draft, revision), change) : List.of(change))
                .row(rewording)
                .row(Numbering.choice(draft, points, revision))
                .row(backAndCancel(revision));
    }

    /** Own words to something on the board have its topic. */
    private static Screen changing(Draft draft, int revision) {
        List<Choice> what = new ArrayList<>();
        if (draft.joins().isEmpty()) {
            what.add(button(new Label.ChangeTopic(), new Tap.ChangeTopic(), revision));
        }
        what.add(button(new Label.ChangeText(), new Tap.ChangeText(), revision));
        return Screen.of(new ContributorText.AskChange())
                .row(what)
                .row(button(new Label.ChangeSigning(), new Tap.ChangeSigning(), revision))
                .row(backAndCancel(revision));
    }

    private static Screen noting(SuggestionNumber number, int revision) {
        return Screen.of(new ContributorText.AskNote(number)).row(backAndCancel(revision));
    }

    private static Screen withdrawing(SuggestionNumber number, int revision) {
        return Screen.of(new ContributorText.AskWithdraw(number))
                .row(
                        button(new Label.YesWithdraw(), new Tap.ConfirmWithdrawal(), revision),
                        button(new Label.Back(), new Tap.Back(), revision));
    }

    private static Screen forgetting(Scene scene, int revision) {
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new ContributorText.AskForget());
        paragraphs.add(new ReceiptText.NotForgotten());
        if (scene.person().cadre().isPresent()) {
            paragraphs.add(new ContributorText.CadreStays());
        }
        return Screen.of(paragraphs)
                .row(button(new Label.YesForget(), new Tap.ConfirmForget(), revision))
                .row(button(new Label.KeepEverything(), new Tap.KeepEverything(), revision));
    }

    private static Screen forgettingAgain(int beingActedOn, int revision) {
        Screen screen = Screen.of(
                beingActedOn == 0
                        ? new ContributorText.AskForgetAgain()
                        : new ContributorText.AskForgetBeingActedOn(beingActedOn));
        screen = screen.row(button(new Label.ForgetAll(), new Tap.ForgetNow(false), revision));
        if (beingActedOn > 0) {
            screen = screen.row(button(new Label.ForgetButLeaveTexts(), new Tap.ForgetNow(true), revision));
        }
        return screen.row(button(new Label.KeepEverything(), new Tap.KeepEverything(), revision));
    }

    static List<Choice> backAndCancel(int revision) {
        return List.of(
                button(new Label.Back(), new Tap.Back(), revision),
                button(new Label.Cancel(), new Tap.Cancel(), revision));
    }

    static Topic topicOf(Draft draft, School school) {
        return draft.topic()
                .flatMap(school::topic)
                .orElseGet(() -> school.offered().getLast());
    }
}
