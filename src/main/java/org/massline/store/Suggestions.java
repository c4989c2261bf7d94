package org.massline.store;

import static org.massline.store.tables.Tables.ATTACHMENT;
import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.massline.chat.Address;
import org.massline.model.CadreId;
import org.massline.model.Course;
import org.massline.model.Kind;
import org.massline.model.Page;
import org.massline.model.Stand;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;
import org.massline.model.Verdict;
import org.massline.store.dialect.Database;

/** The suggestions. Whose they are is sealed, and stands in their author's own record alone; of some, nowhere. */
public final class Suggestions {
    /** As the partial index spells it, so that it is used. */
    static final Condition OPEN =
            SUGGESTION.STATUS.in(DSL.inline("received"), DSL.inline("acknowledged"), DSL.inline("in-progress"));

    private static final Field<Integer> ATTACHMENTS = DSL.field(DSL.selectCount()
                    .from(ATTACHMENT)
                    .where(ATTACHMENT.NUMBER.eq(SUGGESTION.NUMBER))
                    .and(ATTACHMENT.POSITION.eq(0L))
                    .and(ATTACHMENT.TYPE.ne(DSL.inline(Threads.WITHHELD))))
            .as("attachments");

    private static final Prepared ADD = Prepared.of(DSL.insertInto(SUGGESTION)
            .set(SUGGESTION.NUMBER, Prepared.value(SUGGESTION.NUMBER))
            .set(SUGGESTION.TOPIC_ID, Prepared.value(SUGGESTION.TOPIC_ID))
            .set(SUGGESTION.KIND, Prepared.value(SUGGESTION.KIND))
            .set(SUGGESTION.STATUS, Prepared.value(SUGGESTION.STATUS))
            .set(SUGGESTION.AUTHOR_NAME, Prepared.value(SUGGESTION.AUTHOR_NAME))
            .set(SUGGESTION.TEXT, Prepared.value(SUGGESTION.TEXT))
            .set(SUGGESTION.RECEIVED_ON, Prepared.value(SUGGESTION.RECEIVED_ON))
            .set(SUGGESTION.TARGET_ON, Prepared.value(SUGGESTION.TARGET_ON))
            .set(SUGGESTION.SEALED_AUTHOR, Prepared.value(SUGGESTION.SEALED_AUTHOR)));

    private static final String COUNTER = "suggestion";

    private final DSLContext sql;
    private final Database database;
    private final Sealed sealed;
    private final SearchIndex index;

    Suggestions(DSLContext sql, Database database, Sealed sealed, SearchIndex index) {
        this.sql = sql;
        this.database = database;
        this.sealed = sealed;
        this.index = index;
    }

    /** Takes the next number. */
    public SuggestionNumber nextNumber() {
        return new SuggestionNumber(Counters.next(sql, COUNTER));
    }

    /** The newest number that is there; 0 if there is none. */
    public long newestNumber() {
        return Counters.last(sql, COUNTER);
    }

    /**
     * Adds a suggestion.
     *
     * @param author where answers go
     */
    public void add(Suggestion suggestion, Address author) {
        add(suggestion, sealed.seal(author, place(suggestion.number())));
    }

    /** Adds one that keeps no address; its receipt is given by {@link Receipts}. */
    public void addWithoutAuthor(Suggestion suggestion) {
        add(suggestion, (byte @Nullable []) null);
    }

    private void add(Suggestion suggestion, byte @Nullable [] sealedAuthor) {
        ADD.executeWithNext(
                sql,
                suggestion.number().value(),
                suggestion.topic().value(),
                suggestion.kind().stored(),
                suggestion.status().stored(),
                Signatures.nameIn(suggestion.signature()),
                StoredText.of(suggestion.text()),
                suggestion.receivedOn().toString(),
                suggestion.targetOn().toString(),
                sealedAuthor);
        index.said(suggestion.number(), suggestion.text());
    }

    public Optional<Suggestion> find(SuggestionNumber number) {
        return select(SUGGESTION.NUMBER.eq(number.value())).fetchOptional(Suggestions::read);
    }

