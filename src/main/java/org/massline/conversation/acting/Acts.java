package org.massline.conversation.acting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.massline.chat.Attachment;
import org.massline.chat.ChatKind;
import org.massline.chat.Event;
import org.massline.chat.Phrase;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Deed;
import org.massline.conversation.DeedTap;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Dossier;
import org.massline.conversation.Draft;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.PublicState;
import org.massline.conversation.Receiver;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.cadre.Sight;
import org.massline.model.CadreId;
import org.massline.model.SuggestionNumber;

/** What a cadre taps, types and replies to do something with a suggestion. */
public final class Acts {
    /** An outcome is read on a phone; it fits into one message with what stands around it. */
    private static final int MOST_OUTCOME = 3000;

    private static final int MOST_REASON = 500;

    private Acts() {}

    /** A button of a suggestion, tapped by a cadre. */
    public static Plan tapped(Moment moment, DeedTap tap) {
        Dialogue dialogue = moment.dialogue();
        return switch (tap) {
            case DeedTap.Acknowledge(SuggestionNumber number, int revision) ->
                Acting.act(
                        moment,
                        number,
                        Optional.of(revision),
                        new Deed.Acknowledge(),
                        dialogue,
                        Acting.showing(moment, dialogue));
            case DeedTap.AskDay(SuggestionNumber number, int revision) ->
                begin(moment, number, revision, State.Acting.Wanted.DAY);
            case DeedTap.PromiseOn(SuggestionNumber number, int revision, LocalDate day) ->
                promise(moment, number, revision, day);
            case DeedTap.Reply(SuggestionNumber number, int revision) ->
                begin(moment, number, revision, State.Acting.Wanted.REPLY);
            case DeedTap.Ask(SuggestionNumber number, int revision) ->
                begin(moment, number, revision, State.Acting.Wanted.QUESTION);
            case DeedTap.Done(SuggestionNumber number, int revision) ->
                begin(moment, number, revision, State.Acting.Wanted.DONE);
            case DeedTap.Decline(SuggestionNumber number, int revision) ->
                begin(moment, number, revision, State.Acting.Wanted.DECLINE);
            case DeedTap.Take(SuggestionNumber number, int revision) -> Assigning.take(moment, number, revision);
            case DeedTap.AskCadre ask -> Assigning.cadres(moment, ask);
            case DeedTap.AskTopic ask -> Assigning.topics(moment, ask);
            case DeedTap.AskNote ask -> Assigning.askNote(moment, ask);
            case DeedTap.AssignTo(SuggestionNumber number, int revision, Receiver to) ->
                Assigning.assign(moment, new State.Assigning(number, revision, to), "");
            case DeedTap.AskMute ask -> Mutings.ask(moment, ask.number());
            case DeedTap.Mute mute -> Mutings.mute(moment, mute.number());
            case DeedTap.Lift lift -> Mutings.lift(moment, lift.number());
            case DeedTap.AskWhole ask -> Merging.ask(moment, ask);
            case DeedTap.MergeInto(SuggestionNumber number, int revision, SuggestionNumber whole) ->
                Merging.merge(moment, number, revision, whole);
            case DeedTap.Undo undo -> undo(moment, undo);
        };
    }

    /** Asks for what the deed demands; in a group only what needs no typing. */
    private static Plan begin(Moment moment, SuggestionNumber number, int revision, State.Acting.Wanted wanted) {
        Dialogue dialogue = moment.dialogue();
        boolean group = moment.scene().chat() == ChatKind.GROUP;
        if (group && wanted != State.Acting.Wanted.DAY) {
            return Plan.of(moment.toast(dialogue, new ActingText.InPrivate()));
        }
        return ifYours(moment, number, dialogue, dossier -> {
            boolean old = dossier.suggestion().course().revision() != revision;
            if (old || !deed(wanted).isPossible(dossier.suggestion().status())) {
                return Acting.meanwhile(moment, dossier, dialogue);
            }
            if (group) {
                return moment.show(dialogue, ActingScreens.days(dossier.suggestion(), moment.scene()));
            }
            State.Acting asking = new State.Acting(number, revision, wanted);
            Dialogue next = moment.asking(asking);
            return moment.showAnew(next, List.of(), ActingScreens.asked(moment.scene(), asking, next.revision()));
        });
    }

