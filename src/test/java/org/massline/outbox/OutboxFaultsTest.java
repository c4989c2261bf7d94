package org.massline.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.PersonId;
import org.massline.model.TopicId;
import org.massline.store.PersonRecord;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.massline.telegram.Delivery;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSchool;

@ParameterizedClass(name = "{0}")
@EnumSource(FreshStore.Kind.class)
class OutboxFaultsTest {
    private static final ChatId LI = new ChatId(1001);
    private static final ChatId HAN = new ChatId(1002);
    private static final ChatId GROUP = new ChatId(-5);
    private static final Delivery SENT = new Delivery.Sent(List.of(new MessageId(70)));

    @RegisterExtension
    final FreshStore fresh;

    private Store store;
    private Workshop workshop;

    OutboxFaultsTest(FreshStore.Kind kind) {
        this.fresh = new FreshStore(kind);
    }

    @BeforeEach
    void open() {
        store = fresh.store();
        workshop = new Workshop(store);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void retryAfterIsWaitedForToTheMillisecond() {
        workshop.answer("1", new Delivery.RetryAfter(Duration.ofSeconds(30)));
        workshop.queue(LI, "1", "2");
        workshop.start();
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("1"));
        workshop.clock.pass(Duration.ofMillis(29_999));
        workshop.settleDown();
        assertThat(workshop.sentTo(LI)).containsExactly("1");
        workshop.clock.pass(Duration.ofMillis(1));
        workshop.outbox.wake();
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("1", "1", "2"));
    }

    @Test
    void aFaultBlocksItsChatAloneAndIsTriedAgain() {
        workshop.answer("1", new Delivery.Failed(Delivery.Trouble.NETWORK));
        workshop.answer("1", new Delivery.Failed(Delivery.Trouble.SERVER));
        workshop.queue(LI, "1", "2");
        workshop.queue(HAN, "3", "4");
        workshop.start();
        await().untilAsserted(() -> assertThat(workshop.sentTo(HAN)).containsExactly("3", "4"));
        assertThat(workshop.sentTo(LI)).containsExactly("1");

        // The test's source of chance always waits the longest: one second, then two.
        workshop.clock.pass(Duration.ofSeconds(1));
        workshop.outbox.wake();
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("1", "1"));
        workshop.clock.pass(Duration.ofSeconds(1));
        workshop.settleDown();
        assertThat(workshop.sentTo(LI)).containsExactly("1", "1");
        workshop.clock.pass(Duration.ofSeconds(1));
        workshop.outbox.wake();
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("1", "1", "1", "2"));
    }

    @Test
    void whatIsDoneOfAMessageIsNotBegunAnewAfterAFault() {
        workshop.answer("1, 2 and 3", new Delivery.Partly(new OutgoingMessage.Text("2 and 3", List.of())));
        workshop.answer("2 and 3", new Delivery.Partly(new OutgoingMessage.Text("3", List.of())));
        workshop.answer("3", new Delivery.Failed(Delivery.Trouble.SERVER));
        workshop.queue(LI, "1, 2 and 3", "4");
        workshop.start();
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("1, 2 and 3", "2 and 3", "3"));
        workshop.clock.pass(Duration.ofSeconds(1));
        workshop.outbox.wake();
        await().untilAsserted(
                        () -> assertThat(workshop.sentTo(LI)).containsExactly("1, 2 and 3", "2 and 3", "3", "3", "4"));
        await().untilAsserted(() -> assertThat(workshop.queued()).isZero());
    }

    @Test
    void whatCannotBeSentForTheDatabasesSakeIsTriedAgain() {
        AtomicBoolean isGone = new AtomicBoolean(true);
        workshop.whenSending(text -> {
            if (isGone.getAndSet(false)) {
                throw new StoreUnavailable("the disk is full");
            }
            return SENT;
        });
        workshop.queue(LI, "1", "2");
        workshop.start();
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("1", "1", "2"));
        assertThat(workshop.queued()).isZero();
    }

    @Test
    void whoBlockedTheBotIsSentNothingMoreAndIsKnownToBeUnreachable() {
        PersonId li = new PersonId(LI.value());
        store.write(transaction -> {
            transaction
                    .people()
                    .save(transaction.hasher().of(li), PersonRecord.of(Address.of(LI), Optional.of("zh-hans")));
            return true;
        });
        workshop.answer("1", new Delivery.Unreachable());
        workshop.queue(LI, "1", "2", "3");
        workshop.queue(HAN, "4");
        workshop.start();
        await().untilAsserted(() -> assertThat(workshop.queued()).isZero());
        assertThat(workshop.sentTo(LI)).containsExactly("1");
        assertThat(workshop.sentTo(HAN)).containsExactly("4");
        Optional<PersonRecord> known = store.read(
                transaction -> transaction.people().find(transaction.hasher().of(li)));
        assertThat(known.map(PersonRecord::unreachable)).hasValue(true);
    }

    @Test
    void aGroupThatMovedIsFollowed() {
        ChatId supergroup = new ChatId(-100_123_456L);
        TopicId canteen = SampleSchool.CANTEEN.id();
        store.write(transaction -> {
            transaction.topics().add(SampleSchool.CANTEEN, Optional.of(new Address(GROUP, Optional.of(33))));
            return true;
        });
        workshop.answer("1", new Delivery.Moved(supergroup));
        workshop.queue(GROUP, "1", "2");
        workshop.start();
        await().untilAsserted(() -> assertThat(workshop.sentTo(supergroup)).containsExactly("1", "2"));
        assertThat(workshop.sentTo(GROUP)).containsExactly("1");
        Optional<Address> group = store.read(transaction -> transaction.topics().groupOf(canteen));
        assertThat(group).hasValue(new Address(supergroup, Optional.of(33)));
    }

    @Test
    void aMessageThatTelegramNeverTakesDoesNotHoldUpTheNextOne() {
        workshop.answer("1", new Delivery.Refused(400, "Bad Request: can't parse entities"));
        workshop.queue(LI, "1", "2");
        workshop.start();
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("1", "2"));
        await().untilAsserted(() -> assertThat(workshop.queued()).isZero());
        assertThat(workshop.outbox.health().refused()).isEqualTo(1);
        assertThat(workshop.outbox.health().sent()).isEqualTo(1);
    }

    @Test
    void aMessageThatTheProgramCannotSendDoesNotHoldUpTheNextOne() {
        theNextOneIsSentAlthough(() -> {
            throw new IllegalStateException("a mistake of ours");
        });
    }

    /** Its file may be too large for what room there is. */
    @Test
    void aMessageForWhichThereIsNoRoomDoesNotHoldUpTheNextOne() {
        theNextOneIsSentAlthough(() -> {
            throw new OutOfMemoryError("Java heap space");
        });
    }

    @Test
    void aMessageThatIsTooDeepForTheProgramDoesNotHoldUpTheNextOne() {
        theNextOneIsSentAlthough(() -> {
            throw new StackOverflowError();
        });
    }

    private void theNextOneIsSentAlthough(Runnable fails) {
        workshop.whenSending(text -> {
            if (text.equals("1")) {
                fails.run();
            }
            return SENT;
        });
        workshop.queue(LI, "1", "2");
        workshop.start();
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("1", "2"));
        await().untilAsserted(() -> assertThat(workshop.queued()).isZero());
    }

    @Test
    void aRowThatCannotBeOpenedHoldsUpItsChatAlone() throws SQLException {
        workshop.queue(LI, "1");
        try (Connection connection = store.dataSource().getConnection();
                PreparedStatement damage = connection.prepareStatement("update outbox set sealed = ?")) {
            damage.setBytes(1, new byte[] {1, 2, 3});
            damage.executeUpdate();
        }
        workshop.queue(HAN, "2");
        workshop.start();
        await().untilAsserted(() -> assertThat(workshop.sentTo(HAN)).containsExactly("2"));
        await().untilAsserted(() -> assertThat(workshop.queued()).isEqualTo(1));
        assertThat(workshop.sentTo(LI)).isEmpty();
    }

    @Test
    void aCrashDoublesTheMessageInFlightAndNoOther() {
        CountDownLatch never = new CountDownLatch(1);
        workshop.whenSending(text -> {
            if (text.equals("2")) {
                never.await();
            }
            return SENT;
        });
        workshop.queue(LI, "1", "2", "3");
        workshop.startAsOneThatCrashes();
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("1", "2"));
        workshop.crash();

        workshop.clock.pass(Duration.ofSeconds(15));
        workshop.whenSending(text -> SENT);
        workshop.startAnew();
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("1", "2", "2", "3"));
        never.countDown();
    }

    @Test
    void whatWasSentWhileTheDatabaseWasGoneIsNotSentAgain() {
        AtomicInteger failures = new AtomicInteger();
        Store failing = spy(store);
        doAnswer(call -> {
                    if (failures.getAndDecrement() > 0) {
                        throw new StoreUnavailable("gone");
                    }
                    return call.callRealMethod();
                })
                .when(failing)
                .write(any());
        try (Workshop other = new Workshop(failing)) {
            other.whenSending(text -> {
                failures.set(2);
                return SENT;
            });
            workshop.queue(LI, "1");
            other.start();
            await().untilAsserted(() -> assertThat(workshop.queued()).isZero());
            assertThat(other.sentTo(LI)).containsExactly("1");
        }
    }
}
