package org.massline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Telegram and everybody who talks to the bot: posts updates, answers calls, and measures.
 *
 * <p>A person acts again when their update was acknowledged and the bot's reply stands in the chat, which is when the Bot API
 * has answered. Latencies are counted from the moment in which a person acted or, at a fixed rate, was to act, whether they
 * could or not: a program that stalls is not asked less (G. Tene's 'coordinated omission'). A reply has come when the call
 * arrives at the Bot API; what that takes to answer is not the bot's.
 */
final class Crowd implements AutoCloseable {
    /** Once they have talked, others come: the same ones come again after so many. */
    private static final int POPULATION = 20_000;

    private static final long FIRST_ID = 1_000_000_000L;
    private static final long TICK_NANOS = 1_000_000;
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Pace pace;
    private final boolean replies;
    private final Loop loop;
    private final PlayedBotApi api = new PlayedBotApi();
    private final PlayedUpdates updates = new PlayedUpdates(api, new SplittableRandom(41));
    private final Map<Long, Person> people = new HashMap<>();
    private final Map<Line, Person> posted = new HashMap<>();
    private final Deque<Line> free = new ArrayDeque<>();
    private final Deque<Person> waiting = new ArrayDeque<>();
    private final Deque<Person> idle = new ArrayDeque<>();
    private final Deque<Long> overdue = new ArrayDeque<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private Tally tally = new Tally();
    private byte[] head = new byte[0];
    private int webhookPort;
    private long lastId = FIRST_ID;
    private long all;
    private boolean ending;

    /** An answer of the Bot API's that is on its way, and to whom it shows a message. */
    private record Answer(
            long dueNanos,
            Line to,
            ByteBuffer bytes,
            @Nullable Person person) {}

    /** @param replies whether the program answers people at all */
    Crowd(Pace pace, boolean replies) throws IOException {
        this.pace = pace;
        this.replies = replies;
        this.loop = new Loop(this::called);
    }

    /** Where the Bot API is. */
    URI address() {
        return URI.create("http://127.0.0.1:" + loop.port());
    }

    /** Waits until the program has said where updates go; what it asks before is answered as late as all else. */
    void awaitWebhook(Duration atMost) throws IOException {
        long until = System.nanoTime() + atMost.toNanos();
        while (webhookPort == 0) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "the program did not set a webhook within " + atMost.toSeconds() + " s");
            }
            turn(System.nanoTime() + SECOND_NANOS);
        }
    }

    /**
     * Warms up, then measures.
     *
     * @param snapshot taken when the measuring begins and when it ends
     */
    <S> Measured<S> run(Supplier<S> snapshot) throws IOException {
        for (int index = 0; index < pace.connections(); index++) {
            free.add(loop.connect(webhookPort, this::acknowledged));
        }
        long start = System.nanoTime();
        for (int index = 0; index < pace.people(); index++) {
            ready(newcomer(), start);
        }
        pass(start + pace.warmUp().toNanos());
        tally = new Tally();
        S before = snapshot.get();
        long from = System.nanoTime();
        pass(from + pace.measured().toNanos());
        long to = System.nanoTime();
        S after = snapshot.get();
        Tally measured = tally;
        tally = new Tally();
        finish();
        return new Measured<>(measured, Duration.ofNanos(to - from), before, after, all);
    }

    /** What was measured between two snapshots; {@code conversations} are all since the start. */
    record Measured<S>(Tally tally, Duration time, S before, S after, long conversations) {}

    private void pass(long untilNanos) throws IOException {
        long gap = pace.isClosedLoop() ? 0 : SECOND_NANOS / pace.rate();
        long next = System.nanoTime();
        for (long now = next; now < untilNanos; now = System.nanoTime()) {
            while (gap > 0 && next <= now) {
                overdue.add(next);
                next += gap;
            }
            while (!overdue.isEmpty() && !idle.isEmpty()) {
                act(idle.poll(), overdue.poll());
            }
            turn(Math.min(untilNanos, gap > 0 ? next : now + TICK_NANOS));
        }
    }

    /** Gives the answers that are due; then waits until something arrives or the next one is due, at most until that moment. */
    private void turn(long untilNanos) throws IOException {
        long now = System.nanoTime();
        while (!answers.isEmpty() && answers.getFirst().dueNanos() <= now) {
            give(answers.poll());
        }
        loop.turn(
                answers.isEmpty()
                        ? untilNanos
                        : Math.min(untilNanos, answers.getFirst().dueNanos()));
    }

    /** Nobody begins anything; what was begun is waited for. */
    private void finish() throws IOException {
        ending = true;
        overdue.clear();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (isAnythingOpen()) {
            if (System.nanoTime() > until) {
                long lost =
                        people.values().stream().filter(each -> !each.isDone()).count();
                throw new IllegalStateException(lost + " people got no answer within " + PATIENCE.toSeconds() + " s");
            }
            turn(System.nanoTime() + TICK_NANOS);
        }
        for (Line line : free) {
            line.close();
        }
    }

    private boolean isAnythingOpen() {
        return !posted.isEmpty()
                || !waiting.isEmpty()
                || !answers.isEmpty()
                || !people.values().stream().allMatch(Person::isDone);
    }

    private Person newcomer() {
        Person person = new Person(lastId);
        lastId = FIRST_ID + (lastId + 1 - FIRST_ID) % POPULATION;
        people.put(person.id(), person);
        return person;
    }

    /** The person can act again. */
    private void ready(Person person, long now) {
        if (pace.isClosedLoop()) {
            act(person, now);
        } else {
            idle.add(person);
        }
    }

    private void act(Person person, long intended) {
        person.act(intended, replies);
        waiting.add(person);
        post();
    }

    private void post() {
        while (!waiting.isEmpty() && !free.isEmpty()) {
            Line line = free.poll();
            Person person = waiting.poll();
            byte[] body = updates.next(person);
            posted.put(line, person);
            send(
                    line,
                    new Bytes()
                            .add(head)
                            .add(body.length)
                            .add("\r\n\r\n")
                            .add(body)
                            .toBuffer());
        }
    }

    private void acknowledged(Line line, HttpMessage answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("an update was answered with " + answer.firstLine());
        }
        Person person = posted.remove(line);
        if (person == null) {
            throw new IllegalStateException("an answer came to what was not asked: " + answer.firstLine());
        }
        tally.acknowledged(System.nanoTime() - person.intendedNanos());
        free.add(line);
        person.acknowledged();
        goOnIfDone(person);
        post();
    }

    private void called(Line from, HttpMessage message) {
        ApiCall call = ApiCall.of(message);
        if (call.method().equals("setwebhook")) {
            deliverTo(URI.create(call.url()), call.secret());
        }
        Person person = people.get(call.chat());
        long now = System.nanoTime();
        tally.called();
        if (person == null || !call.isReply()) {
            delay(new Answer(now + pace.apiDelay().toNanos(), from, api.answerTo(call), null));
            return;
        }
        if (person.waitsForReply()) {
            tally.replied(now - person.intendedNanos());
        }
        Shown shown = api.shown(call);
        person.see(shown);
        delay(new Answer(now + pace.apiDelay().toNanos(), from, api.answerTo(person, shown), person));
    }

    private void delay(Answer answer) {
        if (pace.apiDelay().isZero()) {
            give(answer);
        } else {
            answers.add(answer);
        }
    }

    private void give(Answer answer) {
        send(answer.to(), answer.bytes());
        Person person = answer.person();
        if (person != null && person.replied()) {
            goOnIfDone(person);
        }
    }

    private void goOnIfDone(Person person) {
        if (!person.isDone()) {
            return;
        }
        boolean ended = person.step().isLast();
        if (ended) {
            tally.conversationEnded();
            all++;
            people.remove(person.id());
        }
        if (ending) {
            return;
        }
        if (ended) {
            ready(newcomer(), System.nanoTime());
        } else {
            person.goOn();
            ready(person, System.nanoTime());
        }
    }

    private void deliverTo(URI webhook, String secret) {
        webhookPort = webhook.getPort();
        head = ("POST " + webhook.getPath() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                        + "X-Telegram-Bot-Api-Secret-Token: " + secret + "\r\nContent-Length: ")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void send(Line line, ByteBuffer bytes) {
        try {
            line.send(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException("a connection broke: " + broken.getMessage(), broken);
        }
    }

    @Override
    public void close() throws IOException {
        loop.close();
    }
}
