package org.massline.store;

import static org.massline.store.Suggestions.about;
import static org.massline.store.tables.Tables.BOARD_ENTRY;
import static org.massline.store.tables.Tables.BULLETIN;
import static org.massline.store.tables.Tables.BULLETIN_ENTRY;
import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.massline.chat.MessageId;
import org.massline.model.Bulletin;
import org.massline.model.BulletinId;
import org.massline.model.CadreId;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;
import org.massline.store.dialect.Database;

/** The bulletins, while they are composed and afterwards. How they go out is asked of {@link BulletinQueue}. */
public final class Bulletins {
    private static final Condition IS_TAKEN =
            DSL.exists(DSL.selectOne().from(BULLETIN_ENTRY).where(BULLETIN_ENTRY.NUMBER.eq(SUGGESTION.NUMBER)));

    private static final Condition IS_PUBLISHED =
            DSL.exists(DSL.selectOne().from(BOARD_ENTRY).where(BOARD_ENTRY.NUMBER.eq(SUGGESTION.NUMBER)));

    private final DSLContext sql;
    private final Database database;

    Bulletins(DSLContext sql, Database database) {
        this.sql = sql;
        this.database = database;
    }

    /** The bulletin that the cadre is composing. */
    public Optional<Bulletin> draftOf(CadreId cadre) {
        return fetch(BULLETIN.CADRE_ID.eq(cadre.value()).and(BULLETIN.STATUS.eq(Bulletin.Status.DRAFT.stored())), 1)
                .stream()
                .findFirst();
    }

    public Optional<Bulletin> find(BulletinId id) {
        return fetch(BULLETIN.ID.eq(id.value()), 1).stream().findFirst();
    }

    /** The bulletin; until this transaction ends, others that ask the same wait. */
    public Optional<Bulletin> lock(BulletinId id) {
        database.locked(sql.select(BULLETIN.ID).from(BULLETIN).where(BULLETIN.ID.eq(id.value())))
                .fetch();
        return find(id);
    }

    /** Those that were sent or are, newest first. */
    public List<Bulletin> newest(int most) {
        return fetch(BULLETIN.STATUS.ne(Bulletin.Status.DRAFT.stored()), most);
    }

    /** The cadre begins to compose one. */
    public BulletinId begin(CadreId cadre, boolean toChannel, LocalDate today) {
        long id = Counters.next(sql, "bulletin");
        sql.insertInto(BULLETIN)
                .set(BULLETIN.ID, id)
                .set(BULLETIN.CADRE_ID, cadre.value())
                .set(BULLETIN.STATUS, Bulletin.Status.DRAFT.stored())
                .set(BULLETIN.HEADING, "")
                .set(BULLETIN.MADE_ON, today)
                .set(BULLETIN.TO_CHANNEL, toChannel ? 1L : 0L)
                .execute();
        return new BulletinId(id);
    }

    /** A pair comes in, as the last, or is worded anew. */
    public void put(BulletinId id, Bulletin.Pair pair) {
        String said = StoredText.of(pair.said());
        String did = StoredText.of(pair.did());
        long item = sql.select(DSL.coalesce(DSL.max(BULLETIN_ENTRY.ITEM), 0L))
                .from(BULLETIN_ENTRY)
                .where(BULLETIN_ENTRY.BULLETIN_ID.eq(id.value()))
                .fetchSingle()
                .value1();
        sql.insertInto(BULLETIN_ENTRY)
                .set(BULLETIN_ENTRY.BULLETIN_ID, id.value())
                .set(BULLETIN_ENTRY.NUMBER, pair.number().value())
                .set(BULLETIN_ENTRY.ITEM, item + 1)
                .set(BULLETIN_ENTRY.SAID, said)
                .set(BULLETIN_ENTRY.DID, did)
                .onConflict(BULLETIN_ENTRY.BULLETIN_ID, BULLETIN_ENTRY.NUMBER)
                .doUpdate()
                .set(BULLETIN_ENTRY.SAID, said)
                .set(BULLETIN_ENTRY.DID, did)
                .execute();
        changed(id);
    }

    public void takeOut(BulletinId id, SuggestionNumber number) {
        sql.deleteFrom(BULLETIN_ENTRY)
                .where(BULLETIN_ENTRY.BULLETIN_ID.eq(id.value()))
                .and(BULLETIN_ENTRY.NUMBER.eq(number.value()))
                .execute();
        changed(id);
    }

    public void setHeading(BulletinId id, String heading) {
        sql.update(BULLETIN)
                .set(BULLETIN.HEADING, StoredText.of(heading))
                .where(BULLETIN.ID.eq(id.value()))
                .execute();
        changed(id);
    }

    public void setToChannel(BulletinId id, boolean toChannel) {
        sql.update(BULLETIN)
                .set(BULLETIN.TO_CHANNEL, toChannel ? 1L : 0L)
                .where(BULLETIN.ID.eq(id.value()))
                .execute();
        changed(id);
    }

    private void changed(BulletinId id) {
        sql.update(BULLETIN)
                .set(BULLETIN.REVISION, BULLETIN.REVISION.plus(1))
                .where(BULLETIN.ID.eq(id.value()))
                .execute();
    }

