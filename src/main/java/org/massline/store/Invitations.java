package org.massline.store;

import static org.massline.store.tables.Tables.INVITATION;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.massline.model.CadreId;
import org.massline.model.Role;
import org.massline.model.TopicId;
import org.massline.store.dialect.Database;

/** Invitations that nobody used yet. Their codes have 128 random bits, so that a plain hash is enough to hide them. */
public final class Invitations {
    private final DSLContext sql;
    private final Database database;

    Invitations(DSLContext sql, Database database) {
        this.sql = sql;
        this.database = database;
    }

    /**
     * What an invitation grants, up to and with its last day.
     *
     * @param place of a cadre who could not be recognized any more, and takes it again; empty for somebody new
     */
    public record Grant(Role role, Set<TopicId> topics, LocalDate expiresOn, Optional<CadreId> place) {
        public Grant {
            topics = Set.copyOf(topics);
        }

        public Grant(Role role, Set<TopicId> topics, LocalDate expiresOn) {
            this(role, topics, expiresOn, Optional.empty());
        }
    }

    public void add(String code, Grant grant) {
        sql.insertInto(INVITATION)
                .set(INVITATION.CODE_HASH, hash(code))
                .set(INVITATION.ROLE, grant.role().stored())
                .set(
                        INVITATION.TOPICS,
                        grant.topics().stream().map(TopicId::toString).sorted().collect(Collectors.joining(" ")))
                .set(INVITATION.EXPIRES_ON, grant.expiresOn())
                .set(INVITATION.CADRE_ID, grant.place().map(CadreId::value).orElse(null))
                .execute();
    }

    /** What this code grants today; the row is kept from others, so that it is used once. */
    public Optional<Grant> find(String code, LocalDate today) {
        return database.locked(sql.select(INVITATION.fields())
                        .from(INVITATION)
                        .where(INVITATION.CODE_HASH.eq(hash(code)))
                        .and(INVITATION.EXPIRES_ON.ge(today)))
                .fetchOptional(row -> new Grant(
                        Role.ofStored(row.get(INVITATION.ROLE)),
                        Arrays.stream(row.get(INVITATION.TOPICS).split(" "))
                                .filter(id -> !id.isEmpty())
                                .map(id -> new TopicId(Long.parseLong(id)))
                                .collect(Collectors.toSet()),
                        row.get(INVITATION.EXPIRES_ON),
                        Optional.ofNullable(row.get(INVITATION.CADRE_ID)).map(CadreId::new)));
    }

    public void useUp(String code) {
        sql.deleteFrom(INVITATION).where(INVITATION.CODE_HASH.eq(hash(code))).execute();
    }

    public int forgetExpiredBefore(LocalDate day) {
        return sql.deleteFrom(INVITATION).where(INVITATION.EXPIRES_ON.lt(day)).execute();
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
