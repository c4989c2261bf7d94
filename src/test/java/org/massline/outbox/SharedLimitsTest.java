package org.massline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.chat.ChatId;
import org.massline.store.Store;
import org.massline.testing.FreshStore;

/** Several replicas at one database, which is PostgreSQL's, let through no more together than one alone. */
class SharedLimitsTest {
    private static final int REPLICAS = 3;
    /** Stored are whole milliseconds. */
    private static final Duration ROUNDED = Duration.ofMillis(2);

    @RegisterExtension
    private final FreshStore fresh = new FreshStore(FreshStore.Kind.POSTGRESQL);

    @Test
    void altogetherFiveGoAtOnceAndThenOneEach40Milliseconds() throws Exception {
        assertPlaces(taken(120, SendingLimits::overall), 5, Duration.ofMillis(40));
    }

    @Test
    void whatNobodyWaitsForIsSlowerTogether() throws Exception {
        assertPlaces(taken(120, SendingLimits::inBulk), 2, Duration.ofMillis(56));
    }

    @Test
    void aGroupHasOnePaceWhoeverSendsThere() throws Exception {
        assertPlaces(taken(24, limits -> limits.inChat(new ChatId(-5), 1)), 5, Duration.ofSeconds(4));
    }

    /** No place comes before its time, counted from when the first one was asked for. */
    private static void assertPlaces(List<Duration> places, int atOnce, Duration each) {
        for (int place = atOnce; place < places.size(); place++) {
            assertThat(places.get(place))
                    .as("place %d", place)
                    .isGreaterThanOrEqualTo(
                            each.multipliedBy(place - atOnce + 1L).minus(ROUNDED));
        }
        // Nor does anybody wait for places that nobody has.
        assertThat(places.getLast()).isLessThan(each.multipliedBy(places.size()).plusSeconds(10));
    }

    /** When those places are that all take as fast as they can, sorted. */
    private List<Duration> taken(int places, Function<SendingLimits, Duration> take) throws Exception {
        List<SendingLimits> replicas = new ArrayList<>();
        for (int replica = 0; replica < REPLICAS; replica++) {
            Store store = replica == 0 ? fresh.store() : fresh.anotherStore();
            replicas.add(SendingLimits.telegram(store, System::nanoTime));
        }
        long beganAtNanos = System.nanoTime();
        List<Callable<Duration>> asked = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            SendingLimits limits = replicas.get(place % REPLICAS);
            asked.add(() -> {
                Duration wait = take.apply(limits);
                return wait.plusNanos(System.nanoTime() - beganAtNanos);
            });
        }
        List<Duration> taken = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Duration> each : threads.invokeAll(asked)) {
                taken.add(each.get());
            }
        }
        return taken.stream().sorted().toList();
    }
}
