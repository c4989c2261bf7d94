package org.massline.store.dialect;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** How writing goes, in figures. Times are nanoseconds of the monotonic clock. */
final class WriterMeters {
    private final Timer waiting;
    private final Timer transaction;
    private final Timer commit;
    private final DistributionSummary group;

    WriterMeters(MeterRegistry meters) {
        waiting = meters.timer("massline.stage", "stage", "wait");
        transaction = meters.timer("massline.stage", "stage", "transaction");
        commit = meters.timer("massline.stage", "stage", "commit");
        group = meters.summary("massline.commit.works");
    }

    /** A work's turn has come; returns now. */
    long waited(long sinceNanos) {
        return record(waiting, sinceNanos);
    }

    /** A work has run, and is not yet committed; returns now. */
    long ran(long sinceNanos) {
        return record(transaction, sinceNanos);
    }

    /** So many works are durable. */
    void committed(int works, long sinceNanos) {
        record(commit, sinceNanos);
        group.record(works);
    }

    private static long record(Timer timer, long sinceNanos) {
        long now = System.nanoTime();
        timer.record(now - sinceNanos, TimeUnit.NANOSECONDS);
        return now;
    }
}
