package org.massline.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthEndpointsTest {
    private static final long A_SECOND = 1_000_000_000L;
    private static final long A_TENTH = A_SECOND / 10;

    private final AtomicReference<Optional<String>> databaseProblem = new AtomicReference<>(Optional.empty());
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicLong nanoTime = new AtomicLong();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer server = new HttpServer("127.0.0.1", 0, List.of(endpoints()));
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        client.close();
        server.close();
    }

    @Test
    void aProgramWithoutProblemsIsReady() throws Exception {
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").body()).isEqualTo("{\"status\":\"ready\"}");
    }

    @Test
    void aProblemIsNamedAndEndsByItself() throws Exception {
        databaseProblem.set(Optional.of("not writable"));
        HttpResponse<String> answer = get("/health/ready");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"status\":\"not ready\",\"reasons\":{\"database\":\"not writable\"}}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");

        databaseProblem.set(Optional.empty());
        nanoTime.addAndGet(A_TENTH - 1);
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(questions).hasValue(1);
        nanoTime.addAndGet(1);
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void aProgramWithProblemsIsAlive() throws Exception {
        databaseProblem.set(Optional.of("not writable"));
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(questions).hasValue(0);
    }

    @Test
    void whoeverAsksOftenDoesNotMakeTheChecksRunOften() throws Exception {
        for (int i = 0; i < 20; i++) {
            get("/health/ready");
        }
        assertThat(questions).hasValue(1);
        nanoTime.addAndGet(A_SECOND);
        get("/health/ready");
        assertThat(questions).hasValue(2);
    }

    @Test
    void aCheckThatFailsShowsNothingOfWhy() {
        HttpResponse<String> answer = ready(new HealthCheck("database", () -> {
            throw new IllegalStateException("jdbc:postgresql://10.0.0.5/massline");
        }));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"database\":\"failed\"").doesNotContain("jdbc");
    }

    @Test
    void aCheckThatHangsIsAProblem() {
        HttpResponse<String> answer = ready(new HealthCheck("database", () -> {
            await(end);
            return Optional.empty();
        }));
        assertThat(answer.body()).contains("no answer within 3 s");
    }

    /** Each goes on only once the other has begun: one after the other they would hang. */
    @Test
    void allAreAskedSideBySide() {
        CountDownLatch begun = new CountDownLatch(2);
        Supplier<Optional<String>> meeting = () -> {
            begun.countDown();
            await(begun);
            return Optional.empty();
        };
        assertThat(ready(new HealthCheck("database", meeting), new HealthCheck("outbox", meeting))
                        .statusCode())
                .isEqualTo(200);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> ready(HealthCheck... checks) {
        HttpServer other = new HttpServer("127.0.0.1", 0, List.of(new HealthEndpoints(List.of(checks))));
        other.start();
        try {
            return get(other, "/health/ready");
        } catch (Exception failed) {
            throw new AssertionError(failed);
        } finally {
            other.close();
        }
    }

    private HealthEndpoints endpoints() {
        HealthCheck database = new HealthCheck("database", () -> {
            questions.incrementAndGet();
            return databaseProblem.get();
        });
        return new HealthEndpoints(List.of(database), nanoTime::get);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(server, path);
    }

    private HttpResponse<String> get(HttpServer from, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + from.port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
