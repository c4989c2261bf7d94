package org.massline.store;

import static org.massline.store.tables.Tables.BULLETIN;
import static org.massline.store.tables.Tables.BULLETIN_ENTRY;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.model.Bulletin;
import org.massline.model.SuggestionNumber;

/** Bulletins that somebody still composes, whatever happens to what they are about. */
final class BulletinDrafts {
    private BulletinDrafts() {}

    /** None of them tells of this suggestion any more; to whoever looked at one, it is another one now. */
    static void takeOut(DSLContext sql, SuggestionNumber number) {
        // Changed first: so one that is sent at the same moment is either no draft any more, or waits.
        List<Long> drafts = sql.update(BULLETIN)
                .set(BULLETIN.REVISION, BULLETIN.REVISION.plus(1))
                .where(BULLETIN.STATUS.eq(Bulletin.Status.DRAFT.stored()))
                .and(BULLETIN.ID.in(DSL.select(BULLETIN_ENTRY.BULLETIN_ID)
                        .from(BULLETIN_ENTRY)
                        .where(BULLETIN_ENTRY.NUMBER.eq(number.value()))))
                .returning(BULLETIN.ID)
                .fetch(BULLETIN.ID);
        if (!drafts.isEmpty()) {
            sql.deleteFrom(BULLETIN_ENTRY)
                    .where(BULLETIN_ENTRY.BULLETIN_ID.in(drafts))
                    .and(BULLETIN_ENTRY.NUMBER.eq(number.value()))
                    .execute();
        }
    }
}
