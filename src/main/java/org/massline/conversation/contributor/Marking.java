package org.massline.conversation.contributor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Event;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Dossier;
import org.massline.conversation.Moment;
import org.massline.conversation.News;
import org.massline.conversation.Notice;
import org.massline.conversation.Plan;
import org.massline.conversation.PointTap;
import org.massline.conversation.PointText;
import org.massline.model.Muting;
import org.massline.model.Point;
import org.massline.model.SuggestionNumber;
import org.massline.model.Workflow;

/** The contributor says of each answer to one of their points whether it is one. What is none goes back to the cadres. */
final class Marking {
    private Marking() {}

    static Plan tapped(Moment moment, PointTap tap) {
        return switch (tap) {
            case PointTap.MarkPoint mark ->
                OwnSuggestions.telling(moment, mark.number(), (dossier, wait) -> mark(moment, dossier, mark, wait));
        };
    }

    private static Decision mark(Moment moment, Dossier dossier, PointTap.MarkPoint tap, Optional<Phrase> wait) {
        Point.Mark mark = tap.answered() ? Point.Mark.ANSWERED : Point.Mark.NOT_ANSWERED;
        Optional<Point> point = dossier.point(tap.item())
                .filter(each -> each.answer().isPresent())
                .filter(each -> isTalkedAbout(dossier));
        if (point.isEmpty()) {
            return moment.toast(moment.dialogue(), new PointText.NothingToMark());
        }
        Optional<Muting> muting = Muting.of(dossier.suggestion(), moment.scene().today());
        Phrase said = said(tap, muting);
        if (point.get().isMarked(mark)) {
            // The second of a double tap; nobody is told once more.
            return moment.toast(moment.dialogue(), said);
        }
        if (wait.isPresent()) {
            return moment.toast(moment.dialogue(), wait.get());
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.MarkPoint(tap.number(), tap.item(), mark));
        if (mark == Point.Mark.NOT_ANSWERED && muting.isEmpty()) {
            changes.addAll(Notice.notAnswered(dossier, point.get(), moment.school()));
        }
        return new Decision(
                moment.dialogue(),
                changes,
                sayings(moment, dossier.with(point.get().marked(mark)), said, tap.inNews()));
    }

    private static Phrase said(PointTap.MarkPoint tap, Optional<Muting> muting) {
        if (tap.answered()) {
            return new PointText.MarkedAnswered(tap.item());
        }
        // Whoever is muted says it as before, and rings nobody with it.
        return muting.<Phrase>map(until -> new PointText.MarkedUntold(tap.item(), until.until()))
                .orElseGet(() -> new PointText.MarkedNotAnswered(tap.item()));
    }

    /** Where cadres still say something to it. */
    private static boolean isTalkedAbout(Dossier dossier) {
        return Workflow.open(dossier.suggestion().status()).contains(Workflow.Step.REPLY);
    }

    /** A word above the chat; the message loses the buttons that are done with, or shows how it stands. */
    private static List<Saying> sayings(Moment moment, Dossier after, Phrase said, boolean inNews) {
        if (!(moment.event() instanceof Event.Tapped tapped)) {
            return List.of();
        }
        SuggestionNumber number = after.suggestion().number();
        Saying changed = inNews
                ? new Saying.Buttons(
                        tapped.message(),
                        News.choices(
                                number,
                                after.points().stream()
                                        .filter(Point::isUnmarked)
                                        .map(Point::item)
                                        .toList()))
                : OwnSuggestions.opened(moment, after).inPlaceOf(tapped.message());
        return List.of(new Saying.TapAnswer(tapped.tapId(), Optional.of(said)), changed);
    }
}
