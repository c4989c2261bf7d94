package org.massline.store;

import static org.massline.store.tables.Tables.BOARD_ENTRY;
import static org.massline.store.tables.Tables.BOARD_MATTER;
import static org.massline.store.tables.Tables.POINT;
import static org.massline.store.tables.Tables.SUGGESTION;
import static org.massline.store.tables.Tables.THREAD_MESSAGE;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.massline.likeness.Likeness;
import org.massline.likeness.Terms;
import org.massline.model.SuggestionNumber;
import org.massline.store.dialect.Database;
import org.massline.store.dialect.TermIndex;

/**
 * Keeps the index of what was written in step, within the transaction that writes it. What is erased leaves the index by
 * itself: triggers and references of the tables see to it.
 *
 * <p>A row of {@link #SAID} is a suggestion, a message of its thread, an answer to one of its points, or its outcome; see
 * {@code V9__search.sql}.
 */
final class SearchIndex {
    static final Table<?> SAID = DSL.table(DSL.name("suggestion_fts"));
    static final Table<?> PUBLISHED = DSL.table(DSL.name("board_entry_fts"));
    static final String WORDS = "words";
    static final String MATTERS = "matters";
    /** By how much a number is shifted to become a row. */
    static final int SHIFT = 20;

    /** The place of the outcome: behind every message that a thread can have. */
    private static final long OUTCOME = (1L << SHIFT) - 1;
    /** Before it, from behind, what was answered to points: nobody numbers so many. */
    private static final long BEHIND_MESSAGES = OUTCOME - 1000;

    /** On SQLite one row in so many brings parts of the index together, and each one that has more terms than these. */
    private static final int ROWS_FOR_A_STEP = 4;

    private static final int FEW_TERMS = 100;
    /** By a step of so many pages, and as many again for each so many terms: so there are never more than some twenty parts. */
    private static final int PAGES = 8;

    private static final int TERMS_FOR_PAGES = 400;

    private static final Upkeep OF_SAID = Upkeep.of(SAID);
    private static final Upkeep OF_PUBLISHED = Upkeep.of(PUBLISHED);

    private static final Prepared ADD_MATTER = Prepared.of(DSL.insertInto(BOARD_MATTER)
            .columns(BOARD_MATTER.NUMBER, BOARD_MATTER.MARK, BOARD_MATTER.FACET)
            .values(
                    Prepared.value(BOARD_MATTER.NUMBER),
                    Prepared.value(BOARD_MATTER.MARK),
                    Prepared.value(BOARD_MATTER.FACET))
            // Another replica may have read it when it started.
            .onConflictDoNothing());
    private static final Prepared OPEN_ENTRY = Prepared.of(DSL.select(BOARD_ENTRY.TEXT)
            .from(BOARD_ENTRY)
            .where(BOARD_ENTRY.NUMBER.eq(Prepared.value(BOARD_ENTRY.NUMBER)))
            .and(BOARD_ENTRY.OPEN.eq(DSL.inline(1L))));

    private static final String EDITION = "search-edition";
    private static final String BOARD_EDITION = "board-edition";
    /** Behind the edition, once the index has all that was written before it. */
    private static final String COMPLETE = " complete";

    private static final Prepared REMOVE_OF_ONE = Prepared.of(DSL.deleteFrom(SAID)
            .where(row(SAID).between(DSL.param("first", Long.class), DSL.param("last", Long.class))));

    private final DSLContext sql;
    private final Database database;
    private final Likeness likeness;

    SearchIndex(DSLContext sql, Database database, Likeness likeness) {
        this.sql = sql;
        this.database = database;
        this.likeness = likeness;
    }

    /** What is done with an index. */
    private record Upkeep(Prepared add, Prepared bringTogether) {
        static Upkeep of(Table<?> index) {
            return new Upkeep(SearchIndex.add(index), Prepared.of(TermIndex.bringTogether(index)));
        }
    }

