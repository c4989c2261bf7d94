package org.massline.conversation.bulletin;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Choice;
import org.massline.chat.Phrase;
import org.massline.conversation.BulletinChoice;
import org.massline.conversation.BulletinTap;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.Tap;
import org.massline.conversation.cadre.Sight;
import org.massline.model.Bulletin;
import org.massline.model.Excerpt;
import org.massline.model.Signature;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** What whoever composes a bulletin is shown. */
public final class BulletinScreens {
    private static final int EXCERPT = 120;
    private static final int NUMBERS_TO_A_ROW = 3;
    /** Of what somebody wrote, where it is to be put into other words: what is longer is opened by its number. */
    private static final int MOST_ORIGINAL = 1500;

    private BulletinScreens() {}

    /** What the draft holds so far. */
    static Screen draft(Bulletin draft, boolean hasChannel) {
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new BulletinText.Draft(draft.pairs().size(), Bulletin.MOST_PAIRS));
        paragraphs.add(
                draft.heading().isBlank()
                        ? new BulletinText.DraftWithoutHeading()
                        : new BulletinText.DraftHeading(draft.heading()));
        for (Bulletin.Pair pair : draft.pairs()) {
            paragraphs.add(
                    pair.said().isBlank()
                            ? new BulletinText.DraftPairToWord(pair.number(), pair.did())
                            : new BulletinText.DraftPair(pair.number(), pair.said(), pair.did()));
        }
        if (hasChannel) {
            paragraphs.add(draft.toChannel() ? new BulletinText.GoesToChannel() : new BulletinText.GoesNotToChannel());
        }
        Screen screen = Screen.of(paragraphs);
        List<Choice> row = new ArrayList<>();
        for (Bulletin.Pair pair : draft.pairs()) {
            row.add(button(new Label.EditNumber(pair.number()), new BulletinTap.ShowPair(pair.number())));
            if (row.size() == NUMBERS_TO_A_ROW) {
                screen = screen.row(row);
                row.clear();
            }
        }
        screen = screen.row(row)
                .row(
                        button(new Label.PickSuggestions(), new BulletinTap.PickPage(0)),
                        button(new Label.BulletinHeading(), new BulletinTap.WordHeading()));
        if (hasChannel) {
            screen = screen.row(button(
                    draft.toChannel() ? new Label.ChannelOn() : new Label.ChannelOff(),
                    new BulletinTap.ToChannel(!draft.toChannel())));
        }
        return screen.row(
                button(new Label.PreviewBulletin(), new BulletinTap.Look()),
                button(new Label.ThrowAway(), new BulletinTap.AskDiscard()));
    }

    /** Which finished suggestions may come in, and which are in already. */
    static Screen picking(Moment moment, Optional<Bulletin> draft, BulletinChoice.Page page) {
        List<Bulletin.Pair> taken = draft.map(Bulletin::pairs).orElse(List.of());
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new BulletinText.PickHeading(taken.size(), Bulletin.MOST_PAIRS));
        if (page.items().isEmpty()) {
            paragraphs.add(new BulletinText.NothingToPick());
        }
        Screen buttons = Screen.of();
        List<Choice> row = new ArrayList<>();
        for (BulletinChoice choice : page.items()) {
            SuggestionNumber number = choice.suggestion().number();
            paragraphs.add(line(moment, choice));
            row.add(button(new Label.NumberNotTaken(number), new BulletinTap.Pick(number, page.index())));
            if (row.size() == NUMBERS_TO_A_ROW) {
                buttons = buttons.row(row);
                row.clear();
            }
        }
        buttons = buttons.row(row);
        row.clear();
        for (Bulletin.Pair pair : taken) {
            row.add(button(new Label.NumberTaken(pair.number()), new BulletinTap.Pick(pair.number(), page.index())));
            if (row.size() == NUMBERS_TO_A_ROW) {
                buttons = buttons.row(row);
                row.clear();
            }
        }
        buttons = buttons.row(row).row(paging(page));
        if (!taken.isEmpty()) {
            buttons = buttons.row(button(new Label.ToBulletin(), new BulletinTap.ShowDraft()));
        }
        return new Screen(paragraphs, buttons.choices(), Optional.empty());
    }

    private static List<Choice> paging(BulletinChoice.Page page) {
        List<Choice> row = new ArrayList<>();
        if (page.index() > 0) {
            row.add(button(new Label.PreviousPage(), new BulletinTap.PickPage(page.index() - 1)));
        }
        if (page.hasNext()) {
            row.add(button(new Label.NextPage(), new BulletinTap.PickPage(page.index() + 1)));
        }
        return row;
    }

    private static Phrase line(Moment moment, BulletinChoice choice) {
        Suggestion suggestion = choice.suggestion();
        Topic topic = moment.school()
                .topic(suggestion.topic())
                .orElseThrow(() -> new IllegalStateException("the topic of " + suggestion.number() + " is gone"));
        String outcome = Excerpt.of(suggestion.course().outcome().orElse(""), EXCERPT);
        String excerpt = Excerpt.of(readable(moment, choice), EXCERPT);
        var doneOn = suggestion.closedOn().orElse(suggestion.receivedOn());
        return excerpt.isEmpty()
                ? new BulletinText.ChoiceWithoutWords(suggestion.number(), topic, doneOn, outcome)
                : new BulletinText.Choice(suggestion.number(), topic, doneOn, excerpt, outcome);
    }

    /** What whoever composes may read of it: all, or what everybody may read on the board. */
    private static String readable(Moment moment, BulletinChoice choice) {
        return Sight.of(moment).covers(choice.suggestion())
                ? choice.suggestion().text()
                : choice.published().orElse("");
    }

    /** One pair, to be worded. */
    static Screen pair(Bulletin.Pair pair) {
        Phrase words = pair.said().isBlank()
                ? new BulletinText.DraftPairToWord(pair.number(), pair.did())
                : new BulletinText.DraftPair(pair.number(), pair.said(), pair.did());
        return Screen.of(words)
                .row(
                        button(new Label.WordSaid(), new BulletinTap.WordSaid(pair.number())),
                        button(new Label.WordDid(), new BulletinTap.WordDid(pair.number())))
                .row(
                        button(new Label.TakeOut(), new BulletinTap.TakeOut(pair.number())),
                        button(new Label.ToBulletin(), new BulletinTap.ShowDraft()));
    }

    /** The question for words. */
    public static Screen question(State.WordingBulletin state) {
        return Screen.of(
                switch (state.words()) {
                    case HEADING -> new BulletinText.AskHeading(Bulletin.MOST_HEADING);
                    case SAID -> new BulletinText.AskSaid(numberOf(state), Bulletin.MOST_WORDS);
                    case DID -> new BulletinText.AskDid(numberOf(state), Bulletin.MOST_WORDS);
                });
    }

    private static SuggestionNumber numberOf(State.WordingBulletin state) {
        return state.number().orElseThrow(() -> new IllegalArgumentException("words for no suggestion"));
    }

    /** What there is to go by when it is put into other words. */
    static Phrase original(Moment moment, BulletinChoice choice) {
        if (choice.published().isPresent()) {
            return new BulletinText.AsPublished(Excerpt.of(choice.published().get(), MOST_ORIGINAL));
        }
        String text = Excerpt.of(readable(moment, choice), MOST_ORIGINAL);
        return switch (choice.suggestion().signature()) {
            case Signature.Anonymous _, Signature.WithReceipt _ -> new BulletinText.AsWrittenAnonymously(text);
            case Signature.Named named -> new BulletinText.AsWritten(text);
        };
    }

    /** What a pair says before anybody has worded it; nothing where only a person can tell what must not be said. */
    static Bulletin.Pair prefilled(BulletinChoice choice) {
        Suggestion suggestion = choice.suggestion();
        String said = choice.published().orElseGet(() -> switch (suggestion.signature()) {
            case Signature.Anonymous _, Signature.WithReceipt _ -> "";
            case Signature.Named named -> suggestion.text();
        });
        return new Bulletin.Pair(
                suggestion.number(),
                Excerpt.of(said, Bulletin.MOST_WORDS),
                Excerpt.of(suggestion.course().outcome().orElse(""), Bulletin.MOST_WORDS));
    }

    /** How far one has come that was sent; the message is changed as it goes. */
    public static Screen progress(Bulletin bulletin) {
        Bulletin.Reach reach = bulletin.reach();
        Screen screen = Screen.of(new BulletinText.Progress(bulletin.status(), reach.settled(), reach.people()));
        return switch (bulletin.status()) {
            case DRAFT -> throw new IllegalArgumentException("nothing was sent of " + bulletin.id());
            case SENDING ->
                (reach.isResting() ? screen.and(new BulletinText.Resting(reach.resting())) : screen)
                        .row(
                                button(new Label.Pause(), new BulletinTap.Pause(bulletin.id())),
                                button(new Label.StopForGood(), new BulletinTap.AskStop(bulletin.id())));
            case PAUSED ->
                screen.row(
                        button(new Label.GoOn(), new BulletinTap.GoOn(bulletin.id())),
                        button(new Label.StopForGood(), new BulletinTap.AskStop(bulletin.id())));
            case SENT, STOPPED ->
                screen.and(
                        reach.recipients() == reach.people()
                                ? new BulletinText.ReachedAll(reach.people())
                                : new BulletinText.Reached(reach.recipients(), reach.people()));
        };
    }

    static Screen askStop(Bulletin bulletin) {
        return Screen.of(new BulletinText.AskStop(
                        bulletin.reach().settled(), bulletin.reach().people()))
                .row(
                        button(new Label.YesStop(), new BulletinTap.Stop(bulletin.id())),
                        button(new Label.Back(), new BulletinTap.ShowProgress(bulletin.id())));
    }

    static Screen askDiscard() {
        return Screen.of(new BulletinText.AskDiscard())
                .row(
                        button(new Label.ThrowAwayForGood(), new BulletinTap.Discard()),
                        button(new Label.Back(), new BulletinTap.ShowDraft()));
    }

    /** Of those that go out, how far each has come. */
    static Screen withOthers(Screen screen, List<Bulletin> others) {
        Screen with = screen;
        for (Bulletin each : others) {
            with = with.row(button(
                    new Label.BulletinOnItsWay(
                            each.reach().settled(), each.reach().people()),
                    new BulletinTap.ShowProgress(each.id())));
        }
        return with;
    }

    /** The end of a step that asks for words. */
    static List<Choice> backAndCancel(int revision) {
        return List.of(
                button(new Label.Back(), new Tap.Back(), revision),
                button(new Label.Cancel(), new Tap.Cancel(), revision));
    }
}
