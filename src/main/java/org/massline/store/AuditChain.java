package org.massline.store;

import static org.massline.store.tables.Tables.AUDIT;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.massline.model.CadreId;
import org.massline.model.SuggestionNumber;

/**
 * Links each row of the audit log to all before it (Haber and Stornetta, 'How to Time-Stamp a Digital Document', 1991). Who may
 * write to the database and has no keys can change rows and their links; the head, the newest link, is sealed, and would not
 * fit any more.
 *
 * <p>Whoever adds a row has taken its number first and keeps others waiting until the transaction ends: replicas do not race.
 */
final class AuditChain {
    private static final String HEAD = "audit-head";
    private static final int LENGTH = 32;

    private final DSLContext sql;
    private final Settings settings;

    AuditChain(DSLContext sql, Settings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /**
     * Up to where the log is linked.
     *
     * @param id of the last row; 0 before the first
     */
    @SuppressWarnings("ArrayRecordComponent") // Made here, and changed nowhere.
    record Head(long id, byte[] link) {
        static final Head NONE = new Head(0, new byte[LENGTH]);

        String stored() {
            return id + ":" + HexFormat.of().formatHex(link);
        }

        static Head ofStored(String stored) {
            int colon = stored.indexOf(':');
            return new Head(
                    Long.parseLong(stored.substring(0, colon)), HexFormat.of().parseHex(stored.substring(colon + 1)));
        }
    }

    /** Empty if no row was ever linked. */
    Optional<Head> head() {
        return settings.getSealed(HEAD).map(Head::ofStored);
    }

    /** The link of the next row, which becomes the head. */
    byte[] append(long id, Audit.Entry entry) {
        byte[] link = link(head().orElse(Head.NONE).link(), id, entry);
        settings.putSealed(HEAD, new Head(id, link).stored());
        return link;
    }

    /**
     * Links the rows of a log that was never linked, in one go: a school has some thousand. One that was linked, and whose head is
     * gone, is left as it is: somebody took the head away, and a new one would make good whatever they changed.
     */
    void begin(boolean isNew) {
        Counters.hold(sql, Audit.COUNTER);
        if (head().isPresent()) {
            settings.logIsLinked();
            return;
        }
        if (isNew) {
            settings.putSealed(HEAD, Head.NONE.stored());
            return;
        }
        if (settings.isLogLinked()) {
            return;
        }
        Head last = Head.NONE;
        for (var row : sql.selectFrom(AUDIT).orderBy(AUDIT.ID).fetch()) {
            long id = row.get(AUDIT.ID);
            last = new Head(id, link(last.link(), id, Audit.read(row)));
            sql.update(AUDIT)
                    .set(AUDIT.LINK, last.link())
                    .where(AUDIT.ID.eq(id))
                    .execute();
        }
        settings.putSealed(HEAD, last.stored());
        settings.logIsLinked();
    }

    /**
     * Goes on from the last row, whose link is taken as it stands, since nobody can open the old head any more. What was changed
     * before it is still found; whether something is missing at the end only a head tells that was noted.
     */
    void adopt() {
        Counters.hold(sql, Audit.COUNTER);
        settings.remove(HEAD);
        Head last = sql.select(AUDIT.ID, AUDIT.LINK)
                .from(AUDIT)
                .where(AUDIT.LINK.isNotNull())
                .orderBy(AUDIT.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Head(row.value1(), row.value2()))
                .orElse(Head.NONE);
        settings.putSealed(HEAD, last.stored());
    }

    static byte[] link(byte[] before, long id, Audit.Entry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream row = new DataOutputStream(bytes)) {
            row.write(before);
            row.writeLong(id);
            row.writeUTF(entry.on().toString());
            row.writeLong(entry.by().map(CadreId::value).orElse(0L));
            row.writeLong(entry.number().map(SuggestionNumber::value).orElse(0L));
            row.writeUTF(entry.action().stored());
            row.writeUTF(entry.detail());
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
