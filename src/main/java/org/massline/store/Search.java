package org.massline.store;

import static org.massline.store.SearchIndex.MATTERS;
import static org.massline.store.SearchIndex.PUBLISHED;
import static org.massline.store.SearchIndex.SAID;
import static org.massline.store.SearchIndex.SHIFT;
import static org.massline.store.SearchIndex.WORDS;
import static org.massline.store.tables.Tables.BOARD_ENTRY;
import static org.massline.store.tables.Tables.BOARD_MATTER;
import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.massline.likeness.Likeness;
import org.massline.likeness.Matters;
import org.massline.likeness.Sought;
import org.massline.likeness.Terms;
import org.massline.model.CadreId;
import org.massline.model.Page;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;
import org.massline.store.dialect.Database;
import org.massline.store.dialect.TermIndex;

/**
 * Finds what was written: by words, and by what is alike.
 *
 * <p>The newest come first, and only so many are looked at, so that a question costs the same however much was ever written.
 * The database finds what has terms in common, by its index; what is alike is decided by {@link Likeness}, by these terms.
 */
public final class Search {
    /** Whoever gets more than this has asked for too little. Rows, of which a suggestion may have several. */
    private static final int MOST_FOUND = 500;
    /** So many are compared with one, the newest that have enough in common with it. */
    private static final int MOST_COMPARED = 200;

    /** And so many are looked at for that, of whichever time and topic. */
    private static final int MOST_LOOKED_AT = 2_000;

    private static final String ROW = "row";

    private static final Table<Record1<Long>> IN_COMMON = DSL.select(BOARD_MATTER.NUMBER)
            .from(BOARD_MATTER)
            .where(BOARD_MATTER.MARK.in(Collections.nCopies(Likeness.HEAVIEST, Prepared.value(BOARD_MATTER.MARK))))
            .groupBy(BOARD_MATTER.NUMBER)
            .having(DSL.count().ge(DSL.param("least", Integer.class)))
            .orderBy(BOARD_MATTER.NUMBER.desc())
            .limit(DSL.inline((long) MOST_COMPARED))
            .asTable("in_common");

    /** Whoever writes a suggestion asks it. */
    private static final Prepared PUBLISHED_ALIKE =
            Prepared.of(DSL.select(BOARD_MATTER.NUMBER, BOARD_MATTER.MARK, BOARD_MATTER.FACET)
                    .from(IN_COMMON)
                    .join(BOARD_ENTRY)
                    .on(BOARD_ENTRY.NUMBER.eq(IN_COMMON.field(BOARD_MATTER.NUMBER)))
                    .and(BOARD_ENTRY.OPEN.eq(DSL.inline(1L)))
                    .join(BOARD_MATTER)
                    .on(BOARD_MATTER.NUMBER.eq(BOARD_ENTRY.NUMBER)));

    private final DSLContext sql;
    private final Database database;
    private final Likeness likeness;

    Search(DSLContext sql, Database database, Likeness likeness) {
        this.sql = sql;
        this.database = database;
        this.likeness = likeness;
    }

    private static Field<Object> column(Table<?> index, String name) {
        return DSL.field(DSL.name(index.getName(), name));
    }

    private static Field<Long> numberIn(Field<Long> row) {
        return DSL.field("{0} >> {1}", Long.class, row, DSL.inline(SHIFT));
    }

    private Field<String> question(Table<?> index, List<List<Sought>> anyOf) {
        return DSL.val(database.question(sql, index, anyOf));
    }

    /**
     * Which suggestions somebody may see.
     *
     * @param topics all of whose suggestions are seen
     * @param assignee sees what is assigned to them beside these
     */
    public record View(Set<TopicId> topics, Optional<CadreId> assignee) {
        public View {
            topics = Set.copyOf(topics);
        }

        private Condition covers() {
            Condition topic = Suggestions.about(topics);
            return assignee.map(cadre -> topic.or(SUGGESTION.ASSIGNED_TO.eq(cadre.value())))
                    .orElse(topic);
        }
    }

