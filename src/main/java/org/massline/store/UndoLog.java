package org.massline.store;

import static org.massline.store.tables.Tables.DEED;
import static org.massline.store.tables.Tables.OUTBOX;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.model.CadreId;
import org.massline.model.Point;
import org.massline.model.Promise;
import org.massline.model.Stand;
import org.massline.model.SuggestionNumber;

/** What cadres did a moment ago and may undo. */
public final class UndoLog {
    private final DSLContext sql;
    private final Sealed sealed;

    UndoLog(DSLContext sql, Sealed sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    /**
     * One deed.
     *
     * @param revision the suggestion's after it
     */
    public record Done(long id, SuggestionNumber number, CadreId by, int revision, Instant undoUntil, Before before) {}

    /**
     * How it was.
     *
     * @param position of the thread message that came with it; 0 if none did
     * @param board how it stood on the board; empty if the deed left the board alone
     * @param point that it answered; empty if it did not
     */
    public record Before(
            Stand stand, List<Promise> promises, int position, Optional<OnBoard> board, Optional<Point> point) {
        public Before {
            promises = List.copyOf(promises);
            // Deeds of earlier versions lack what came later.
            board = board == null ? Optional.empty() : board;
            point = point == null ? Optional.empty() : point;
        }
    }

    /**
     * How a suggestion stood on the board.
     *
     * @param entry empty if it did not
     */
    public record OnBoard(Optional<Board.Published> entry) {}

    /** An id for a deed about to be done. */
    public long nextId() {
        return Counters.next(sql, "deed");
    }

    public void add(Done done) {
        sql.insertInto(DEED)
                .set(DEED.ID, done.id())
                .set(DEED.NUMBER, done.number().value())
                .set(DEED.CADRE_ID, done.by().value())
                .set(DEED.REVISION, (long) done.revision())
                .set(DEED.UNDO_UNTIL_AT, done.undoUntil().toEpochMilli())
                .set(DEED.SEALED, sealed.seal(done.before(), place(done.id())))
                .execute();
    }

    public Optional<Done> find(long id) {
        return sql.selectFrom(DEED)
                .where(DEED.ID.eq(id))
                .fetchOptional(row -> new Done(
                        id,
                        new SuggestionNumber(row.get(DEED.NUMBER)),
                        new CadreId(row.get(DEED.CADRE_ID)),
                        row.get(DEED.REVISION).intValue(),
                        Instant.ofEpochMilli(row.get(DEED.UNDO_UNTIL_AT)),
                        sealed.open(row.get(DEED.SEALED), place(id), Before.class)));
    }

    public void remove(long id) {
        sql.deleteFrom(DEED).where(DEED.ID.eq(id)).execute();
    }

    /**
     * Forgets those that cannot be undone any more. Nor does what still waits to be sent, for somebody's night to end, say with
     * which deed it goes: its number would lead from their chat to the suggestion.
     */
    public int forgetBefore(Instant time) {
        int forgotten = sql.deleteFrom(DEED)
                .where(DEED.UNDO_UNTIL_AT.lt(time.toEpochMilli()))
                .execute();
        sql.update(OUTBOX)
                .setNull(OUTBOX.DEED)
                .where(OUTBOX.DEED.isNotNull())
                .andNotExists(DSL.selectOne().from(DEED).where(DEED.ID.eq(OUTBOX.DEED)))
                .execute();
        return forgotten;
    }

    private static String place(long id) {
        return "deed:" + id;
    }
}
