package org.massline.conversation.acting;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.massline.chat.About;
import org.massline.chat.ChatKind;
import org.massline.chat.Choice;
import org.massline.chat.Phrase;
import org.massline.conversation.Card;
import org.massline.conversation.DeedLabel;
import org.massline.conversation.DeedTap;
import org.massline.conversation.Dossier;
import org.massline.conversation.Label;
import org.massline.conversation.Receiver;
import org.massline.conversation.School;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Excerpt;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** To whom a suggestion may go, and what they read who get it. */
public final class AssigningScreens {
    private static final int TO_A_PAGE = 8;
    private static final int TO_A_ROW = 2;
    /** As much of a name as fits on half a line of a phone. */
    private static final int MOST_OF_A_NAME = 24;

    private AssigningScreens() {}

    /** The buttons with which it is taken or given away; both are found on the card. */
    static List<Choice> choices(Suggestion suggestion) {
        SuggestionNumber number = suggestion.number();
        int revision = suggestion.course().revision();
        List<Choice> row = new ArrayList<>();
        if (suggestion.status().isOpen()) {
            if (suggestion.course().assignedTo().isEmpty()) {
                row.add(button(new DeedLabel.Take(), new DeedTap.Take(number, revision)));
            }
            row.add(button(new DeedLabel.Assign(), new DeedTap.AskCadre(number, revision, 0)));
        }
        return row;
    }

    /** A page of the cadres, those first who answer for its topic. */
    static Screen cadres(Suggestion suggestion, List<Cadre> cadres, int page, ChatKind chat) {
        Optional<CadreId> has = suggestion.course().assignedTo();
        SuggestionNumber number = suggestion.number();
        int revision = suggestion.course().revision();
        List<Option> options = cadres.stream()
                .filter(cadre -> !has.equals(Optional.of(cadre.id())))
                .sorted(Comparator.comparing((Cadre cadre) -> !cadre.answersFor(suggestion.topic()))
                        .thenComparingLong(cadre -> cadre.id().value()))
                .map(cadre -> new Option(
                        new Label.CadreName(Excerpt.of(cadre.name(), MOST_OF_A_NAME)), Receiver.of(cadre.id())))
                .toList();
        return page(
                        Screen.of(new ActingText.AskCadre(number)),
                        suggestion,
                        new Options(options, page, chat, to -> new DeedTap.AskCadre(number, revision, to)))
                .row(
                        button(new DeedLabel.ToOtherTopic(), new DeedTap.AskTopic(number, revision, 0)),
                        button(new Label.OpenNumber(number), new Tap.Open(number)));
    }

    /** A page of the topics. Its own is among them if one cadre has it: given back, it is anybody's there. */
    static Screen topics(Suggestion suggestion, List<Topic> topics, int page, ChatKind chat) {
        boolean isSomebodys = suggestion.course().assignedTo().isPresent();
        SuggestionNumber number = suggestion.number();
        int revision = suggestion.course().revision();
        List<Option> options = topics.stream()
                .filter(topic -> isSomebodys || !topic.id().equals(suggestion.topic()))
                .map(topic -> new Option(new Label.TopicName(topic), Receiver.of(topic.id())))
                .toList();
        return page(
                        Screen.of(new ActingText.AskTopic(number)),
                        suggestion,
                        new Options(options, page, chat, to -> new DeedTap.AskTopic(number, revision, to)))
                .row(
                        button(new DeedLabel.ToCadre(), new DeedTap.AskCadre(number, revision, 0)),
                        button(new Label.OpenNumber(number), new Tap.Open(number)));
    }

    private record Option(Phrase label, Receiver to) {}

    /** Options, of which one page is shown; the number of a page becomes the button that leads there. */
    private record Options(List<Option> all, int page, ChatKind chat, java.util.function.IntFunction<DeedTap> at) {}

    private static Screen page(Screen question, Suggestion suggestion, Options options) {
        int last = Math.max(0, (options.all().size() - 1) / TO_A_PAGE);
        int shown = Math.min(options.page(), last);
        List<Option> some =
                options.all().subList(shown * TO_A_PAGE, Math.min(options.all().size(), (shown + 1) * TO_A_PAGE));
        Screen screen = question.about(About.forCadre(suggestion.number()));
        List<Choice> row = new ArrayList<>();
        for (Option option : some) {
            row.add(button(option.label(), tap(suggestion, option.to(), options.chat())));
            if (row.size() == TO_A_ROW) {
                screen = screen.row(row);
                row.clear();
            }
        }
        List<Choice> paging = new ArrayList<>();
        if (shown > 0) {
            paging.add(button(new Label.PreviousPage(), options.at().apply(shown - 1)));
        }
        if (shown < last) {
            paging.add(button(new Label.NextPage(), options.at().apply(shown + 1)));
        }
        return screen.row(row).row(paging);
    }

    /** In a group nobody is asked for words. */
    private static DeedTap tap(Suggestion suggestion, Receiver to, ChatKind chat) {
        int revision = suggestion.course().revision();
        return switch (chat) {
            case PRIVATE -> new DeedTap.AskNote(suggestion.number(), revision, to);
            case GROUP -> new DeedTap.AssignTo(suggestion.number(), revision, to);
        };
    }

    /** The question for a note. */
    public static Screen note(State.Assigning assigning, int revision) {
        return Screen.of(new ActingText.AskNote(assigning.number()))
                .row(
                        button(
                                new DeedLabel.WithoutNote(),
                                new DeedTap.AssignTo(assigning.number(), assigning.revision(), assigning.to())),
                        button(new Label.Cancel(), new Tap.Back(), revision));
    }

    /** What they read who have it from now on. */
    static Screen received(Dossier dossier, School school, Phrase given) {
        Suggestion suggestion = dossier.suggestion();
        Topic topic = school.topic(suggestion.topic())
                .orElseThrow(() -> new IllegalStateException("the topic of " + suggestion.number() + " is gone"));
        return Screen.of(Card.of(dossier, topic))
                .under(given)
                .about(About.forCadre(suggestion.number()))
                .row(button(new Label.OpenNumber(suggestion.number()), new Tap.Open(suggestion.number())));
    }
}
