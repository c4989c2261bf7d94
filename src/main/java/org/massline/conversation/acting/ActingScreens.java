package org.massline.conversation.acting;

import static org.massline.conversation.Screen.button;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.About;
import org.massline.chat.ChatKind;
import org.massline.chat.Choice;
import org.massline.chat.NearDay;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.conversation.Card;
import org.massline.conversation.DeedLabel;
import org.massline.conversation.DeedTap;
import org.massline.conversation.DeepLink;
import org.massline.conversation.Dossier;
import org.massline.conversation.Label;
import org.massline.conversation.PublicLabel;
import org.massline.conversation.PublicTap;
import org.massline.conversation.Scene;
import org.massline.conversation.School;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.Workflow;

/** What a cadre sees of a suggestion that can be worked on, and what each deed asks. */
public final class ActingScreens {
    private ActingScreens() {}

    /** The suggestion with the buttons of what can be done with it here. */
    public static Screen card(Dossier dossier, School school, ChatKind chat) {
        Suggestion suggestion = dossier.suggestion();
        Topic topic = school.topic(suggestion.topic())
                .orElseThrow(() -> new IllegalStateException("the topic of " + suggestion.number() + " is gone"));
        Screen screen = Screen.of(Card.of(dossier, topic)).about(About.forCadre(suggestion.number()));
        // Where points wait, answering them comes first.
        screen = screen.row(Answering.choice(dossier, chat));
        for (List<Choice> row : deeds(suggestion, chat)) {
            screen = screen.row(row);
        }
        screen = screen.row(PublicScreens.choices(suggestion, chat));
        return chat == ChatKind.GROUP
                ? screen.and(new ActingText.ReplyToAnswer()).row(privately(suggestion.number(), school))
                : screen;
    }

    /** Where what needs words is done: in a group, others would read them along before they are sent. */
    private static Choice privately(SuggestionNumber number, School school) {
        return new Choice.Link(new DeedLabel.AllDeeds(), new DeepLink.Open(number).url(school.botUsername()));
    }

    /** The buttons of what can be done with it here, in rows. */
    public static List<List<Choice>> deeds(Suggestion suggestion, ChatKind chat) {
        List<Workflow.Step> steps = Workflow.open(suggestion.status());
        SuggestionNumber number = suggestion.number();
        int revision = suggestion.course().revision();
        List<Choice> first = new ArrayList<>();
        if (steps.contains(Workflow.Step.ACKNOWLEDGE)) {
            first.add(button(new Label.Acknowledge(), new DeedTap.Acknowledge(number, revision)));
        }
        if (steps.contains(Workflow.Step.PROMISE)) {
            first.add(button(new Label.InProgress(), new DeedTap.AskDay(number, revision)));
        }
        List<Choice> second = new ArrayList<>();
        List<Choice> third = new ArrayList<>();
        // In a group nobody is asked for words: there a reply to the message is the answer.
        if (chat == ChatKind.PRIVATE) {
            if (steps.contains(Workflow.Step.REPLY)) {
                second.add(button(new Label.Reply(), new DeedTap.Reply(number, revision)));
                second.add(button(new Label.Ask(), new DeedTap.Ask(number, revision)));
            }
            if (steps.contains(Workflow.Step.DONE)) {
                third.add(button(new Label.Done(), new DeedTap.Done(number, revision)));
                third.add(button(new Label.Decline(), new DeedTap.Decline(number, revision)));
            }
        }
        return List.of(first, second, third, handing(suggestion));
    }

    /** To others, or to another one. */
    private static List<Choice> handing(Suggestion suggestion) {
        List<Choice> row = new ArrayList<>(AssigningScreens.choices(suggestion));
        row.addAll(MergingScreens.choices(suggestion));
        return row;
    }

    /** The row with which a deed is undone. */
    static Choice undo(SuggestionNumber number, int revision, long deed) {
        return button(new Label.Undo(), new DeedTap.Undo(number, revision, deed));
    }

    /** The days that are offered in a group: what is typed there would be read along. */
    static Screen days(Suggestion suggestion, Scene scene) {
        Screen screen =
                Screen.of(new ActingText.AskDayInGroup(suggestion.number())).about(About.forCadre(suggestion.number()));
        return withDays(screen, scene, suggestion.number(), suggestion.course().revision());
    }

    /** Two to a row. */
    private static Screen withDays(Screen question, Scene scene, SuggestionNumber number, int revision) {
        Screen screen = question;
        List<Choice> row = new ArrayList<>();
        for (LocalDate day : Days.offered(scene.today(), scene.school().calendar())) {
            row.add(button(new Label.Day(new NearDay(day)), new DeedTap.PromiseOn(number, revision, day)));
            if (row.size() == 2) {
                screen = screen.row(row);
                row.clear();
            }
        }
        return screen.row(row);
    }

    /** The question that the state waits for. */
    public static Screen asked(Scene scene, State.Acting acting, int revision) {
        SuggestionNumber number = acting.number();
        Phrase question = switch (acting.wanted()) {
            case REPLY -> new ActingText.AskReply(number);
            case QUESTION -> new ActingText.AskQuestion(number);
            case DONE -> new ActingText.AskOutcomeOfDone(number);
            case DECLINE -> new ActingText.AskOutcomeOfDecline(number);
            case DAY -> new ActingText.AskDay(number);
            case WHOLE -> new ActingText.AskWhole(number);
        };
        Screen screen = Screen.of(question);
        if (acting.wanted() == State.Acting.Wanted.DAY) {
            screen = withDays(screen, scene, number, acting.revision());
        }
        if (acting.wanted() == State.Acting.Wanted.DONE) {
            screen = screen.row(button(new PublicLabel.ShowPlan(), new PublicTap.ShowPlan(number, acting.revision())));
        }
        return screen.row(button(new Label.Cancel(), new Tap.Back(), revision));
    }

    public static Screen whyMoved(State.Explaining explaining, int revision) {
        return Screen.of(new ActingText.AskWhyMoved(explaining.number(), explaining.day()))
                .row(button(new Label.Cancel(), new Tap.Back(), revision));
    }

    /** As the contributor will read it. */
    public static Screen preview(Scene scene, State.Concluding concluding, int revision) {
        Passage outcome = new Passage(concluding.outcome());
        Phrase shown =
                concluding.done() ? new ActingText.PreviewOfDone(outcome) : new ActingText.PreviewOfDecline(outcome);
        DeedTap again = concluding.done()
                ? new DeedTap.Done(concluding.number(), concluding.revision())
                : new DeedTap.Decline(concluding.number(), concluding.revision());
        Screen screen = Screen.of(new ActingText.PreviewAbove(concluding.number()), shown);
        if (concluding.published()) {
            screen = screen.and(new ActingText.EverybodyReads());
        }
        if (!concluding.unanswered().isEmpty()) {
            screen = screen.under(Answering.unanswered(concluding.unanswered()));
        }
        return screen.row(button(new Label.Send(), new Tap.SendOutcome(), revision), button(new Label.Change(), again))
                .row(button(new Label.Cancel(), new Tap.Back(), revision));
    }

    /** Where the days that were promised stand, for {@link State.Explaining}. */
    static Optional<LocalDate> promised(Suggestion suggestion) {
        return suggestion.course().promisedOn();
    }
}
