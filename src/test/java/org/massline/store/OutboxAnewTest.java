package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.store.WaitingMessages.NOW;
import static org.massline.store.WaitingMessages.SOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.testing.FreshStore;

/** What waits is put down anew: what the tables tell then, and that each chat's order stays, on both databases. */
@ParameterizedClass
@EnumSource
class OutboxAnewTest {
    private static final Address AMY = Address.of(new ChatId(1));
    private static final Address BEN = Address.of(new ChatId(2));

    @RegisterExtension
    private final FreshStore fresh;

    private final WaitingMessages waiting;

    OutboxAnewTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
        waiting = new WaitingMessages(fresh);
    }

    @Test
    void whatWaitsIsPutDownLineByLineAndKeepsItsOrder() throws Exception {
        List<Address> people = IntStream.rangeClosed(1, 9)
                .mapToObj(n -> Address.of(new ChatId(n)))
                .toList();
        for (int round = 0; round < 3; round++) {
            for (Address each : people) {
                waiting.add(each, each.chat().value() + " in line " + round, NOW.plusMillis(round));
                waiting.aside(each, each.chat().value() + " aside " + round);
            }
        }
        assertThat(runs(waiting.lines())).hasSizeGreaterThan(20);

        assertThat(waiting.putDownAnew()).isEqualTo(54);
        List<String> inLine =
                waiting.lines().stream().filter(line -> !line.isEmpty()).toList();
        assertThat(inLine).hasSize(27);
        assertThat(runs(inLine)).as("line by line").hasSize(9).doesNotHaveDuplicates();
        assertThat(waiting.distinct("due_at"))
                .as("one time for all that is due, one for all aside")
                .isEqualTo(2);
        assertThat(waiting.putDownAnew()).as("nothing came since").isZero();

        List<String> sent = new ArrayList<>();
        for (List<String> some = waiting.sentAt(SOON); !some.isEmpty(); some = waiting.sentAt(SOON)) {
            sent.addAll(some);
        }
        for (Address each : people) {
            long person = each.chat().value();
            assertThat(sent.stream().filter(text -> text.startsWith(person + " ")))
                    .containsExactly(
                            person + " in line 0",
                            person + " in line 1",
                            person + " in line 2",
                            person + " aside 0",
                            person + " aside 1",
                            person + " aside 2");
        }
    }

    @Test
    void noLineIsAlwaysTheLast() throws Exception {
        Set<String> last = new HashSet<>();
        for (int minute = 0; minute < 20; minute++) {
            for (int person = 1; person <= 5; person++) {
                waiting.add(Address.of(new ChatId(person)), "word", NOW);
            }
            assertThat(waiting.putDownAnew()).isEqualTo(5 * (minute + 1));
            last.add(waiting.lines().getLast());
        }
        assertThat(last).hasSizeGreaterThan(1);
    }

    @Test
    void sinceWhenTheFirstOfALineHasBeenDueIsKnownAsBefore() throws Exception {
        waiting.add(AMY, "is tried again", NOW.plusSeconds(3_600));
        waiting.add(AMY, "has been due for long behind it", NOW.minusSeconds(3_600));
        waiting.add(BEN, "first", NOW.plusSeconds(5));
        waiting.add(BEN, "second", NOW.plusSeconds(1));
        assertThat(waiting.putDownAnew()).isEqualTo(4);
        assertThat(fresh.store().<Optional<Instant>>read(t -> t.outbox().oldest()))
                .contains(NOW.plusSeconds(5));
        assertThat(waiting.sentAt(SOON)).containsExactly("first");
        assertThat(waiting.sentAt(SOON)).containsExactly("second");
        assertThat(waiting.sentAt(SOON)).isEmpty();
    }

    @Test
    void whoeverAddsIsWaitedForBeforeAnythingIsPutDownAnew() throws Exception {
        waiting.add(BEN, "other", NOW);
        waiting.add(AMY, "first", NOW);
        CountDownLatch added = new CountDownLatch(1);
        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> adding = replicas.submit(() -> fresh.store().<Boolean>write(t -> {
                t.outbox().add(AMY, OutboxRow.Priority.INTERACTIVE, WaitingMessages.text("second"), NOW);
                added.countDown();
                if (fresh.kind() == FreshStore.Kind.POSTGRESQL) {
                    Awaitility.await().until(waiting::somebodyWaits);
                }
                return true;
            }));
            added.await();
            Future<Integer> round = replicas.submit(waiting::putDownAnew);
            assertThat(adding.get()).isTrue();
            assertThat(round.get()).isEqualTo(3);
        }
        assertThat(runs(waiting.lines())).hasSize(2);
        assertThat(waiting.sentAt(NOW)).containsExactlyInAnyOrder("other", "first");
        assertThat(waiting.sentAt(NOW)).containsExactly("second");
    }

    @Test
    void whatIsBeingSentStaysAsItIsAndFirst() throws Exception {
        waiting.add(AMY, "first", NOW);
        waiting.add(BEN, "other", NOW);
        OutboxRow first = fresh.store()
                .<List<OutboxRow>>write(t -> t.outbox().take(1, 1, NOW, SOON))
                .getFirst();
        waiting.add(AMY, "second", NOW);
        assertThat(waiting.putDownAnew()).isEqualTo(2);
        assertThat(waiting.sentAt(NOW)).as("the first one is on its way").containsExactly("other");
        fresh.store().write(t -> {
            t.outbox().remove(first.id());
            return true;
        });
        assertThat(waiting.sentAt(NOW)).containsExactly("second");
    }

    @Test
    void whatDoesNotOpenHoldsNobodyUp() throws Exception {
        waiting.aside(AMY, "damaged");
        fresh.sql("update outbox set sealed = line");
        waiting.aside(BEN, "other");
        assertThat(waiting.putDownAnew()).isEqualTo(2);
        assertThat(fresh.store().<Integer>write(t -> t.outbox().drop(AMY.chat())))
                .isZero();
        assertThat(waiting.sentAt(SOON)).containsExactly("other");
        assertThat(waiting.lines()).hasSize(1);
    }

    /** One after the other, as often as another one follows. */
    private static List<String> runs(List<String> lines) {
        List<String> runs = new ArrayList<>();
        for (String line : lines) {
            if (!line.isEmpty() && (runs.isEmpty() || !runs.getLast().equals(line))) {
                runs.add(line);
            }
        }
        return runs;
    }
}