    /** What is being composed is thrown away; its suggestions may come into another one. */
    public void discard(BulletinId id) {
        sql.deleteFrom(BULLETIN)
                .where(BULLETIN.ID.eq(id.value()))
                .and(BULLETIN.STATUS.eq(Bulletin.Status.DRAFT.stored()))
                .execute();
    }

    /**
     * It goes out from now on, if it is a draft of this revision.
     *
     * @param people how many there are
     * @param progress the message in the sender's chat that shows how far it has come
     * @return whether it does
     */
    public boolean send(BulletinId id, int revision, int people, MessageId progress) {
        return sql.update(BULLETIN)
                        .set(BULLETIN.STATUS, Bulletin.Status.SENDING.stored())
                        .set(BULLETIN.PEOPLE, (long) people)
                        .set(BULLETIN.PROGRESS_MESSAGE, (long) progress.value())
                        .where(BULLETIN.ID.eq(id.value()))
                        .and(BULLETIN.STATUS.eq(Bulletin.Status.DRAFT.stored()))
                        .and(BULLETIN.REVISION.eq((long) revision))
                        .execute()
                > 0;
    }

    /**
     * A suggestion that may come into a bulletin.
     *
     * @param published as it stands on the board
     * @param isTaken whether it is in one already
     */
    public record Candidate(Suggestion suggestion, Optional<String> published, boolean isTaken) {}

    /**
     * Done suggestions that are in no bulletin yet, last done first.
     *
     * @param topics of which whoever asks may see all
     * @param published of which topics they may have what is on the board anyway
     * @param since the day from which they were done
     */
    public List<Candidate> candidates(
            Collection<TopicId> topics, Collection<TopicId> published, LocalDate since, int from, int most) {
        Condition visible = about(topics).or(about(published).and(IS_PUBLISHED));
        return Suggestions.select(
                        sql,
                        SUGGESTION
                                .CLOSED_ON
                                .ge(since)
                                .and(SUGGESTION.STATUS.eq(Status.DONE.stored()))
                                .and(visible)
                                .and(DSL.not(IS_TAKEN)))
                .orderBy(SUGGESTION.CLOSED_ON.desc(), SUGGESTION.NUMBER.desc())
                .limit(most)
                .offset(from)
                .fetch(Suggestions::read)
                .stream()
                .map(suggestion -> new Candidate(suggestion, published(suggestion.number()), false))
                .toList();
    }

    /** A suggestion, if it is done. */
    public Optional<Candidate> candidate(SuggestionNumber number) {
        Condition done = SUGGESTION.NUMBER.eq(number.value()).and(SUGGESTION.STATUS.eq(Status.DONE.stored()));
        return Suggestions.select(sql, done)
                .fetchOptional(Suggestions::read)
                .map(suggestion -> new Candidate(suggestion, published(number), isTaken(number)));
    }

    private boolean isTaken(SuggestionNumber number) {
        return sql.fetchExists(sql.selectOne().from(BULLETIN_ENTRY).where(BULLETIN_ENTRY.NUMBER.eq(number.value())));
    }

    private Optional<String> published(SuggestionNumber number) {
        return sql.select(BOARD_ENTRY.TEXT)
                .from(BOARD_ENTRY)
                .where(BOARD_ENTRY.NUMBER.eq(number.value()))
                .fetchOptional(BOARD_ENTRY.TEXT);
    }

    private List<Bulletin> fetch(Condition condition, int most) {
        return sql.selectFrom(BULLETIN)
                .where(condition)
                .orderBy(BULLETIN.ID.desc())
                .limit(most)
                .fetch()
                .map(this::read);
    }

    private Bulletin read(Record row) {
        long id = row.get(BULLETIN.ID);
        List<Bulletin.Pair> pairs = sql.selectFrom(BULLETIN_ENTRY)
                .where(BULLETIN_ENTRY.BULLETIN_ID.eq(id))
                .orderBy(BULLETIN_ENTRY.ITEM)
                .fetch(each -> new Bulletin.Pair(
                        new SuggestionNumber(each.get(BULLETIN_ENTRY.NUMBER)),
                        each.get(BULLETIN_ENTRY.SAID),
                        each.get(BULLETIN_ENTRY.DID)));
        return new Bulletin(
                new BulletinId(id),
                new CadreId(row.get(BULLETIN.CADRE_ID)),
                Bulletin.Status.ofStored(row.get(BULLETIN.STATUS)),
                row.get(BULLETIN.HEADING),
                row.get(BULLETIN.TO_CHANNEL) == 1,
                row.get(BULLETIN.REVISION).intValue(),
                pairs,
                new Bulletin.Reach(
                        row.get(BULLETIN.PEOPLE).intValue(),
                        row.get(BULLETIN.PASSED).intValue(),
                        row.get(BULLETIN.RECIPIENTS).intValue(),
                        BulletinQueue.waiting(sql, new BulletinId(id)),
                        BulletinQueue.resting(sql, new BulletinId(id)),
                        row.get(BULLETIN.HANDED_OVER) == 1));
    }
}