    /**
     * A page of the suggestions that have all of these words, in their text, in a message of their thread, or in their outcome,
     * newest first; one behind the last is the last. The total counts no more than the newest few hundred.
     */
    public Page<Suggestion> suggestions(String words, View view, int index, int size) {
        List<Long> numbers = question(words, view)
                .map(question ->
                        question.fetch(Record1::value1).stream().distinct().toList())
                .orElse(List.of());
        int from = Suggestions.firstOf(index, size, numbers.size());
        List<Suggestion> found = Suggestions.select(
                        sql, SUGGESTION.NUMBER.in(numbers.subList(from, Math.min(numbers.size(), from + size))))
                .orderBy(SUGGESTION.NUMBER.desc())
                .fetch(Suggestions::read);
        return new Page<>(found, from / size, size, numbers.size());
    }

    Optional<ResultQuery<Record1<Long>>> question(String words, View view) {
        List<Sought> sought = Terms.sought(words);
        if (sought.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(sql.select(SUGGESTION.NUMBER)
                .from(SAID)
                .join(SUGGESTION)
                .on(SUGGESTION.NUMBER.eq(numberIn(SearchIndex.row(SAID))))
                .where(TermIndex.has(column(SAID, WORDS), question(SAID, List.of(sought))))
                .and(view.covers())
                .orderBy(TermIndex.greatestFirst(SearchIndex.row(SAID)))
                .limit(MOST_FOUND));
    }

    /** A page of the board's entries whose published text has all of these words, newest first, as above. */
    public Page<SuggestionNumber> published(String words, Optional<TopicId> topic, int index, int size) {
        List<Sought> sought = Terms.sought(words);
        List<SuggestionNumber> found = sought.isEmpty()
                ? List.of()
                : sql.select(BOARD_ENTRY.NUMBER)
                        .from(PUBLISHED)
                        .join(BOARD_ENTRY)
                        .on(BOARD_ENTRY.NUMBER.eq(SearchIndex.row(PUBLISHED)))
                        .where(TermIndex.has(column(PUBLISHED, WORDS), question(PUBLISHED, List.of(sought))))
                        .and(topic.map(each -> BOARD_ENTRY.TOPIC_ID.eq(each.value()))
                                .orElse(DSL.noCondition()))
                        .orderBy(TermIndex.greatestFirst(SearchIndex.row(PUBLISHED)))
                        .limit(MOST_FOUND)
                        .fetch(row -> new SuggestionNumber(row.value1()));
        int from = Suggestions.firstOf(index, size, found.size());
        return new Page<>(found.subList(from, Math.min(found.size(), from + size)), from / size, size, found.size());
    }

    /** The entries of the board that are alike a text and may still be seconded, since they are open; the most alike first. */
    public List<SuggestionNumber> publishedAlike(String text, int most) {
        Matters matters = likeness.of(text);
        List<Long> heaviest = likeness.heaviest(matters);
        if (heaviest.isEmpty()) {
            return List.of();
        }
        Object[] values = new Object[Likeness.HEAVIEST + 1];
        Arrays.fill(values, heaviest.getFirst());
        heaviest.toArray(values);
        values[Likeness.HEAVIEST] = Math.min(Likeness.LEAST_IN_COMMON, heaviest.size());
        Map<SuggestionNumber, Map<Long, String>> marks = new HashMap<>();
        PUBLISHED_ALIKE
                .all(
                        sql,
                        row -> new Marked(new SuggestionNumber(row.getLong(1)), row.getLong(2), row.getString(3)),
                        values)
                .forEach(each -> marks.computeIfAbsent(each.number(), key -> new HashMap<>())
                        .put(each.mark(), each.facet()));
        Map<SuggestionNumber, Matters> found = new HashMap<>();
        marks.forEach((number, each) -> found.put(number, Likeness.marked(each, matters)));
        return mostAlike(matters, found, most);
    }

    private record Marked(SuggestionNumber number, long mark, String facet) {}

    /**
     * The suggestions alike a given one that are open, or were done or declined since a day; the most alike first. Looked for
     * among the newest two thousand that have something in common with it, whoever may read them.
     *
     * @param view among which
     */
    public List<SuggestionNumber> alike(SuggestionNumber number, View view, LocalDate closedSince, int most) {
        Optional<Matters> matters = sql.select(SUGGESTION.TEXT)
                .from(SUGGESTION)
                .where(SUGGESTION.NUMBER.eq(number.value()))
                .fetchOptional(row -> likeness.of(row.value1()));
        Condition others =
                SUGGESTION.NUMBER.ne(number.value()).and(view.covers()).and(openOrClosedSince(closedSince));
        return matters.flatMap(
                        about -> alikeQuestion(about, others).map(question -> mostAlike(about, found(question), most)))
                .orElse(List.of());
    }

    private Map<SuggestionNumber, Matters> found(ResultQuery<Record2<Long, String>> question) {
        return question.fetchMap(
                row -> new SuggestionNumber(row.value1()), row -> likeness.named(TermIndex.apart(row.value2())));
    }

    private static Condition openOrClosedSince(LocalDate day) {
        return Suggestions.OPEN.or(SUGGESTION.STATUS.in("done", "declined").and(SUGGESTION.CLOSED_ON.ge(day)));
    }

    Optional<ResultQuery<Record2<Long, String>>> alikeQuestion(Matters matters, Condition which) {
        List<List<Sought>> worth = likeness.worthComparing(matters);
        if (worth.isEmpty()) {
            return Optional.empty();
        }
        Table<Record1<Long>> newest = sql.select(SearchIndex.row(SAID).as(ROW))
                .from(SAID)
                .where(TermIndex.has(column(SAID, MATTERS), question(SAID, worth)))
                .orderBy(TermIndex.greatestFirst(SearchIndex.row(SAID)))
                .limit(MOST_LOOKED_AT)
                .asTable("newest");
        Field<Long> row = DSL.field(DSL.name("newest", ROW), Long.class);
        return Optional.of(sql.select(SUGGESTION.NUMBER, TermIndex.kept(column(SAID, MATTERS)))
                .from(newest)
                .join(SUGGESTION)
                .on(SUGGESTION.NUMBER.eq(numberIn(row)))
                .join(SAID)
                .on(SearchIndex.row(SAID).eq(row))
                .where(which)
                .orderBy(row.desc())
                .limit(MOST_COMPARED));
    }

    private List<SuggestionNumber> mostAlike(Matters matters, Map<SuggestionNumber, Matters> others, int most) {
        Map<SuggestionNumber, Double> alike = new HashMap<>();
        others.forEach((number, each) -> {
            double likely = likeness.between(matters, each);
            if (likely >= Likeness.ENOUGH) {
                alike.put(number, likely);
            }
        });
        // Of those equally alike the newest, so that both databases answer the same.
        Comparator<Map.Entry<SuggestionNumber, Double>> mostAlikeFirst =
                Map.Entry.<SuggestionNumber, Double>comparingByValue().reversed();
        return alike.entrySet().stream()
                .sorted(mostAlikeFirst.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Groups of two and more among these that are alike; each with its first, which the others resemble, in front. */
    public List<List<SuggestionNumber>> alikeAmong(Collection<SuggestionNumber> numbers) {
        Map<SuggestionNumber, Matters> found = new HashMap<>();
        sql.select(SUGGESTION.NUMBER, SUGGESTION.TEXT)
                .from(SUGGESTION)
                .where(SUGGESTION.NUMBER.in(
                        numbers.stream().map(SuggestionNumber::value).toList()))
                .forEach(row -> found.put(new SuggestionNumber(row.value1()), likeness.of(row.value2())));
        Map<SuggestionNumber, Matters> inOrder = new LinkedHashMap<>();
        new ArrayList<>(numbers)
                .stream().filter(found::containsKey).forEach(number -> inOrder.put(number, found.get(number)));
        return likeness.groups(inOrder);
    }
}
