package org.massline.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Somebody who says one thing after the other, brought to the bot as Telegram does: again until it is acknowledged, and then the
 * next.
 */
final class Talker {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int AGAIN_MILLIS = 30;
    /** As much as one draft has room for. */
    private static final int MOST = 400;

    private final long id;
    private final URI webhook;
    private final String secret;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private CountDownLatch pausing = new CountDownLatch(1);
    private Optional<Thread> thread = Optional.empty();

    Talker(long id, int port, String secret) {
        this.id = id;
        this.secret = secret;
        webhook = URI.create("http://127.0.0.1:" + port + "/telegram/webhook");
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

    private void begin(int most) {
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
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (pause.getCount() > 0) {
                if (owesNothing() && said.size() < most) {
                    said.add("word" + id + "n" + said.size() + ".");
                }
                if (owesNothing() || !isTaken(http)) {
                    boolean _ = pause.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTaken(HttpClient http) throws InterruptedException {
        int number = said.size();
        HttpRequest request = HttpRequest.newBuilder(webhook)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .POST(HttpRequest.BodyPublishers.ofString(update(number, said.getLast())))
                .build();
        try {
            if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                return false;
            }
        } catch (IOException killed) {
            return false;
        }
        acknowledged.add(said.getLast());
        return true;
    }

    private String update(int number, String text) {
        long updateId = id % 1_000 * 1_000_000 + number;
        return """
            {"update_id":%d,"message":{"message_id":%d,"date":1795000000,"text":"The soup is cold %s",
            "from":{"id":%d,"is_bot":false,"first_name":"Somebody","language_code":"en"},
            "chat":{"id":%d,"type":"private","first_name":"Somebody"}}}
            """.formatted(updateId, 1_000_000 + number, text, id, id);
    }
}
