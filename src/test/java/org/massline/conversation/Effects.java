package org.massline.conversation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.acting.ActingText;
import org.massline.conversation.administrator.AdministratorText;
import org.massline.conversation.administrator.AuditText;
import org.massline.conversation.board.BoardText;
import org.massline.conversation.bulletin.BulletinText;
import org.massline.conversation.cadre.CadreText;
import org.massline.conversation.cadre.InboxText;
import org.massline.conversation.cadre.ReportText;
import org.massline.conversation.cadre.SearchText;
import org.massline.conversation.contributor.ContributorText;
import org.massline.conversation.contributor.ReceiptText;

/** What comes of a decision, by the names of what it changes, what it says and where it leads. */
final class Effects {
    /** What is said to somebody who may not. */
    private static final Set<Class<? extends Phrase>> REFUSALS = Set.of(
            ContributorText.NotAdmitted.class,
            ContributorText.NotAMember.class,
            ContributorText.ForCadres.class,
            ContributorText.NotYours.class,
            ContributorText.OldButton.class,
            ReceiptText.NoneOpen.class,
            BoardText.NotThere.class,
            InquiryText.NotAskedOfYou.class,
            CadreText.NotACadre.class,
            CadreText.NotHere.class,
            CadreText.NotAmongYours.class,
            ReportText.NotYourTopic.class,
            BulletinText.NotToHave.class,
            BulletinText.NotYours.class,
            ActingText.TooLate.class,
            AdministratorText.NotAnAdministrator.class);

    /** What an action says that could have been done and was not: its circumstances are not arranged. */
    private static final Set<Class<? extends Phrase>> NOTHING_DONE = Set.of(
            ContributorText.NothingToBringBack.class,
            VerdictText.NotFinished.class,
            PointText.NothingToMark.class,
            PointText.NoneWaiting.class,
            PointText.AnsweredAlready.class,
            InquiryText.OneAtATime.class,
            InquiryText.NotSoManyAnswers.class,
            InquiryText.NotAskedAnyMore.class,
            ActingText.IntoItself.class,
            ActingText.NotMuted.class,
            AuditText.Nothing.class,
            AuditText.NothingOf.class,
            AdministratorText.OnlyInGroups.class,
            SearchText.Nothing.class,
            InboxText.Empty.class,
            BoardText.Nothing.class);

    private Effects() {}

    /** All that is said, in the person's own chat or above it. */
    static List<Phrase> phrases(Decision decision) {
        return decision.sayings().stream().flatMap(Effects::phrases).toList();
    }

    private static Stream<Phrase> phrases(Saying saying) {
        return switch (saying) {
            case Saying.Message message -> message.paragraphs().stream();
            case Saying.TapAnswer answer -> answer.text().stream();
            case Saying.News news -> news.paragraphs().stream();
            case Saying.Document document -> Stream.of(document.caption());
            case Saying.Enclosed enclosed -> Stream.of(enclosed.caption());
            case Saying.In in -> phrases(in.saying());
            case Saying.Reaction _, Saying.Deletion _, Saying.Buttons _, Saying.Attachments _ -> Stream.empty();
        };
    }

    /** Whether anything is changed, or anything said. That a tap is answered with nothing is no effect. */
    static boolean isAny(Decision decision) {
        return !decision.changes().isEmpty() || !said(decision).isEmpty();
    }

    /** Whether the person may not: they are told so, or nothing comes of it at all. */
    static boolean isRefusal(Decision decision) {
        return !isAny(decision) || says(decision, REFUSALS);
    }

    /** Whether that comes of it which it is there for. */
    static boolean isDone(Decision decision) {
        return !says(decision, NOTHING_DONE);
    }

    private static boolean says(Decision decision, Set<Class<? extends Phrase>> some) {
        return phrases(decision).stream().anyMatch(phrase -> some.contains(phrase.getClass()));
    }

    /** In a line: changes, sayings, and the state that is next. */
    static String of(Decision decision) {
        String changes = decision.changes().stream()
                .map(change -> change.getClass().getSimpleName())
                .distinct()
                .collect(Collectors.joining(", "));
        return (changes.isEmpty() ? "" : "does " + changes + "; ")
                + "says " + String.join(", ", said(decision))
                + " -> " + decision.next().state().getClass().getSimpleName();
    }

    /**
     * A paragraph for each action, a line for each of its effects.
     *
     * @param effects of each action, with those to whose lot each falls
     * @param admitted how many these are if only strangers are kept out
     */
    static String table(Map<String, Map<String, List<String>>> effects, int admitted) {
        StringBuilder text = new StringBuilder();
        effects.forEach((action, each) -> {
            text.append(action).append('\n');
            each.forEach((effect, people) -> text.append("    ")
                    .append(people.size() == admitted ? "all but strangers" : String.join(", ", people))
                    .append(": ")
                    .append(effect)
                    .append('\n'));
        });
        return text.toString();
    }

    private static List<String> said(Decision decision) {
        return decision.sayings().stream()
                .flatMap(saying -> switch (saying) {
                    case Saying.Reaction _, Saying.Deletion _, Saying.Buttons _, Saying.Attachments _ ->
                        Stream.of("(" + saying.getClass().getSimpleName() + ")");
                    case Saying.Message _,
                            Saying.TapAnswer _,
                            Saying.News _,
                            Saying.Document _,
                            Saying.Enclosed _,
                            Saying.In _ -> phrases(saying).map(Effects::name);
                })
                .distinct()
                .toList();
    }

    private static String name(Phrase phrase) {
        Class<?> type = phrase.getClass();
        return (type.getEnclosingClass() == null ? "" : type.getEnclosingClass().getSimpleName() + ".")
                + type.getSimpleName();
    }
}
