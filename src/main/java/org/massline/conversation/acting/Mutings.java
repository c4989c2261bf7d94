package org.massline.conversation.acting;

import static org.massline.conversation.Screen.button;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.massline.chat.About;
import org.massline.chat.ChatKind;
import org.massline.chat.Phrase;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.DeedLabel;
import org.massline.conversation.DeedTap;
import org.massline.conversation.Dossier;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.conversation.cadre.Sight;
import org.massline.model.Cadre;
import org.massline.model.Muting;
import org.massline.model.Signature;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;

/**
 * Mutes the author of an abusive suggestion, without learning who that is, and lifts it again.
 *
 * <p>Nothing that a cadre sees changes but this one suggestion: other suggestions of the same author look and go on as before, so
 * that nobody finds them by muting.
 */
public final class Mutings {
    private Mutings() {}

    /** An opened suggestion, with whether its author is muted, and the button for it. */
    public static Screen with(Screen card, Suggestion suggestion, Moment moment) {
        // Between a cadre and the bot: a group would talk about who it may be.
        if (moment.scene().chat() == ChatKind.GROUP) {
            return card;
        }
        SuggestionNumber number = suggestion.number();
        int revision = suggestion.course().revision();
        return Muting.of(suggestion, moment.scene().today())
                .map(muting -> card.and(
                                keepsNoAddress(suggestion)
                                        ? new ActingText.ThreadIsMuted(muting.until())
                                        : new ActingText.AuthorIsMuted(muting.until()))
                        .beside(button(new DeedLabel.Lift(), new DeedTap.Lift(number, revision))))
                .orElseGet(
                        () -> card.beside(button(new DeedLabel.MuteAuthor(), new DeedTap.AskMute(number, revision))));
    }

    /** It is asked once more: a voice is lost by it. */
    static Plan ask(Moment moment, SuggestionNumber number) {
        return ifMay(
                moment,
                number,
                covers(moment),
                (dossier, cadre) -> moment.show(
                        moment.dialogue(),
                        Screen.of(
                                        keepsNoAddress(dossier.suggestion())
                                                ? new ActingText.AskMuteThread(number)
                                                : new ActingText.AskMute(number))
                                .about(About.forCadre(number))
                                .row(
                                        button(
                                                new DeedLabel.YesMute(),
                                                new DeedTap.Mute(
                                                        number,
                                                        dossier.suggestion()
                                                                .course()
                                                                .revision())),
                                        button(new Label.OpenNumber(number), new Tap.Open(number)))));
    }

    static Plan mute(Moment moment, SuggestionNumber number) {
        return ifMay(
                moment,
                number,
                covers(moment),
                (dossier, cadre) -> muted(moment, dossier).isPresent()
                        ? moment.toast(moment.dialogue(), new ActingText.MutedAlready())
                        : told(
                                moment,
                                number,
                                new Change.Mute(
                                        number, cadre.id(), moment.scene().today()),
                                keepsNoAddress(dossier.suggestion())
                                        ? new ActingText.ThreadNowMuted(number)
                                        : new ActingText.NowMuted(number)));
    }

    /** Administrators may, too, though they do not see it. */
    static Plan lift(Moment moment, SuggestionNumber number) {
        Predicate<Dossier> covers = covers(moment);
        boolean administers = moment.scene().chat() == ChatKind.PRIVATE
                && moment.person().cadre().filter(Cadre::isAdministrator).isPresent();
        return ifMay(
                moment,
                number,
                dossier -> administers || covers.test(dossier),
                (dossier, cadre) -> muted(moment, dossier).isEmpty()
                        ? moment.toast(moment.dialogue(), new ActingText.NotMuted())
                        : told(
                                moment,
                                number,
                                new Change.LiftMuting(
                                        number, cadre.id(), moment.scene().today()),
                                new ActingText.NowLifted(number)));
    }

    /** Then nobody knows whose it is, when they send another one, either: only its thread can be muted. */
    private static boolean keepsNoAddress(Suggestion suggestion) {
        return suggestion.signature() instanceof Signature.WithReceipt;
    }

    private static Optional<Muting> muted(Moment moment, Dossier dossier) {
        return Muting.of(dossier.suggestion(), moment.scene().today());
    }

    private static Decision told(Moment moment, SuggestionNumber number, Change change, Phrase text) {
        return moment.show(
                moment.dialogue(),
                List.of(change),
                Screen.of(text)
                        .about(About.forCadre(number))
                        .row(button(new Label.OpenNumber(number), new Tap.Open(number))));
    }

    private static Predicate<Dossier> covers(Moment moment) {
        return dossier -> Sight.of(moment).covers(dossier.suggestion());
    }

    private static Plan ifMay(
            Moment moment, SuggestionNumber number, Predicate<Dossier> may, BiFunction<Dossier, Cadre, Decision> then) {
        Optional<Cadre> cadre = moment.person().cadre();
        return Plan.of(
                new Need.AnySuggestion(number),
                found -> found.filter(may)
                        .flatMap(dossier -> cadre.map(by -> then.apply(dossier, by)))
                        .orElseGet(() -> Acting.notYours(moment, moment.dialogue())));
    }
}
