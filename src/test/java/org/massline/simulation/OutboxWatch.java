package org.massline.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.massline.simulation.Line.Call;
import org.massline.simulation.Line.Learned;

/**
 * Every message that was committed is sent at least once, in order within its chat, with one in flight; what is sent twice was
 * in flight when its answer was lost. When Telegram asks to wait, that is done. And no chat stands still: nothing is put off for
 * longer than five minutes, and whatever Telegram answers brings its message on.
 */
final class OutboxWatch {
    /** So much is told of a chat in which something went wrong. */
    private static final int HISTORY = 12;
    /** After faults, by the bot's clock. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    /** As many calls delete a hundred messages of which three cannot be deleted: each of these is found by halves, seven times. */
    private static final int MOST_CALLS = 1 + 3 * 7 * 2;

    private final SimulatedTime time;
    private final Function<Long, String> hashOf;
    private final Consumer<String> broken;
    private final Map<String, Chat> chats = new HashMap<>();
    private Map<Long, Row> known = Map.of();

    private record Row(String chat, boolean inHand, Instant due) {}

    private static final class Chat {
        /** Whether the bot has learned what became of the message in flight. */
        private boolean settled;

        private final Deque<String> history = new ArrayDeque<>();
        private boolean unreachable;
        private boolean hasLeft;
        /** Telegram's answers to the message in flight. */
        private int answers;

        private int carriedOut;
        private int lost;
        private Instant notBefore = Instant.MIN;
        private Duration clock = Duration.ZERO;

        void note(String event) {
            history.addLast(event);
            if (history.size() > HISTORY) {
                history.removeFirst();
            }
        }
    }

    /** @param hashOf the hexadecimal digits by which the tables know a chat */
    OutboxWatch(SimulatedTime time, Function<Long, String> hashOf, Consumer<String> broken) {
        this.time = time;
        this.hashOf = hashOf;
        this.broken = broken;
    }

    private Chat chat(String hash) {
        return chats.computeIfAbsent(hash, any -> new Chat());
    }

    /** Somebody asked to be forgotten, or blocked the bot: what waits for them is dropped when it learns that. */
    void leaves(long chatId) {
        chat(hashOf.apply(chatId)).hasLeft = true;
    }

    void called(Call call, Learned learned) {
        if (call.chat().isEmpty()) {
            return;
        }
        Chat chat = chat(hashOf.apply(call.chat().get()));
        if (time.now().isBefore(chat.notBefore) && chat.clock.equals(time.wrong())) {
            broken.accept("a call came before the time for which Telegram had asked: " + call.method());
        }
        chat.note(call.method() + " " + learned);
        chat.settled = learned == Learned.CARRIED_OUT || learned == Learned.REFUSED || learned == Learned.UNREACHABLE;
        chat.unreachable = learned == Learned.UNREACHABLE;
        // What is deleted by several calls, because some of it is too old, is gone once.
        boolean isRepeatable = call.method().equalsIgnoreCase("deleteMessages");
        if (!isRepeatable && (learned == Learned.CARRIED_OUT || learned == Learned.NOTHING)) {
            chat.carriedOut++;
        }
        if (!isRepeatable && learned == Learned.NOTHING) {
            chat.lost++;
        }
        if (chat.settled && ++chat.answers > MOST_CALLS) {
            broken.accept("a message holds up its chat, though Telegram answers: " + call.method());
        }
    }

    void askedToWait(Call call, Duration pause) {
        Chat chat = chat(hashOf.apply(call.chat().orElseThrow()));
        chat.notBefore = time.now().plus(pause);
        chat.clock = time.wrong();
    }

    /** The bot crashed: what it learned and did not write down is lost. */
    void crashed() {
        for (Chat chat : chats.values()) {
            // What was carried out and not settled may be carried out once more.
            chat.note("crash");
            chat.lost = Math.max(chat.lost, chat.carriedOut);
            chat.answers = Math.max(0, chat.answers - 1);
            chat.notBefore = Instant.MIN;
        }
    }

    /** What is committed now. */
    void look(Tables tables) {
        Map<Long, Row> now = new TreeMap<>();
        for (List<String> row :
                tables.rows("select id, chat, leased_until_at <> 0, due_at from outbox where aside = 0")) {
            Instant due = Instant.ofEpochMilli(Long.parseLong(row.get(3)));
            now.put(Long.valueOf(row.get(0)), new Row(row.get(1), row.get(2).equals("1"), due));
        }
        now.forEach(this::isSoon);
        Map<String, List<Long>> gone = new HashMap<>();
        known.forEach((id, row) -> {
            if (!now.containsKey(id)) {
                gone.computeIfAbsent(row.chat(), any -> new ArrayList<>()).add(id);
            }
        });
        gone.forEach(this::areGone);
        oneInHand(now);
        known = now;
    }

    private void isSoon(long id, Row row) {
        Row before = known.get(id);
        boolean isPutOff = before == null || !before.due().equals(row.due());
        if (isPutOff && row.due().isAfter(time.bots().instant().plus(LONGEST_PAUSE))) {
            broken.accept("message " + id + " is put off until " + row.due());
        }
    }

    private void oneInHand(Map<Long, Row> now) {
        Set<String> begun = new HashSet<>();
        now.forEach((id, row) -> {
            // In the order of their ids.
            if (!begun.add(row.chat()) && row.inHand()) {
                broken.accept("message " + id + " is in hand although an earlier one of its chat waits");
            }
        });
    }

    private void areGone(String hash, List<Long> ids) {
        Chat chat = chat(hash);
        if (!chat.unreachable && !chat.hasLeft) {
            if (!chat.settled) {
                broken.accept("message " + Collections.min(ids) + " left the outbox before it was known to be sent;"
                        + " in its chat: " + chat.history);
            } else if (ids.size() > 1) {
                broken.accept("messages " + ids + " left the outbox, and one of them was sent");
            } else if (chat.carriedOut - chat.lost > 1) {
                broken.accept("message " + ids + " was sent " + chat.carriedOut + " times, and " + chat.lost
                        + " answers were lost");
            }
        }
        chat.note(ids + " gone");
        chat.settled = false;
        chat.answers = 0;
        chat.carriedOut = 0;
        chat.lost = 0;
    }

    /** Nothing may wait at the end. */
    int waiting() {
        return known.size();
    }
}
