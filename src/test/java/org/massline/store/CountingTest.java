package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.model.SuggestionNumber;
import org.massline.testing.FreshStore;

/** Numbers where several write at once, on PostgreSQL. */
class CountingTest {
    private static final int SECONDS = 8;

    @RegisterExtension
    private final FreshStore fresh = new FreshStore(FreshStore.Kind.POSTGRESQL);

    @Test
    void whoeverTakesANumberKeepsNobodyWaiting() throws Exception {
        CountDownLatch secondHasOne = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch firstHasOne = new CountDownLatch(1);
            Future<SuggestionNumber> first = threads.submit(() -> fresh.store().write(t -> {
                SuggestionNumber number = t.suggestions().nextNumber();
                firstHasOne.countDown();
                assertThat(isDone(secondHasOne)).isTrue();
                return number;
            }));
            assertThat(isDone(firstHasOne)).isTrue();
            SuggestionNumber second = fresh.store().write(t -> t.suggestions().nextNumber());
            secondHasOne.countDown();
            assertThat(second.value())
                    .isEqualTo(first.get(SECONDS, TimeUnit.SECONDS).value() + 1);
        }
    }

    private static boolean isDone(CountDownLatch latch) {
        try {
            return latch.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
