package org.massline.store;

import static org.massline.store.tables.Tables.TOPIC;
import static org.massline.store.tables.Tables.TOPIC_NAME;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.Language;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.model.WorkingDays;
import org.massline.privacy.Hasher;

/** The topics and their cadres' groups. */
public final class Topics {
    private static final Prepared GROUP =
            Prepared.of(DSL.select(TOPIC.SEALED_GROUP).from(TOPIC).where(TOPIC.ID.eq(Prepared.value(TOPIC.ID))));

    private final DSLContext sql;
    private final Sealed sealed;
    private final Hasher hasher;

    Topics(DSLContext sql, Sealed sealed, Hasher hasher) {
        this.sql = sql;
        this.sealed = sealed;
        this.hasher = hasher;
    }

    /** All topics in the order in which they are offered. */
    public List<Topic> all() {
        Map<Long, Map<Language, String>> names = new HashMap<>();
        // A newer replica may speak more languages.
        sql.selectFrom(TOPIC_NAME)
                .forEach(row -> Language.spoken(row.get(TOPIC_NAME.LANGUAGE))
                        .ifPresent(language -> names.computeIfAbsent(
                                        row.get(TOPIC_NAME.TOPIC_ID), id -> new EnumMap<>(Language.class))
                                .put(language, row.get(TOPIC_NAME.NAME))));
        return sql.selectFrom(TOPIC)
                .orderBy(TOPIC.POSITION)
                .fetch(row -> new Topic(
                        new TopicId(row.get(TOPIC.ID)),
                        row.get(TOPIC.SLUG),
                        names.getOrDefault(row.get(TOPIC.ID), Map.of()),
                        new WorkingDays(row.get(TOPIC.RESPONSE_TARGET_DAYS).intValue()),
                        row.get(TOPIC.OFFERED) != 0));
    }

    /** Whoever else wants to change which there are waits until this transaction ends. */
    public void hold() {
        Counters.hold(sql, "topic");
    }

    /** Adds a topic behind the others. */
    public void add(Topic topic, Optional<Address> group) {
        sql.insertInto(TOPIC)
                .set(TOPIC.ID, topic.id().value())
                .set(TOPIC.SLUG, topic.slug())
                .set(asItIs(topic, sql.fetchCount(TOPIC)))
                .execute();
        name(topic);
        meet(topic.id(), group);
    }

    /** How topics that are there are from now on, in this order; only their slugs stay. */
    public void arrange(List<Topic> topics) {
        for (int position = 0; position < topics.size(); position++) {
            Topic topic = topics.get(position);
            sql.update(TOPIC)
                    .set(asItIs(topic, position))
                    .where(TOPIC.ID.eq(topic.id().value()))
                    .execute();
            name(topic);
        }
    }

    private static Map<Field<?>, Object> asItIs(Topic topic, long position) {
        return Map.of(
                TOPIC.POSITION,
                position,
                TOPIC.RESPONSE_TARGET_DAYS,
                (long) topic.responseTarget().count(),
                TOPIC.OFFERED,
                topic.offered() ? 1L : 0L);
    }

    private void name(Topic topic) {
        topic.names()
                .forEach((language, name) -> sql.insertInto(TOPIC_NAME)
                        .set(TOPIC_NAME.TOPIC_ID, topic.id().value())
                        .set(TOPIC_NAME.LANGUAGE, language.tag())
                        .set(TOPIC_NAME.NAME, name)
                        .onDuplicateKeyUpdate()
                        .set(TOPIC_NAME.NAME, name)
                        .execute());
    }

    /** Where the cadres of a topic meet. */
    public Optional<Address> groupOf(TopicId topic) {
        return GROUP.first(sql, row -> Optional.ofNullable(row.getBytes(1)), topic.value())
                .flatMap(group -> group)
                .map(bytes -> sealed.open(bytes, place(topic), Address.class));
    }

    /** All chats in which cadres meet. */
    public Set<ChatId> groups() {
        return new HashSet<>(sql.select(TOPIC.ID, TOPIC.SEALED_GROUP)
                .from(TOPIC)
                .where(TOPIC.SEALED_GROUP.isNotNull())
                .fetch(row -> sealed.open(row.value2(), place(new TopicId(row.value1())), Address.class)
                        .chat()));
    }

    /** The topics whose cadres meet in this chat, and where in it. */
    public Map<TopicId, Address> ofGroup(ChatId group) {
        Map<TopicId, Address> places = new HashMap<>();
        sql.select(TOPIC.ID, TOPIC.SEALED_GROUP)
                .from(TOPIC)
                .where(TOPIC.GROUP_CHAT.eq(hasher.of(group).bytes()))
                .forEach(row -> {
                    TopicId topic = new TopicId(row.value1());
                    places.put(topic, sealed.open(row.value2(), place(topic), Address.class));
                });
        return places;
    }

    /** Where the cadres of a topic meet from now on; nowhere, if it is empty. */
    public void meet(TopicId topic, Optional<Address> group) {
        sql.update(TOPIC)
                .set(
                        TOPIC.GROUP_CHAT,
                        group.map(address -> hasher.of(address.chat()).bytes()).orElse(null))
                .set(
                        TOPIC.SEALED_GROUP,
                        group.map(address -> sealed.seal(address, place(topic))).orElse(null))
                .where(TOPIC.ID.eq(topic.value()))
                .execute();
    }

    /** The group became a supergroup and has another number. */
    public void moveGroup(ChatId from, ChatId to) {
        ofGroup(from).forEach((topic, old) -> meet(topic, Optional.of(new Address(to, old.forumTopic()))));
    }

    private static String place(TopicId topic) {
        return "topic:" + topic.value();
    }
}
