package org.massline.conversation.contributor;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.About;
import org.massline.chat.Attachment;
import org.massline.chat.Choice;
import org.massline.chat.Phrase;
import org.massline.conversation.BoardChange;
import org.massline.conversation.BoardNeed;
import org.massline.conversation.BoardView;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Draft;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Notice;
import org.massline.conversation.Passing;
import org.massline.conversation.Pause;
import org.massline.conversation.Plan;
import org.massline.conversation.ReceiptTap;
import org.massline.conversation.Scene;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.conversation.board.BoardText;
import org.massline.model.Muting;
import org.massline.model.Signature;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** Sending a draft: as a suggestion that stands for itself, or as the own words of somebody who seconds another one. */
final class Sending {
    private Sending() {}

    static Plan plan(Moment moment, Draft draft) {
        if (draft.text().isEmpty() && passed(moment.scene(), draft).isEmpty()) {
            // Nothing of it goes without a name; the preview says so.
            return Plan.of(Drafting.proceed(moment, moment.dialogue(), List.of()));
        }
        Need<Optional<SuggestionNumber>> next = new Need.NextNumber();
        Need<Optional<Muting>> muting = new Need.OwnMuting();
        Need<Optional<Pause>> pause = new Need.OwnPause();
        if (draft.joins().isEmpty()) {
            return new Plan(
                    Set.of(next, muting, pause),
                    facts -> facts.answer(next)
                            .map(number -> send(moment, draft, number))
                            .orElseGet(() -> notNow(moment, facts.answer(muting), facts.answer(pause))));
        }
        Need<BoardView> entry = new BoardNeed.EntryToSecond(draft.joins().get());
        return new Plan(Set.of(next, muting, pause, entry), facts -> {
            BoardView view = facts.answer(entry);
            Optional<SuggestionNumber> number = facts.answer(next);
            if (number.isEmpty()) {
                return notNow(moment, facts.answer(muting), facts.answer(pause));
            }
            return view.canBeSeconded()
                    ? sendWith(moment, draft, number.get(), view.number())
                    // It ended, or was taken off the board, since they began. Their words stay, and they decide anew.
                    : Drafting.proceed(
                            moment,
                            moment.dialogue().withDraft(draft.standingAlone()),
                            List.of(new BoardText.StandsAlone(view.number())));
        });
    }

    /** Nothing is taken and thrown away behind their back: they are told, and their words stay theirs. */
    static Decision notNow(Moment moment, Optional<Muting> muting, Optional<Pause> pause) {
        Phrase why = muting.<Phrase>map(each -> new ContributorText.Muted(each.number(), each.until()))
                .orElseGet(() -> paused(pause.orElseThrow()));
        return Drafting.proceed(moment, moment.dialogue(), List.of(why));
    }

    /** Why they have to wait, and until when. */
    static Phrase paused(Pause pause) {
        return switch (pause.of()) {
            case PERSON_IN_AN_HOUR -> new ContributorText.EnoughThisHour(pause.most(), pause.minutes());
            case PERSON_IN_A_DAY -> new ContributorText.EnoughToday(pause.most(), pause.hours());
            case ALL_IN_A_DAY -> new ContributorText.BoxIsFull(pause.hours());
            case NOTES_IN_A_DAY -> new ContributorText.EnoughNotesToday(pause.most(), pause.hours());
        };
    }

    static Decision send(Moment moment, Draft draft, SuggestionNumber number) {
        Change.Send sent = sent(moment, draft, number);
        Topic topic = Steps.topicOf(draft, moment.school());
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new ContributorText.Sent(number));
        paragraphs.add(new ContributorText.WhoReads(topic, sent.targetOn()));
        switch (sent.signature()) {
            case Signature.Anonymous anonymous -> {
                paragraphs.add(new ContributorText.SentAnonymously());
                paragraphs.add(new ContributorText.WhatComesNext());
            }
            case Signature.Named named -> paragraphs.add(new ContributorText.WhatComesNext());
            case Signature.WithReceipt receipt -> paragraphs.add(new ReceiptText.Sent());
        }
        List<Change> changes = new ArrayList<>();
        changes.add(sent);
        changes.addAll(Notice.arrived(sent, moment.school()));
        return show(moment, sent, changes, paragraphs);
    }

    private static Decision sendWith(Moment moment, Draft draft, SuggestionNumber number, SuggestionNumber whole) {
        Change.Send sent = sent(moment, draft, number);
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new BoardText.SentWith(number, whole));
        if (sent.signature() instanceof Signature.Anonymous) {
            paragraphs.add(new ContributorText.SentAnonymously());
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new BoardChange.Second(whole, moment.scene().today()));
        changes.add(sent);
        changes.add(new BoardChange.SayInOwnWords(number, whole, moment.scene().today()));
        changes.addAll(Notice.joined(sent, whole, moment.school()));
        return show(moment, sent, changes, paragraphs);
    }

    private static Change.Send sent(Moment moment, Draft draft, SuggestionNumber number) {
        Scene scene = moment.scene();
        Topic topic = Steps.topicOf(draft, scene.school());
        return new Change.Send(
                number,
                topic.id(),
                draft.likelyKind(),
                signature(scene, draft),
                draft.text(),
                passed(scene, draft),
                Numbering.chosen(draft),
                scene.today(),
                scene.school().calendar().after(scene.today(), topic.responseTarget()));
    }

    /** The button that sends it, as it is signed. */
    static Choice choice(Draft draft, int revision) {
        return draft.receipt()
                ? button(new Label.Send(), new ReceiptTap.SendWithReceipt(), revision)
                : button(new Label.Send(), new Tap.Send(), revision);
    }

    /** How the suggestion is signed if it is sent now. Somebody without a name in Telegram cannot be named. */
    static Signature signature(Scene scene, Draft draft) {
        if (draft.receipt()) {
            return new Signature.WithReceipt();
        }
        String name = scene.person().name().strip();
        return draft.anonymous().orElse(true) || name.isEmpty() ? new Signature.Anonymous() : new Signature.Named(name);
    }

    private static List<Attachment> passed(Scene scene, Draft draft) {
        return Passing.on(signature(scene, draft), draft.attachments());
    }

    private static Decision show(Moment moment, Change.Send sent, List<Change> changes, List<Phrase> paragraphs) {
        Dialogue home =
                Leaving.keepingDiscarded(moment.scene(), moment.dialogue().withoutDraft());
        Screen screen = Screen.of(paragraphs);
        return moment.show(
                home.step(new State.Idle()),
                changes,
                // Nothing is to lead from the chat to it.
                sent.signature() instanceof Signature.WithReceipt
                        ? screen
                        : screen.about(About.forContributor(sent.number()))
                                .row(button(new Label.ToMine(), new Tap.MinePage(0))));
    }
}
