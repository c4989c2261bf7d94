package org.massline.conversation.acting;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.massline.model.Language;
import org.massline.model.SchoolCalendar;
import org.massline.model.WorkingDays;

/** Days that a cadre may promise: some to choose from, and those that they type. */
final class Days {
    /** Nobody keeps a promise for longer in mind. */
    private static final int MOST_MONTHS = 18;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern CHINESE = Pattern.compile("(\\d{1,2})月(\\d{1,2})[日号]?");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[.](\\d{1,2})([.]?)(\\d{4})?");
    private static final Pattern MONTH_NAME = Pattern.compile("([a-z]{3})[a-z]*[ .]+(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern NAME_MONTH = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ .]+([a-z]{3})[a-z]*");

    private Days() {}

    /** Tomorrow, the end of the week, one week, two and a month from now, each on a day on which the school works. */
    static List<LocalDate> offered(LocalDate today, SchoolCalendar calendar) {
        LocalDate friday = today.plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        return Stream.of(today.plusDays(1), friday, today.plusWeeks(1), today.plusWeeks(2), today.plusMonths(1))
                .map(day -> working(day, calendar))
                .distinct()
                .sorted()
                .toList();
    }

    private static LocalDate working(LocalDate day, SchoolCalendar calendar) {
        return calendar.isWorkingDay(day) ? day : calendar.after(day, new WorkingDays(1));
    }

    /**
     * The day that somebody typed: 2026-12-04, 4.12., 12月4日, Dec 4, 4 December; without a year the next such day. Empty if it
     * is none, or may be two, or is not between today and {@value #MOST_MONTHS} months from now.
     *
     * @param language in which they write: 12.4 is a day in December to who writes Chinese, and may be one in April to others
     */
    static Optional<LocalDate> typed(String text, Language language, LocalDate today) {
        try {
            return read(lineOf(text), language, today)
                    .filter(day -> !day.isBefore(today) && day.isBefore(today.plusMonths(MOST_MONTHS)));
        } catch (DateTimeException noSuchDay) {
            // The 31st of February: whoever typed it is asked again.
            return Optional.empty();
        }
    }

    /** Whether a day was meant, though it may be none that can be promised, or nobody can say which. */
    static boolean meant(String text, Language language, LocalDate today) {
        return NUMBERS.matcher(lineOf(text)).matches()
                || typed(text, language, today).isPresent();
    }

    private static String lineOf(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<LocalDate> read(String line, Language language, LocalDate today) {
        Matcher iso = ISO.matcher(line);
        if (iso.matches()) {
            return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        Matcher chinese = CHINESE.matcher(line);
        if (chinese.matches()) {
            return Optional.of(next(number(chinese, 1), number(chinese, 2), today));
        }
        Matcher numbers = NUMBERS.matcher(line);
        if (numbers.matches()) {
            return read(numbers, language, today);
        }
        Matcher american = MONTH_NAME.matcher(line);
        if (american.matches() && MONTHS.contains(american.group(1))) {
            return Optional.of(next(MONTHS.indexOf(american.group(1)) + 1, number(american, 2), today));
        }
        Matcher british = NAME_MONTH.matcher(line);
        if (british.matches() && MONTHS.contains(british.group(2))) {
            return Optional.of(next(MONTHS.indexOf(british.group(2)) + 1, number(british, 1), today));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> read(Matcher numbers, Language language, LocalDate today) {
        int first = number(numbers, 1);
        int second = number(numbers, 2);
        if (numbers.group(4) != null) {
            return Optional.of(LocalDate.of(number(numbers, 4), second, first));
        }
        boolean bothMayBeMonths = first <= MONTHS.size() && second <= MONTHS.size() && first != second;
        boolean dayBeforeMonth = !numbers.group(3).isEmpty();
        if (bothMayBeMonths && language != Language.CHINESE && !dayBeforeMonth) {
            return Optional.empty();
        }
        boolean monthFirst = bothMayBeMonths ? language == Language.CHINESE : first <= MONTHS.size();
        return Optional.of(monthFirst ? next(first, second, today) : next(second, first, today));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static LocalDate next(int month, int day, LocalDate today) {
        LocalDate here = LocalDate.of(today.getYear(), month, day);
        return here.isBefore(today) ? here.plusYears(1) : here;
    }
}