    /** Stands for the deed while its words are not known yet. */
    private static Deed deed(State.Acting.Wanted wanted) {
        return switch (wanted) {
            case REPLY -> new Deed.Reply("", List.of());
            case QUESTION -> new Deed.Ask("", List.of());
            case DONE -> new Deed.Done("");
            case DECLINE -> new Deed.Decline("");
            case DAY -> new Deed.Promise(LocalDate.EPOCH, Optional.empty());
            case WHOLE -> new Deed.Merge(new SuggestionNumber(Long.MAX_VALUE));
        };
    }

    /** A day was given. Whoever moves one that was promised says why. */
    private static Plan promise(Moment moment, SuggestionNumber number, int revision, LocalDate day) {
        Dialogue dialogue = moment.dialogue();
        Dialogue home = dialogue.state() instanceof State.Acting ? Acting.home(moment) : dialogue;
        boolean group = moment.scene().chat() == ChatKind.GROUP;
        if (day.isBefore(moment.scene().today())) {
            return Plan.of(moment.toast(dialogue, new ActingText.NoSuchDay()));
        }
        Deed deed = new Deed.Promise(day, Optional.empty());
        Plan simply = Acting.act(moment, number, Optional.of(revision), deed, home, Acting.showing(moment, home));
        return new Plan(simply.needs(), facts -> {
            Optional<Dossier> found = facts.answer(new Need.SuggestionToChange(number))
                    .filter(dossier -> Sight.of(moment).covers(dossier.suggestion()))
                    .filter(dossier -> dossier.suggestion().course().revision() == revision);
            Optional<LocalDate> promised = found.flatMap(dossier -> ActingScreens.promised(dossier.suggestion()));
            if (promised.isEmpty()) {
                return simply.decide(facts);
            }
            if (promised.get().equals(day)) {
                // Nothing changes, so that nobody is told anything, and it does not count as one that was moved.
                Screen card = ActingScreens.card(
                        found.get(), moment.school(), moment.scene().chat());
                return moment.show(home, card.under(new ActingText.PromisedAlready(day)));
            }
            if (group) {
                return moment.toast(dialogue, new ActingText.InPrivate());
            }
            State.Explaining asking = new State.Explaining(number, revision, day);
            Dialogue next = moment.asking(asking);
            return moment.show(next, ActingScreens.whyMoved(asking, next.revision()));
        });
    }

    /**
     * The words that were asked for; empty if the chat waits for none, or these are meant for something else: a reply to a message
     * about another suggestion belongs to that one, and a reply that names no day is a reply, though a day was asked for.
     *
     * @param repliedTo the suggestion to a message about which this replies
     */
    public static Optional<Plan> words(Moment moment, Draft.Part part, Optional<SuggestionNumber> repliedTo) {
        State state = moment.dialogue().state();
        boolean namesNoDay = state instanceof State.Acting acting
                && acting.wanted() == State.Acting.Wanted.DAY
                && !Days.meant(
                        part.text(), moment.person().language(), moment.scene().today());
        boolean meantElsewhere = repliedTo
                .filter(number -> namesNoDay || !askedAbout(state).equals(Optional.of(number)))
                .isPresent();
        if (moment.person().cadre().isEmpty() || meantElsewhere) {
            return Optional.empty();
        }
        return switch (moment.dialogue().state()) {
            case State.Acting acting -> Optional.of(acted(moment, acting, part));
            case State.Assigning assigning ->
                Optional.of(TypedWords.refused(moment, part, MOST_REASON)
                        .orElseGet(() -> Assigning.assign(moment, assigning, part.text())));
            case State.Explaining(SuggestionNumber number, int revision, LocalDate day) ->
                Optional.of(TypedWords.refused(moment, part, MOST_REASON)
                        .orElseGet(() -> Acting.act(
                                moment,
                                number,
                                Optional.of(revision),
                                new Deed.Promise(day, Optional.of(part.text())),
                                Acting.home(moment),
                                Acting.showing(moment, Acting.home(moment)))));
            case State.AnsweringPoint answering ->
                Optional.of(TypedWords.refused(moment, part, MOST_OUTCOME)
                        .orElseGet(() -> Answering.said(moment, answering, part.text())));
            case State.Concluding concluding ->
                Optional.of(TypedWords.refused(moment, part, MOST_OUTCOME)
                        .orElseGet(() -> Outcomes.preview(
                                moment, concluding.number(), concluding.revision(), concluding.done(), part.text())));
            case State.Replied replied
            when part.album().filter(replied.album()::equals).isPresent() ->
                Optional.of(Replies.joined(moment, replied, part));
            case PublicState inPublic -> Optional.of(Publishing.words(moment, inPublic, part));
            case State other -> Optional.empty();
        };
    }

