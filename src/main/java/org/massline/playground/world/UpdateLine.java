package org.massline.playground.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Updates in queues, each in order: messages and edits by chat, callback queries by person, changes of membership apart, as
 * Telegram's own server arranges them. An update stays until the bot has acknowledged it.
 */
public final class UpdateLine {
    /** What a bot does not get unless it asks (Bot API, getUpdates). */
    private static final Set<String> ONLY_ON_REQUEST =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    private static final int NOT_COUNTED = -1;

    private int nextId = 700_000_001;
    private Map<String, Deque<WaitingUpdate>> queues = new LinkedHashMap<>();
    /** How many wait in all queues; counted when it is asked for the first time, and not kept. */
    private transient int size = NOT_COUNTED;
    /** Empty for the default. */
    private List<String> allowed = List.of();

    private @Nullable Webhook webhook;

    UpdateLine() {}

    public void addMessage(String kind, Chat chat, ObjectNode message) {
        add(kind, "chat " + chat.id(), message);
    }

    public void addCallbackQuery(Resident resident, ObjectNode query) {
        add("callback_query", "person " + resident.id(), query);
    }

    public void addMembership(Chat chat, ObjectNode change) {
        add("my_chat_member", "membership " + chat.id(), change);
    }

    private void add(String kind, String queue, ObjectNode body) {
        if (wants(kind)) {
            count(1);
            queues.computeIfAbsent(queue, _ -> new ArrayDeque<>())
                    .addLast(new WaitingUpdate(nextId++, kind, body.deepCopy()));
        }
    }

    private boolean wants(String kind) {
        List<String> chosen = allowed;
        return (chosen == null || chosen.isEmpty()) ? !ONLY_ON_REQUEST.contains(kind) : chosen.contains(kind);
    }

    public void setAllowed(List<String> kinds) {
        allowed = List.copyOf(kinds);
    }

    public Optional<List<String>> allowed() {
        return Optional.of(allowed).filter(kinds -> !kinds.isEmpty());
    }

    public Optional<Webhook> webhook() {
        return Optional.ofNullable(webhook);
    }

    public void setWebhook(@Nullable Webhook wanted) {
        webhook = wanted;
    }

    public void noteFailure(Instant when, String message) {
        if (webhook != null) {
            webhook = webhook.failed(when, message);
        }
    }

    /** Names of the queues in which something waits. */
    public List<String> queues() {
        return new ArrayList<>(queues.keySet());
    }

    /** The first of these queues that are not in a set; there may be thousands, and only a few are served at a time. */
    public List<String> queuesBeside(Set<String> others, int most) {
        return queues.keySet().stream()
                .filter(queue -> !others.contains(queue))
                .limit(most)
                .toList();
    }

    public Optional<WaitingUpdate> head(String queue) {
        return Optional.ofNullable(queues.get(queue)).map(Deque::peekFirst);
    }

    /** Oldest first, over all queues. */
    public List<WaitingUpdate> all() {
        return queues.values().stream()
                .flatMap(Deque::stream)
                .sorted(Comparator.comparingInt(WaitingUpdate::id))
                .toList();
    }

    public int size() {
        count(0);
        return size;
    }

    private void count(int more) {
        if (size == NOT_COUNTED) {
            size = queues.values().stream().mapToInt(Deque::size).sum();
        }
        size += more;
    }

    /** Forgets one update. */
    public void acknowledge(String queue, int id) {
        forget(queue, update -> update.id() == id);
    }

    /** Forgets all updates with a lower id. */
    public void acknowledgeBefore(int id) {
        for (String queue : queues()) {
            forget(queue, update -> update.id() < id);
        }
    }

    private void forget(String queue, Predicate<WaitingUpdate> which) {
        Deque<WaitingUpdate> waiting = queues.get(queue);
        if (waiting != null) {
            count(-(int) waiting.stream().filter(which).count());
            waiting.removeIf(which);
            if (waiting.isEmpty()) {
                queues.remove(queue);
            }
        }
    }

    public void clear() {
        queues.clear();
        size = 0;
    }
}
