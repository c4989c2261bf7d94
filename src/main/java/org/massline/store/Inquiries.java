package org.massline.store;

import static org.massline.store.tables.Tables.INQUIRY;
import static org.massline.store.tables.Tables.INQUIRY_ANSWER;
import static org.massline.store.tables.Tables.INQUIRY_OPTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.massline.chat.Address;
import org.massline.chat.PersonId;
import org.massline.model.CadreId;
import org.massline.model.Inquiry;
import org.massline.model.InquiryId;
import org.massline.model.InquiryResult;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.Hasher;
import org.massline.privacy.KeyedHash;

/**
 * What cadres ask those who wait for an outcome, and what these answer: each row keyed by a hash of person and inquiry
 * together. What was answered leaves this room only where enough people did.
 */
public final class Inquiries {
    private static final String KIND = "inquiry";

    private final DSLContext sql;
    private final Hasher hasher;

    Inquiries(DSLContext sql, Hasher hasher) {
        this.sql = sql;
        this.hasher = hasher;
    }

    public void ask(Inquiry inquiry) {
        sql.insertInto(INQUIRY)
                .set(INQUIRY.ID, inquiry.id().value())
                .set(INQUIRY.NUMBER, inquiry.number().value())
                .set(INQUIRY.CADRE_ID, inquiry.cadre().value())
                .set(INQUIRY.KIND, inquiry.wording().kind().stored())
                .set(INQUIRY.TEXT, StoredText.of(inquiry.wording().text()))
                .set(INQUIRY.ASKED_ON, inquiry.askedOn())
                .execute();
        long item = 0;
        for (String answer : inquiry.wording().answers()) {
            sql.insertInto(INQUIRY_OPTION)
                    .set(INQUIRY_OPTION.INQUIRY_ID, inquiry.id().value())
                    .set(INQUIRY_OPTION.ITEM, ++item)
                    .set(INQUIRY_OPTION.TEXT, StoredText.of(answer))
                    .execute();
        }
    }

    /** It was never asked. */
    public void takeBack(InquiryId id) {
        sql.deleteFrom(INQUIRY).where(INQUIRY.ID.eq(id.value())).execute();
    }

    public Optional<Inquiry> find(InquiryId id) {
        return sql.selectFrom(INQUIRY).where(INQUIRY.ID.eq(id.value())).fetchOptional(this::read);
    }

    /** The last one of this kind about a suggestion. */
    public Optional<Inquiry> last(SuggestionNumber number, Inquiry.Kind kind) {
        return sql.selectFrom(INQUIRY)
                .where(INQUIRY.NUMBER.eq(number.value()))
                .and(INQUIRY.KIND.eq(kind.stored()))
                .orderBy(INQUIRY.ID.desc())
                .limit(1)
                .fetchOptional(this::read);
    }

    /** No more answers are taken. */
    public void close(InquiryId id, LocalDate on) {
        sql.update(INQUIRY)
                .set(INQUIRY.CLOSED_ON, on)
                .where(INQUIRY.ID.eq(id.value()))
                .and(INQUIRY.CLOSED_ON.isNull())
                .execute();
    }

    /** Somebody answers, or answers otherwise than before; what they added then goes with the answer. */
    public void answer(InquiryId id, Address address, int item) {
        put(id, address, item, null);
    }

    /** The sentence that goes with an answer. */
    public void answer(InquiryId id, Address address, int item, String words) {
        put(id, address, item, StoredText.of(words));
    }

    private void put(InquiryId id, Address address, int item, @Nullable String words) {
        sql.insertInto(INQUIRY_ANSWER)
                .set(INQUIRY_ANSWER.ANSWER, key(id, address).bytes())
                .set(INQUIRY_ANSWER.INQUIRY_ID, id.value())
                .set(INQUIRY_ANSWER.ITEM, (long) item)
                .set(INQUIRY_ANSWER.TEXT, words)
                .onConflict(INQUIRY_ANSWER.ANSWER)
                .doUpdate()
                .set(INQUIRY_ANSWER.ITEM, (long) item)
                .set(INQUIRY_ANSWER.TEXT, words)
                // Words that they took back are shown to nobody from now on; the count waits for others.
                .setNull(INQUIRY_ANSWER.SHOWN_TEXT)
                .execute();
        goOnShowing(id);
    }

