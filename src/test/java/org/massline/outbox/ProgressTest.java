package org.massline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.privacy.KeyedHash;
import org.massline.store.OutboxRow;
import org.massline.telegram.Delivery;
import org.massline.testing.SettableClock;

class ProgressTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Delivery SENT = new Delivery.Sent(List.of(new MessageId(1)));
    private static final OutboxRow ROW = new OutboxRow(
            1,
            new KeyedHash(new byte[KeyedHash.LENGTH]),
            OutboxRow.Priority.INTERACTIVE,
            0,
            Address.of(new ChatId(1001)),
            new OutgoingMessage.Text("hello", List.of()),
            Optional.empty(),
            Optional.empty());

    private final AtomicLong nanoTime = new AtomicLong();
    private final SettableClock clock = new SettableClock(MONDAY);
    private final Progress progress = new Progress(clock, nanoTime::get);

    @Test
    void anEmptyOutboxHasNoProblemHoweverLongItIsEmpty() {
        pass(Duration.ofDays(30));
        assertThat(progress.problem(waiting(0, 0))).isEmpty();
    }

    @Test
    void aShortFaultIsOrdinaryAndALongOneIsAProblem() {
        progress.count(ROW, SENT);
        progress.count(ROW, new Delivery.Failed(Delivery.Trouble.NETWORK));
        pass(Duration.ofSeconds(59));
        assertThat(progress.problem(waiting(1, 0))).isEmpty();
        pass(Duration.ofSeconds(2));
        assertThat(progress.problem(waiting(1, 0))).hasValue("nothing could be sent for 61 s");
        progress.count(ROW, SENT);
        assertThat(progress.problem(waiting(1, 0))).isEmpty();
    }

    @Test
    void aFileThatTelegramDoesNotHaveIsNoOutage() {
        progress.count(ROW, new Delivery.Failed(Delivery.Trouble.FILE));
        pass(Duration.ofMinutes(5));
        assertThat(progress.problem(waiting(1, 0))).isEmpty();
        progress.count(ROW, new Delivery.Failed(Delivery.Trouble.NETWORK));
        pass(Duration.ofSeconds(61));
        assertThat(progress.problem(waiting(1, 0))).isPresent();
    }

    @Test
    void theFirstFaultAfterAQuietTimeIsOrdinaryToo() {
        progress.count(ROW, SENT);
        pass(Duration.ofHours(8));
        progress.count(ROW, new Delivery.Failed(Delivery.Trouble.NETWORK));
        assertThat(progress.problem(waiting(1, 0))).isEmpty();
        pass(Duration.ofSeconds(40));
        progress.count(ROW, new Delivery.Failed(Delivery.Trouble.SERVER));
        pass(Duration.ofSeconds(21));
        assertThat(progress.problem(waiting(1, 0))).hasValue("nothing could be sent for 61 s");
    }

    @Test
    void aMessageThatIsDueAndNotSentForLongIsAProblem() {
        pass(Duration.ofMinutes(5));
        assertThat(progress.problem(waiting(1, 30))).isEmpty();
        assertThat(progress.problem(waiting(1, 61))).hasValue("nothing could be sent for 61 s");
    }

    @Test
    void aClockThatIsSetForwardMakesNoProblem() {
        progress.count(ROW, SENT);
        clock.pass(Duration.ofDays(7));
        assertThat(progress.problem(waiting(5, 600_000))).isEmpty();
    }

    @Test
    void itCountsWhatBecameOfMessages() {
        progress.count(ROW, SENT);
        progress.count(ROW, new Delivery.Unchanged());
        progress.count(ROW, new Delivery.Refused(400, "Bad Request: message is too long"));
        progress.count(ROW, new Delivery.Unreachable());
        Optional<Instant> future = Optional.of(MONDAY.plusSeconds(60));
        assertThat(progress.health(3, future, MONDAY))
                .isEqualTo(new OutboxHealth(3, Duration.ZERO, 2, 1, Optional.of(MONDAY)));
    }

    private OutboxHealth waiting(long queued, long oldestSeconds) {
        Optional<Instant> oldest = Optional.of(clock.instant().minusSeconds(oldestSeconds));
        return progress.health(queued, oldest, clock.instant());
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
        clock.pass(time);
    }
}
