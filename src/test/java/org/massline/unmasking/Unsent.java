package org.massline.unmasking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.massline.unmasking.Loot.Row;
import org.massline.unmasking.Loot.Table;

/**
 * Messages that wait in the tables of somebody who has no key: each for the contributor of a suggestion that a cadre answered. What
 * was answered stands in the audit log, in the order of time. So if the messages stand in that order, too, it is known what each is
 * about; and by the line in which it waits, which of them are for one person.
 */
final class Unsent {
    /** In which the rows could tell the order of time. */
    static final List<String> ORDERS = List.of("id", "due_at", "attempts", "place", "sealed");

    private final Table outbox;
    private final List<Row> waiting;
    private final List<Long> answered;

    Unsent(Loot loot) {
        outbox = Objects.requireNonNull(loot.tables().get("outbox"));
        waiting = outbox.rows().stream()
                .filter(row -> value(outbox, row, "aside").equals(0L))
                .toList();
        Table audit = Objects.requireNonNull(loot.tables().get("audit"));
        List<Long> answers = audit.rows().stream()
                .filter(row -> value(audit, row, "action").equals("reply"))
                .map(row -> (Long) value(audit, row, "number"))
                .toList();
        answered = answers.subList(Math.max(0, answers.size() - waiting.size()), answers.size());
    }

    /** How many messages wait in each line, the fewest first. */
    List<Long> inLines() {
        return waiting.stream().collect(Collectors.groupingBy(this::line, Collectors.counting())).values().stream()
                .sorted()
                .toList();
    }

    Set<String> lines() {
        return waiting.stream().map(this::line).collect(Collectors.toSet());
    }

    /** What was answered, as it is known by the log. */
    List<Long> answered() {
        return answered;
    }

    /** The line of each suggestion's message, if the rows stand in the order of time by this column. */
    Map<Long, Set<String>> linesBy(String order) {
        List<Row> sorted = waiting.stream()
                .sorted(Comparator.comparing(row -> measure(value(outbox, row, order))))
                .toList();
        Map<Long, Set<String>> lines = new HashMap<>();
        for (int each = 0; each < answered.size(); each++) {
            lines.put(answered.get(each), Set.of(line(sorted.get(each))));
        }
        return lines;
    }

    private String line(Row row) {
        return HexFormat.of().formatHex((byte[]) value(outbox, row, "line"));
    }

    private static Long measure(Object value) {
        return value instanceof byte[] sealed ? Long.valueOf(sealed.length) : (Long) value;
    }

    private static Object value(Table table, Row row, String column) {
        return Objects.requireNonNull(row.values().get(table.columns().indexOf(column)));
    }
}
