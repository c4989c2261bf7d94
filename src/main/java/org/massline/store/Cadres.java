package org.massline.store;

import static org.massline.store.tables.Tables.BULLETIN;
import static org.massline.store.tables.Tables.BULLETIN_ENTRY;
import static org.massline.store.tables.Tables.CADRE;
import static org.massline.store.tables.Tables.CADRE_TOPIC;
import static org.massline.store.tables.Tables.DEED;
import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.massline.chat.Address;
import org.massline.model.Appearance;
import org.massline.model.Bulletin;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.DigestTime;
import org.massline.model.Role;
import org.massline.model.ShownAs;
import org.massline.model.TopicId;
import org.massline.privacy.KeyedHash;

/** Who answers for what. Those dismissed stay in the table, since threads name them, and in no answer from here. */
public final class Cadres {
    private static final Prepared ADDRESS =
            Prepared.of(DSL.select(CADRE.SEALED_ADDRESS).from(CADRE).where(CADRE.ID.eq(Prepared.value(CADRE.ID))));
    private static final Prepared PERSON =
            Prepared.of(DSL.select(CADRE.PERSON).from(CADRE).where(CADRE.ID.eq(Prepared.value(CADRE.ID))));
    static final Prepared IS_ONE = Prepared.of(DSL.select(CADRE.ID)
            .from(CADRE)
            .where(CADRE.PERSON.eq(Prepared.value(CADRE.PERSON)))
            .and(CADRE.DISMISSED_ON.isNull()));
    private final DSLContext sql;
    private final Sealed sealed;

