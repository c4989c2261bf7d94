package org.massline.store;

import static org.massline.store.tables.Tables.BOARD_ENTRY;
import static org.massline.store.tables.Tables.SUGGESTION;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
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
    /** Whoever writes a suggestion asks it of those alike. */
    private static final Prepared FIND = Prepared.of(DSL.select(
                    BOARD_ENTRY.NUMBER,
                    BOARD_ENTRY.TOPIC_ID,
                    BOARD_ENTRY.TEXT,
                    BOARD_ENTRY.PUBLISHED_ON,
                    SUGGESTION.STATUS,
                    SUGGESTION.OUTCOME,
                    SUGGESTION.MERGED_INTO,
                    BOARD_ENTRY.SECONDS)
            .from(BOARD_ENTRY)
            .join(SUGGESTION)
            .on(SUGGESTION.NUMBER.eq(BOARD_ENTRY.NUMBER))
            .where(BOARD_ENTRY.NUMBER.eq(Prepared.value(BOARD_ENTRY.NUMBER))));

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
        index.published(number, text);
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
        return FIND.first(sql, Board::read, number.value());
    }

    /** Those of these that are on the board, in the same order. */
    public List<BoardEntry> find(Collection<SuggestionNumber> numbers) {
        return numbers.stream().flatMap(number -> find(number).stream()).toList();
    }

    /**
     * Some of a list of the board.
     *
     * @param topic empty for all of them
     * @param from how many to pass over
     * @param most so many; one more than is shown tells whether there is more
     */
    public List<BoardEntry> list(BoardList list, Optional<TopicId> topic, int from, int most) {
        return find(question(list, topic).limit(most).offset(from).fetch(row -> new SuggestionNumber(row.value1())));
    }

    /** The question for a list, as its index answers it. */
    SelectLimitStep<Record1<Long>> question(BoardList list, Optional<TopicId> topic) {
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

    private SelectConditionStep<Record1<Long>> select(Condition condition) {
        return sql.select(BOARD_ENTRY.NUMBER).from(BOARD_ENTRY).where(condition);
    }

    private static BoardEntry read(ResultSet row) throws SQLException {
        long whole = row.getLong(7);
        boolean isPart = !row.wasNull();
        return new BoardEntry(
                new SuggestionNumber(row.getLong(1)),
                new TopicId(row.getLong(2)),
                row.getString(3),
                LocalDate.parse(row.getString(4)),
                Status.ofStored(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                isPart ? Optional.of(new SuggestionNumber(whole)) : Optional.empty(),
                row.getInt(8));
    }
}
