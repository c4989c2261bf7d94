package org.massline.store;

import static org.massline.store.tables.Tables.POINT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.massline.model.CadreId;
import org.massline.model.Point;
import org.massline.model.SuggestionNumber;

/** The points of suggestions that make several, and what was answered to each. */
public final class Points {
    private static final String ANSWERED = "yes";
    private static final String NOT_ANSWERED = "no";

    private final DSLContext sql;
    private final SearchIndex index;

    Points(DSLContext sql, SearchIndex index) {
        this.sql = sql;
        this.index = index;
    }

    /** The suggestion makes these points, in this order. */
    public void add(SuggestionNumber number, List<Point> points) {
        for (Point point : points) {
            sql.insertInto(POINT)
                    .set(POINT.NUMBER, number.value())
                    .set(POINT.ITEM, (long) point.item())
                    .set(POINT.TEXT, StoredText.of(point.text()))
                    .execute();
        }
    }

    /** Those of a suggestion, in order; none if it makes one only. */
    public List<Point> of(SuggestionNumber number) {
        return sql.selectFrom(POINT)
                .where(POINT.NUMBER.eq(number.value()))
                .orderBy(POINT.ITEM)
                .fetch(Points::read);
    }

    /** From now on this is what was answered to the point, and said of the answer. */
    public void put(SuggestionNumber number, Point point) {
        Optional<Point.Answer> answer = point.answer();
        sql.update(POINT)
                .set(POINT.CADRE_ID, answer.map(each -> each.by().value()).orElse(null))
                .set(
                        POINT.ANSWER,
                        answer.map(each -> StoredText.of(each.text())).orElse(null))
                .set(POINT.ANSWERED_ON, answer.map(Point.Answer::on).orElse(null))
                .set(POINT.ACCEPTED, answer.flatMap(each -> stored(each.mark())).orElse(null))
                .where(POINT.NUMBER.eq(number.value()))
                .and(POINT.ITEM.eq((long) point.item()))
                .execute();
        index.answeredPoint(number, point.item(), answer.map(Point.Answer::text));
    }

    /** What the contributor says of the answer to a point, if there is one. */
    public void mark(SuggestionNumber number, int item, Point.Mark mark) {
        sql.update(POINT)
                .set(POINT.ACCEPTED, stored(mark).orElse(null))
                .where(POINT.NUMBER.eq(number.value()))
                .and(POINT.ITEM.eq((long) item))
                .and(POINT.ANSWER.isNotNull())
                .execute();
    }

    private static Point read(Record row) {
        String answer = row.get(POINT.ANSWER);
        return new Point(
                row.get(POINT.ITEM).intValue(),
                row.get(POINT.TEXT),
                answer == null
                        ? Optional.empty()
                        : Optional.of(new Point.Answer(
                                new CadreId(row.get(POINT.CADRE_ID)),
                                answer,
                                row.get(POINT.ANSWERED_ON),
                                mark(row.get(POINT.ACCEPTED)))));
    }

    private static Optional<String> stored(Point.Mark mark) {
        return switch (mark) {
            case NONE -> Optional.empty();
            case ANSWERED -> Optional.of(ANSWERED);
            case NOT_ANSWERED -> Optional.of(NOT_ANSWERED);
        };
    }

    private static Point.Mark mark(@Nullable String stored) {
        return switch (stored) {
            case null -> Point.Mark.NONE;
            case ANSWERED -> Point.Mark.ANSWERED;
            case NOT_ANSWERED -> Point.Mark.NOT_ANSWERED;
            default -> throw new IllegalArgumentException("no answer is marked as '" + stored + "'");
        };
    }
}