    private static Prepared add(Table<?> index) {
        return Prepared.of(DSL.insertInto(index)
                .columns(
                        DSL.field(DSL.name("rowid"), Long.class),
                        DSL.field(DSL.name(WORDS), Object.class),
                        DSL.field(DSL.name(MATTERS), Object.class))
                .values(
                        DSL.param("rowid", Long.class),
                        TermIndex.terms(DSL.param(WORDS, String.class)),
                        TermIndex.terms(DSL.param(MATTERS, String.class))));
    }

    static Field<Long> row(Table<?> index) {
        return DSL.field(DSL.name(index.getName(), "rowid"), Long.class);
    }

    /** A suggestion was made. */
    void said(SuggestionNumber number, String text) {
        add(OF_SAID, place(number, 0), text, likeness.of(text).names());
    }

    /** A message was added to its thread. */
    void answered(SuggestionNumber number, int position, String text) {
        if (position < BEHIND_MESSAGES) {
            add(OF_SAID, place(number, position), text, Set.of());
        }
    }

    /** A message of its thread was taken back: nobody finds it, and the next one may take its place. */
    void tookBack(SuggestionNumber number, int position) {
        remove(SAID, row(SAID).eq(place(number, position)));
    }

    /** It has an outcome, or another one. */
    void told(SuggestionNumber number, String outcome) {
        hasNoOutcome(number);
        add(OF_SAID, place(number, OUTCOME), outcome, Set.of());
    }

    /** This is answered to a point now; nothing, if it is empty. */
    void answeredPoint(SuggestionNumber number, int item, Optional<String> answer) {
        long place = place(number, OUTCOME - item);
        remove(SAID, row(SAID).eq(place));
        answer.ifPresent(text -> add(OF_SAID, place, text, Set.of()));
    }

    /** It never had one, or it was taken back. */
    void hasNoOutcome(SuggestionNumber number) {
        remove(SAID, row(SAID).eq(place(number, OUTCOME)));
    }

    /** It was put on the board, or its text there is another. */
    void published(SuggestionNumber number, String text) {
        remove(PUBLISHED, row(PUBLISHED).eq(number.value()));
        add(OF_PUBLISHED, number.value(), text, likeness.of(text).names());
        opened(number);
    }

    /**
     * It may be open again. What an entry of the board is about is kept as long as it is open, since whoever writes is shown what
     * can be seconded; a trigger removes it with its text, and when it is closed.
     */
    void opened(SuggestionNumber number) {
        OPEN_ENTRY.first(sql, row -> row.getString(1), number.value()).ifPresent(text -> addMatters(number, text));
    }

    private void addMatters(SuggestionNumber number, String text) {
        ADD_MATTER.executeAll(
                sql,
                likeness.of(text).marks().entrySet().stream()
                        .map(each -> new @Nullable Object[] {number.value(), each.getKey(), each.getValue()})
                        .toList());
    }

    private void add(Upkeep index, long row, String text, Set<String> matters) {
        Collection<String> terms = Terms.of(text);
        index.add().executeWithNext(sql, row, TermIndex.together(terms), TermIndex.together(matters));
        // Of a suggestion's row the number, of a message's that and its position; of an entry's its number.
        boolean isTurn = terms.size() > FEW_TERMS || (row + (row >> SHIFT)) % ROWS_FOR_A_STEP == 0;
        if (isTurn && sql.dialect() == SQLDialect.SQLITE) {
            index.bringTogether().execute(sql, PAGES * (1L + terms.size() / TERMS_FOR_PAGES));
        }
    }

    private void remove(Table<?> index, Condition which) {
        sql.deleteFrom(index).where(which).execute();
    }

    private static long place(SuggestionNumber number, long position) {
        return (number.value() << SHIFT) + position;
    }

    /**
     * Whether something may be missing: it is looked for once, since it takes as long as much is stored. The index is emptied if
     * what is in it was read by other rules.
     */
    boolean beginEdition(Settings settings) {
        String edition = likeness.edition();
        Optional<String> complete = Optional.of(edition + COMPLETE);
        if (settings.get(EDITION).equals(complete)) {
            return false;
        }
        // What another replica has added meanwhile is not to be removed.
        hold();
        Optional<String> before = settings.get(EDITION);
        if (before.equals(complete)) {
            return false;
        }
        if (!before.equals(Optional.of(edition))) {
            remove(SAID, DSL.noCondition());
            remove(PUBLISHED, DSL.noCondition());
            settings.put(EDITION, edition);
        }
        return true;
    }

