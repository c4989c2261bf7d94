package org.massline.store;

import static org.massline.store.tables.Tables.BULLETIN;
import static org.massline.store.tables.Tables.BULLETIN_ENTRY;

import java.util.List;
import org.jooq.DSLContext;
import org.massline.model.Bulletin;
import org.massline.model.SuggestionNumber;

/** Bulletins that somebody still composes, whatever happens to what they are about. */
final class BulletinDrafts {
    private BulletinDrafts() {}

    /** None of them tells of this suggestion any more; to whoever looked at one, it is another one now. */
    static void takeOut(DSLContext sql, SuggestionNumber number) {
        List<Long> drafts = sql.select(BULLETIN.ID)
                .from(BULLETIN_ENTRY)
                .join(BULLETIN)
                .on(BULLETIN.ID.eq(BULLETIN_ENTRY.BULLETIN_ID))
                .where(BULLETIN_ENTRY.NUMBER.eq(number.value()))
                .and(BULLETIN.STATUS.eq(Bulletin.Status.DRAFT.stored()))
                .fetch(BULLETIN.ID);
        if (drafts.isEmpty()) {
            return;
        }
        sql.deleteFrom(BULLETIN_ENTRY)
                .where(BULLETIN_ENTRY.BULLETIN_ID.in(drafts))
                .and(BULLETIN_ENTRY.NUMBER.eq(number.value()))
                .execute();
        sql.update(BULLETIN)
                .set(BULLETIN.REVISION, BULLETIN.REVISION.plus(1))
                .where(BULLETIN.ID.in(drafts))
                .execute();
    }
}
