package org.massline.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.massline.chat.OutgoingMessage;
import org.massline.store.OutboxRow;
import org.massline.store.OutboxRow.Priority;
import org.massline.store.StoreUnavailable;
import org.massline.telegram.Delivery;

/**
 * Brings what is in hand to Telegram, as the limits let it through. Answers go side by side. What nobody waits for goes in
 * single file: the next one leaves when it is noted in the database that the last one arrived.
 */
final class Sending {
    private final Courier courier;
    private final SendingLimits limits;
    private final Executor threads;
    private final CountDownLatch closing;
    private final Consumer<Finished> arrived;
    private final SingleFile bulk;

    /**
     * @param threads one for each message
     * @param closing at zero nothing more is sent
     * @param arrived told of each message that was started, once, in whichever thread
     */
    Sending(
            Courier courier,
            SendingLimits limits,
            Executor threads,
            CountDownLatch closing,
            Consumer<Finished> arrived) {
        this.courier = courier;
        this.limits = limits;
        this.threads = threads;
        this.closing = closing;
        this.arrived = arrived;
        this.bulk = new SingleFile(threads);
    }

    /** Returns at once. */
    void start(OutboxRow row) {
        threads.execute(() -> deliver(row));
    }

    /** What became of it is noted. */
    void settled(OutboxRow row) {
        if (row.priority() == Priority.BULK) {
            bulk.leave();
        }
    }

    private void deliver(OutboxRow row) {
        int messages = row.message() instanceof OutgoingMessage.Album album
                ? album.files().size()
                : 1;
        // Whoever waits for their chat's turn holds up nobody else.
        boolean mayGoOn = waited(() -> limits.inChat(row.address().chat(), messages));
        if (row.priority() == Priority.BULK) {
            bulk.enter(() -> send(row, mayGoOn && waited(limits::inBulk)));
        } else {
            send(row, mayGoOn);
        }
    }

    private void send(OutboxRow row, boolean mayGoOn) {
        Optional<Delivery> delivery;
        try {
            delivery = mayGoOn && waited(limits::overall) ? Optional.of(courier.send(row)) : Optional.empty();
        } catch (StoreUnavailable notNow) {
            delivery = Optional.empty();
        } catch (RuntimeException | Error failure) {
            // A message that the program itself cannot send, for whose file there is no room, or which is too deep,
            // would be in hand and hold up its chat for ever.
            delivery = Optional.of(new Delivery.Refused(0, failure.getClass().getName()));
        }
        arrived.accept(new Finished(row, delivery));
    }

    /** Whether the place came; false if nobody can say when that is, or the program stops before. */
    private boolean waited(Supplier<Duration> place) {
        try {
            return !closing.await(place.get().toNanos(), TimeUnit.NANOSECONDS);
        } catch (StoreUnavailable notNow) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
