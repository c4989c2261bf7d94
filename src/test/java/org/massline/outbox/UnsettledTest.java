package org.massline.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.massline.telegram.Delivery;
import org.massline.testing.FreshStore;
import org.massline.testing.HeardLog;

/** What was sent, and cannot be noted. */
@ParameterizedClass(name = "{0}")
@EnumSource(FreshStore.Kind.class)
class UnsettledTest {
    private static final ChatId GROUP = new ChatId(-5);
    private static final ChatId SUPERGROUP = new ChatId(-100_123_456L);

    @RegisterExtension
    private final FreshStore fresh;

    private Workshop workshop;

    UnsettledTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(CANTEEN).meetingIn(CANTEEN, Address.of(GROUP));
    }

    @BeforeEach
    void open() {
        workshop = new Workshop(fresh.store());
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void whatCannotBeSettledIsNotSentAgainBeforeAnHourIsOver() {
        damage("update topic set sealed_group = %s");
        workshop.answer("1", new Delivery.Moved(SUPERGROUP));
        workshop.queue(GROUP, "1");
        assertThat(new HeardLog(Settlements.class).during(() -> {
                    workshop.start();
                    await().until(() -> workshop.sentTo(GROUP).size() == 1);
                    workshop.settleDown();
                }))
                .anyMatch(line -> line.startsWith("message 1 cannot be settled, and its chat waits"));

        workshop.clock.pass(Duration.ofMinutes(59));
        workshop.settleDown();
        assertThat(workshop.sentTo(GROUP)).containsExactly("1");

        workshop.clock.pass(Duration.ofMinutes(2));
        workshop.outbox.wake();
        await().untilAsserted(() -> assertThat(workshop.sentTo(GROUP)).containsExactly("1", "1"));
    }

    @Test
    void oneThatDoesNotOpenKeepsTheOthersOfAMovedGroupFromNothing() {
        workshop.answer("1", new Delivery.Moved(SUPERGROUP));
        workshop.queue(GROUP, "1", "2", "3");
        damage("update outbox set sealed = %s where id = 2");
        workshop.start();

        await().untilAsserted(() -> assertThat(workshop.sentTo(SUPERGROUP)).containsExactly("1", "3"));
    }

    /** The last thing that an operator reads before it stands still. */
    @Test
    void whyNothingIsSentStandsOnceInTheLog() {
        AtomicInteger failures = new AtomicInteger();
        Store failing = spy(fresh.store());
        doAnswer(call -> {
                    if (failures.getAndDecrement() > 0) {
                        throw new StoreUnavailable("its server does not answer");
                    }
                    return call.callRealMethod();
                })
                .when(failing)
                .write(any());
        List<String> heard = new HeardLog(Rounds.class).during(() -> {
            try (Workshop other = new Workshop(failing)) {
                workshop.queue(GROUP, "1");
                failures.set(2);
                other.start();
                await().untilAsserted(() -> assertThat(workshop.queued()).isZero());
                assertThat(other.sentTo(GROUP)).containsExactly("1");
            }
        });
        assertThat(heard)
                .containsExactly(
                        "nothing new is sent until this is over: its server does not answer",
                        "the outbox can use the database again");
    }

    private void damage(String statement) {
        fresh.sql(statement.formatted(fresh.kind() == FreshStore.Kind.SQLITE ? "x'010203'" : "'\\x010203'"));
    }
}
