package org.massline.store;

import static org.massline.store.tables.Tables.CADRE;
import static org.massline.store.tables.Tables.CADRE_TOPIC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.model.Appearance;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.DigestTime;
import org.massline.model.Role;
import org.massline.model.ShownAs;
import org.massline.model.TopicId;

/** All cadres with what they answer for, read by one statement: each suggestion asks who is to hear of it. */
final class CadreRows {
    /** A row for each topic, or one without. */
    private static final Prepared ALL = Prepared.of(DSL.select(
                    CADRE.ID,
                    CADRE.NAME,
                    CADRE.ROLE,
                    CADRE.DIGEST_DAY,
                    CADRE.DIGEST_HOUR,
                    CADRE.SHOWN_AS,
                    CADRE.OFFICE,
                    CADRE_TOPIC.TOPIC_ID)
            .from(CADRE)
            .leftJoin(CADRE_TOPIC)
            .on(CADRE_TOPIC.CADRE_ID.eq(CADRE.ID))
            .where(CADRE.DISMISSED_ON.isNull())
            .orderBy(CADRE.ID));

    private CadreRows() {}

    static List<Cadre> all(DSLContext sql) {
        Map<Long, Cadre> all = new LinkedHashMap<>();
        ALL.all(sql, CadreRows::withOneTopic)
                .forEach(cadre -> all.merge(cadre.id().value(), cadre, CadreRows::together));
        return List.copyOf(all.values());
    }

    private static Cadre withOneTopic(ResultSet row) throws SQLException {
        long topic = row.getLong(8);
        boolean hasTopic = !row.wasNull();
        return new Cadre(
                new CadreId(row.getLong(1)),
                row.getString(2),
                Role.ofStored(row.getString(3)),
                hasTopic ? Set.of(new TopicId(topic)) : Set.of(),
                new DigestTime(DayOfWeek.of(row.getInt(4)), row.getInt(5)),
                new Appearance(ShownAs.ofStored(row.getString(6)), Optional.ofNullable(row.getString(7))));
    }

    private static Cadre together(Cadre one, Cadre same) {
        Set<TopicId> topics = new HashSet<>(one.topics());
        topics.addAll(same.topics());
        return new Cadre(one.id(), one.name(), one.role(), topics, one.digestTime(), one.appearance());
    }
}
