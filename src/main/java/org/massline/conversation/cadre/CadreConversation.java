package org.massline.conversation.cadre;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.massline.chat.About;
import org.massline.chat.Choice;
import org.massline.chat.Event;
import org.massline.chat.Saying;
import org.massline.conversation.BulletinTap;
import org.massline.conversation.Command;
import org.massline.conversation.Decision;
import org.massline.conversation.DeedTap;
import org.massline.conversation.Dossier;
import org.massline.conversation.InboxPlace;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Passing;
import org.massline.conversation.Plan;
import org.massline.conversation.PointTap;
import org.massline.conversation.PublicTap;
import org.massline.conversation.ReportTap;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.conversation.TypedNumber;
import org.massline.conversation.acting.ActingScreens;
import org.massline.conversation.acting.Acts;
import org.massline.conversation.acting.Answering;
import org.massline.conversation.acting.Merging;
import org.massline.conversation.acting.MergingScreens;
import org.massline.conversation.acting.Mutings;
import org.massline.conversation.acting.Publishing;
import org.massline.conversation.bulletin.Bulletins;
import org.massline.conversation.desk.Desk;
import org.massline.model.Cadre;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.ThreadMessage;

/** What a cadre says and taps. The right is asked for again at every step: old buttons outlive offices. */
public final class CadreConversation {
    private CadreConversation() {}

    /** A command of cadres, from somebody whose role was checked. */
    public static Plan commanded(Moment moment, Command command, String argument) {
        return moment.person()
                .cadre()
                .map(cadre -> switch (command) {
                    case INBOX -> Inbox.page(moment, InboxPlace.FIRST);
                    case OPEN ->
                        TypedNumber.in(argument)
                                .map(number -> open(moment, number))
                                .orElseGet(() ->
                                        Plan.of(moment.show(moment.dialogue(), Screen.of(new CadreText.HowToOpen()))));
                    case SEARCH -> Searching.commanded(moment, argument);
                    case DIGEST -> Plan.of(DigestTimes.shown(moment, cadre.digestTime()));
                    case REPORT -> Reporting.commanded(moment, cadre, argument);
                    case BULLETIN -> Bulletins.home(moment, cadre);
                    case START,
                            SUGGEST,
                            MINE,
                            RECEIPT,
                            BOARD,
                            NOTIFICATIONS,
                            LANGUAGE,
                            PRIVACY,
                            MYDATA,
                            FORGET,
                            HELP,
                            CANCEL,
                            TOPICS,
                            CADRES,
                            INVITE,
                            AUDIT ->
                        throw new IllegalArgumentException("/" + command.word() + " is no command of cadres");
                })
                .orElseGet(() -> Plan.of(notACadre(moment)));
    }

    /** A button of cadres, tapped by anybody. */
    public static Plan tapped(Moment moment, Tap.OfCadre tap) {
        Optional<Cadre> found = moment.person().cadre();
        if (found.isEmpty()) {
            return Plan.of(notACadre(moment));
        }
        Cadre cadre = found.get();
        return switch (tap) {
            case Tap.Open(SuggestionNumber number) -> open(moment, number);
            case Tap.InboxPage(InboxPlace place) -> Inbox.page(moment, place);
            case Tap.InboxTopics(InboxPlace place) -> Inbox.topics(moment, place);
            case Tap.InboxStatuses(InboxPlace place) -> Inbox.statuses(moment, place);
            case DeedTap deed -> Acts.tapped(moment, deed);
            case PublicTap inPublic -> Publishing.tapped(moment, inPublic);
            case PointTap.OfCadre point -> Answering.tapped(moment, point);
            case Tap.OfDesk desk -> Desk.tapped(moment, desk);
            case BulletinTap bulletin -> Bulletins.tapped(moment, bulletin, cadre);
            case Tap.DigestNow now -> digestNow(moment, cadre);
            case Tap.AskDigestDay ask -> Plan.of(DigestTimes.days(moment));
            case Tap.AskDigestHour ask -> Plan.of(DigestTimes.hours(moment));
            case Tap.DigestOn(var day) ->
                Plan.of(DigestTimes.change(moment, cadre, cadre.digestTime().on(day)));
            case Tap.DigestAt(int hour) ->
                Plan.of(DigestTimes.change(moment, cadre, cadre.digestTime().at(hour)));
        };
    }

    /** A link to a suggestion, followed by anybody. */
    public static Plan opened(Moment moment, SuggestionNumber number) {
        return moment.person().cadre().isPresent() ? open(moment, number) : Plan.of(notACadre(moment));
    }

    /** A button of a step that only cadres come to. */
    public static Plan ofStep(Moment moment, Supplier<Plan> otherwise) {
        return moment.person().cadre().isPresent() ? otherwise.get() : Plan.of(notACadre(moment));
    }

    /** The effect report and its files, tapped by anybody. */
    public static Plan report(Moment moment, ReportTap tap) {
        return moment.person()
                .cadre()
                .map(cadre -> Reporting.tapped(moment, cadre, tap))
                .orElseGet(() -> Plan.of(notACadre(moment)));
    }

