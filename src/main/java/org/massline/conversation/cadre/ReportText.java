package org.massline.conversation.cadre;

import java.time.LocalDate;
import java.util.List;
import org.massline.chat.Phrase;
import org.massline.conversation.Refusal;
import org.massline.model.Topic;

/** What is said around an effect report; the report itself says {@code EffectText}. */
public sealed interface ReportText extends Phrase {
    /**
     * What was typed is no period and no topic.
     *
     * @param topics those that can be asked for
     */
    record HowToReport(String words, List<Phrase> topics) implements ReportText {}

    /** Neither yours nor there: it sounds the same. */
    record NotYourTopic() implements ReportText, Refusal {}

    record TopicName(Topic topic) implements ReportText {}

    /** With a file for spreadsheets. */
    record Table(LocalDate from, LocalDate lastDay) implements ReportText {}

    /** With a page to be printed. */
    record Agenda(LocalDate from, LocalDate lastDay) implements ReportText {}
}
