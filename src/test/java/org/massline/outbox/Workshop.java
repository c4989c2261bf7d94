package org.massline.outbox;

import static org.awaitility.Awaitility.await;
import static org.massline.store.Outbox.LEASE;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.store.OutboxEntry;
import org.massline.store.OutboxRow;
import org.massline.store.OutboxRow.Priority;
import org.massline.store.Store;
import org.massline.telegram.Delivery;
import org.massline.telegram.Sender;
import org.massline.testing.SettableClock;

/** An outbox on a real store, with a sender that notes what it is given and answers as it was told. */
final class Workshop implements AutoCloseable {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final ChatId PROBE = new ChatId(9_999_999);

    final SettableClock clock = new SettableClock(MONDAY);
    Outbox outbox;

    private final Store store;
    private static final Courier.Cleaning NO_FILES = (row, file, onward) -> new Delivery.Unchanged();

    private final Sender sender = mock(Sender.class);
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<String> taps = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Delivery>> answers = new ConcurrentHashMap<>();
    private volatile Sending sending = text -> new Delivery.Sent(List.of(new MessageId(1)));

    /** What the sender was given. */
    record Sent(ChatId chat, String text) {}

    /** What comes of it. */
    interface Sending {
        Delivery send(String text) throws Exception;
    }

    Workshop(Store store) {
        this.store = store;
        when(sender.send(any(), any())).thenAnswer(call -> send(call.getArgument(0), call.getArgument(1)));
        when(sender.answer(any())).thenAnswer(call -> {
            taps.add(call.<OutgoingMessage.TapAnswer>getArgument(0).tapId());
            return new Delivery.Sent(List.of());
        });
        outbox = fresh(Duration.ofSeconds(10));
    }

    private Outbox fresh(Duration finish) {
        return new Outbox(
                store,
                new Courier(sender, enclosed -> Optional.empty(), NO_FILES, new SimpleMeterRegistry()),
                SendingLimits.off(),
                new Outbox.Circumstances(
                        clock, System::nanoTime, longestWaits(), Executors.newVirtualThreadPerTaskExecutor()),
                finish);
    }

    void start() {
        outbox.start();
    }

    /** It does not wait for anything when it ends. */
    void startAsOneThatCrashes() {
        outbox = fresh(Duration.ZERO);
        outbox.start();
    }

    /** The process is gone in this moment: nothing that it has in hand is settled. */
    void crash() {
        outbox.close();
    }

    void startAnew() {
        outbox = fresh(Duration.ofSeconds(10));
        outbox.start();
    }

    void whenSending(Sending sending) {
        this.sending = sending;
    }

    /** The next attempt to send this text ends like this. */
    void answer(String text, Delivery delivery) {
        answers.computeIfAbsent(text, any -> new ArrayDeque<>()).add(delivery);
    }

    void queue(ChatId chat, String... texts) {
        queue(Priority.INTERACTIVE, chat, texts);
    }

    void queue(Priority priority, ChatId chat, String... texts) {
        store.write(transaction -> {
            for (String text : texts) {
                OutgoingMessage message = new OutgoingMessage.Text(text, List.of());
                transaction.outbox().add(Address.of(chat), priority, message, clock.instant());
            }
            return true;
        });
        outbox.wake();
    }

    /** As a turn does it. */
    void say(ChatId chat, String... texts) {
        sayLate(Duration.ZERO, chat, texts);
    }

    /** As a turn does it that is held up between its commit and what follows. */
    void sayLate(Duration late, ChatId chat, String... texts) {
        Instant until = clock.instant().plus(LEASE);
        List<OutboxRow> inHand = store.write(transaction -> Stream.of(texts)
                .map(text -> OutboxEntry.of(
                        Address.of(chat),
                        Priority.INTERACTIVE,
                        new OutgoingMessage.Text(text, List.of()),
                        clock.instant()))
                .flatMap(entry -> transaction.outbox().addInHand(entry, until).stream())
                .toList());
        clock.pass(late);
        outbox.send(inHand, until);
        outbox.wake();
    }

    /** As the chat's next update does it; whether it was there to be settled by now. */
    boolean settle(ChatId chat) {
        Settlement settlement = (Settlement) outbox.unsettled(chat);
        store.write(transaction -> {
            settlement.note(transaction);
            settlement.remove(transaction);
            return true;
        });
        settlement.committed();
        return !settlement.finished().isEmpty();
    }

    /** Returns when the outbox has looked at everything that was due: what comes last was sent. */
    void settleDown() {
        int before = sentTo(PROBE).size();
        queue(PROBE, "a");
        await().until(() -> sentTo(PROBE).size() == before + 1);
        queue(PROBE, "b");
        await().until(() -> sentTo(PROBE).size() == before + 2);
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    List<String> sentTo(ChatId chat) {
        return sent.stream()
                .filter(each -> each.chat().equals(chat))
                .map(Sent::text)
                .toList();
    }

    List<String> answeredTaps() {
        return List.copyOf(taps);
    }

    int queued() {
        return store.read(transaction -> transaction.outbox().count());
    }

    private Delivery send(Address to, OutgoingMessage message) throws Exception {
        String text = ((OutgoingMessage.Text) message).html();
        sent.add(new Sent(to.chat(), text));
        Queue<Delivery> told = answers.get(text);
        Delivery next = told == null ? null : told.poll();
        return next == null ? sending.send(text) : next;
    }

    private static RandomGenerator longestWaits() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return Long.MAX_VALUE;
            }

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
    }

    @Override
    public void close() {
        outbox.close();
    }
}
