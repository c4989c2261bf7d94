package org.massline.conversation.cadre;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.massline.model.Period;

/**
 * Periods as people call them, in every language at once, since who types does not switch languages first.
 *
 * <p>A bare 'week', 'month', 'quarter', 'term' or 'year' is the one that ends today, so that it is never nearly empty; 'this' and
 * 'last' are those of the calendar. A term is half a year: when terms begin, no setting says.
 */
final class PeriodWords {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int DAYS_OF_A_WEEK = 7;

    private static final List<Form> FORMS = List.of(
            form("today|今天|今日", (found, today) -> Period.ending(today, 1)),
            form("yesterday|昨天|昨日", (found, today) -> Period.ending(today.minusDays(1), 1)),
            form("(?:last |past |最近|近|过去)?(\\d{1,4}) ?(?:days?|天)", (found, today) -> back(today, number(found), 0)),
            form(
                    "(?:last |past |最近|近|过去)?(\\d{1,3}) ?(?:weeks?|周|个?星期|个?礼拜)",
                    (found, today) -> back(today, DAYS_OF_A_WEEK * number(found), 0)),
            form("(?:last |past |最近|近|过去)?(\\d{1,3}) ?(?:months?|个月)", (found, today) -> back(today, 0, number(found))),
            form(
                    "(?:last |past |最近|近|过去)?(\\d{1,2}) ?(?:years?|年)",
                    (found, today) -> back(today, 0, 12 * number(found))),
            form(
                    "(?:past |最近|近|过去)?(?:a |the |一)?(?:week|weekly|周|个?星期|个?礼拜)|每周",
                    (found, today) -> back(today, DAYS_OF_A_WEEK, 0)),
            form("(?:past |最近|近|过去)?(?:a |the |一)?(?:month|monthly|月|个月)|每月", (found, today) -> back(today, 0, 1)),
            form(
                    "(?:past |最近|近|过去)?(?:a |the |一)?(?:quarter|quarterly|个?季度?)|三个月",
                    (found, today) -> back(today, 0, 3)),
            form(
                    "(?:this |the )?(?:term|semester|half[- ]?year)|[本这]?个?学期|(?:最近|近|过去)?半年",
                    (found, today) -> back(today, 0, 6)),
            form("(?:past |最近|近|过去)?(?:a |the |一)?(?:year|yearly|年)|每年", (found, today) -> back(today, 0, 12)),
            form("this week|本周|这个?[周星礼][期拜]?", (found, today) -> week(monday(today))),
            form(
                    "(?:last|previous) week|上个?[周星礼][期拜]?",
                    (found, today) -> week(monday(today).minusWeeks(1))),
            form("this month|本月|这个?月", (found, today) -> month(YearMonth.from(today))),
            form(
                    "(?:last|previous) month|上个?月",
                    (found, today) -> month(YearMonth.from(today).minusMonths(1))),
            form("this quarter|[本这]个?季度?", (found, today) -> quarter(today)),
            form("(?:last|previous) quarter|上个?季度?", (found, today) -> quarter(today.minusMonths(3))),
            form("this year|今年|本年", (found, today) -> year(today.getYear())),
            form("(?:last|previous) year|去年", (found, today) -> year(today.getYear() - 1)),
            form("(\\d{4})年?", (found, today) -> year(number(found))),
            form(
                    "(\\d{4}) ?[-./年] ?(\\d{1,2})(?: ?月份?)?",
                    (found, today) -> month(YearMonth.of(number(found), Integer.parseInt(found.group(2))))),
            form("(\\d{1,2})月份?", (found, today) -> month(latest(number(found), today))),
            form(
                    "(" + String.join("|", MONTHS) + ")[a-z]*\\.?",
                    (found, today) -> month(latest(1 + MONTHS.indexOf(found.group(1)), today))),
            form(
                    "(" + String.join("|", MONTHS) + ")[a-z]*\\.? (\\d{4})",
                    (found, today) ->
                            month(YearMonth.of(Integer.parseInt(found.group(2)), 1 + MONTHS.indexOf(found.group(1))))),
            form(
                    "(\\d{4}) ?[-年]? ?(?:w|第) ?(\\d{1,2})周?",
                    (found, today) -> week(isoWeek(number(found), Integer.parseInt(found.group(2))))),
            form("(?:w|week |kw ?)(\\d{1,2})|第 ?(\\d{1,2}) ?周", PeriodWords::latestWeek),
            form(
                    "(\\d{4}-\\d{2}-\\d{2}) ?(?:\\.\\.+|-|–|~|to|until|至|到) ?(\\d{4}-\\d{2}-\\d{2})",
                    (found, today) -> new Period(
                            LocalDate.parse(found.group(1)),
                            LocalDate.parse(found.group(2)).plusDays(1))),
            form("\\d{4}-\\d{2}-\\d{2}", (found, today) -> Period.ending(LocalDate.parse(found.group()), 1)));

    /** One way to call periods. */
    private record Form(Pattern pattern, BiFunction<Matcher, LocalDate, Period> meaning) {}

    private PeriodWords() {}

    /**
     * The period called so.
     *
     * @param words in lower case, without blanks around
     */
    static Optional<Period> read(String words, LocalDate today) {
        for (Form form : FORMS) {
            Matcher found = form.pattern().matcher(words);
            if (found.matches()) {
                try {
                    return Optional.of(form.meaning().apply(found, today));
                } catch (DateTimeException | IllegalArgumentException noSuchDay) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static Form form(String pattern, BiFunction<Matcher, LocalDate, Period> meaning) {
        return new Form(Pattern.compile(pattern), meaning);
    }

    private static int number(Matcher found) {
        return Integer.parseInt(found.group(1));
    }

    /** What ends today. */
    private static Period back(LocalDate today, int days, int months) {
        LocalDate until = today.plusDays(1);
        return new Period(until.minusMonths(months).minusDays(days), until);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Period week(LocalDate monday) {
        return new Period(monday, monday.plusWeeks(1));
    }

    private static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** The calendar quarter with that day. */
    private static Period quarter(LocalDate day) {
        LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
        return new Period(first, first.plusMonths(3));
    }

    private static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** The latest month of that number that has begun. */
    private static YearMonth latest(int month, LocalDate today) {
        YearMonth ofThisYear = YearMonth.of(today.getYear(), month);
        return ofThisYear.isAfter(YearMonth.from(today)) ? ofThisYear.minusYears(1) : ofThisYear;
    }

    private static Period latestWeek(Matcher found, LocalDate today) {
        int week = Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1));
        LocalDate ofThisYear = isoWeek(today.get(IsoFields.WEEK_BASED_YEAR), week);
        return week(ofThisYear.isAfter(today) ? isoWeek(today.get(IsoFields.WEEK_BASED_YEAR) - 1, week) : ofThisYear);
    }

    /** The Monday of that ISO 8601 week. */
    private static LocalDate isoWeek(int year, int week) {
        LocalDate monday = monday(LocalDate.of(year, 1, 4)).plusWeeks(week - 1L);
        if (week < 1 || monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new DateTimeException("that year has no such week");
        }
        return monday;
    }
}
