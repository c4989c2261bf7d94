package org.massline.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.store.Outbox;
import org.massline.store.Unsettled;
import org.massline.telegram.Delivery;
import org.massline.testing.FreshStore;

/** What a turn says is sent by the process that took it, without being looked for. */
@ParameterizedClass(name = "{0}")
@EnumSource(FreshStore.Kind.class)
class OutboxInHandTest {
    private static final ChatId LI = new ChatId(1001);
    private static final Delivery SENT = new Delivery.Sent(List.of(new MessageId(70)));

    @RegisterExtension
    final FreshStore fresh;

    private Workshop workshop;

    OutboxInHandTest(FreshStore.Kind kind) {
        this.fresh = new FreshStore(kind);
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
    void whatIsSaidWhereNothingWaitsIsSentAtOnceAndSettledByTheLoop() {
        workshop.say(LI, "hello");
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("hello"));

        workshop.start();
        await().untilAsserted(() -> assertThat(workshop.queued()).isZero());
        assertThat(workshop.sentTo(LI)).containsExactly("hello");
    }

    @Test
    void whatWasSentIsSettledByTheNextUpdateOfItsChatWhichFindsNothingBeforeIt() {
        workshop.say(LI, "hello");
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("hello"));
        assertThat(workshop.queued()).isOne();

        await().until(() -> workshop.settle(LI));
        assertThat(workshop.queued()).isZero();
        workshop.say(LI, "and");
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("hello", "and"));
    }

    @Test
    void whatThatUpdateDoesNotSettleIsSettledByTheLoop() {
        workshop.say(LI, "hello");
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("hello"));
        Unsettled settlement = workshop.outbox.unsettled(LI);
        assertThatThrownBy(() -> fresh.store().write(transaction -> {
                    settlement.note(transaction);
                    settlement.remove(transaction);
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(workshop.queued()).isOne();

        settlement.putBack();
        workshop.start();
        await().untilAsserted(() -> assertThat(workshop.queued()).isZero());
        assertThat(workshop.sentTo(LI)).containsExactly("hello");
    }

    @Test
    void aTransactionThatWasGivenUpAndRunsAfterAllSettlesNothing() {
        workshop.say(LI, "hello");
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("hello"));
        Settlement late = (Settlement) workshop.outbox.unsettled(LI);
        late.putBack();
        fresh.store().write(transaction -> {
            late.note(transaction);
            late.remove(transaction);
            return true;
        });
        assertThat(late.finished()).isEmpty();
        assertThat(workshop.queued()).isOne();

        await().until(() -> workshop.settle(LI));
        assertThat(workshop.queued()).isZero();
    }

    @Test
    void whatIsSaidBehindSomethingWaitsForItsTurn() {
        workshop.queue(LI, "1");
        workshop.say(LI, "2");
        assertThat(workshop.sent()).isEmpty();

        workshop.start();
        workshop.say(LI, "3", "4");
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("1", "2", "3", "4"));
    }

    @Test
    void whatHasNoPlaceIsKeptInHandUntilThereIsOne() {
        CountDownLatch telegramIsSlow = new CountDownLatch(1);
        workshop.whenSending(text -> {
            telegramIsSlow.await();
            return SENT;
        });
        workshop.start();
        int atOnce = SendingLimits.off().mostAtOnce();
        for (int chat = 1; chat <= atOnce + 10; chat++) {
            workshop.say(new ChatId(chat), "hello");
        }
        await().untilAsserted(() -> assertThat(workshop.sent()).hasSize(atOnce));

        telegramIsSlow.countDown();
        await().untilAsserted(() -> assertThat(workshop.queued()).isZero());
        assertThat(workshop.sent()).hasSize(atOnce + 10);
    }

    @Test
    void whoComesTooLateLeavesItToBeFound() {
        workshop.start();
        workshop.sayLate(Outbox.LEASE, LI, "hello");
        await().untilAsserted(() -> assertThat(workshop.queued()).isZero());
        assertThat(workshop.sentTo(LI)).containsExactly("hello");
    }

    @Test
    void whatIsInTheHandOfOneThatDiedIsSentByTheNext() {
        workshop.startAsOneThatCrashes();
        workshop.crash();
        workshop.say(LI, "hello");
        assertThat(workshop.sent()).isEmpty();

        workshop.clock.pass(Outbox.LEASE);
        workshop.startAnew();
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("hello"));
    }

    @Test
    void itIsNotTakenAnewWhileItIsOnItsWay() {
        CountDownLatch telegramIsSlow = new CountDownLatch(1);
        workshop.whenSending(text -> {
            if (text.equals("hello")) {
                telegramIsSlow.await();
            }
            return SENT;
        });
        workshop.start();
        workshop.say(LI, "hello");
        await().untilAsserted(() -> assertThat(workshop.sent()).hasSize(1));

        workshop.clock.pass(Outbox.LEASE.plusSeconds(1));
        workshop.settleDown();
        telegramIsSlow.countDown();
        await().untilAsserted(() -> assertThat(workshop.queued()).isZero());
        assertThat(workshop.sentTo(LI)).containsExactly("hello");
    }
}
