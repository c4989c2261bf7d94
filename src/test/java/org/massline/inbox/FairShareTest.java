package org.massline.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.massline.chat.PersonId;

class FairShareTest {
    private static final PersonId FLOODER = new PersonId(1);
    private static final PersonId AMY = new PersonId(2);
    private static final int FLOOD = 200;

    private final FairShare share = new FairShare();

    @Test
    void whoFloodsWaitsForThemselvesAndNobodyElseDoes() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        AtomicInteger inHand = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        try (ExecutorService door = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Integer>>> flood = new ArrayList<>();
            for (int update = 0; update < FLOOD; update++) {
                flood.add(door.submit(() -> {
                    Optional<Integer> done = share.within(FLOODER, () -> {
                        int number = inHand.incrementAndGet();
                        await().until(() -> slow.getCount() == 0);
                        return number;
                    });
                    if (done.isEmpty()) {
                        refused.incrementAndGet();
                    }
                    return done;
                }));
            }
            int within = FairShare.MOST_IN_HAND + FairShare.MOST_WAITING;
            await().until(() -> refused.get() == FLOOD - within && inHand.get() == FairShare.MOST_IN_HAND);

            assertThat(share.within(AMY, () -> "Amy's")).contains("Amy's");
            assertThat(inHand).hasValue(FairShare.MOST_IN_HAND);

            slow.countDown();
            int done = 0;
            for (Future<Optional<Integer>> each : flood) {
                done += each.get().isPresent() ? 1 : 0;
            }
            assertThat(done).isEqualTo(within);
            assertThat(share.within(FLOODER, () -> "later")).contains("later");
        }
    }

    @Test
    void whatFailsGivesItsPlaceBack() {
        for (int update = 0; update < FLOOD; update++) {
            assertThat(failing()).isTrue();
        }
        assertThat(share.within(FLOODER, () -> "later")).contains("later");
    }

    private boolean failing() {
        try {
            share.within(FLOODER, () -> {
                throw new IllegalStateException("the database is gone");
            });
            return false;
        } catch (IllegalStateException expected) {
            return true;
        }
    }
}
