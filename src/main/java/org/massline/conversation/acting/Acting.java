package org.massline.conversation.acting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.Attachment;
import org.massline.chat.Event;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Deed;
import org.massline.conversation.DeedTap;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Dossier;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.News;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.State;
import org.massline.conversation.cadre.CadreText;
import org.massline.conversation.cadre.Sight;
import org.massline.model.AuditAction;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Stand;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.ThreadMessage;

/**
 * One deed of a cadre, decided with the suggestion's row in hand: the right is asked again, what somebody did since is told
 * and not overwritten, and the contributor hears of it when it cannot be undone any more.
 */
final class Acting {
    private Acting() {}

    /** What is shown after it. */
    @FunctionalInterface
    interface Afterwards {
        /**
         * @param after the suggestion as it stands then
         * @param changes to be carried out
         * @param deed by which it is undone
         */
        Decision show(Dossier after, List<Change> changes, long deed);
    }

    /**
     * Does it, if it may be done.
     *
     * @param revision of the suggestion as the cadre saw it; empty if whatever it is will do, as for a reply
     * @param home where the chat stands if it cannot be done
     */
    static Plan act(
            Moment moment,
            SuggestionNumber number,
            Optional<Integer> revision,
            Deed deed,
            Dialogue home,
            Afterwards afterwards) {
        Need<Optional<Dossier>> suggestion = new Need.SuggestionToChange(number);
        Need<Long> next = new Need.NextDeed();
        return new Plan(Set.of(suggestion, next), facts -> {
            Optional<Dossier> found =
                    facts.answer(suggestion).filter(dossier -> Sight.of(moment).covers(dossier.suggestion()));
            Optional<Cadre> cadre = moment.person().cadre();
            if (found.isEmpty() || cadre.isEmpty()) {
                return notYours(moment, home);
            }
            Dossier dossier = found.get();
            boolean old = revision.filter(
                            seen -> seen != dossier.suggestion().course().revision())
                    .isPresent();
            if (old || !deed.isPossible(dossier.suggestion().status())) {
                return meanwhile(moment, dossier, home);
            }
            long id = facts.answer(next);
            LocalDate today = moment.scene().today();
            List<Change> changes = new ArrayList<>();
            changes.add(new Change.Act(number, id, cadre.get().id(), deed, today));
            changes.addAll(News.of(dossier, deed, cadre.get(), moment.school(), Optional.of(id)));
            return afterwards.show(after(dossier, deed, cadre.get(), today), changes, id);
        });
    }

    /** The usual way: the message with the button, or a new one, shows how it stands now. */
    static Afterwards showing(Moment moment, Dialogue next) {
        return (after, changes, deed) -> moment.show(next, changes, afterDeed(moment, after, deed));
    }

    static Screen afterDeed(Moment moment, Dossier after, long deed) {
        return ActingScreens.card(after, moment.school(), moment.scene().chat())
                .row(ActingScreens.undo(
                        after.suggestion().number(), after.suggestion().course().revision(), deed));
    }

    /** The suggestion, if whoever taps may do this with it, and it is as they saw it. */
    static Optional<Dossier> asSeen(Moment moment, DeedTap tap, Optional<Dossier> found) {
        return found.filter(dossier -> Sight.of(moment).covers(dossier.suggestion()))
                .filter(dossier -> dossier.suggestion().course().revision() == tap.revision())
                .filter(dossier -> dossier.suggestion().status().isOpen());
    }

    /** What is told where it is not {@link #asSeen}. */
    static Decision refused(Moment moment, Optional<Dossier> found) {
        return found.filter(dossier -> Sight.of(moment).covers(dossier.suggestion()))
                .map(dossier -> meanwhile(moment, dossier, moment.dialogue()))
                .orElseGet(() -> notYours(moment, moment.dialogue()));
    }

    /** Not there and not yours sound the same: the difference would tell what others receive. */
    static Decision notYours(Moment moment, Dialogue home) {
        return moment.event() instanceof Event.Tapped
                ? moment.toast(home, new CadreText.NotAmongYours())
                : moment.show(home, Screen.of(new CadreText.NotAmongYours()));
    }

    /** Somebody was faster: whoever is told so sees how it stands, and decides anew. */
    static Decision meanwhile(Moment moment, Dossier dossier, Dialogue home) {
        Status status = dossier.suggestion().status();
        Optional<CadreId> self = moment.person().cadre().map(Cadre::id);
        Phrase told = dossier.last()
                .filter(last -> !self.equals(Optional.of(last.by())))
                .flatMap(last -> Optional.ofNullable(dossier.cadres().get(last.by()))
                        .map(by -> faster(dossier, by, last.what())))
                .orElseGet(() -> new ActingText.Changed(status));
        Screen card = ActingScreens.card(
                        dossier, moment.school(), moment.scene().chat())
                .under(told);
        return moment.show(home, List.of(), card);
    }

    private static Phrase faster(Dossier dossier, Cadre by, AuditAction what) {
        Status status = dossier.suggestion().status();
        return dossier.holder()
                .filter(holder -> what == AuditAction.ASSIGN && status.isOpen())
                .<Phrase>map(holder -> new ActingText.MeanwhileWith(by.name(), holder.name(), status))
                .orElseGet(() -> new ActingText.Meanwhile(by.name(), Did.of(what)));
    }

    private static Dossier after(Dossier before, Deed deed, Cadre by, LocalDate today) {
        Stand stand = deed.after(Stand.of(before.suggestion()), today);
        List<ThreadMessage> thread = new ArrayList<>(before.thread());
        Map<Integer, List<Attachment>> attachments = new HashMap<>(before.attachments());
        boolean published = before.published();
        switch (deed) {
            case Deed.Reply(String text, List<Attachment> files) -> add(thread, attachments, text, files, by, today);
            case Deed.Ask(String text, List<Attachment> files) -> add(thread, attachments, text, files, by, today);
            case Deed.AnswerPoint answer -> {}
            case Deed.Acknowledge acknowledge -> {}
            case Deed.Promise promise -> {}
            case Deed.Done done -> {}
            case Deed.Decline decline -> {}
            case Deed.Assign assign -> {}
            case Deed.Merge merge -> {}
            case Deed.Inquire inquire -> {}
            case Deed.Publish publish -> published = true;
            case Deed.Unpublish unpublish -> published = false;
        }
        Dossier after = before.with(before.suggestion().with(stand), thread, attachments)
                .published(published);
        return deed instanceof Deed.AnswerPoint(int item, String text)
                ? after.point(item)
                        .map(point -> after.with(point.answered(by.id(), text, today)))
                        .orElse(after)
                : after;
    }

    private static void add(
            List<ThreadMessage> thread,
            Map<Integer, List<Attachment>> attachments,
            String text,
            List<Attachment> files,
            Cadre by,
            LocalDate today) {
        int position = thread.stream().mapToInt(ThreadMessage::position).max().orElse(0) + 1;
        thread.add(new ThreadMessage(position, ThreadMessage.From.CADRE, today, text, Optional.of(by.id()), false));
        if (!files.isEmpty()) {
            attachments.put(position, files);
        }
    }

    /** What a chat says that only reacts. */
    static Decision quietly(Moment moment, Dialogue next, List<Change> changes, List<Saying> sayings) {
        return new Decision(next, changes, sayings);
    }

    /** Nothing is waited for any more. */
    static Dialogue home(Moment moment) {
        return moment.dialogue().step(new State.Idle());
    }
}
