package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.store.WaitingMessages.NOW;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.OutgoingMessage;
import org.massline.testing.FreshStore;

/** Two replicas at one outbox, which is PostgreSQL's: both send, and what waits is put down anew and renamed all the time. */
class OutboxReplicasTest {
    private static final int CHATS = 4;
    private static final int EACH = 150;

    @RegisterExtension
    private final FreshStore fresh = new FreshStore(FreshStore.Kind.POSTGRESQL);

    private final Map<Long, List<Integer>> sent = new ConcurrentHashMap<>();
    private final AtomicInteger left = new AtomicInteger(CHATS * EACH);

    @Test
    void eachChatHasItsMessagesOnceAndInOrder() throws Exception {
        Store here = fresh.store();
        Store there = fresh.anotherStore();
        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (long chat = 1; chat <= CHATS; chat++) {
                Address address = Address.of(new ChatId(chat));
                Store store = chat % 2 == 0 ? here : there;
                all.add(replicas.submit(() -> IntStream.range(0, EACH).forEach(n -> add(store, address, n))));
            }
            for (Store store : List.of(here, there)) {
                all.add(replicas.submit(() -> whileSomethingIsLeft(() -> send(store))));
            }
            all.add(replicas.submit(() -> whileSomethingIsLeft(() -> {
                here.write(t -> t.outbox().putDownAnew(NOW));
                there.write(t -> t.outbox().renameLines());
            })));
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(sent).hasSize(CHATS);
        assertThat(sent.values())
                .allSatisfy(messages -> assertThat(messages)
                        .isEqualTo(IntStream.range(0, EACH).boxed().toList()));
    }

    private void whileSomethingIsLeft(Runnable work) {
        while (left.get() > 0) {
            work.run();
        }
    }

    private static void add(Store store, Address address, int number) {
        store.write(t -> {
            t.outbox().add(address, OutboxRow.Priority.INTERACTIVE, WaitingMessages.text(String.valueOf(number)), NOW);
            return true;
        });
    }

    /** Taken in one transaction, sent, and removed in another one, as the outbox does it. */
    private void send(Store store) {
        List<OutboxRow> taken = store.write(t -> t.outbox().take(2, 2, NOW, NOW.plusSeconds(15)));
        for (OutboxRow row : taken) {
            sent.computeIfAbsent(row.address().chat().value(), any -> Collections.synchronizedList(new ArrayList<>()))
                    .add(Integer.valueOf(((OutgoingMessage.Text) row.message()).html()));
            store.write(t -> {
                t.outbox().remove(row.id());
                return true;
            });
            left.decrementAndGet();
        }
    }
}
