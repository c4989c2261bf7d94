package org.massline.testing;

import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TODAY;

import java.time.LocalDate;
import org.massline.model.Kind;
import org.massline.model.Status;
import org.massline.model.Topic;
import org.massline.model.Verdict;

/**
 * Twelve weeks of a canteen and a dormitory, always the same: three suggestions a week at first, more later, answers that
 * become faster, and people of whom half confirm what cadres declare done.
 */
public final class SampleTerm {
    private static final int WEEKS = 12;

    private SampleTerm() {}

    /** The suggestions, from #1 on; the cadre whose promises are in it is there already. */
    public static void seed(FreshStore fresh, long cadre) {
        LocalDate monday = TODAY.minusWeeks(WEEKS);
        long number = 0;
        for (int week = 0; week < WEEKS; week++) {
            for (int each = 0; each < 3 + week % 4; each++) {
                number++;
                seed(fresh, number, monday.plusWeeks(week).plusDays(each), week, cadre);
            }
        }
    }

    private static void seed(FreshStore fresh, long number, LocalDate day, int week, long cadre) {
        Topic topic = number % 3 == 0 ? DORMITORY : CANTEEN;
        SeededSuggestion seed = SeededSuggestion.of(number, topic, text(number))
                .kind(Kind.values()[(int) (number % 4)])
                .received(day.toString(), day.plusDays(7).toString());
        if (number % 5 == 0) {
            seed.signed("Li Hua " + number);
        }
        LocalDate answered = day.plusDays(1 + (WEEKS - week) / 2 + number % 4);
        LocalDate closed = answered.plusDays(3 + number % 7);
        if (number % 9 != 0 && answered.isBefore(TODAY)) {
            seed.answered(answered.toString());
            if (closed.isBefore(TODAY)) {
                close(seed, number, closed, cadre);
            }
        }
        if (number % 8 == 0) {
            seed.seconded((int) (number % 11), day.plusDays(2).toString());
        }
        seed.in(fresh);
    }

    private static void close(SeededSuggestion seed, long number, LocalDate closed, long cadre) {
        String judged = closed.plusDays(2).toString();
        if (number % 6 == 5) {
            seed.closed(Status.DECLINED, closed.toString()).outcome("There is no room for it.");
            return;
        }
        seed.closed(Status.DONE, closed.toString())
                .outcome("It is done.")
                .promise(1, cadre, number % 4 == 3 ? "missed" : "kept", closed.toString());
        switch ((int) (number % 4)) {
            case 0, 1 -> seed.judged(Verdict.YES, "", judged);
            case 2 -> seed.asked(judged);
            default -> seed.judged(Verdict.PARTLY, "Better, but slow.", judged);
        }
    }

    private static String text(long number) {
        return number % 2 == 0
                ? "The queue in front of the window no. " + number
                        + " is too long at noon, and the soup is cold by then."
                : "宿舍" + number + "号楼晚上热水太少，希望能延长一个小时。";
    }
}
