package org.massline.store;

import static org.massline.store.tables.Tables.BOARD_ENTRY;
import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;
import org.massline.model.BoardEntry;
import org.massline.model.BoardList;
import org.massline.model.CadreId;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;

/**
 * What cadres published, for everybody. Each list is read in the order of its index, as far as it is shown; how long it is, is
 * not counted.
 */
public final class Board {
    private final DSLContext sql;
    private final SearchIndex index;

    Board(DSLContext sql, SearchIndex index) {
        this.sql = sql;
        this.index = index;
    }

    /**
     * Puts a suggestion on the board, or its text into other words.
     *
     * @param text without what could identify somebody
     * @param cadre who answers for that
     */
    public void publish(SuggestionNumber number, String text, CadreId cadre, LocalDate on) {
        sql.insertInto(BOARD_ENTRY)
                .set(BOARD_ENTRY.NUMBER, number.value())
                // A trigger takes the topic over from the suggestion, now and whenever it changes.
                .set(BOARD_ENTRY.TOPIC_ID, topicOf(number))
                .set(BOARD_ENTRY.TEXT, StoredText.of(text))
                .set(BOARD_ENTRY.CADRE_ID, cadre.value())
                .set(BOARD_ENTRY.PUBLISHED_ON, on)
                .onConflict(BOARD_ENTRY.NUMBER)
                .doUpdate()
                .set(BOARD_ENTRY.TEXT, StoredText.of(text))
                .set(BOARD_ENTRY.CADRE_ID, cadre.value())
                .execute();
        index.published(number);
    }

    private Field<Long> topicOf(SuggestionNumber number) {
        return DSL.field(DSL.select(SUGGESTION.TOPIC_ID).from(SUGGESTION).where(SUGGESTION.NUMBER.eq(number.value())));
    }

    /** Takes it off the board. Who seconds it does so still, and hears of its outcome. */
    public void unpublish(SuggestionNumber number) {
        sql.deleteFrom(BOARD_ENTRY).where(BOARD_ENTRY.NUMBER.eq(number.value())).execute();
    }

    /**
     * What a cadre put on the board.
     *
     * @param cadre who answers for the text
     */
    public record Published(String text, CadreId cadre, LocalDate on) {}

    /** What was put there of this one; empty if it is not on the board. */
    public Optional<Published> published(SuggestionNumber number) {
        return sql.selectFrom(BOARD_ENTRY)
                .where(BOARD_ENTRY.NUMBER.eq(number.value()))
                .fetchOptional(row -> new Published(
                        row.get(BOARD_ENTRY.TEXT),
                        new CadreId(row.get(BOARD_ENTRY.CADRE_ID)),
                        row.get(BOARD_ENTRY.PUBLISHED_ON)));
    }

    public Optional<BoardEntry> find(SuggestionNumber number) {
        return select(BOARD_ENTRY.NUMBER.eq(number.value())).fetchOptional(Board::read);
    }

    /** Those of these that are on the board, in the same order. */
    public List<BoardEntry> find(Collection<SuggestionNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<BoardEntry> found = select(BOARD_ENTRY.NUMBER.in(
                        numbers.stream().map(SuggestionNumber::value).toList()))
                .fetch(Board::read);
        return numbers.stream()
                .flatMap(number -> found.stream().filter(entry -> entry.number().equals(number)))
                .toList();
    }

    /**
     * Some of a list of the board.
     *
     * @param topic empty for all of them
     * @param from how many to pass over
     * @param most so many; one more than is shown tells whether there is more
     */
    public List<BoardEntry> list(BoardList list, Optional<TopicId> topic, int from, int most) {
        return question(list, topic).limit(most).offset(from).fetch(Board::read);
    }

    /** The question for a list, as its index answers it. */
    SelectLimitStep<Record> question(BoardList list, Optional<TopicId> topic) {
        Condition about = topic.map(id -> BOARD_ENTRY.TOPIC_ID.eq(id.value())).orElse(DSL.noCondition());
        return switch (list) {
            case NEWEST -> select(about).orderBy(BOARD_ENTRY.PUBLISHED_ON.desc(), BOARD_ENTRY.NUMBER.desc());
            // As the partial indexes spell it, so that they are used.
            case MOST_SECONDED ->
                select(about.and(BOARD_ENTRY.OPEN.eq(DSL.inline(1L))))
                        .orderBy(
                                BOARD_ENTRY.SECONDS.desc(), BOARD_ENTRY.PUBLISHED_ON.desc(), BOARD_ENTRY.NUMBER.desc());
            case DONE ->
                select(about.and(BOARD_ENTRY.DONE_ON.isNotNull()))
                        .orderBy(BOARD_ENTRY.DONE_ON.desc(), BOARD_ENTRY.NUMBER.desc());
        };
    }

    private SelectConditionStep<Record> select(Condition condition) {
        return sql.select(BOARD_ENTRY.fields())
                .select(SUGGESTION.STATUS, SUGGESTION.OUTCOME, SUGGESTION.MERGED_INTO)
                .from(BOARD_ENTRY)
                .join(SUGGESTION)
                .on(SUGGESTION.NUMBER.eq(BOARD_ENTRY.NUMBER))
                .where(condition);
    }

    private static BoardEntry read(Record row) {
        return new BoardEntry(
                new SuggestionNumber(row.get(BOARD_ENTRY.NUMBER)),
                new TopicId(row.get(BOARD_ENTRY.TOPIC_ID)),
                row.get(BOARD_ENTRY.TEXT),
                row.get(BOARD_ENTRY.PUBLISHED_ON),
                Status.ofStored(row.get(SUGGESTION.STATUS)),
                Optional.ofNullable(row.get(SUGGESTION.OUTCOME)),
                Optional.ofNullable(row.get(SUGGESTION.MERGED_INTO)).map(SuggestionNumber::new),
                row.get(BOARD_ENTRY.SECONDS).intValue());
    }
}
