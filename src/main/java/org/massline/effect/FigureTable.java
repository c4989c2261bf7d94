package org.massline.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.massline.chat.Phrase;
import org.massline.effect.EffectFigures.OfKind;
import org.massline.effect.TableText.Figure;
import org.massline.model.Kind;
import org.massline.model.Language;
import org.massline.model.Topic;
import org.massline.text.Texts;

/**
 * The effect report as a table: a figure to a row, in the order of the report; all topics together in the first column, then
 * each by itself.
 */
final class FigureTable {
    private static final OfKind NONE = new OfKind(0, 0);

    private static final List<Row> ROWS = rows();

    private final Texts texts;
    private final Language language;

    private FigureTable(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    private record Row(Phrase name, Function<EffectFigures, Optional<Integer>> figure) {
        static Row count(Figure name, ToIntFunction<EffectFigures> count) {
            return new Row(new TableText.FigureName(name), figures -> Optional.of(count.applyAsInt(figures)));
        }

        static Row of(Figure name, Function<EffectFigures, Optional<Integer>> figure) {
            return new Row(new TableText.FigureName(name), figure);
        }
    }

    /**
     * The table.
     *
     * @param topics in the school's order
     */
    static List<List<Cell>> of(Effect effect, List<Topic> topics, Texts texts, Language language) {
        return new FigureTable(texts, language).write(effect, topics);
    }

    private List<List<Cell>> write(Effect effect, List<Topic> topics) {
        List<EffectFigures> columns = new ArrayList<>();
        columns.add(effect.all());
        List<Cell> head = new ArrayList<>();
        head.add(words(new TableText.FigureColumn(
                effect.period().from(), effect.period().lastDay())));
        head.add(words(new TableText.AllTopics()));
        for (Topic topic : topics) {
            columns.add(Optional.ofNullable(effect.byTopic().get(topic.id()))
                    .orElseThrow(() -> new IllegalStateException("nobody asked for topic " + topic.id())));
            head.add(words(new TableText.TopicName(topic)));
        }
        List<List<Cell>> table = new ArrayList<>();
        table.add(head);
        for (Row row : ROWS) {
            table.add(line(
                    row.name(),
                    columns,
                    figures -> row.figure()
                            .apply(figures)
                            .<Cell>map(Cell.Count::new)
                            .orElseGet(Cell.Nothing::new)));
        }
        table.add(line(new TableText.FigureName(Figure.CONTRIBUTORS), columns, this::contributors));
        return table;
    }

    private List<Cell> line(Phrase name, List<EffectFigures> columns, Function<EffectFigures, Cell> cell) {
        List<Cell> line = new ArrayList<>();
        line.add(words(name));
        columns.forEach(figures -> line.add(cell.apply(figures)));
        return line;
    }

    /** A number of people that is small is none that anybody may count with. */
    private Cell contributors(EffectFigures figures) {
        if (figures.received().all() == 0) {
            return new Cell.Nothing();
        }
        return words(figures.received()
                .contributorsAtMost()
                .<Phrase>map(TableText.AtMost::new)
                .orElseGet(TableText.FewerThanFive::new));
    }

    private Cell words(Phrase phrase) {
        return new Cell.Words(texts.plain(phrase, language));
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>(List.of(
                Row.of(Figure.CONFIRMED_PERCENT, EffectFigures::confirmedPercent),
                Row.of(Figure.DECLARED_DONE_PERCENT, EffectFigures::declaredDonePercent),
                Row.count(Figure.HELPED_YES, figures -> figures.ofDone().yes()),
                Row.count(Figure.HELPED_PARTLY, figures -> figures.ofDone().partly()),
                Row.count(Figure.HELPED_NO, figures -> figures.ofDone().no()),
                Row.count(Figure.HELPED_NO_ANSWER, figures -> figures.ofDone().noAnswer()),
                Row.count(Figure.REASON_YES, figures -> figures.ofDeclined().yes()),
                Row.count(Figure.REASON_PARTLY, figures -> figures.ofDeclined().partly()),
                Row.count(Figure.REASON_NO, figures -> figures.ofDeclined().no()),
                Row.count(
                        Figure.REASON_NO_ANSWER, figures -> figures.ofDeclined().noAnswer()),
                Row.count(Figure.REOPENED, EffectFigures::reopened),
                Row.count(Figure.RECEIVED, figures -> figures.received().all()),
                Row.count(Figure.NAMED, figures -> figures.received().named()),
                Row.count(Figure.ANONYMOUS, figures -> figures.received().anonymous()),
                Row.of(Figure.IN_TIME_PERCENT, figures -> figures.targets().inTimePercent()),
                Row.count(Figure.IN_TIME, figures -> figures.targets().inTime()),
                Row.count(Figure.LATE, figures -> figures.targets().late()),
                Row.count(Figure.WAITING, figures -> figures.targets().waiting()),
                Row.of(Figure.ANSWER_MEDIAN, figures -> figures.firstAnswer().map(Days::median)),
                Row.of(Figure.ANSWER_NINETIETH, figures -> figures.firstAnswer().map(Days::ninetieth)),
                Row.of(
                        Figure.OUTCOME_MEDIAN,
                        figures -> figures.outcomes().days().map(Days::median)),
                Row.of(
                        Figure.OUTCOME_NINETIETH,
                        figures -> figures.outcomes().days().map(Days::ninetieth)),
                Row.count(Figure.DONE, figures -> figures.outcomes().done()),
                Row.count(Figure.DECLINED, figures -> figures.outcomes().declined())));
        for (Kind kind : Kind.values()) {
            rows.add(new Row(
                    new TableText.DoneOfKind(kind),
                    figures -> Optional.of(ofKind(figures, kind).done())));
            rows.add(new Row(
                    new TableText.DeclinedOfKind(kind),
                    figures -> Optional.of(ofKind(figures, kind).declined())));
        }
        rows.addAll(List.of(
                Row.count(Figure.MERGED, figures -> figures.outcomes().merged()),
                Row.count(Figure.WITHDRAWN, figures -> figures.outcomes().withdrawn()),
                Row.count(Figure.PROMISES_KEPT, figures -> figures.promises().kept()),
                Row.count(Figure.PROMISES_MISSED, figures -> figures.promises().missed()),
                Row.count(Figure.PROMISES_MOVED, figures -> figures.promises().moved())));
        return List.copyOf(rows);
    }

    private static OfKind ofKind(EffectFigures figures, Kind kind) {
        return figures.outcomes().byKind().getOrDefault(kind, NONE);
    }
}
