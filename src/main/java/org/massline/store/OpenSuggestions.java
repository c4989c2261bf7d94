package org.massline.store;

import static org.massline.store.Suggestions.OPEN;
import static org.massline.store.Suggestions.about;
import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.massline.model.CadreId;
import org.massline.model.InboxFilter;
import org.massline.model.Page;
import org.massline.model.Suggestion;
import org.massline.model.TopicId;

/**
 * What is open, for those who see to it.
 *
 * <p>Each topic is asked by itself, and so is what is assigned across topics: each part is read in the order of its index, as
 * far as it is shown. Asked together, all that a topic ever received would be read and sorted.
 */
public final class OpenSuggestions {
    private static final Field<Long> NUMBER = DSL.field(DSL.name("number"), SUGGESTION.NUMBER.getDataType());
    private static final Field<LocalDate> TARGET_ON =
            DSL.field(DSL.name("target_on"), SUGGESTION.TARGET_ON.getDataType());

    private final DSLContext sql;

    OpenSuggestions(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Who looks, and at which of them.
     *
     * @param topics all of whose suggestions are seen
     * @param assignee sees what is assigned to them beside these
     */
    public record View(Set<TopicId> topics, Optional<CadreId> assignee, InboxFilter filter, LocalDate today) {
        public View {
            topics = Set.copyOf(topics);
        }

        /** Parts that have nothing in common. */
        private List<Condition> parts() {
            List<Condition> parts = new ArrayList<>();
            topics.stream()
                    .filter(topic -> filter.topic().map(topic::equals).orElse(true))
                    .sorted(Comparator.comparingLong(TopicId::value))
                    .forEach(topic -> parts.add(SUGGESTION.TOPIC_ID.eq(topic.value())));
            assignee.ifPresent(cadre -> parts.add(SUGGESTION
                    .ASSIGNED_TO
                    .eq(cadre.value())
                    .and(elsewhere())
                    .and(filter.topic().map(topic -> about(Set.of(topic))).orElse(DSL.noCondition()))));
            return parts.stream().map(part -> part.and(OPEN).and(filtered())).toList();
        }

        private Condition elsewhere() {
            return topics.isEmpty() ? DSL.noCondition() : DSL.not(about(topics));
        }

        private Condition filtered() {
            Condition status = filter.status()
                    .map(each -> SUGGESTION.STATUS.eq(each.stored()))
                    .orElse(DSL.noCondition());
            // All have a target; to SQLite that means: by the index of what is open, not by all that was ever assigned.
            Condition target =
                    filter.overdue() ? SUGGESTION.TARGET_ON.lt(today) : SUGGESTION.TARGET_ON.ge(LocalDate.EPOCH);
            return status.and(target).and(inHands());
        }

        private Condition inHands() {
            return switch (filter.hands()) {
                case ANYBODYS -> DSL.noCondition();
                case MINE ->
                    assignee.map(cadre -> SUGGESTION.ASSIGNED_TO.eq(cadre.value()))
                            .orElse(DSL.falseCondition());
                case NOBODYS -> SUGGESTION.ASSIGNED_TO.isNull();
            };
        }
    }

    /** A page of what is open, oldest target first; one behind the last is the last. */
    public Page<Suggestion> page(View view, int index, int size) {
        int total = count(view);
        int from = Suggestions.firstOf(index, size, total);
        List<Long> numbers = first(view, from, size)
                .map(question -> question.fetch(Record1::value1))
                .orElse(List.of());
        List<Suggestion> found = Suggestions.select(sql, SUGGESTION.NUMBER.in(numbers))
                .orderBy(SUGGESTION.TARGET_ON, SUGGESTION.NUMBER)
                .fetch(Suggestions::read);
        return new Page<>(found, from / size, size, total);
    }

    /** How many are open. */
    public int count(View view) {
        int count = 0;
        for (Condition part : view.parts()) {
            count += sql.fetchCount(sql.selectOne().from(SUGGESTION).where(part));
        }
        return count;
    }

    /** The question for the numbers on a page; none where nothing is looked at. */
    Optional<Select<Record1<Long>>> first(View view, int from, int size) {
        return view.parts().stream()
                .map(part -> part(part, from + size))
                .reduce(Select::unionAll)
                .map(parts -> sql.select(NUMBER)
                        .from(parts.asTable("parts"))
                        .orderBy(TARGET_ON, NUMBER)
                        .limit(size)
                        .offset(from));
    }

    private Select<Record2<Long, LocalDate>> part(Condition part, int most) {
        Table<Record2<Long, LocalDate>> first = sql.select(SUGGESTION.NUMBER, SUGGESTION.TARGET_ON)
                .from(SUGGESTION)
                .where(part)
                .orderBy(SUGGESTION.TARGET_ON, SUGGESTION.NUMBER)
                .limit(most)
                .asTable("part");
        return sql.select(NUMBER, TARGET_ON).from(first);
    }
}
