package org.massline.effect;

import static org.massline.conversation.Screen.button;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.Choice;
import org.massline.chat.Enclosure;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.Label;
import org.massline.conversation.Need;
import org.massline.conversation.ReportTap;
import org.massline.conversation.Screen;
import org.massline.model.CadreId;
import org.massline.model.Period;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.store.Transaction;

/** The effect report as it is sent: the figures, and the picture of twelve weeks with everything else behind its buttons. */
public final class EffectReport {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int MONTHS_OF_A_QUARTER = 3;

    private EffectReport() {}

    /** The whole report. */
    public static List<Saying> of(Transaction transaction, Need.EffectReport wanted, LocalDate today) {
        List<Topic> school = transaction.topics().all();
        List<Topic> topics = school.stream()
                .filter(topic -> wanted.topics().contains(topic.id()))
                .toList();
        Effect effect = Effect.of(wanted.topics(), wanted.readable(), wanted.period(), today, transaction);
        List<Phrase> paragraphs = EffectComposer.compose(effect, topics, topics.size() == school.size());
        LocalDate tomorrow = today.plusDays(1);
        LocalDate until = wanted.period().until().isAfter(tomorrow)
                ? tomorrow
                : wanted.period().until();
        List<List<Choice>> choices = new ArrayList<>();
        if (!wanted.readable().isEmpty()) {
            choices.add(files(wanted.period(), wanted.topic()));
        }
        choices.add(otherPeriods(wanted.topic(), tomorrow));
        return List.of(
                Screen.of(paragraphs).message(),
                picture(transaction, wanted.topics(), until, Optional.of(wanted.reader()), choices));
    }

    /**
     * The picture of the twelve weeks before {@code until}, with all that it shows as text below it.
     *
     * @param reader whose right to the topics is asked for again when it is drawn; empty for a group
     */
    public static Saying.Enclosed picture(
            Transaction transaction,
            Set<TopicId> topics,
            LocalDate until,
            Optional<CadreId> reader,
            List<List<Choice>> choices) {
        List<Phrase> lines = new ArrayList<>();
        // The newest first: of a long text one sees the beginning.
        for (WeekFigures week : WeekFigures.before(until, topics, transaction).reversed()) {
            String day = DAY.format(week.from());
            Phrase withoutAnswers = week.received() == 0
                    ? new EffectText.QuietWeek(day)
                    : new EffectText.WeekWithoutAnswers(day, week.received());
            lines.add(week.medianDays()
                    .<Phrase>map(median -> new EffectText.Week(day, week.received(), week.answered(), median))
                    .orElse(withoutAnswers));
        }
        // Twelve weeks come from their end alone; the beginning of the period is that of the last of them.
        Period last = new Period(until.minusDays(WEEK), until);
        return new Saying.Enclosed(
                new Enclosure(Enclosure.Kind.PICTURE, last, topics, reader), new EffectText.Weeks(lines), choices);
    }

    /**
     * Buttons that send the period as files, to those who may read it.
     *
     * @param topic empty for all for which the reader answers
     */
    public static List<Choice> files(Period period, Optional<TopicId> topic) {
        return List.of(
                button(new Label.ReportTable(), new ReportTap.SendReportFile(Enclosure.Kind.XLSX, period, topic)),
                button(new Label.ReportCsv(), new ReportTap.SendReportFile(Enclosure.Kind.CSV, period, topic)),
                button(new Label.ReportAgenda(), new ReportTap.SendReportFile(Enclosure.Kind.AGENDA, period, topic)));
    }

    private static List<Choice> otherPeriods(Optional<TopicId> topic, LocalDate tomorrow) {
        LocalDate today = tomorrow.minusDays(1);
        return List.of(
                button(new Label.ReportDays(WEEK), new ReportTap.ShowReport(Period.ending(today, WEEK), topic)),
                button(new Label.ReportDays(MONTH), new ReportTap.ShowReport(Period.ending(today, MONTH), topic)),
                button(
                        new Label.ReportQuarter(),
                        new ReportTap.ShowReport(
                                new Period(tomorrow.minusMonths(MONTHS_OF_A_QUARTER), tomorrow), topic)),
                button(
                        new Label.ReportYear(),
                        new ReportTap.ShowReport(new Period(tomorrow.minusYears(1), tomorrow), topic)));
    }
}
