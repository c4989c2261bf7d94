package org.massline.digest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.Address;
import org.massline.conversation.DeskOwner;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.DigestTime;
import org.massline.model.Preferences;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.store.PersonRecord;
import org.massline.store.Transaction;

/** Finds who gets a digest: every cadre in their private chat, and every group in which the cadres of topics meet. */
final class Recipients {
    private static final String CADRE = "cadre:";
    private static final String TOPIC = "topic:";

    private final DigestSettings settings;

    Recipients(DigestSettings settings) {
        this.settings = settings;
    }

    /** When the digests of all there are fall due, by their keys. */
    Map<String, DigestTime> times(Transaction transaction) {
        Map<String, DigestTime> times = new LinkedHashMap<>();
        transaction.cadres().all().forEach(cadre -> times.put(CADRE + cadre.id(), cadre.digestTime()));
        groups(transaction).forEach(group -> times.put(group.key(), group.time()));
        return times;
    }

    /** Whose desk it is. */
    Recipient of(Transaction transaction, DeskOwner owner) {
        String key = switch (owner) {
            case DeskOwner.OfCadre(CadreId cadre) -> CADRE + cadre;
            case DeskOwner.OfGroup(Set<TopicId> topics) -> keyOf(topics);
        };
        return find(transaction, key).orElseThrow(() -> new IllegalStateException(key + " gets no digest"));
    }

    /** The cadre as a recipient. */
    Recipient ofCadre(Transaction transaction, Cadre cadre) {
        Optional<PersonRecord> person =
                transaction.people().find(transaction.cadres().personOf(cadre.id()));
        Set<TopicId> topics = new HashSet<>(cadre.topics());
        if (cadre.isAdministrator()) {
            topics.addAll(unattended(transaction));
        }
        return new Recipient(
                CADRE + cadre.id(),
                transaction.cadres().addressOf(cadre.id()),
                person.map(record -> record.language(settings.language())).orElse(settings.language()),
                cadre.digestTime(),
                topics,
                Optional.of(transaction.cadres().joinedOn(cadre.id())),
                person.filter(PersonRecord::unreachable).isEmpty(),
                person.map(PersonRecord::preferences).orElse(Preferences.DEFAULT));
    }

    /** The one with this key, if they still are one. */
    Optional<Recipient> find(Transaction transaction, String key) {
        if (key.startsWith(CADRE)) {
            return transaction.cadres().find(cadreOf(key)).map(cadre -> ofCadre(transaction, cadre));
        }
        return groups(transaction).stream()
                .filter(recipient -> recipient.key().equals(key))
                .findFirst();
    }

    static CadreId cadreOf(String key) {
        return new CadreId(Long.parseLong(key.substring(CADRE.length())));
    }

    /** Topics that nobody answers for come to administrators, or they would come to nobody. */
    private static Set<TopicId> unattended(Transaction transaction) {
        Set<TopicId> unattended = new HashSet<>();
        transaction.topics().all().forEach(topic -> unattended.add(topic.id()));
        transaction.cadres().all().forEach(cadre -> unattended.removeAll(cadre.topics()));
        return unattended;
    }

    /** By the topic that was there first: an order can change, and what was written of a group must be found again. */
    private static String keyOf(Collection<TopicId> topicsOfGroup) {
        return TOPIC
                + topicsOfGroup.stream()
                        .min(Comparator.comparingLong(TopicId::value))
                        .orElseThrow(() -> new IllegalArgumentException("a group without a topic has no desk"));
    }

    /** A group in which several topics meet gets one digest of them all. */
    List<Recipient> groups(Transaction transaction) {
        Map<Address, List<TopicId>> topics = new LinkedHashMap<>();
        for (Topic topic : transaction.topics().all()) {
            transaction
                    .topics()
                    .groupOf(topic.id())
                    .ifPresent(address -> topics.computeIfAbsent(address, first -> new ArrayList<>())
                            .add(topic.id()));
        }
        List<Recipient> groups = new ArrayList<>();
        topics.forEach((address, ids) -> groups.add(new Recipient(
                keyOf(ids),
                address,
                settings.language(),
                settings.groupTime(),
                Set.copyOf(ids),
                Optional.empty(),
                true,
                Preferences.DEFAULT)));
        return groups;
    }
}
