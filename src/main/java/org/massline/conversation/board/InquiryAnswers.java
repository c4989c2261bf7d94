package org.massline.conversation.board;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.massline.chat.About;
import org.massline.chat.Event;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.AnswerTap;
import org.massline.conversation.AskedView;
import org.massline.conversation.Audience;
import org.massline.conversation.BoardChange;
import org.massline.conversation.BoardNeed;
import org.massline.conversation.Byline;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Draft;
import org.massline.conversation.InquiryMessage;
import org.massline.conversation.InquiryText;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Occasion;
import org.massline.conversation.Plan;
import org.massline.conversation.PublicLabel;
import org.massline.conversation.PublicTap;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.conversation.contributor.Errands;
import org.massline.model.Inquiry;
import org.massline.model.InquiryId;
import org.massline.model.Muting;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/**
 * What those answer who wait for an outcome and were asked something: one answer each, which they may change. Who it was stands
 * nowhere but in their own record.
 */
public final class InquiryAnswers {
    /** A sentence or two; whoever has more to say seconds it in their own words. */
    public static final int MOST_WORDS = 500;

    private InquiryAnswers() {}

    public static Plan tapped(Moment moment, AnswerTap tap) {
        return switch (tap) {
            case AnswerTap.GiveAnswer(InquiryId id, int item) ->
                ifAsked(moment, id, moment.dialogue(), asked -> answer(moment, asked, item));
            case AnswerTap.AddToAnswer(InquiryId id) ->
                ifAsked(
                        moment,
                        id,
                        moment.dialogue(),
                        asked -> asked.item()
                                .map(item -> askWords(moment, asked, item, List.of()))
                                .orElseGet(() -> moment.toast(moment.dialogue(), new InquiryText.NotAskedAnyMore())));
        };
    }

    /** It is asked again whether they were asked: buttons are forged easily, and outlive a second that was taken back. */
    private static Plan ifAsked(Moment moment, InquiryId id, Dialogue otherwise, Function<AskedView, Decision> then) {
        return Plan.of(new BoardNeed.Asked(id), (Optional<AskedView> asked) -> {
            if (asked.isEmpty()) {
                return told(moment, otherwise, new InquiryText.NotAskedOfYou());
            }
            return asked.get().open()
                    ? then.apply(asked.get())
                    : told(moment, otherwise, new InquiryText.NotAskedAnyMore());
        });
    }

    private static Decision told(Moment moment, Dialogue next, Phrase text) {
        return moment.event() instanceof Event.Tapped
                ? moment.toast(next, text)
                : moment.show(next, Errands.remindOfDraft(moment, Screen.of(text)));
    }

    private static Decision answer(Moment moment, AskedView asked, int item) {
        Inquiry.Wording wording = asked.inquiry().wording();
        if (item < 1 || item > wording.choices()) {
            return moment.toast(moment.dialogue(), new InquiryText.NotAskedOfYou());
        }
        boolean missing = wording.kind() == Inquiry.Kind.PLAN && item == Inquiry.SOMETHING_IS_MISSING;
        if (asked.item().equals(Optional.of(item))) {
            return moment.toast(moment.dialogue(), new InquiryText.AnsweredSo());
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new BoardChange.Answer(asked.inquiry().id(), item));
        changes.addAll(notices(asked));
        Screen answered = answered(moment, asked, item);
        return missing && !asked.alone()
                ? marked(moment, askWords(moment, asked, item, changes), answered)
                : moment.show(moment.dialogue(), changes, answered);
    }

    /** The question comes in a message of its own; the one that was tapped shows what they answered. */
    private static Decision marked(Moment moment, Decision asking, Screen answered) {
        List<Saying> sayings = new ArrayList<>(asking.sayings());
        if (moment.event() instanceof Event.Tapped tapped) {
            sayings.add(new Saying.Buttons(tapped.message(), answered.choices()));
        }
        return new Decision(asking.next(), asking.changes(), sayings);
    }

    /** The message in which it was asked, with their answer. */
    private static Screen answered(Moment moment, AskedView asked, int item) {
        Inquiry inquiry = asked.inquiry();
        Screen message = InquiryMessage.of(
                InquiryMessage.heading(inquiry.number(), asked.own()),
                Byline.of(asked.askedBy(), topicOf(moment, asked)),
                inquiry.wording(),
                asked.alone());
        Screen screen = InquiryMessage.withAnswers(
                message.and(new InquiryText.Answered()), inquiry.id(), inquiry.wording(), Optional.of(item));
        if (asked.own().isPresent()) {
            screen = screen.about(About.forContributor(asked.own().get()));
        }
        return asked.alone()
                ? InquiryMessage.withWords(screen, inquiry.number())
                : screen.row(button(new Label.AddWords(), new AnswerTap.AddToAnswer(inquiry.id())));
    }

