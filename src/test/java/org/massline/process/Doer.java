package org.massline.process;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.massline.playground.town.Person;
import org.massline.playground.town.SeenButton;
import org.massline.playground.town.SeenMessage;
import org.massline.process.Ledger.Kind;

/**
 * Somebody who does one thing after the other with what the bot shows them, whatever becomes of the bot: each update is brought
 * until it is acknowledged, and then its answer is waited for.
 */
abstract class Doer {
    /** As long as a bot takes to start on a busy machine, and then some. */
    private static final int PATIENCE_SECONDS = 300;

    private static final int AGAIN_MILLIS = 30;

    private static final int SHOWN = 6;

    private final Person person;
    private final Webhook webhook;
    private final Ledger ledger;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
    private final Thread thread = Thread.ofVirtual().name("doer").unstarted(this::go);
    private int updates;

    Doer(Person person, Webhook webhook, Ledger ledger) {
        this.person = person;
        this.webhook = webhook;
        this.ledger = ledger;
    }

    Person person() {
        return person;
    }

    /** One round of what they do. */
    abstract void act() throws InterruptedException;

    void begin() {
        thread.start();
    }

    boolean isEnding() {
        return ending.getCount() == 0;
    }

    /** Begins no new round; returns when the last one is done. */
    void end() throws InterruptedException {
        ending.countDown();
        thread.join();
        failure.get().ifPresent(stuck -> {
            throw new AssertionError("somebody was stuck", stuck);
        });
    }

    private void go() {
        try {
            while (!isEnding()) {
                act();
            }
        } catch (InterruptedException | RuntimeException | AssertionError stuck) {
            failure.set(Optional.of(stuck));
        }
    }

    /** Says a word that is to become this. */
    void says(Kind kind, String text, String word) throws InterruptedException {
        ledger.says(kind, word);
        says(text + word);
        ledger.acknowledges(kind, word);
    }

    void says(String text) throws InterruptedException {
        bring("""
            {"update_id":%d,"message":{"message_id":%d,"date":1795000000,"text":"%s",
            "from":{"id":%d,"is_bot":false,"first_name":"Somebody","language_code":"en"},
            "chat":{"id":%d,"type":"private","first_name":"Somebody"}}}
            """.formatted(nextUpdate(), 1_000_000 + updates, text, person.id(), person.id()));
    }

    /** Says a word, and taps what sends it to become this. */
    void taps(Kind kind, SeenMessage message, String label, String word) throws InterruptedException {
        ledger.says(kind, word);
        taps(message, label);
        ledger.acknowledges(kind, word);
    }

    void taps(SeenMessage message, String label) throws InterruptedException {
        String data = message.button(label).flatMap(SeenButton::data).orElseThrow();
        bring("""
            {"update_id":%d,"callback_query":{"id":"%d","data":"%s","chat_instance":"1",
            "from":{"id":%d,"is_bot":false,"first_name":"Somebody","language_code":"en"},
            "message":{"message_id":%d,"date":1795000000,"text":"t",
            "from":{"id":1,"is_bot":true,"first_name":"Bot"},
            "chat":{"id":%d,"type":"private","first_name":"Somebody"}}}}
            """.formatted(
                        nextUpdate(), person.id() * 10_000 + updates, data, person.id(), message.id(), person.id()));
    }

    /** Beside those of {@link Talker}. */
    private long nextUpdate() {
        return 1_000_000_000L + person.id() % 1_000 * 1_000_000 + ++updates;
    }

    private void bring(String update) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!webhook.takes(update)) {
            waits(end, "an update is not taken");
        }
    }

    /** The newest message of the bot that has this button and is such a one, once there is one. */
    SeenMessage awaits(String label, Predicate<SeenMessage> which) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Optional<SeenMessage> found = find(label, which);
        while (found.isEmpty()) {
            waits(end, "no message with the button " + label + "; the newest ones: " + newest());
            found = find(label, which);
        }
        return found.get();
    }

    private Optional<SeenMessage> find(String label, Predicate<SeenMessage> which) {
        return person.messages().reversed().stream()
                .filter(message -> message.isFromBot() && message.hasButton(label) && which.test(message))
                .findFirst();
    }

    /** What the bot said last, with the buttons that are on it. */
    String newest() {
        return person.messages().reversed().stream()
                .filter(SeenMessage::isFromBot)
                .limit(SHOWN)
                .map(message -> message.words() + " " + message.buttons())
                .collect(Collectors.joining("\n"));
    }

    /** Of the bot's newest message; 0 if it has said nothing. */
    long newestId() {
        return person.messages().reversed().stream()
                .filter(SeenMessage::isFromBot)
                .findFirst()
                .map(SeenMessage::id)
                .orElse(0L);
    }

    /** Looks again in a moment. */
    void waits(long endNanos, String what) throws InterruptedException {
        if (System.nanoTime() > endNanos) {
            throw new IllegalStateException("after " + PATIENCE_SECONDS + " s: " + what);
        }
        boolean _ = new CountDownLatch(1).await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }
}