    /** The suggestion; until this transaction ends, others that ask the same wait, so that nobody acts on what is old. */
    public Optional<Suggestion> lock(SuggestionNumber number) {
        database.locked(sql.select(SUGGESTION.NUMBER).from(SUGGESTION).where(SUGGESTION.NUMBER.eq(number.value())))
                .fetch();
        return find(number);
    }

    /** Where the answer to a suggestion goes; empty once the link is cut, and if there never was one. */
    public Optional<Address> authorOf(SuggestionNumber number) {
        return sql.select(SUGGESTION.SEALED_AUTHOR)
                .from(SUGGESTION)
                .where(SUGGESTION.NUMBER.eq(number.value()))
                .fetchOptional(SUGGESTION.SEALED_AUTHOR)
                .map(bytes -> sealed.open(bytes, place(number), Address.class))
                .filter(address -> !address.equals(Authors.NOBODY));
    }

    /** The suggestions that became a part of this one, and of those, oldest first. */
    public List<Suggestion> partsOf(SuggestionNumber whole) {
        Set<SuggestionNumber> parts = numbersOfParts(whole);
        return parts.isEmpty()
                ? List.of()
                : select(SUGGESTION.NUMBER.in(values(parts)))
                        .orderBy(SUGGESTION.NUMBER)
                        .fetch(Suggestions::read);
    }

    /** Those, by their numbers. */
    public Set<SuggestionNumber> numbersOfParts(SuggestionNumber whole) {
        return PartNumbers.of(sql, whole);
    }

    /** The one at the end of all of which it is a part; empty if it is none, or that one was erased. */
    public Optional<Suggestion> wholeOf(Suggestion part) {
        Optional<Suggestion> whole = Optional.empty();
        Set<SuggestionNumber> seen = new HashSet<>();
        Optional<SuggestionNumber> next = part.course().mergedInto();
        // Two that were merged into each other would go round for ever.
        while (next.isPresent() && seen.add(next.get())) {
            whole = find(next.get());
            next = whole.flatMap(each -> each.course().mergedInto());
        }
        return whole;
    }

    /** A page of these suggestions, newest first. */
    public Page<Suggestion> newestOf(List<SuggestionNumber> numbers, int index, int size) {
        List<SuggestionNumber> newestFirst =
                numbers.stream().sorted(Comparator.reverseOrder()).toList();
        int from = firstOf(index, size, newestFirst.size());
        List<SuggestionNumber> onPage = newestFirst.subList(from, Math.min(newestFirst.size(), from + size));
        List<Suggestion> found = select(SUGGESTION.NUMBER.in(values(onPage)))
                .orderBy(SUGGESTION.NUMBER.desc())
                .fetch(Suggestions::read);
        return new Page<>(found, from / size, size, newestFirst.size());
    }

    public int countBeingActedOn(List<SuggestionNumber> numbers) {
        return sql.fetchCount(sql.selectOne()
                .from(SUGGESTION)
                .where(SUGGESTION.NUMBER.in(values(numbers)))
                .and(SUGGESTION.STATUS.in(Status.ACKNOWLEDGED.stored(), Status.IN_PROGRESS.stored())));
    }

    public void withdraw(SuggestionNumber number, LocalDate on) {
        sql.update(SUGGESTION)
                .set(SUGGESTION.STATUS, Status.WITHDRAWN.stored())
                .set(SUGGESTION.REVISION, SUGGESTION.REVISION.plus(1L))
                .set(SUGGESTION.CLOSED_ON, on)
                .setNull(SUGGESTION.PROMISED_ON)
                .where(SUGGESTION.NUMBER.eq(number.value()))
                .execute();
    }

