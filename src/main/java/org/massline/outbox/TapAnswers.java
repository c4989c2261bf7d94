package org.massline.outbox;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.massline.chat.OutgoingMessage;
import org.massline.telegram.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers to taps: they stop the waiting sign on a button, are worth something for seconds, and so are neither stored
 * nor tried again.
 */
final class TapAnswers {
    private static final Logger log = LoggerFactory.getLogger(TapAnswers.class);

    /** Some seconds' worth at Telegram's limit; the answer behind so many would come too late. */
    private static final int UNDER_WAY = 128;

    private final Courier courier;
    private final SendingLimits limits;
    private final ExecutorService threads;
    private final Semaphore places = new Semaphore(UNDER_WAY);

    TapAnswers(Courier courier, SendingLimits limits, ExecutorService threads) {
        this.courier = courier;
        this.limits = limits;
        this.threads = threads;
    }

    /** One went another way. */
    void sentElsewhere() {
        limits.tapAnswered();
        courier.sentElsewhere();
    }

    void send(OutgoingMessage.TapAnswer answer) {
        if (!places.tryAcquire()) {
            log.debug("too many answers to taps under way; one is left out");
            return;
        }
        limits.tapAnswered();
        try {
            threads.execute(() -> answer(answer));
        } catch (RejectedExecutionException stopping) {
            places.release();
            log.debug("the program is stopping; an answer to a tap is left out");
        }
    }

    private void answer(OutgoingMessage.TapAnswer answer) {
        try {
            Delivery delivery = courier.answer(answer);
            if (delivery instanceof Delivery.Refused(int code, String description)) {
                log.info("the answer to a tap was refused: {} {}", code, description);
            }
        } catch (RuntimeException failure) {
            log.warn("the answer to a tap failed ({})", failure.getClass().getName());
        } finally {
            places.release();
        }
    }
}
