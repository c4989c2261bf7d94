package org.massline.effect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.massline.chat.Bytes;
import org.massline.chat.Phrase;
import org.massline.conversation.Verdicts;
import org.massline.effect.TableText.Column;
import org.massline.effect.TableText.PromiseResult;
import org.massline.model.Course;
import org.massline.model.Language;
import org.massline.model.Period;
import org.massline.model.Signature;
import org.massline.model.Suggestion;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.store.PeriodRows;
import org.massline.store.Transaction;
import org.massline.text.Texts;

/** The suggestions of a period as a table, with what cadres see of each and nothing else. */
final class SuggestionTable {
    /** With texts of usual length some 20 MB; Telegram takes 50, and a small server has 256 MB for everything. */
    private static final int MOST_ROWS = 10_000;

    private static final List<Column> COLUMNS = List.of(Column.values());

    private static final List<Integer> WIDE = Stream.of(Column.TEXT, Column.OUTCOME, Column.VERDICT_WORDS)
            .map(COLUMNS::indexOf)
            .toList();

    private final Texts texts;
    private final Language language;
    private final Map<TopicId, Topic> topics;
    private final List<List<Cell>> rows = new ArrayList<>();

    private SuggestionTable(Texts texts, Language language, Map<TopicId, Topic> topics) {
        this.texts = texts;
        this.language = language;
        this.topics = topics;
    }

    /** Asks for them. */
    static SuggestionTable of(
            Transaction transaction, Set<TopicId> about, Period period, Texts texts, Language language) {
        Map<TopicId, Topic> topics =
                transaction.topics().all().stream().collect(Collectors.toMap(Topic::id, topic -> topic));
        SuggestionTable table = new SuggestionTable(texts, language, topics);
        table.head();
        transaction.periodRows().touched(about, period, MOST_ROWS, table::add);
        int written = table.rows.size() - 1;
        if (written == MOST_ROWS) {
            int all = transaction.periodRows().countTouched(about, period);
            if (all > written) {
                table.rows.add(List.of(table.words(new TableText.OnlyNewest(written, all))));
            }
        }
        return table;
    }

    Xlsx.Sheet sheet() {
        return new Xlsx.Sheet(texts.plain(new TableText.SheetName(), language), rows, WIDE);
    }

    Bytes csv() {
        return Csv.of(rows);
    }

    private void head() {
        List<Cell> head = new ArrayList<>();
        for (Column column : COLUMNS) {
            head.add(words(new TableText.ColumnName(column)));
        }
        rows.add(List.copyOf(head));
    }

    private void add(PeriodRows.Row row) {
        List<Cell> cells = new ArrayList<>();
        for (Column column : COLUMNS) {
            cells.add(cell(column, row));
        }
        rows.add(List.copyOf(cells));
    }

    private Cell cell(Column column, PeriodRows.Row row) {
        Suggestion suggestion = row.suggestion();
        Course course = suggestion.course();
        return switch (column) {
            case NUMBER -> new Cell.Count(suggestion.number().value());
            case TOPIC -> words(new TableText.TopicName(topic(suggestion)));
            case KIND -> words(new TableText.KindName(suggestion.kind()));
            case STATUS -> words(new TableText.StatusName(suggestion.status()));
            case SIGNATURE ->
                switch (suggestion.signature()) {
                    case Signature.Anonymous anonymous -> words(new TableText.Anonymous());
                    case Signature.WithReceipt receipt -> words(new TableText.WithReceipt());
                    case Signature.Named(String name) -> typed(name);
                };
            case TEXT -> typed(suggestion.text());
            case RECEIVED -> new Cell.Day(suggestion.receivedOn());
            case TARGET -> new Cell.Day(suggestion.targetOn());
            case FIRST_ANSWER -> day(course.firstAnswerOn());
            case CLOSED -> day(suggestion.closedOn());
            case OUTCOME -> course.outcome().map(this::typed).orElseGet(Cell.Nothing::new);
            case VERDICT ->
                Verdicts.present(suggestion)
                        .map(judgement -> words(new TableText.VerdictName(judgement.verdict())))
                        .orElseGet(Cell.Nothing::new);
            case VERDICT_WORDS ->
                Verdicts.present(suggestion)
                        .map(judgement -> typed(judgement.words()))
                        .orElseGet(Cell.Nothing::new);
            case SECONDS -> new Cell.Count(course.seconds());
            case PROMISED -> day(row.promised().map(PeriodRows.Promised::day));
            case PROMISE ->
                row.promised()
                        .map(promised -> words(new TableText.PromiseName(result(promised))))
                        .orElseGet(Cell.Nothing::new);
            case POINTS -> count(row.points(), PeriodRows.Points::made);
            case POINTS_ANSWERED -> count(row.points(), PeriodRows.Points::answered);
            case POINTS_TAKEN -> count(row.points(), PeriodRows.Points::taken);
        };
    }

    /** Of a suggestion that makes one point nothing is counted. */
    private static Cell count(PeriodRows.Points points, ToIntFunction<PeriodRows.Points> which) {
        return points.made() == 0 ? new Cell.Nothing() : new Cell.Count(which.applyAsInt(points));
    }

    private Topic topic(Suggestion suggestion) {
        Topic topic = topics.get(suggestion.topic());
        if (topic == null) {
            throw new IllegalStateException("the topic of " + suggestion.number() + " is gone");
        }
        return topic;
    }

    private static PromiseResult result(PeriodRows.Promised promised) {
        return promised.result()
                .map(result -> switch (result) {
                    case "kept" -> PromiseResult.KEPT;
                    case "missed" -> PromiseResult.MISSED;
                    case "moved" -> PromiseResult.MOVED;
                    default -> throw new IllegalArgumentException("no promise ends as '" + result + "'");
                })
                .orElse(PromiseResult.OPEN);
    }

    private Cell typed(String text) {
        return text.isEmpty() ? new Cell.Nothing() : words(new TableText.Typed(text));
    }

    private Cell words(Phrase phrase) {
        return new Cell.Words(texts.plain(phrase, language));
    }

    private static Cell day(Optional<LocalDate> day) {
        return day.<Cell>map(Cell.Day::new).orElseGet(Cell.Nothing::new);
    }
}