    /** When answers begin to be shown, those who wait for them are told. */
    private static List<Change> notices(AskedView asked) {
        if (!asked.completes()) {
            return List.of();
        }
        SuggestionNumber number = asked.inquiry().number();
        Screen screen = Screen.of(new InquiryText.FiveAnswered(number))
                .about(About.forCadre(number))
                // Whatever its revision is: what was answered can be looked at.
                .row(button(new PublicLabel.Answers(), new PublicTap.ShowAnswers(number, 0)));
        return List.of(new Change.Tell(
                new Audience.CadresOf(asked.topic(), Optional.empty()), Occasion.URGENT, screen.message()));
    }

    private static Decision askWords(Moment moment, AskedView asked, int item, List<Change> changes) {
        State.AddingToAnswer state = new State.AddingToAnswer(asked.inquiry().id());
        Dialogue next = Errands.asking(moment, state);
        boolean missing = asked.inquiry().wording().kind() == Inquiry.Kind.PLAN && item != Inquiry.AGREE;
        Screen question =
                words(next.revision()).under(missing ? new InquiryText.AskWhatIsMissing() : new InquiryText.AskWords());
        return moment.showAnew(next, changes, question);
    }

    /** The question that the state waits for. */
    public static Screen asked(int revision) {
        return words(revision).under(new InquiryText.AskWords());
    }

    private static Screen words(int revision) {
        return Screen.of(List.of()).row(button(new Label.WithoutWords(), new Tap.Back(), revision));
    }

    /** The sentence came. */
    public static Plan said(Moment moment, InquiryId id, Draft.Part part) {
        if (part.text().length() > MOST_WORDS) {
            Screen again = asked(moment.dialogue().revision()).under(new InquiryText.WordsTooLong(MOST_WORDS));
            return Plan.of(moment.show(moment.dialogue(), again));
        }
        return ifAnswered(
                moment,
                id,
                home -> Errands.askIfTelling(moment, new State.AddingToAnswer(id), part)
                        .orElseGet(() -> added(moment, home, id, part.text())));
    }

    /** What may tell who wrote it goes all the same. */
    public static Plan confirmed(Moment moment, InquiryId id, String words) {
        return ifAnswered(moment, id, home -> added(moment, home, id, words));
    }

    private static Decision added(Moment moment, Dialogue home, InquiryId id, String words) {
        Screen screen = Screen.of(new InquiryText.WordsAdded());
        return moment.show(
                home, List.of(new BoardChange.AddToAnswer(id, words)), Errands.remindOfDraft(moment, screen));
    }

    /** Whether words of theirs are taken is asked again, too. */
    private static Plan ifAnswered(Moment moment, InquiryId id, Function<Dialogue, Decision> then) {
        Dialogue home = moment.dialogue().step(new State.Idle());
        Plan taken = ifAsked(
                moment,
                id,
                home,
                asked -> asked.item().isEmpty()
                        ? told(moment, home, new InquiryText.NotAskedAnyMore())
                        : then.apply(home));
        // Whoever is muted may answer; words of theirs rest for a while, wherever they are read.
        Need<Optional<Muting>> muting = new Need.OwnMuting();
        Set<Need<?>> needs = new HashSet<>(taken.needs());
        needs.add(muting);
        return new Plan(
                needs,
                facts -> facts.answer(muting)
                        .map(muted -> told(moment, home, new InquiryText.WordsRest(muted.until())))
                        .orElseGet(() -> taken.decide(facts)));
    }

    /** No words; the answer stands. */
    public static Decision without(Moment moment) {
        return moment.show(
                moment.dialogue().step(new State.Idle()),
                Errands.remindOfDraft(moment, Screen.of(new InquiryText.WithoutWords())));
    }

    private static Topic topicOf(Moment moment, AskedView asked) {
        return moment.school()
                .topic(asked.topic())
                .orElseThrow(() -> new IllegalStateException(
                        "the topic of " + asked.inquiry().number() + " is gone"));
    }
}