    /**
     * Reads what open entries of the board are about that were opened by a program which did not, or all of them if they were read
     * by other rules.
     */
    void readOpenEntries(Settings settings) {
        String edition = likeness.edition();
        if (!settings.get(BOARD_EDITION).equals(Optional.of(edition))) {
            remove(BOARD_MATTER, DSL.noCondition());
            settings.put(BOARD_EDITION, edition);
        }
        sql.select(BOARD_ENTRY.NUMBER, BOARD_ENTRY.TEXT)
                .from(BOARD_ENTRY)
                .where(BOARD_ENTRY.OPEN.eq(DSL.inline(1L)))
                .andNotExists(DSL.selectOne().from(BOARD_MATTER).where(BOARD_MATTER.NUMBER.eq(BOARD_ENTRY.NUMBER)))
                .fetch()
                .forEach(row -> addMatters(new SuggestionNumber(row.value1()), row.value2()));
    }

    /** Nothing is missing any more, nor will be: whatever is written from now on is indexed with it. */
    void completeEdition(Settings settings) {
        settings.put(EDITION, likeness.edition() + COMPLETE);
    }

    /** Whoever else wants to bring the index to another edition waits until this transaction ends. */
    private void hold() {
        Counters.hold(sql, EDITION);
    }

    /** Indexes some of what is not; returns how many suggestions and entries that was. */
    int addMissing(int most) {
        hold();
        // Locked, since a replica of the version before may serve meanwhile, and knows of no edition.
        Result<Record3<Long, String, String>> said = database.locked(sql.select(
                                SUGGESTION.NUMBER, SUGGESTION.TEXT, SUGGESTION.OUTCOME)
                        .from(SUGGESTION)
                        .whereNotExists(
                                DSL.selectOne().from(SAID).where(row(SAID).eq(SUGGESTION.NUMBER.mul(1L << SHIFT))))
                        .limit(most))
                .fetch();
        List<Long> numbers = said.getValues(SUGGESTION.NUMBER);
        addSaid(said, numbers);
        addAnswers(numbers);
        Result<Record2<Long, String>> entries = database.locked(sql.select(BOARD_ENTRY.NUMBER, BOARD_ENTRY.TEXT)
                        .from(BOARD_ENTRY)
                        .whereNotExists(DSL.selectOne()
                                .from(PUBLISHED)
                                .where(row(PUBLISHED).eq(BOARD_ENTRY.NUMBER)))
                        .limit(most))
                .fetch();
        entries.forEach(row -> published(new SuggestionNumber(row.value1()), row.value2()));
        return said.size() + entries.size();
    }

    private void addSaid(Result<Record3<Long, String, String>> said, List<Long> numbers) {
        // What came of them since the index was emptied may stand there already.
        REMOVE_OF_ONE.executeAll(
                sql,
                numbers.stream()
                        .map(number -> new @Nullable Object[] {number << SHIFT, (number << SHIFT) + OUTCOME})
                        .toList());
        said.forEach(row -> {
            SuggestionNumber number = new SuggestionNumber(row.value1());
            said(number, row.value2());
            if (row.value3() != null) {
                told(number, row.value3());
            }
        });
    }

    private void addAnswers(List<Long> numbers) {
        sql.select(THREAD_MESSAGE.NUMBER, THREAD_MESSAGE.POSITION, THREAD_MESSAGE.TEXT)
                .from(THREAD_MESSAGE)
                .where(THREAD_MESSAGE.NUMBER.in(numbers))
                .forEach(row -> answered(
                        new SuggestionNumber(row.value1()), row.value2().intValue(), row.value3()));
        sql.select(POINT.NUMBER, POINT.ITEM, POINT.ANSWER)
                .from(POINT)
                .where(POINT.NUMBER.in(numbers))
                .and(POINT.ANSWER.isNotNull())
                .forEach(row -> answeredPoint(
                        new SuggestionNumber(row.value1()), row.value2().intValue(), Optional.of(row.value3())));
    }
}
