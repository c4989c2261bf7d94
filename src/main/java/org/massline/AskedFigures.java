package org.massline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Figures of which the database is asked whenever somebody looks. All are asked side by side, and who does not answer soon is not
 * known this time: a database that is away must not keep back the other figures, which say so.
 */
final class AskedFigures {
    /** Whoever collects figures gives up after ten seconds or less. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(AskedFigures.class);

    private final List<Question<?>> questions = new CopyOnWriteArrayList<>();

    /**
     * What is asked, and what was answered last.
     *
     * @param <T> from which figures are read
     */
    static final class Question<T> {
        private final Supplier<T> asked;
        private volatile Optional<T> answer = Optional.empty();

        private Question(Supplier<T> asked) {
            this.asked = asked;
        }

        /** NaN, Prometheus' word for not known, if there was no answer. */
        double figure(ToDoubleFunction<T> read) {
            return answer.map(read::applyAsDouble).orElse(Double.NaN);
        }

        private FutureTask<T> ask() {
            FutureTask<T> asking = new FutureTask<>(asked::get);
            Thread.ofVirtual().name("figure").start(asking);
            return asking;
        }

        private void awaitUntil(long deadlineNanos, FutureTask<T> asking) {
            answer = Optional.empty();
            try {
                answer = Optional.of(asking.get(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS));
            } catch (TimeoutException slow) {
                asking.cancel(true);
            } catch (ExecutionException unavailable) {
                // The database is not there; so many kinds of exception say so, and their messages may carry its
                // address.
                Throwable cause = unavailable.getCause() == null ? unavailable : unavailable.getCause();
                LOG.debug("a figure is not known ({})", cause.getClass().getName());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One more that is asked with the others. */
    <T> Question<T> add(Supplier<T> asked) {
        Question<T> question = new Question<>(asked);
        questions.add(question);
        return question;
    }

    /** Asks all of them, and waits for two seconds at most. One look at a time. */
    synchronized void look() {
        long deadlineNanos = System.nanoTime() + PATIENCE.toNanos();
        List<Runnable> answers = questions.stream()
                .map(question -> asked(question, deadlineNanos))
                .toList();
        answers.forEach(Runnable::run);
    }

    private static <T> Runnable asked(Question<T> question, long deadlineNanos) {
        FutureTask<T> asking = question.ask();
        return () -> question.awaitUntil(deadlineNanos, asking);
    }
}
