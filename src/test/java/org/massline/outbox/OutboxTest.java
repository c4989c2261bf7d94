package org.massline.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.store.OutboxRow.Priority;
import org.massline.store.Store;
import org.massline.telegram.Delivery;
import org.massline.testing.FreshStore;

@ParameterizedClass(name = "{0}")
@EnumSource(FreshStore.Kind.class)
class OutboxTest {
    private static final ChatId LI = new ChatId(1001);
    private static final Delivery SENT = new Delivery.Sent(List.of(new MessageId(70)));

    @RegisterExtension
    final FreshStore fresh;

    private Store store;
    private Workshop workshop;

    OutboxTest(FreshStore.Kind kind) {
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
    void messagesOfAChatAreSentInTheirOrder() {
        workshop.queue(LI, "1", "2", "3", "4", "5", "6", "7", "8", "9");
        workshop.start();
        workshop.queue(LI, "10", "11");
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"));
        await().untilAsserted(() -> assertThat(workshop.queued()).isZero());
    }

    @Test
    void messagesOfDifferentChatsAreSentSideBySide() throws Exception {
        CountDownLatch allAtOnce = new CountDownLatch(20);
        workshop.whenSending(text -> {
            allAtOnce.countDown();
            assertThat(allAtOnce.await(60, TimeUnit.SECONDS)).isTrue();
            return SENT;
        });
        for (int chat = 1; chat <= 20; chat++) {
            workshop.queue(new ChatId(chat), "hello");
        }
        workshop.start();
        assertThat(allAtOnce.await(60, TimeUnit.SECONDS)).isTrue();
        await().untilAsserted(() -> assertThat(workshop.queued()).isZero());
    }

    @Test
    void anAnswerOvertakesADigestToThousands() throws Exception {
        CountDownLatch telegramIsSlow = new CountDownLatch(1);
        workshop.whenSending(text -> {
            if (text.equals("digest")) {
                telegramIsSlow.await();
            }
            return SENT;
        });
        for (int chat = 1; chat <= 100; chat++) {
            workshop.queue(Priority.BULK, new ChatId(chat), "digest");
        }
        workshop.start();
        await().untilAsserted(() -> assertThat(workshop.sent()).hasSize(1));
        workshop.queue(LI, "answer");
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("answer"));
        assertThat(workshop.sent()).hasSize(2);
        telegramIsSlow.countDown();
        await().untilAsserted(() -> assertThat(workshop.queued()).isZero());
        assertThat(workshop.sent()).hasSize(101);
    }

    /** So that a crash doubles one of thousands. */
    @Test
    void whatNobodyWaitsForIsNotedBeforeTheNextOneLeaves() {
        Queue<Integer> queued = new ConcurrentLinkedQueue<>();
        workshop.whenSending(text -> {
            queued.add(workshop.queued());
            return SENT;
        });
        for (int chat = 1; chat <= 64; chat++) {
            workshop.queue(Priority.BULK, new ChatId(chat), "digest");
        }
        workshop.start();
        await().untilAsserted(() -> assertThat(workshop.queued()).isZero());
        assertThat(queued)
                .containsExactlyElementsOf(IntStream.iterate(64, left -> left > 0, left -> left - 1)
                        .boxed()
                        .toList());
    }

    @Test
    void aTapIsAnsweredAheadOfEverything() {
        CountDownLatch telegramIsSlow = new CountDownLatch(1);
        workshop.whenSending(text -> {
            telegramIsSlow.await();
            return SENT;
        });
        int atOnce = SendingLimits.off().mostAtOnce();
        for (int chat = 1; chat <= atOnce + 10; chat++) {
            workshop.queue(new ChatId(chat), "hello");
        }
        workshop.start();
        await().untilAsserted(() -> assertThat(workshop.sent()).hasSize(atOnce));
        workshop.outbox.answerNow(new OutgoingMessage.TapAnswer("77", ""));
        await().untilAsserted(() -> assertThat(workshop.answeredTaps()).containsExactly("77"));
        telegramIsSlow.countDown();
    }

    @Test
    void aClockThatIsSetForwardDoesNotSendWhatIsInHandTwice() throws Exception {
        CountDownLatch telegramIsSlow = new CountDownLatch(1);
        workshop.whenSending(text -> {
            if (text.equals("1")) {
                telegramIsSlow.await();
            }
            return SENT;
        });
        workshop.queue(LI, "1", "2");
        workshop.start();
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("1"));
        workshop.clock.pass(Duration.ofDays(7));
        workshop.settleDown();
        telegramIsSlow.countDown();
        await().untilAsserted(() -> assertThat(workshop.sentTo(LI)).containsExactly("1", "2"));
    }

    @Test
    void stoppingFinishesWhatIsInHandAndTakesNothingNew() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        workshop.whenSending(text -> {
            begun.countDown();
            mayEnd.await();
            return SENT;
        });
        workshop.queue(LI, "1", "2");
        workshop.start();
        begun.await();
        Thread stopping = Thread.ofVirtual().start(workshop.outbox::close);
        await().until(() ->
                stopping.getState() == Thread.State.TIMED_WAITING || stopping.getState() == Thread.State.WAITING);
        mayEnd.countDown();
        stopping.join();
        assertThat(workshop.sentTo(LI)).containsExactly("1");
        assertThat(workshop.queued()).isEqualTo(1);
    }
}
