package org.massline.process;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

/**
 * Somebody who says one thing after the other, brought to the bot as Telegram does: again until it is acknowledged, and then the
 * next.
 */
final class Talker {
    private static final int AGAIN_MILLIS = 30;
    /** As much as one draft has room for. */
    private static final int MOST = 400;

    private final long id;
    private final Webhook webhook;
    private final IntPredicate hasHeard;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private CountDownLatch pausing = new CountDownLatch(1);
    private Optional<Thread> thread = Optional.empty();

    /** Somebody who does not wait for answers. */
    Talker(long id, Webhook webhook) {
        this(id, webhook, said -> true);
    }

    /** @param hasHeard whether they, who have said so many things, have heard enough to say more */
    Talker(long id, Webhook webhook, IntPredicate hasHeard) {
        this.id = id;
        this.webhook = webhook;
        this.hasHeard = hasHeard;
    }

    long id() {
        return id;
    }

    /** Words that nobody else says, each in a message of its own. */
    List<String> said() {
        return said;
    }

    /** Those whose message the bot has acknowledged. */
    List<String> acknowledged() {
        return acknowledged;
    }

    boolean owesNothing() {
        return acknowledged.size() == said.size();
    }

    /** Goes on where it was. */
    void begin() {
        begin(MOST);
    }

    /** Says again what is not acknowledged, and nothing more. */
    void repeat() {
        begin(0);
    }

    /** Goes on where it was, and says so many things altogether. */
    void begin(int most) {
        pausing = new CountDownLatch(1);
        CountDownLatch pause = pausing;
        thread = Optional.of(Thread.ofVirtual().name("talker").start(() -> talk(pause, most)));
    }

    /** Says nothing more; returns when nothing is under way. */
    void pause() throws InterruptedException {
        pausing.countDown();
        thread.orElseThrow().join();
    }

    private void talk(CountDownLatch pause, int most) {
        try {
            while (pause.getCount() > 0) {
                if (owesNothing() && said.size() < most && hasHeard.test(said.size())) {
                    said.add("word" + id + "n" + said.size() + ".");
                }
                if (owesNothing() || !isTaken()) {
                    boolean _ = pause.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTaken() throws InterruptedException {
        if (!webhook.takes(update(said.size(), said.getLast()))) {
            return false;
        }
        acknowledged.add(said.getLast());
        return true;
    }

    private String update(int number, String text) {
        long updateId = id % 1_000 * 1_000_000 + number;
        return """
            {"update_id":%d,"message":{"message_id":%d,"date":1795000000,"text":"Cold: %s",
            "from":{"id":%d,"is_bot":false,"first_name":"Somebody","language_code":"en"},
            "chat":{"id":%d,"type":"private","first_name":"Somebody"}}}
            """.formatted(updateId, 1_000_000 + number, text, id, id);
    }
}
