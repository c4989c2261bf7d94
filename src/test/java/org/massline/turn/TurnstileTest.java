package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.massline.store.StoreUnavailable;

class TurnstileTest {
    private final CountDownLatch within = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    @Test
    void whoWaitsInVainIsToldToComeAgainAndThenPasses() throws InterruptedException, ExecutionException {
        Turnstile turnstile = new Turnstile(Duration.ofMillis(1));
        try (ExecutorService others = Executors.newSingleThreadExecutor()) {
            Future<String> first = others.submit(() -> turnstile.pass(this::works));
            within.await();

            assertThatThrownBy(() -> turnstile.pass(() -> "second")).isInstanceOf(StoreUnavailable.class);

            done.countDown();
            assertThat(first.get()).isEqualTo("first");
            assertThat(turnstile.pass(() -> "second")).isEqualTo("second");
        }
    }

    @Test
    void whoeverIsInterruptedWhileWaitingIsToldToComeAgain() throws InterruptedException, ExecutionException {
        Turnstile turnstile = new Turnstile(Duration.ofMinutes(1));
        try (ExecutorService others = Executors.newSingleThreadExecutor()) {
            Future<String> first = others.submit(() -> turnstile.pass(this::works));
            within.await();

            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> turnstile.pass(() -> "second")).isInstanceOf(StoreUnavailable.class);

            assertThat(Thread.interrupted())
                    .as("the sign is kept for whoever waits next")
                    .isTrue();
            done.countDown();
            assertThat(first.get()).isEqualTo("first");
        }
    }

    @Test
    void workThatFailsLetsTheNextPass() {
        Turnstile turnstile = new Turnstile(Duration.ofMillis(1));
        assertThatThrownBy(() -> turnstile.pass(() -> {
                    throw new IllegalStateException("it failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(turnstile.pass(() -> "next")).isEqualTo("next");
    }

    private String works() {
        within.countDown();
        try {
            done.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return "first";
    }
}