    /** The suggestion for which the chat waits for words. */
    private static Optional<SuggestionNumber> askedAbout(State state) {
        return switch (state) {
            case State.Acting acting -> Optional.of(acting.number());
            case State.AnsweringPoint answering -> Optional.of(answering.number());
            case State.Assigning assigning -> Optional.of(assigning.number());
            case State.Explaining explaining -> Optional.of(explaining.number());
            case State.Concluding concluding -> Optional.of(concluding.number());
            case State.Replied replied -> Optional.of(replied.number());
            case PublicState inPublic -> Optional.of(inPublic.number());
            case State other -> Optional.empty();
        };
    }

    private static Plan acted(Moment moment, State.Acting acting, Draft.Part part) {
        SuggestionNumber number = acting.number();
        List<Attachment> files = part.attachment().stream().toList();
        return switch (acting.wanted()) {
            case REPLY -> Replies.reply(moment, number, new Deed.Reply(part.text(), files), part);
            case QUESTION -> Replies.reply(moment, number, new Deed.Ask(part.text(), files), part);
            case DONE ->
                TypedWords.refused(moment, part, MOST_OUTCOME)
                        .orElseGet(() -> Outcomes.preview(moment, number, acting.revision(), true, part.text()));
            case DECLINE ->
                TypedWords.refused(moment, part, MOST_OUTCOME)
                        .orElseGet(() -> Outcomes.preview(moment, number, acting.revision(), false, part.text()));
            case WHOLE -> Merging.typed(moment, acting, part);
            case DAY ->
                Days.typed(
                                part.text(),
                                moment.person().language(),
                                moment.scene().today())
                        .map(day -> promise(moment, number, acting.revision(), day))
                        .orElseGet(() -> Plan.of(moment.show(
                                moment.dialogue(),
                                ActingScreens.asked(
                                                moment.scene(),
                                                acting,
                                                moment.dialogue().revision())
                                        .under(new ActingText.NoSuchDay()))));
        };
    }

    private static Plan undo(Moment moment, DeedTap.Undo tap) {
        Dialogue dialogue = moment.dialogue();
        Optional<CadreId> by = moment.person().cadre().map(cadre -> cadre.id());
        if (by.isEmpty()) {
            return Plan.of(Acting.notYours(moment, dialogue));
        }
        Need<Optional<Dossier>> undoable = new Need.UndoableDeed(tap.deed(), by.get());
        return new Plan(
                Set.of(undoable),
                facts -> facts.answer(undoable)
                        .filter(before -> before.suggestion().number().equals(tap.number()))
                        .map(before -> moment.show(
                                dialogue,
                                List.of(new Change.Undo(
                                        tap.deed(), by.get(), moment.scene().today())),
                                undone(moment, before)))
                        .orElseGet(() -> moment.toast(dialogue, new ActingText.TooLate())));
    }

    /** It lies there again as it was, to do something else with it. */
    private static Screen undone(Moment moment, Dossier before) {
        Phrase told = new ActingText.Undone(before.suggestion().number());
        return Sight.of(moment).covers(before.suggestion())
                ? ActingScreens.card(before, moment.school(), moment.scene().chat())
                        .under(told)
                : Screen.of(told);
    }

    static Plan ifYours(Moment moment, SuggestionNumber number, Dialogue otherwise, Function<Dossier, Decision> then) {
        return Plan.of(
                new Need.AnySuggestion(number),
                found -> found.filter(dossier -> Sight.of(moment).covers(dossier.suggestion()))
                        .map(then)
                        .orElseGet(() -> Acting.notYours(moment, otherwise)));
    }

    /** What came with the event, if words or files did. */
    public static Optional<Draft.Part> part(Event event) {
        return switch (event) {
            case Event.Said(var message, String text) ->
                Optional.of(new Draft.Part(message, text, Optional.empty(), Optional.empty()));
            case Event.Attached(var message, Attachment attachment, String caption, Optional<String> album) ->
                Optional.of(new Draft.Part(message, caption, Optional.of(attachment), album));
            default -> Optional.empty();
        };
    }
}
