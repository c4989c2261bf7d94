package org.massline.conversation.administrator;

import static org.massline.conversation.Screen.button;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Choice;
import org.massline.chat.Phrase;
import org.massline.conversation.AuditPage;
import org.massline.conversation.DeedLabel;
import org.massline.conversation.DeedTap;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.School;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.conversation.TypedNumber;
import org.massline.model.Page;
import org.massline.model.SuggestionNumber;

/** Who of the cadres did what, and when, newest first; of one suggestion, with what its contributor did, or of all. */
final class AuditLog {
    private static final int TO_A_PAGE = 12;

    /** The latest; those before are found as these are lifted, or end by themselves. */
    private static final int MOST_TO_LIFT = 5;

    private AuditLog() {}

    /** {@code /audit}, or {@code /audit 41}. */
    static Plan commanded(Moment moment, String argument) {
        if (argument.isBlank()) {
            return page(moment, Optional.empty(), 0);
        }
        return TypedNumber.in(argument)
                .map(number -> page(moment, Optional.of(number), 0))
                .orElseGet(() -> Plan.of(moment.show(moment.dialogue(), Screen.of(new AuditText.HowTo()))));
    }

    static Plan page(Moment moment, Optional<SuggestionNumber> number, int page) {
        return Plan.of(
                new Need.AuditLog(number, page, TO_A_PAGE),
                found -> moment.show(moment.dialogue(), screen(moment.school(), number, found)));
    }

    private static Screen screen(School school, Optional<SuggestionNumber> number, AuditPage found) {
        Page<AuditPage.Line> page = found.lines();
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(heading(number, page.total()));
        if (number.isEmpty()) {
            paragraphs.add(new AuditText.WithTheirSuggestion());
        }
        if (number.isEmpty() && !found.muted().isEmpty()) {
            paragraphs.add(new AuditText.Muted(found.muted().size()));
        }
        Optional<LocalDate> day = Optional.empty();
        for (AuditPage.Line line : page.items()) {
            if (!day.equals(Optional.of(line.on()))) {
                day = Optional.of(line.on());
                paragraphs.add(new AuditText.Day(line.on()));
            }
            Phrase what = what(line, school);
            paragraphs.add(line.number()
                    .filter(each -> number.isEmpty())
                    .<Phrase>map(each -> new AuditText.LineOf(each, who(line), what))
                    .orElseGet(() -> new AuditText.Line(who(line), what)));
        }
        List<Choice> paging = new ArrayList<>();
        if (page.hasPrevious()) {
            paging.add(button(new Label.PreviousPage(), new Tap.Audit(number, page.index() - 1)));
        }
        if (page.hasNext()) {
            paging.add(button(new Label.NextPage(), new Tap.Audit(number, page.index() + 1)));
        }
        Screen screen = Screen.of(paragraphs);
        if (number.isEmpty() && page.index() == 0) {
            for (SuggestionNumber muted : found.muted()
                    .subList(0, Math.min(MOST_TO_LIFT, found.muted().size()))) {
                screen = screen.row(button(new DeedLabel.LiftOf(muted), new DeedTap.Lift(muted, 0)));
            }
        }
        return screen.row(paging);
    }

    private static Phrase heading(Optional<SuggestionNumber> number, int total) {
        if (total == 0) {
            return number.<Phrase>map(AuditText.NothingOf::new).orElseGet(AuditText.Nothing::new);
        }
        return number.<Phrase>map(each -> new AuditText.HeadingOf(each, total)).orElseGet(AuditText.Heading::new);
    }

    private static Phrase who(AuditPage.Line line) {
        return switch (line.action().doer()) {
            case CADRE ->
                line.by()
                        .<Phrase>map(cadre -> new AuditText.ByCadre(OfficeScreens.shortName(cadre)))
                        .orElseGet(AuditText.BySomebody::new);
            case CONTRIBUTOR -> new AuditText.ByContributor();
            case PROGRAM -> new AuditText.ByProgram();
        };
    }

