package org.massline.turn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.Address;
import org.massline.conversation.GroupTopics;
import org.massline.model.TopicId;
import org.massline.store.Transaction;

/** Reads which topics' cadres meet at a place of a group, and which at its other places. */
final class GroupPlaces {
    private GroupPlaces() {}

    static GroupTopics at(Transaction transaction, Address place) {
        Map<Address, Set<TopicId>> places = new HashMap<>();
        transaction
                .topics()
                .ofGroup(place.chat())
                .forEach((topic, address) -> places.computeIfAbsent(address, first -> new HashSet<>())
                        .add(topic));
        Set<TopicId> here = Optional.ofNullable(places.remove(place)).orElse(Set.of());
        return new GroupTopics(here, List.copyOf(places.values()));
    }
}
