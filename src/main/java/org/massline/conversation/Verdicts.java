package org.massline.conversation;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Choice;
import org.massline.chat.Saying;
import org.massline.model.Course;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Verdict;

/** Asking for the verdict: whether it helped, or of a declined one, whether the reason was understandable. */
public final class Verdicts {
    private Verdicts() {}

    /**
     * What is asked some days after it ended.
     *
     * @param how it ended: done, or declined
     */
    public static Saying question(Suggestion suggestion, Status how) {
        SuggestionNumber number = suggestion.number();
        return new Saying.News(
                        number,
                        News.heading(suggestion),
                        List.of(
                                how == Status.DECLINED
                                        ? new VerdictText.WasItUnderstandable()
                                        : new VerdictText.DidItHelp()),
                        List.of(choices(number), List.of(button(new Label.OpenOwn(), new Tap.OpenOwn(number)))))
                .ringing();
    }

    /** The possible answers. */
    public static List<Choice> choices(SuggestionNumber number) {
        List<Choice> row = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            row.add(button(new Label.VerdictChoice(verdict), new VerdictTap.Judge(number, verdict)));
        }
        return row;
    }

    /** Whether it ended in a way on which its contributor has the last word. */
    public static boolean isAskedFor(Status status) {
        return status == Status.DONE || status == Status.DECLINED;
    }

    /**
     * What was said of how it stands now, or of how the whole ended of which it is a part. A 'no' opened it again: where it is finished nevertheless, that was said of an
     * earlier outcome.
     */
    public static Optional<Course.Judgement> present(Suggestion suggestion) {
        return suggestion
                .course()
                .judgement()
                .filter(judgement -> !judgement.outdated())
                .filter(judgement -> isOver(suggestion.status()) == (judgement.verdict() != Verdict.NO));
    }

    /** The same of one of which it is known how its whole stands: while that is open again, nothing is said of its next outcome. */
    public static Optional<Course.Judgement> present(Dossier dossier) {
        return present(dossier.suggestion())
                .filter(judgement ->
                        judgement.verdict() == Verdict.NO || dossier.ended().isPresent());
    }

    private static boolean isOver(Status status) {
        return isAskedFor(status) || status == Status.MERGED;
    }
}
