package org.massline.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Telegram calls on forty connections as soon as it can; what Javalin makes at its first request is there by then. */
class FirstRequestsTest {
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

    @Test
    void theServerHasAnsweredItselfBeforeAnybodyElseCanAsk() {
        try (HttpServer server = new HttpServer(
                "127.0.0.1", 0, List.of(routes -> routes.before(context -> asked.add(context.path()))))) {
            assertThat(asked).isEmpty();

            server.start();

            assertThat(asked).containsExactly("/");
        }
    }
}