    /** A cadre did something: it stands so from now on, in its next revision. */
    public void put(SuggestionNumber number, Stand stand) {
        sql.update(SUGGESTION)
                .set(SUGGESTION.REVISION, SUGGESTION.REVISION.plus(1L))
                .set(SUGGESTION.STATUS, stand.status().stored())
                .set(SUGGESTION.TOPIC_ID, stand.topic().value())
                .set(SUGGESTION.TARGET_ON, stand.targetOn())
                .set(SUGGESTION.CLOSED_ON, stand.closedOn().orElse(null))
                .set(SUGGESTION.OUTCOME, stand.outcome().map(StoredText::of).orElse(null))
                .set(
                        SUGGESTION.ASSIGNED_TO,
                        stand.assignedTo().map(CadreId::value).orElse(null))
                .set(SUGGESTION.PROMISED_ON, stand.promisedOn().orElse(null))
                .set(
                        SUGGESTION.MERGED_INTO,
                        stand.mergedInto().map(SuggestionNumber::value).orElse(null))
                .set(SUGGESTION.FIRST_ANSWER_ON, stand.firstAnswerOn().orElse(null))
                .where(SUGGESTION.NUMBER.eq(number.value()))
                .execute();
        stand.outcome().ifPresentOrElse(outcome -> index.told(number, outcome), () -> index.hasNoOutcome(number));
        index.opened(number);
        if (stand.status().isOpen()) {
            BulletinDrafts.takeOut(sql, number);
        }
    }

    /** Erases a suggestion with its thread and its attachments; no bulletin that is still composed has words of it. */
    public void erase(SuggestionNumber number) {
        BulletinDrafts.takeOut(sql, number);
        sql.deleteFrom(SUGGESTION).where(SUGGESTION.NUMBER.eq(number.value())).execute();
    }

    private SelectConditionStep<Record> select(Condition condition) {
        return select(sql, condition);
    }

    static SelectConditionStep<Record> select(DSLContext sql, Condition condition, Field<?>... more) {
        return sql.select(SUGGESTION.fields())
                .select(ATTACHMENTS)
                .select(more)
                .from(SUGGESTION)
                .where(condition);
    }

    static Condition about(Collection<TopicId> topics) {
        return SUGGESTION.TOPIC_ID.in(topics.stream().map(TopicId::value).toList());
    }

    static List<Long> values(Collection<SuggestionNumber> numbers) {
        List<Long> values = new ArrayList<>();
        numbers.forEach(number -> values.add(number.value()));
        return values;
    }

    /** Where a page begins; one behind the last is the last. */
    static int firstOf(int index, int size, int total) {
        int last = Math.max(0, (total - 1) / size);
        return Math.clamp(index, 0, last) * size;
    }

    static Suggestion read(Record row) {
        return new Suggestion(
                new SuggestionNumber(row.get(SUGGESTION.NUMBER)),
                new TopicId(row.get(SUGGESTION.TOPIC_ID)),
                Kind.ofStored(row.get(SUGGESTION.KIND)),
                Status.ofStored(row.get(SUGGESTION.STATUS)),
                Signatures.of(row),
                row.get(SUGGESTION.TEXT),
                row.get(SUGGESTION.RECEIVED_ON),
                row.get(SUGGESTION.TARGET_ON),
                Optional.ofNullable(row.get(SUGGESTION.CLOSED_ON)),
                row.get(ATTACHMENTS),
                course(row));
    }

    private static Course course(Record row) {
        LocalDate judgedOn = row.get(SUGGESTION.VERDICT_ON);
        return new Course(
                row.get(SUGGESTION.REVISION).intValue(),
                Optional.ofNullable(row.get(SUGGESTION.OUTCOME)),
                Optional.ofNullable(row.get(SUGGESTION.ASSIGNED_TO)).map(CadreId::new),
                Optional.ofNullable(row.get(SUGGESTION.PROMISED_ON)),
                Optional.ofNullable(row.get(SUGGESTION.MERGED_INTO)).map(SuggestionNumber::new),
                Optional.ofNullable(row.get(SUGGESTION.FIRST_ANSWER_ON)),
                judgedOn == null
                        ? Optional.empty()
                        : Optional.of(new Course.Judgement(
                                Verdict.ofStored(row.get(SUGGESTION.VERDICT)),
                                row.get(SUGGESTION.VERDICT_WORDS),
                                judgedOn,
                                row.get(SUGGESTION.VERDICT_DUE_ON) != null)),
                row.get(SUGGESTION.REOPENED).intValue(),
                Optional.ofNullable(row.get(SUGGESTION.AUTHOR_MUTED_ON)),
                row.get(SUGGESTION.SECONDS).intValue());
    }

    static String place(SuggestionNumber number) {
        return "suggestion:" + number.value();
    }
}
