package org.massline.effect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.model.Period;
import org.massline.model.TopicId;
import org.massline.store.Transaction;

/**
 * Seven days in a row of the picture.
 *
 * @param from their first day
 * @param received how many suggestions came
 * @param answered how many were first answered
 * @param medianDays from receipt to first answer, of those answered; empty if none was
 */
public record WeekFigures(LocalDate from, int received, int answered, Optional<Integer> medianDays) {
    /** A quarter of a year: a trend shows, and a phone held upright has room for it. */
    public static final int WEEKS = 12;

    private static final int DAYS = 7;

    /**
     * Twelve times seven days, of which the last ends before {@code until}, oldest first. They need not begin on a Monday: so
     * none of them is cut short and looks like a fall.
     */
    public static List<WeekFigures> before(LocalDate until, Set<TopicId> topics, Transaction transaction) {
        Period period = new Period(until.minusDays((long) DAYS * WEEKS), until);
        List<Integer> received = new ArrayList<>();
        List<Days.Tally> answers = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            received.add(0);
            answers.add(new Days.Tally());
        }
        transaction.dailyCounts().received(topics, period).forEach((day, count) -> {
            int week = week(period, day);
            received.set(week, received.get(week) + count);
        });
        transaction
                .dailyCounts()
                .answered(topics, period)
                .forEach(each -> answers.get(week(period, each.answeredOn()))
                        .add(ChronoUnit.DAYS.between(each.receivedOn(), each.answeredOn()), each.count()));
        List<WeekFigures> weeks = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            weeks.add(new WeekFigures(
                    period.from().plusDays((long) DAYS * week),
                    received.get(week),
                    answers.get(week).count(),
                    answers.get(week).days().map(Days::median)));
        }
        return weeks;
    }

    private static int week(Period period, LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(period.from(), day) / DAYS);
    }
}
