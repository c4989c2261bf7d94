package org.massline.effect;

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
        PROMISE
    }

    /** What became of a promised day. */
    enum PromiseResult {
        OPEN,
        KEPT,
        MISSED,
        MOVED
    }

    record SheetName() implements TableText {}

    record ColumnName(Column column) implements TableText {}

    record TopicName(Topic topic) implements TableText {}

    record KindName(Kind kind) implements TableText {}

    record StatusName(Status status) implements TableText {}

    record Anonymous() implements TableText {}

    /** As it was typed, without what disturbs around it. */
    record Typed(String words) implements TableText {}

    record VerdictName(Verdict verdict) implements TableText {}

    record PromiseName(PromiseResult result) implements TableText {}

    /** In the last row, if the file does not hold all. */
    record OnlyNewest(int count, int all) implements TableText {}
}