    private static Phrase what(AuditPage.Line line, School school) {
        return switch (line.action()) {
            case ACKNOWLEDGE -> new AuditText.Acknowledged();
            case PROMISE ->
                line.detail().day().<Phrase>map(AuditText.PromisedFor::new).orElseGet(AuditText.Promised::new);
            case REPLY -> new AuditText.Replied();
            case ASK -> new AuditText.Asked();
            case ANSWER_POINT -> new AuditText.PointAnswered(point(line));
            case POINT_ANSWERED -> new AuditText.TookAsAnswered(point(line));
            case POINT_NOT_ANSWERED -> new AuditText.TookAsNotAnswered(point(line));
            case DONE -> new AuditText.Done();
            case DECLINE -> new AuditText.Declined();
            case ASSIGN -> assigned(line, school);
            case MERGE ->
                line.detail().into().<Phrase>map(AuditText.MergedInto::new).orElseGet(AuditText.Merged::new);
            case UNDO -> new AuditText.Undone();
            case PUBLISH -> new AuditText.Published();
            case UNPUBLISH -> new AuditText.Unpublished();
            case ASK_ALL -> new AuditText.AskedAll();
            case SHOW_PLAN -> new AuditText.ShowedPlan();
            case CLOSE_INQUIRY -> new AuditText.ClosedInquiry();
            case MUTE -> new AuditText.AuthorMuted();
            case LIFT -> new AuditText.MutingLifted();
            case SECOND_IN_OWN_WORDS ->
                line.detail()
                        .into()
                        .<Phrase>map(AuditText.SecondsInOwnWords::new)
                        .orElseGet(AuditText.Merged::new);
            case NOTE -> new AuditText.Noted();
            case WITHDRAW -> new AuditText.Withdrew();
            case VERDICT -> new AuditText.Judged();
            case VERDICT_WORDS -> new AuditText.JudgedInWords();
            case REOPEN -> new AuditText.Reopened();
            case PROMISE_MISSED -> new AuditText.PromiseMissed();
            case STANDS_FOR_ITSELF -> new AuditText.StandsForItself();
            case KEYS_LOST -> new AuditText.KeysLost();
            case INVITE ->
                line.detail().role().<Phrase>map(AuditText.InvitedAs::new).orElseGet(AuditText.Invited::new);
            case JOIN -> new AuditText.Joined();
            case GIVE_TOPIC -> new AuditText.GaveTopic(concerned(line), topic(line, school));
            case TAKE_TOPIC -> new AuditText.TookTopic(concerned(line), topic(line, school));
            case GIVE_GROUP -> new AuditText.GaveGroup(topic(line, school));
            case TAKE_GROUP -> new AuditText.TookGroup(topic(line, school));
            case DISMISS -> new AuditText.Dismissed(concerned(line));
            case BULLETIN_SENT -> new AuditText.BulletinSent();
            case BULLETIN_PAUSED -> new AuditText.BulletinPaused();
            case BULLETIN_WENT_ON -> new AuditText.BulletinWentOn();
            case BULLETIN_STOPPED -> new AuditText.BulletinStopped();
        };
    }

    private static Phrase assigned(AuditPage.Line line, School school) {
        Optional<Phrase> cadre = line.concerned().map(each -> new AuditText.AssignedTo(OfficeScreens.shortName(each)));
        Optional<Phrase> topic = line.detail().topic().flatMap(school::topic).map(AuditText.AssignedToTopic::new);
        return cadre.or(() -> topic).orElseGet(AuditText.Assigned::new);
    }

    private static Phrase topic(AuditPage.Line line, School school) {
        return line.detail()
                .topic()
                .flatMap(school::topic)
                .<Phrase>map(AdministratorText.TopicName::new)
                .orElseGet(AuditText.TopicGone::new);
    }

    private static int point(AuditPage.Line line) {
        return line.detail().point().orElseThrow(() -> new IllegalStateException("a point without its number"));
    }

    private static String concerned(AuditPage.Line line) {
        return line.concerned().map(OfficeScreens::shortName).orElse("?");
    }
}
