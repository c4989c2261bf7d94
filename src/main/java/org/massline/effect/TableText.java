package org.massline.effect;

import java.time.LocalDate;
import org.massline.chat.Phrase;
import org.massline.model.Kind;
import org.massline.model.Status;
import org.massline.model.Topic;
import org.massline.model.Verdict;

/** What stands in files for spreadsheets. */
public sealed interface TableText extends Phrase {
    /** In this order. */
    enum Column {
        NUMBER,
        TOPIC,
        KIND,
        STATUS,
        SIGNATURE,
        TEXT,
        RECEIVED,
        TARGET,
        FIRST_ANSWER,
        CLOSED,
        OUTCOME,
        VERDICT,
        VERDICT_WORDS,
        SECONDS,
        PROMISED,
        PROMISE,
        POINTS,
        POINTS_ANSWERED,
        POINTS_TAKEN
    }

    /** What became of a promised day. */
    enum PromiseResult {
        OPEN,
        KEPT,
        MISSED,
        MOVED
    }

    /** What the report says in figures. */
    enum Figure {
        CONFIRMED_PERCENT,
        DECLARED_DONE_PERCENT,
        HELPED_YES,
        HELPED_PARTLY,
        HELPED_NO,
        HELPED_NO_ANSWER,
        REASON_YES,
        REASON_PARTLY,
        REASON_NO,
        REASON_NO_ANSWER,
        REOPENED,
        RECEIVED,
        NAMED,
        ANONYMOUS,
        IN_TIME_PERCENT,
        IN_TIME,
        LATE,
        WAITING,
        ANSWER_MEDIAN,
        ANSWER_NINETIETH,
        OUTCOME_MEDIAN,
        OUTCOME_NINETIETH,
        DONE,
        DECLINED,
        MERGED,
        WITHDRAWN,
        PROMISES_KEPT,
        PROMISES_MISSED,
        PROMISES_MOVED,
        CONTRIBUTORS
    }

    record SheetName() implements TableText {}

    record ColumnName(Column column) implements TableText {}

    record TopicName(Topic topic) implements TableText {}

    record KindName(Kind kind) implements TableText {}

    record StatusName(Status status) implements TableText {}

    record Anonymous() implements TableText {}

    record WithReceipt() implements TableText {}

    /** As it was typed, without what disturbs around it. */
    record Typed(String words) implements TableText {}

    record VerdictName(Verdict verdict) implements TableText {}

    record PromiseName(PromiseResult result) implements TableText {}

    record FigureSheetName() implements TableText {}

    /** Above the names of figures: of which period they are. */
    record FigureColumn(LocalDate from, LocalDate lastDay) implements TableText {}

    record AllTopics() implements TableText {}

    record FigureName(Figure figure) implements TableText {}

    record DoneOfKind(Kind kind) implements TableText {}

    record DeclinedOfKind(Kind kind) implements TableText {}

    /** So many people, or fewer: nobody knows which anonymous ones have one author. */
    record AtMost(int count) implements TableText {}

    record FewerThanFive() implements TableText {}

    /** In the last row, if the file does not hold all. */
    record OnlyNewest(int count, int all) implements TableText {}
}
