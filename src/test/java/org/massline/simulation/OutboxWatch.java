package org.massline.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
    private final Lines lines;
    private final Consumer<String> broken;
    private final Map<Long, Chat> chats = new HashMap<>();
    private final Map<String, Chat> byLine = new HashMap<>();
    private long period;
    /** By how what is sealed of it begins. */
    private Map<String, Row> known = Map.of();

    private record Row(long id, String line, boolean inHand, Instant due) {}

    /** The hexadecimal digits of the line in which what goes to a chat waits during a period. */
    @FunctionalInterface
    interface Lines {
        String of(long chat, long period);
    }

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

    OutboxWatch(SimulatedTime time, Lines lines, Consumer<String> broken) {
        this.time = time;
        this.lines = lines;
        this.broken = broken;
    }

    private Chat chat(long number) {
        return chats.computeIfAbsent(number, any -> chatIn(lines.of(number, period)));
    }

    private Chat chatIn(String line) {
        return byLine.computeIfAbsent(line, any -> new Chat());
    }

    /** Somebody asked to be forgotten, or blocked the bot: what waits for them is dropped when it learns that. */
    void leaves(long chatId) {
        chat(chatId).hasLeft = true;
    }

    void called(Call call, Learned learned) {
        if (call.chat().isEmpty()) {
            return;
        }
        Chat chat = chat(call.chat().get());
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
        Chat chat = chat(call.chat().orElseThrow());
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
        Map<String, Row> now = new LinkedHashMap<>();
        for (List<String> row : tables.rows("select substr(sealed, 1, 24), id, line, leased_until_at <> 0, due_at"
                + " from outbox where aside = 0 order by id")) {
            Instant due = Instant.ofEpochMilli(Long.parseLong(row.get(4)));
            now.put(
                    row.get(0),
                    new Row(Long.parseLong(row.get(1)), row.get(2), row.get(3).equals("1"), due));
        }
        now.forEach(this::isSoon);
        Map<String, List<Long>> gone = new HashMap<>();
        Set<Long> ids = now.values().stream().map(Row::id).collect(Collectors.toSet());
        known.forEach((begins, row) -> {
            // What is put down anew has another id; of what was sent in part, something else is sealed.
            if (!now.containsKey(begins) && !ids.contains(row.id())) {
                gone.computeIfAbsent(row.line(), any -> new ArrayList<>()).add(row.id());
            }
        });
        gone.forEach(this::areGone);
        lookAtPeriod(tables);
        oneInHand(now.values());
        known = now;
    }

    private void isSoon(String begins, Row row) {
        Row before = known.get(begins);
        boolean isPutOff = before == null || !before.due().equals(row.due());
        if (isPutOff && row.due().isAfter(time.bots().instant().plus(LONGEST_PAUSE))) {
            broken.accept("message " + row.id() + " is put off until " + row.due());
        }
    }

    private void lookAtPeriod(Tables tables) {
        long now = Long.parseLong(tables.rows("select value from counter where name = 'outbox line'")
                .getFirst()
                .getFirst());
        if (now != period) {
            period = now;
            byLine.clear();
            chats.forEach((number, chat) -> byLine.put(lines.of(number, period), chat));
        }
    }

    /** In the order of their ids. */
    private void oneInHand(Collection<Row> now) {
        Set<String> begun = new HashSet<>();
        for (Row row : now) {
            if (!begun.add(row.line()) && row.inHand()) {
                broken.accept("message " + row.id() + " is in hand although an earlier one of its chat waits");
            }
        }
    }

    private void areGone(String line, List<Long> ids) {
        Chat chat = chatIn(line);
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
