package org.massline.store;

import static org.massline.store.tables.Tables.CADRE;
import static org.massline.store.tables.Tables.CONVERSATION;
import static org.massline.store.tables.Tables.DEED;
import static org.massline.store.tables.Tables.FAILED_UPDATE;
import static org.massline.store.tables.Tables.INQUIRY_ANSWER;
import static org.massline.store.tables.Tables.MESSAGE_ABOUT;
import static org.massline.store.tables.Tables.NEWEST_NEWS;
import static org.massline.store.tables.Tables.OUTBOX;
import static org.massline.store.tables.Tables.PERSON;
import static org.massline.store.tables.Tables.SECONDING;
import static org.massline.store.tables.Tables.SUGGESTION;
import static org.massline.store.tables.Tables.TELLING;
import static org.massline.store.tables.Tables.TOPIC;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * A table with something sealed or hashed in it: what a rotation of the keys has to change. Every column of bytes stands here
 * or among {@link #UNCHANGED}; a test asks the tables themselves.
 *
 * @param key by which its rows are found, in whose order they are changed
 * @param place the column by which what is sealed is bound to its row
 * @param sealed empty if only hashes are in it
 * @param hashes the columns that are keyed hashes
 */
record Rotated(
        Table<?> table,
        TableField<?, ?> key,
        TableField<?, ?> place,
        Optional<TableField<?, byte[]>> sealed,
        List<TableField<?, byte[]>> hashes) {
    static final List<Rotated> ALL = List.of(
            of(SUGGESTION, SUGGESTION.NUMBER, SUGGESTION.SEALED_AUTHOR, List.of()),
            of(TOPIC, TOPIC.ID, TOPIC.SEALED_GROUP, List.of(TOPIC.GROUP_CHAT)),
            of(CADRE, CADRE.ID, CADRE.SEALED_ADDRESS, List.of(CADRE.PERSON)),
            of(TELLING, TELLING.ID, TELLING.SEALED, List.of()),
            of(DEED, DEED.ID, DEED.SEALED, List.of()),
            of(FAILED_UPDATE, FAILED_UPDATE.UPDATE_ID, FAILED_UPDATE.SEALED, List.of(FAILED_UPDATE.WRITER)),
            of(PERSON, PERSON.PERSON_, PERSON.SEALED, List.of(PERSON.PERSON_)),
            of(CONVERSATION, CONVERSATION.CHAT, CONVERSATION.SEALED, List.of(CONVERSATION.CHAT)),
            of(
                    MESSAGE_ABOUT,
                    MESSAGE_ABOUT.MESSAGE,
                    MESSAGE_ABOUT.SEALED,
                    List.of(MESSAGE_ABOUT.MESSAGE, MESSAGE_ABOUT.ABOUT)),
            of(NEWEST_NEWS, NEWEST_NEWS.CHAT, NEWEST_NEWS.SEALED, List.of(NEWEST_NEWS.CHAT)),
            of(SECONDING, SECONDING.SECOND, SECONDING.SEALED, List.of(SECONDING.SECOND)),
            new Rotated(OUTBOX, OUTBOX.ID, OUTBOX.LINE, Optional.of(OUTBOX.SEALED), List.of(OUTBOX.LINE)),
            new Rotated(
                    INQUIRY_ANSWER,
                    INQUIRY_ANSWER.ANSWER,
                    INQUIRY_ANSWER.ANSWER,
                    Optional.empty(),
                    List.of(INQUIRY_ANSWER.ANSWER)));

    /** Bytes of another kind: a hash without a key of a random code, a link of the audit log, and how far a sending has come. */
    static final List<String> UNCHANGED =
            List.of("invitation.code_hash", "audit.link", "bulletin.reached", "telling.reached");

    private static Rotated of(
            Table<?> table, TableField<?, ?> key, TableField<?, byte[]> sealed, List<TableField<?, byte[]>> hashes) {
        return new Rotated(table, key, key, Optional.of(sealed), hashes);
    }

    /** To what something sealed in this row is bound. */
    String placeIn(Record row) {
        return placeOf(row.get(place));
    }

    String placeOf(Object value) {
        return table.getName() + ":"
                + (value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
    }
}