    /** In a cadres' group only the group's own topics are spoken of, and only with those who answer for them. */
    public static Plan commandedInGroup(Moment moment, Event.Commanded commanded) {
        Optional<SuggestionNumber> number = TypedNumber.in(commanded.argument());
        boolean open =
                Command.ofWord(commanded.name()).filter(Command.OPEN::equals).isPresent();
        return open && number.isPresent() && !Sight.of(moment).topics().isEmpty()
                ? open(moment, number.get())
                : pointToPrivateChat(moment);
    }

    /** A button below a digest in a cadres' group. */
    public static Plan tappedInGroup(Moment moment, Optional<Tap> tap) {
        if (Sight.of(moment).topics().isEmpty()) {
            return Plan.of(moment.toast(moment.dialogue(), new CadreText.NotHere()));
        }
        return switch (tap.orElse(null)) {
            case Tap.Open(SuggestionNumber number) -> open(moment, number);
            case DeedTap deed -> Acts.tapped(moment, deed);
            case Tap.OfDesk desk -> Desk.tapped(moment, desk);
            case PublicTap.ShowAnswers answers -> Publishing.tapped(moment, answers);
            case ReportTap.SendReportFile file -> report(moment, file);
            case null, default -> Plan.of(moment.toast(moment.dialogue(), new CadreText.NotHere()));
        };
    }

    /** A reply went as it stood: who changes it afterwards is told, and all other talk is none of the bot's. */
    public static Plan editedInGroup(Moment moment) {
        boolean isReply = moment.person().cadre().isPresent()
                && moment.scene()
                        .about()
                        .filter(about -> about.side() == About.Side.CADRE)
                        .isPresent();
        return Plan.of(
                isReply
                        ? moment.show(moment.dialogue(), Screen.of(new CadreText.EditAfterSending()))
                        : Decision.silence(moment.dialogue()));
    }

    /** Whether they may do what they want nobody can say, and silence would look like a bot that is broken. */
    public static Plan maskedInGroup(Moment moment) {
        return Plan.of(moment.show(moment.dialogue(), Screen.of(new CadreText.Masked())));
    }

    /** A group is no place for a suggestion. */
    public static Plan pointToPrivateChat(Moment moment) {
        String address = "https://t.me/" + moment.school().botUsername();
        return Plan.of(moment.show(
                moment.dialogue(),
                Screen.of(new CadreText.TalkPrivately()).row(new Choice.Link(new Label.OpenPrivately(), address))));
    }

    private static Plan open(Moment moment, SuggestionNumber number) {
        Need<Optional<Dossier>> suggestion = new Need.AnySuggestion(number);
        Need<List<Suggestion>> alike = Merging.alike(moment, number);
        return new Plan(
                Set.of(suggestion, alike),
                facts -> facts.answer(suggestion)
                        .filter(dossier -> Sight.of(moment).covers(dossier.suggestion()))
                        .map(dossier -> opened(moment, dossier, facts.answer(alike)))
                        // Not there and not yours sound the same: the difference would tell what others receive.
                        .orElseGet(() -> moment.showAnew(
                                moment.dialogue(), List.of(), Screen.of(new CadreText.NotAmongYours()))));
    }

    private static Plan digestNow(Moment moment, Cadre cadre) {
        if (Sight.of(moment).topics().isEmpty()) {
            return Plan.of(moment.showAnew(moment.dialogue(), List.of(), Screen.of(new CadreText.NoTopics())));
        }
        return Plan.of(new Need.DigestPreview(cadre.id()), digest -> {
            List<Saying> sayings =
                    new ArrayList<>(moment.silence(moment.dialogue()).sayings());
            sayings.addAll(digest);
            return new Decision(moment.dialogue(), List.of(), sayings);
        });
    }

    private static Decision opened(Moment moment, Dossier dossier, List<Suggestion> alike) {
        Screen screen =
                ActingScreens.card(dossier, moment.school(), moment.scene().chat());
        screen = Mutings.with(screen, dossier.suggestion(), moment);
        Decision card = moment.showAnew(
                moment.dialogue(), List.of(), MergingScreens.among(screen, dossier.suggestion(), alike));
        List<Saying> sayings = new ArrayList<>(card.sayings());
        sayings.addAll(files(dossier));
        return new Decision(card.next(), card.changes(), sayings);
    }

    /** In the order in which they came: those of its contributor as they are passed on, those of cadres as they are. */
    private static List<Saying> files(Dossier dossier) {
        Set<Integer> ofCadres = dossier.thread().stream()
                .filter(message -> message.from() == ThreadMessage.From.CADRE)
                .map(ThreadMessage::position)
                .collect(Collectors.toSet());
        Suggestion suggestion = dossier.suggestion();
        About about = About.forCadre(suggestion.number());
        return dossier.attachments().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> ofCadres.contains(entry.getKey())
                        ? Passing.ofCadre(about, entry.getValue())
                        : Passing.toCadre(suggestion, entry.getValue()))
                .toList();
    }

    private static Decision notACadre(Moment moment) {
        return moment.event() instanceof Event.Tapped
                ? moment.toast(moment.dialogue(), new CadreText.NotACadre())
                : moment.show(moment.dialogue(), Screen.of(new CadreText.NotACadre()));
    }
}
