package org.massline.playground.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everybody in the playground, in the order of their coming. */
public final class Residents {
    private static final long FIRST_ID = 5_000_000_001L;

    private Map<String, Resident> residents = new LinkedHashMap<>();
    /** Made of the above when it is asked for; not kept. */
    private transient Map<Long, Resident> byId = new HashMap<>();

    Residents() {}

    public List<Resident> all() {
        return new ArrayList<>(residents.values());
    }

    public Optional<Resident> find(String key) {
        return Optional.ofNullable(residents.get(key));
    }

    public Optional<Resident> find(long id) {
        if (byId.size() != residents.size()) {
            residents.values().forEach(resident -> byId.put(resident.id(), resident));
        }
        return Optional.ofNullable(byId.get(id));
    }

    public Resident get(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException("nobody here has the key " + key + "; there are "
                        + residents.values().stream()
                                .filter(resident -> !resident.isOfTheCrowd())
                                .map(Resident::key)
                                .collect(Collectors.joining(", "))));
    }

    /** @param user what Telegram knows, without the id, which is given here */
    Resident add(String key, String part, ObjectNode user) {
        if (residents.containsKey(key)) {
            throw new IllegalArgumentException("somebody already has the key " + key);
        }
        ObjectNode numbered =
                Json.object().put("id", FIRST_ID + residents.size()).put("is_bot", false);
        numbered.setAll(user);
        Resident resident = new Resident(key, part, numbered);
        residents.put(key, resident);
        return resident;
    }
}