    /**
     * What is shown follows what was answered in steps of {@link Inquiry#FEW}: who looked before the sixth answer and after it
     * would know the sixth. Words follow at once where their answer is shown, since they may be anybody's of those.
     */
    private void goOnShowing(InquiryId id) {
        Condition ofIt = INQUIRY_ANSWER.INQUIRY_ID.eq(id.value());
        if (countNotShown(id) >= Inquiry.FEW) {
            sql.update(INQUIRY_ANSWER)
                    .set(INQUIRY_ANSWER.SHOWN_ITEM, INQUIRY_ANSWER.ITEM)
                    .where(ofIt)
                    .execute();
        }
        sql.update(INQUIRY_ANSWER)
                .set(INQUIRY_ANSWER.SHOWN_TEXT, INQUIRY_ANSWER.TEXT)
                .where(ofIt)
                .and(INQUIRY_ANSWER.SHOWN_ITEM.eq(INQUIRY_ANSWER.ITEM))
                .execute();
    }

    /** How many answered, or answered otherwise, since anything was shown. */
    private int countNotShown(InquiryId id) {
        return sql.fetchCount(
                INQUIRY_ANSWER,
                INQUIRY_ANSWER
                        .INQUIRY_ID
                        .eq(id.value())
                        .and(INQUIRY_ANSWER.SHOWN_ITEM.isDistinctFrom(INQUIRY_ANSWER.ITEM)));
    }

    /** Whether anything of it is shown once this person has answered, and nothing is before. */
    public boolean isCompletedBy(InquiryId id, Address address) {
        return countNotShown(id) == Inquiry.FEW - 1
                && answerOf(id, address).isEmpty()
                && !result(id).isShown();
    }

    /**
     * What somebody answered.
     *
     * @param words empty if they added none
     */
    public record Answer(int item, Optional<String> words) {}

    /** What this person answered. */
    public Optional<Answer> answerOf(InquiryId id, Address address) {
        return sql.select(INQUIRY_ANSWER.ITEM, INQUIRY_ANSWER.TEXT)
                .from(INQUIRY_ANSWER)
                .where(INQUIRY_ANSWER.ANSWER.eq(key(id, address).bytes()))
                .fetchOptional(row -> new Answer(row.value1().intValue(), Optional.ofNullable(row.value2())));
    }

    /** This person's answer is gone. */
    public void erase(InquiryId id, Address address) {
        sql.deleteFrom(INQUIRY_ANSWER)
                .where(INQUIRY_ANSWER.ANSWER.eq(key(id, address).bytes()))
                .execute();
    }

    /** What was answered; see {@link InquiryResult}. */
    public InquiryResult result(InquiryId id) {
        Map<Integer, Integer> counts = sql
                .select(INQUIRY_ANSWER.SHOWN_ITEM, DSL.count())
                .from(INQUIRY_ANSWER)
                .where(INQUIRY_ANSWER.INQUIRY_ID.eq(id.value()))
                .and(INQUIRY_ANSWER.SHOWN_ITEM.isNotNull())
                .groupBy(INQUIRY_ANSWER.SHOWN_ITEM)
                .fetch()
                .stream()
                .collect(Collectors.toMap(row -> row.value1().intValue(), row -> row.value2()));
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        return total < Inquiry.FEW ? InquiryResult.TOO_FEW : new InquiryResult(total, counts, words(id));
    }

    /** In the order of the hashes: who was first is not to be seen. */
    private List<String> words(InquiryId id) {
        return sql.select(INQUIRY_ANSWER.SHOWN_TEXT)
                .from(INQUIRY_ANSWER)
                .where(INQUIRY_ANSWER.INQUIRY_ID.eq(id.value()))
                .and(INQUIRY_ANSWER.SHOWN_TEXT.isNotNull())
                .orderBy(INQUIRY_ANSWER.ANSWER)
                .fetch(INQUIRY_ANSWER.SHOWN_TEXT);
    }

    private KeyedHash key(InquiryId id, Address address) {
        return hasher.of(new PersonId(address.chat().value()), KIND, id.value());
    }

    private Inquiry read(Record row) {
        long id = row.get(INQUIRY.ID);
        return new Inquiry(
                new InquiryId(id),
                new SuggestionNumber(row.get(INQUIRY.NUMBER)),
                new CadreId(row.get(INQUIRY.CADRE_ID)),
                new Inquiry.Wording(
                        Inquiry.Kind.ofStored(row.get(INQUIRY.KIND)),
                        row.get(INQUIRY.TEXT),
                        sql.select(INQUIRY_OPTION.TEXT)
                                .from(INQUIRY_OPTION)
                                .where(INQUIRY_OPTION.INQUIRY_ID.eq(id))
                                .orderBy(INQUIRY_OPTION.ITEM)
                                .fetch(INQUIRY_OPTION.TEXT)),
                row.get(INQUIRY.ASKED_ON),
                Optional.ofNullable(row.get(INQUIRY.CLOSED_ON)));
    }
}
