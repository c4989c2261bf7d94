package org.massline.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** What the bot's threads would do, done one by one when it is their turn. */
final class Tasks {
    private final Chance chance;
    private final LongSupplier nanoTime;
    private final List<Task> waiting = new ArrayList<>();

    private record Task(long dueAtNanos, Runnable work) {}

    Tasks(Chance chance, LongSupplier nanoTime) {
        this.chance = chance;
        this.nanoTime = nanoTime;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Does one of those that are due, whichever; false if none is. */
    boolean doOne() {
        List<Task> due = waiting.stream()
                .filter(task -> task.dueAtNanos() <= nanoTime.getAsLong())
                .toList();
        if (due.isEmpty()) {
            return false;
        }
        Task next = chance.oneOf(due);
        waiting.remove(next);
        next.work().run();
        return true;
    }

    private void add(Runnable work, Duration after) {
        waiting.add(new Task(nanoTime.getAsLong() + after.toNanos(), work));
    }

    /** Threads whose work waits here for its turn. */
    ExecutorService asThreads() {
        return new Led(work -> add(work, Duration.ZERO));
    }

    /** A thread for what is done later, too. */
    ScheduledExecutorService asTimer() {
        return new Timer();
    }

    /** A thread for which whoever has work for it waits, so that it is done at once. */
    static ExecutorService atOnce() {
        return new Led(Runnable::run);
    }

    /** A thread that is in the hands of somebody else. */
    static ExecutorService led(Consumer<Runnable> hands) {
        return new Led(hands);
    }

    private static final class Led extends AbstractExecutorService {
        private final Consumer<Runnable> hands;
        private boolean ended;

        Led(Consumer<Runnable> hands) {
            this.hands = hands;
        }

        /** One thread does one thing after the other, also where a thread that is no part of the life has something for it. */
        @Override
        public synchronized void execute(Runnable work) {
            hands.accept(work);
        }

        @Override
        public void shutdown() {
            ended = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            ended = true;
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return ended;
        }

        @Override
        public boolean isTerminated() {
            return ended;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return ended;
        }
    }

    /** Of the pool nothing is used but its methods; what is done by its own thread is nothing. */
    private final class Timer extends ScheduledThreadPoolExecutor {
        Timer() {
            super(0);
        }

        @Override
        public void execute(Runnable work) {
            add(work, Duration.ZERO);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
            add(work, Duration.ofNanos(unit.toNanos(delay)));
            return super.schedule(() -> {}, 0, TimeUnit.NANOSECONDS);
        }
    }
}
