package org.massline.store;

import static org.massline.store.tables.Tables.BULLETIN;
import static org.massline.store.tables.Tables.CADRE;
import static org.massline.store.tables.Tables.CONVERSATION;
import static org.massline.store.tables.Tables.DEED;
import static org.massline.store.tables.Tables.FAILED_UPDATE;
import static org.massline.store.tables.Tables.MESSAGE_ABOUT;
import static org.massline.store.tables.Tables.NEWEST_NEWS;
import static org.massline.store.tables.Tables.OUTBOX;
import static org.massline.store.tables.Tables.PERSON;
import static org.massline.store.tables.Tables.SECONDING;
import static org.massline.store.tables.Tables.SUGGESTION;
import static org.massline.store.tables.Tables.TELLING;
import static org.massline.store.tables.Tables.TOPIC;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.PersonId;
import org.massline.model.AuditAction;
import org.massline.model.Bulletin;
import org.massline.model.CadreId;
import org.massline.privacy.KeyedHash;
import org.massline.privacy.Keys;

/**
 * What becomes of a database whose keys are lost for good: all that nobody can open or find any more goes, so that nothing
 * waits for ever for somebody who cannot be reached. What is there to read stays: suggestions with their threads and outcomes,
 * how many second them, the answers to inquiries, the figures, the audit log.
 *
 * <p>Cadres lose their places, and take them again by an invitation each.
 */
public final class Loss {
    /** Nobody's: a cadre who was lost has no other until they come back. */
    private static final Address NOWHERE = Address.of(new ChatId(0));

    private static final List<Table<?>> SEALED_ALONE =
            List.of(PERSON, CONVERSATION, MESSAGE_ABOUT, NEWEST_NEWS, OUTBOX, DEED, TELLING, FAILED_UPDATE, SECONDING);

    private final DSLContext sql;
    private final Transaction transaction;

    Loss(DSLContext sql, Transaction transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /**
     * How much it is.
     *
     * @param suggestions whose contributors cannot be told anything any more; who has a receipt never could, and keeps it
     * @param people who are strangers from now on
     * @param groups topics whose cadres met in a group
     */
    public record Extent(int suggestions, int people, int groups, int cadres) {}

    /** Looks, and changes nothing. */
    Extent extent() {
        return new Extent(
                sql.fetchCount(SUGGESTION, SUGGESTION.SEALED_AUTHOR.isNotNull()),
                sql.fetchCount(PERSON),
                sql.fetchCount(TOPIC, TOPIC.SEALED_GROUP.isNotNull()),
                transaction.cadres().all().size());
    }

    /** All at once; afterwards the database belongs to these keys, which are those of the transaction. */
    void cut(Keys keys, LocalDate today) {
        transaction.settings().belongTo(keys);
        // Names stay: a cadre may still know whom to ask. Receipts need no key; of the others nobody waits for a
        // verdict.
        sql.update(SUGGESTION)
                .setNull(SUGGESTION.SEALED_AUTHOR)
                .setNull(SUGGESTION.AUTHOR_MUTED_ON)
                .setNull(SUGGESTION.VERDICT_DUE_ON)
                .where(SUGGESTION.RECEIPT.isNull())
                .execute();
        sql.update(TOPIC).setNull(TOPIC.GROUP_CHAT).setNull(TOPIC.SEALED_GROUP).execute();
        transaction.cadres().all().forEach(cadre -> transaction.cadres().dismiss(cadre.id(), today));
        sql.select(CADRE.ID).from(CADRE).fetch(CADRE.ID).forEach(this::forgetPerson);
        SEALED_ALONE.forEach(table -> sql.deleteFrom(table).execute());
        // To whom it would have gone is not known any more.
        sql.update(BULLETIN)
                .set(BULLETIN.STATUS, Bulletin.Status.STOPPED.stored())
                .setNull(BULLETIN.REACHED)
                .where(BULLETIN.STATUS.in(Bulletin.Status.SENDING.stored(), Bulletin.Status.PAUSED.stored()))
                .execute();
        transaction.auditChain().adopt();
        transaction.audit().add(new Audit.Entry(today, Optional.empty(), Optional.empty(), AuditAction.KEYS_LOST, ""));
    }

    /** In their place stands what no person ever hashes to. */
    private void forgetPerson(long cadre) {
        KeyedHash nobody = transaction.hasher().of(new PersonId(0), "lost", cadre);
        transaction.cadres().put(new CadreId(cadre), nobody, NOWHERE);
    }
}
