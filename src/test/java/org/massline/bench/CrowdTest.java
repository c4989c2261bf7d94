package org.massline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.bench.floor.Floor;

/**
 * The load, against the floors within this process. How much is done in a while depends on the machine and on who else uses it;
 * what holds on each is asserted.
 */
class CrowdTest {
    private static final Duration START = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Contender.class,
            names = {"PARSE", "COMMIT", "CALL"})
    void everybodyTalksWithAFloorToTheEnd(Contender contender) throws IOException {
        Pace pace = new Pace(5, 3, 0, Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2));

        Tally tally = measured(contender, pace);

        assertThat(tally.updates()).isPositive();
        assertThat(tally.conversations()).isPositive();
        assertThat(tally.acknowledgement().p50()).isPositive();
        assertThat(tally.calls() > 0).isEqualTo(contender == Contender.CALL);
    }

    @Test
    void aRateIsKeptWhateverThePeopleWaitFor() throws IOException {
        Pace pace = new Pace(20, 10, 100, Duration.ofMillis(20), Duration.ZERO, Duration.ofSeconds(4));

        Tally tally = measured(Contender.CALL, pace);

        // Without a rate they would do several times as much.
        assertThat(tally.updates()).isBetween(100L, 401L);
        // What the Bot API takes is not the program's, but nobody goes on before it has answered.
        assertThat(tally.reply().p50()).isPositive();
    }

    @Test
    void whatWasToBeDoneWhileNobodyCouldIsCountedFromThen() throws IOException {
        Pace pace = new Pace(1, 1, 100, Duration.ofMillis(50), Duration.ZERO, Duration.ofSeconds(1));

        Tally tally = measured(Contender.CALL, pace);

        // One person can do at most 20 things in this second, and one each 10 ms was to be done: each is 40 ms later
        // than the last.
        assertThat(tally.updates()).isBetween(1L, 20L);
        assertThat(tally.acknowledgement().p99()).isGreaterThan(35.0 * (tally.updates() - 1));
    }

    @Test
    void aProgramThatNeverSaysWhereItIsEndsTheBench() throws IOException {
        Pace pace = new Pace(1, 1, 0, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(1));
        try (Crowd crowd = new Crowd(pace, false)) {
            assertThatThrownBy(() -> crowd.awaitWebhook(Duration.ofMillis(1))).hasMessageContaining("webhook");
        }
    }

    @Test
    void whoAsksWhoItIsBeforeItSaysWhereItIsIsAnsweredTooWhenAnswersTakeTime() throws Exception {
        Pace pace = new Pace(1, 1, 0, Duration.ofMillis(20), Duration.ZERO, Duration.ofSeconds(1));
        try (Crowd crowd = new Crowd(pace, true)) {
            HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            try {
                CompletableFuture<String> bot = http.sendAsync(call(crowd, "getMe", ""), BodyHandlers.ofString())
                        .thenApply(HttpResponse::body);
                CompletableFuture<?> set = bot.thenCompose(known -> http.sendAsync(
                        call(crowd, "setWebhook", "{\"url\":\"http://127.0.0.1:1/webhook\"}"),
                        BodyHandlers.ofString()));

                crowd.awaitWebhook(START);

                assertThat(bot).isCompletedWithValueMatching(answer -> answer.contains("\"is_bot\":true"));
                assertThat(set).isNotCompletedExceptionally();
            } finally {
                http.shutdownNow();
            }
        }
    }

    private static HttpRequest call(Crowd crowd, String method, String body) {
        return HttpRequest.newBuilder(crowd.address().resolve("/bot1:a/" + method))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private Tally measured(Contender contender, Pace pace) throws IOException {
        try (Crowd crowd = new Crowd(pace, contender.replies());
                Floor floor = new Floor(contender, crowd.address(), folder, Optional.empty())) {
            Thread starting = Thread.ofPlatform().start(() -> start(floor));
            crowd.awaitWebhook(START);
            Tally tally = crowd.run(() -> "").tally();
            starting.interrupt();
            return tally;
        }
    }

    private static void start(Floor floor) {
        try {
            floor.start();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