    Cadres(DSLContext sql, Sealed sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    /** The cadre that this person is. */
    public Optional<Cadre> find(KeyedHash person) {
        // Most people are none, and every update asks.
        return IS_ONE.first(sql, row -> new CadreId(row.getLong(1)), (Object) person.bytes())
                .flatMap(this::find);
    }

    public Optional<Cadre> find(CadreId cadre) {
        return select(CADRE.ID.eq(cadre.value())).stream().findFirst();
    }

    public List<Cadre> all() {
        return CadreRows.all(sql);
    }

    /** Where a cadre is reached. */
    public Address addressOf(CadreId cadre) {
        byte[] bytes = ADDRESS.first(sql, row -> row.getBytes(1), cadre.value()).orElseThrow();
        return sealed.open(bytes, place(cadre), Address.class);
    }

    /** The hash by which the person behind a cadre is found. */
    public KeyedHash personOf(CadreId cadre) {
        return PERSON.first(sql, row -> new KeyedHash(row.getBytes(1)), cadre.value())
                .orElseThrow();
    }

    public LocalDate joinedOn(CadreId cadre) {
        return sql.select(CADRE.JOINED_ON)
                .from(CADRE)
                .where(CADRE.ID.eq(cadre.value()))
                .fetchSingle(row -> row.get(CADRE.JOINED_ON));
    }

    /**
     * Makes a person a cadre, or gives one who is already the higher role and the further topics.
     *
     * @param granted the id in it is not used for somebody who is a cadre already
     */
    public void join(KeyedHash person, Address address, Cadre granted, LocalDate today) {
        Optional<Record> before = sql.select(CADRE.fields())
                .from(CADRE)
                .where(CADRE.PERSON.eq(person.bytes()))
                .fetchOptional();
        CadreId id = before.map(row -> new CadreId(row.get(CADRE.ID))).orElse(granted.id());
        if (before.isEmpty()) {
            sql.insertInto(CADRE)
                    .set(CADRE.ID, id.value())
                    .set(CADRE.PERSON, person.bytes())
                    .set(CADRE.ROLE, granted.role().stored())
                    .set(CADRE.NAME, StoredText.of(granted.name()))
                    .set(CADRE.SEALED_ADDRESS, sealed.seal(address, place(id)))
                    .set(CADRE.DIGEST_DAY, (long) granted.digestTime().day().getValue())
                    .set(CADRE.DIGEST_HOUR, (long) granted.digestTime().hour())
                    .set(CADRE.JOINED_ON, today)
                    .execute();
        } else {
            Record row = before.get();
            boolean returns = row.get(CADRE.DISMISSED_ON) != null;
            Role role = returns ? granted.role() : higher(Role.ofStored(row.get(CADRE.ROLE)), granted.role());
            sql.update(CADRE)
                    .set(CADRE.ROLE, role.stored())
                    .set(CADRE.NAME, StoredText.of(granted.name()))
                    .set(CADRE.JOINED_ON, returns ? today : row.get(CADRE.JOINED_ON))
                    .setNull(CADRE.DISMISSED_ON)
                    .where(CADRE.ID.eq(id.value()))
                    .execute();
        }
        granted.topics().forEach(topic -> assign(topic, id));
    }

    /**
     * Puts this person into the place of a cadre who cannot be recognized any more. Nothing changes if the person is a cadre
     * already.
     */
    public void returnAs(CadreId cadre, KeyedHash person, Address address) {
        if (!sql.fetchExists(CADRE, CADRE.PERSON.eq(person.bytes()))) {
            put(cadre, person, address);
        }
    }

    void put(CadreId cadre, KeyedHash person, Address address) {
        sql.update(CADRE)
                .set(CADRE.PERSON, person.bytes())
                .set(CADRE.SEALED_ADDRESS, sealed.seal(address, place(cadre)))
                .where(CADRE.ID.eq(cadre.value()))
                .execute();
    }

    /** An id for somebody about to join. */
    public CadreId nextId() {
        return new CadreId(Counters.next(sql, "cadre"));
    }

    public void assign(TopicId topic, CadreId cadre) {
        sql.insertInto(CADRE_TOPIC)
                .set(CADRE_TOPIC.CADRE_ID, cadre.value())
                .set(CADRE_TOPIC.TOPIC_ID, topic.value())
                .onConflictDoNothing()
                .execute();
    }

    /** The cadre answers for the topic no longer, nor for anything of it that was assigned to them. */
    public void unassign(TopicId topic, CadreId cadre) {
        takeFrom(cadre, SUGGESTION.TOPIC_ID.eq(topic.value()));
        takeFromDraft(cadre, SUGGESTION.TOPIC_ID.eq(topic.value()));
        letStand();
        sql.deleteFrom(CADRE_TOPIC)
                .where(CADRE_TOPIC.CADRE_ID.eq(cadre.value()))
                .and(CADRE_TOPIC.TOPIC_ID.eq(topic.value()))
                .execute();
    }

    public void dismiss(CadreId cadre, LocalDate on) {
        takeFrom(cadre, DSL.noCondition());
        takeFromDraft(cadre, DSL.noCondition());
        letStand();
        sql.deleteFrom(CADRE_TOPIC)
                .where(CADRE_TOPIC.CADRE_ID.eq(cadre.value()))
                .execute();
        sql.update(CADRE)
                .set(CADRE.DISMISSED_ON, on)
                .where(CADRE.ID.eq(cadre.value()))
                .execute();
    }

    public void setDigestTime(CadreId cadre, DigestTime time) {
        sql.update(CADRE)
                .set(CADRE.DIGEST_DAY, (long) time.day().getValue())
                .set(CADRE.DIGEST_HOUR, (long) time.hour())
                .where(CADRE.ID.eq(cadre.value()))
                .execute();
    }

    /** Those with these ids, also those who were dismissed since. */
    public Map<CadreId, Cadre> named(Collection<CadreId> ids) {
        Map<CadreId, Cadre> named = new HashMap<>();
        if (!ids.isEmpty()) {
            fetch(CADRE.ID.in(ids.stream().map(CadreId::value).toList()))
                    .forEach(cadre -> named.put(cadre.id(), cadre));
        }
        return named;
    }

    public void setAppearance(CadreId cadre, Appearance appearance) {
        sql.update(CADRE)
                .set(CADRE.SHOWN_AS, appearance.shownAs().stored())
                .set(CADRE.OFFICE, appearance.office().map(StoredText::of).orElse(null))
                .where(CADRE.ID.eq(cadre.value()))
                .execute();
    }

    private void takeFrom(CadreId cadre, Condition which) {
        sql.update(SUGGESTION)
                .setNull(SUGGESTION.ASSIGNED_TO)
                .where(SUGGESTION.ASSIGNED_TO.eq(cadre.value()))
                .and(which)
                .execute();
    }

    /** Nor does a bulletin that they compose tell of it; if they looked at it, it is another one now. */
    private void takeFromDraft(CadreId cadre, Condition which) {
        Condition isTheirDraft =
                BULLETIN.CADRE_ID.eq(cadre.value()).and(BULLETIN.STATUS.eq(Bulletin.Status.DRAFT.stored()));
        int taken = sql.deleteFrom(BULLETIN_ENTRY)
                .where(BULLETIN_ENTRY.BULLETIN_ID.in(
                        sql.select(BULLETIN.ID).from(BULLETIN).where(isTheirDraft)))
                .andExists(DSL.selectOne()
                        .from(SUGGESTION)
                        .where(SUGGESTION.NUMBER.eq(BULLETIN_ENTRY.NUMBER))
                        .and(which))
                .execute();
        if (taken > 0) {
            sql.update(BULLETIN)
                    .set(BULLETIN.REVISION, BULLETIN.REVISION.plus(1))
                    .where(isTheirDraft)
                    .execute();
        }
    }

    /**
     * What anybody did in the last seconds is not undone any more: it might give back what is being taken, or be the doing of
     * somebody who has no right to it now.
     */
    private void letStand() {
        sql.deleteFrom(DEED).execute();
    }

    private List<Cadre> select(Condition condition) {
        return fetch(condition.and(CADRE.DISMISSED_ON.isNull()));
    }

    private List<Cadre> fetch(Condition condition) {
        Result<Record> rows = sql.select(CADRE.fields())
                .from(CADRE)
                .where(condition)
                .orderBy(CADRE.ID)
                .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<TopicId>> topics = new HashMap<>();
        sql.selectFrom(CADRE_TOPIC)
                .where(CADRE_TOPIC.CADRE_ID.in(rows.getValues(CADRE.ID)))
                .forEach(row -> topics.computeIfAbsent(row.get(CADRE_TOPIC.CADRE_ID), id -> new HashSet<>())
                        .add(new TopicId(row.get(CADRE_TOPIC.TOPIC_ID))));
        return rows.map(row -> new Cadre(
                new CadreId(row.get(CADRE.ID)),
                row.get(CADRE.NAME),
                Role.ofStored(row.get(CADRE.ROLE)),
                topics.getOrDefault(row.get(CADRE.ID), Set.of()),
                new DigestTime(
                        DayOfWeek.of(row.get(CADRE.DIGEST_DAY).intValue()),
                        row.get(CADRE.DIGEST_HOUR).intValue()),
                new Appearance(ShownAs.ofStored(row.get(CADRE.SHOWN_AS)), Optional.ofNullable(row.get(CADRE.OFFICE)))));
    }

    private static Role higher(Role one, Role other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String place(CadreId cadre) {
        return "cadre:" + cadre.value();
    }
}
