package org.massline.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.massline.testing.HeardLog;

/** Whoever calls wrongly again and again is told to stop; whoever calls rightly from the same address is served. */
class WrongCallsTest {
    private static final String SOMEBODY = "192.0.2.7";
    private static final String SECRET = "right";

    private final AtomicLong nanos = new AtomicLong(5);
    private final WrongCalls calls = new WrongCalls(nanos::get);

    @Test
    void afterTooManyWithinAMinuteItSaysHowLongToWait() {
        use(SOMEBODY);
        passes(Duration.ofSeconds(20));
        assertThat(calls.oneMore(SOMEBODY)).contains(Duration.ofSeconds(40));
        passes(Duration.ofSeconds(39));
        assertThat(calls.oneMore(SOMEBODY)).contains(Duration.ofSeconds(1));
        passes(Duration.ofSeconds(1));
        assertThat(calls.oneMore(SOMEBODY)).isEmpty();
    }

    @Test
    void anotherAddressIsCountedForItself() {
        use(SOMEBODY);
        assertThat(calls.oneMore("192.0.2.8")).isEmpty();
        assertThat(calls.oneMore("[2001:db8::1]")).isEmpty();
    }

    @Test
    void aNetworkOfIPv6IsOneAddress() {
        for (int each = 1; each <= WrongCalls.MOST; each++) {
            assertThat(calls.oneMore("[2001:db8:0:0:%x:0:0:1]".formatted(each))).isEmpty();
        }
        assertThat(calls.oneMore("2001:db8::ffff")).isPresent();
        assertThat(calls.oneMore("2001:db8:0:1::1")).isEmpty();
    }

    @Test
    void theLogSaysItOnceAMinuteWithoutTheAddress() {
        List<String> log = new HeardLog(WrongCalls.class).during(() -> {
            use(SOMEBODY);
            calls.oneMore(SOMEBODY);
            calls.oneMore(SOMEBODY);
            passes(WrongCalls.WINDOW);
            use(SOMEBODY);
            calls.oneMore(SOMEBODY);
        });
        assertThat(log)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("one address was refused 60 times within a minute")
                        .doesNotContain(SOMEBODY));
    }

    @Test
    void overHttpOnlyWhatIsRefusedAnyhowIsAnsweredSo() throws Exception {
        Inbox inbox = mock(Inbox.class);
        when(inbox.take(any(), any())).thenReturn(Outcome.ACCEPTED);
        try (HttpServer server = new HttpServer(
                        "127.0.0.1",
                        0,
                        List.of(new WebhookEndpoint(inbox, SECRET, () -> {}), new HealthEndpoints(List.of())));
                HttpClient client = HttpClient.newHttpClient()) {
            server.start();
            URI here = URI.create("http://127.0.0.1:" + server.port());
            HttpResponse<String> refused = send(client, post(here, "wrong", 0));
            // A minute may end meanwhile.
            for (int tried = 1; refused.statusCode() == 401 && tried <= 2 * WrongCalls.MOST; tried++) {
                refused = send(client, post(here, "wrong", tried));
            }

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 61L);
            assertThat(refused.body()).startsWith("Too many requests from your address were wrong. Please wait");
            for (String path : List.of("/wp-login.php", WebhookEndpoint.PATH)) {
                HttpRequest get = HttpRequest.newBuilder(here.resolve(path)).build();
                assertThat(send(client, get).statusCode()).as(path).isEqualTo(429);
            }
            HttpRequest health =
                    HttpRequest.newBuilder(here.resolve(HealthEndpoints.LIVE)).build();
            assertThat(send(client, health).statusCode()).isEqualTo(200);
            assertThat(send(client, post(here, SECRET, 0)).statusCode()).isEqualTo(200);
            assertThat(send(client, post(here, SECRET, 1)).statusCode()).isEqualTo(200);
        }
        verify(inbox, times(2)).take(any(), any());
    }

    /** Whatever somebody says of who they are, it is the connection's address that counts. */
    private static HttpRequest post(URI here, String secret, int forwardedFor) {
        return HttpRequest.newBuilder(here.resolve(WebhookEndpoint.PATH))
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .header("X-Forwarded-For", "198.51.100." + forwardedFor)
                .header("Forwarded", "for=198.51.100." + forwardedFor)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** All that is let pass. */
    private void use(String address) {
        for (int each = 0; each < WrongCalls.MOST; each++) {
            assertThat(calls.oneMore(address)).isEmpty();
        }
    }

    private void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
