package org.massline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollerTest {
    private static final Duration SHORT = Duration.ofMillis(5);

    private final ScriptedBotApi telegram = new ScriptedBotApi();
    private final BotApi api = new BotApi(telegram.access());
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicLong nanos = new AtomicLong();

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    @Test
    void eachUpdateIsHandedOnAndOnlyThenForgotten() {
        telegram.result("getUpdates", "[{\"update_id\": 10, \"message\": {\"text\": \"你好\"}}, {\"update_id\": 11}]");
        telegram.hold("getUpdates");
        try (Poller poller = poller(this::remember)) {
            poller.start();
            await().until(() -> questions().size() == 2);
        }
        assertThat(taken).containsExactly("{\"update_id\":10,\"message\":{\"text\":\"你好\"}}", "{\"update_id\":11}");
        assertThat(questions().getFirst()).hasToString("""
            {"limit":100,"timeout":30,\
            "allowed_updates":["message","edited_message","callback_query","my_chat_member"]}\
            """);
        assertThat(questions().get(1).path("offset").asLong()).isEqualTo(12);
    }

    @Test
    void anUpdateThatCannotBeKeptComesAgain() {
        String both = "[{\"update_id\": 10}, {\"update_id\": 11}]";
        telegram.result("getUpdates", both);
        telegram.result("getUpdates", "[{\"update_id\": 11}]");
        telegram.hold("getUpdates");
        AtomicInteger refusals = new AtomicInteger();
        Poller.Taker taker = update -> {
            boolean full = new String(update, StandardCharsets.UTF_8).contains("11") && refusals.incrementAndGet() == 1;
            return !full && remember(update);
        };
        try (Poller poller = poller(taker)) {
            poller.start();
            await().until(() -> questions().size() == 3);
        }
        assertThat(taken).containsExactly("{\"update_id\":10}", "{\"update_id\":11}");
        assertThat(questions().get(1).path("offset").asLong()).isEqualTo(11);
        assertThat(questions().get(2).path("offset").asLong()).isEqualTo(12);
    }

    @Test
    void faultsAreWaitedOut() {
        telegram.refuse("getUpdates", 409, "Conflict: terminated by other getUpdates request");
        telegram.answer("getUpdates", 502, "text/html", "<html>");
        telegram.refuse("getUpdates", 401, "Unauthorized");
        telegram.refuse("getUpdates", 500, "Internal Server Error");
        telegram.result("getUpdates", "[{\"update_id\": 10}]");
        telegram.hold("getUpdates");
        try (Poller poller = poller(this::remember)) {
            poller.start();
            await().untilAsserted(() -> assertThat(taken).hasSize(1));
        }
    }

    @Test
    void aFailingTakerDoesNotEndTheLoop() {
        telegram.result("getUpdates", "[{\"update_id\": 10}]");
        telegram.result("getUpdates", "[{\"update_id\": 10}]");
        telegram.hold("getUpdates");
        AtomicInteger attempts = new AtomicInteger();
        Poller.Taker taker = update -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("the first one fails");
            }
            return remember(update);
        };
        try (Poller poller = poller(taker)) {
            poller.start();
            await().untilAsserted(() -> assertThat(taken).hasSize(1));
        }
    }

    @Test
    void afterAMinuteWithoutUpdatesItSaysWhy() {
        for (int time = 1; time <= 3; time++) {
            telegram.refuse("getUpdates", 409, "Conflict: terminated by other getUpdates request");
        }
        telegram.hold("getUpdates");
        try (Poller poller = poller(this::remember)) {
            assertThat(poller.problem()).contains("not running");
            poller.start();
            await().until(() -> questions().size() == 4);
            assertThat(poller.problem()).isEmpty();
            nanos.addAndGet(Duration.ofMinutes(2).toNanos());
            assertThat(poller.problem().orElseThrow())
                    .startsWith("none could be fetched for 2 min: Telegram refuses getUpdates (409): another program")
                    .contains("MASSLINE_TELEGRAM_MODE=webhook");
        }
    }

    @Test
    void whatComesAgainIsWellAgain() {
        telegram.refuse("getUpdates", 409, "Conflict: terminated by other getUpdates request");
        telegram.result("getUpdates", "[]");
        telegram.hold("getUpdates");
        try (Poller poller = poller(this::remember)) {
            poller.start();
            await().until(() -> questions().size() == 3);
            nanos.addAndGet(Duration.ofHours(1).toNanos());
            assertThat(poller.problem()).isEmpty();
        }
    }

    @Test
    void aThreadThatAnErrorHasEndedIsNotRunning() {
        telegram.result("getUpdates", "[{\"update_id\": 10}]");
        Poller.Taker taker = update -> {
            throw new OutOfMemoryError("on purpose");
        };
        try (Poller poller = poller(taker)) {
            poller.start();
            await().untilAsserted(() -> assertThat(poller.problem()).contains("not running"));
        }
    }

    @Test
    void closingBreaksOffTheOpenQuestion() {
        telegram.hold("getUpdates");
        Poller poller = poller(this::remember);
        poller.start();
        await().until(() -> questions().size() == 1);
        long before = System.nanoTime();
        poller.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
    }

    private Poller poller(Poller.Taker taker) {
        return new Poller(api, taker, nanos::get, SHORT);
    }

    private boolean remember(byte[] update) {
        return taken.add(new String(update, StandardCharsets.UTF_8));
    }

    private List<JsonNode> questions() {
        return telegram.calls("getupdates");
    }
}
