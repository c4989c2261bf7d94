package org.massline.store.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.massline.store.StoreUnavailable;
import org.slf4j.MDC;

class DatabaseThreadsTest {
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch theServerHangs = new CountDownLatch(1);

    @AfterEach
    void end() {
        theServerHangs.countDown();
        people.close();
    }

    @Test
    void whoWaitsInAVirtualThreadIsAnsweredOfAnotherOne() throws Exception {
        try (DatabaseThreads threads = new DatabaseThreads(1, Duration.ofMinutes(1))) {
            assertThat(people.submit(() ->
                                    threads.call(() -> Thread.currentThread().isVirtual()))
                            .get())
                    .isFalse();
            Thread mine = Thread.currentThread();
            assertThat(threads.call(Thread::currentThread)).isSameAs(mine);
        }
    }

    @Test
    void theLogSaysOfWhichUpdateItSpeaks() throws Exception {
        try (DatabaseThreads threads = new DatabaseThreads(1, Duration.ofMinutes(1))) {
            Future<String> seen = people.submit(() -> {
                MDC.put("update", "7");
                return threads.call(() -> String.valueOf(MDC.get("update")));
            });
            assertThat(seen.get()).isEqualTo("7");
            assertThat(people.submit(() -> threads.call(() -> String.valueOf(MDC.get("update"))))
                            .get())
                    .isEqualTo("null");
        }
    }

    @Test
    void whatGoesWrongIsThrownAsItIs() {
        try (DatabaseThreads threads = new DatabaseThreads(1, Duration.ofMinutes(1))) {
            Future<Object> failed = people.submit(() -> threads.call(() -> {
                throw new IllegalArgumentException("on purpose");
            }));
            assertThatThrownBy(failed::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("on purpose");
        }
    }

    @Test
    void whoWaitedTooLongBehindWhatHangsIsToldSoAndNothingIsDone() throws Exception {
        AtomicLong nanos = new AtomicLong();
        try (DatabaseThreads threads = new DatabaseThreads(1, Duration.ofSeconds(5), nanos::get)) {
            CountDownLatch begun = new CountDownLatch(1);
            Future<Boolean> hanging = people.submit(() -> threads.call(() -> {
                begun.countDown();
                return hasWaited();
            }));
            begun.await();
            Future<String> behind = people.submit(() -> threads.call(() -> "done"));
            await().until(() -> threads.waiting() == 1);
            assertThat(threads.oldestNanos()).isZero();
            nanos.set(Duration.ofSeconds(6).toNanos());
            assertThat(threads.oldestNanos()).isEqualTo(nanos.get());
            theServerHangs.countDown();
            assertThatThrownBy(behind::get).cause().isInstanceOf(StoreUnavailable.class);
            assertThat(hanging.get()).isTrue();
            assertThat(threads.oldestNanos()).as("nobody waits any more").isZero();
        }
    }

    @Test
    void afterItsEndNothingIsBegun() {
        DatabaseThreads threads = new DatabaseThreads(1, Duration.ofMinutes(1));
        threads.close();
        Future<String> late = people.submit(() -> threads.call(() -> "done"));
        assertThatThrownBy(late::get)
                .cause()
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("the program is stopping");
    }

    private boolean hasWaited() {
        try {
            theServerHangs.await();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
