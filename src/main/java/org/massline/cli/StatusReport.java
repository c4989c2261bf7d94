package org.massline.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/** The figures of a running bot in words, since its start. */
record StatusReport(Findings findings, Figures figures) {
    /** What waits longer is stuck: the bot's own patience before it says that it is not ready. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final double MOST = 0.99;
    private static final long MEGABYTE = 1L << 20;

    void say() {
        findings.fine("running", "for " + words(seconds("process_uptime_seconds")));
        sayUpdates();
        sayWriter();
        sayOutbox();
        sayTimetable();
        findings.fine(
                "memory",
                megabytes("jvm_memory_used_bytes", "area=\"heap\"") + " of heap, "
                        + megabytes("jvm_memory_used_bytes", "area=\"nonheap\"") + " beside it");
    }

    private void sayUpdates() {
        String name = "massline_updates_total";
        OptionalDouble within = figures.within("massline_stage_seconds", "stage=\"acknowledgement\"", MOST);
        findings.fine(
                "updates",
                number(figures.count(name, "")) + " came, " + number(figures.count(name, "outcome=\"taken\""))
                        + " were taken"
                        + (within.isEmpty() ? "" : "; 99 of 100 acknowledged within " + words(within.getAsDouble())));
        long kept = figures.count(name, "outcome=\"kept\"") + figures.count(name, "outcome=\"unreadable\"");
        if (kept > 0) {
            findings.mend("updates", number(kept) + " made the program fail and are kept; report it with the log");
        }
        long putOff = figures.count(name, "outcome=\"try_later\"");
        if (putOff > 0) {
            // That is over, or what is said of the database first says that it is not.
            findings.fine("updates", number(putOff) + " had to come again, when the database was not there");
        }
    }

    private void sayWriter() {
        OptionalDouble within = figures.within("massline_stage_seconds", "stage=\"commit\"", MOST);
        findings.fine(
                "database",
                number(figures.count("massline_commit_works_count", "")) + " commits"
                        + (within.isEmpty() ? "" : ", 99 of 100 within " + words(within.getAsDouble()))
                        + "; " + number(figures.count("massline_writer_works", "")) + " wait to be written");
    }

    private void sayOutbox() {
        long waiting = figures.count("massline_outbox_messages", "");
        Duration age = seconds("massline_outbox_age_seconds");
        String queue =
                number(waiting) + " wait to be sent" + (age.isPositive() ? ", the first is due for " + words(age) : "");
        if (age.compareTo(PATIENCE) > 0) {
            findings.mend("outbox", queue + "; check the network, and what the log says of Telegram");
        } else {
            findings.fine("outbox", queue);
        }
        long refused = figures.count("massline_sends_total", "result=\"refused\"");
        findings.fine(
                "sends",
                number(figures.count("massline_sends_total", "result=\"sent\"")) + " went out"
                        + (refused == 0 ? "" : ", " + number(refused) + " were refused; the log says why"));
    }

    private void sayTimetable() {
        Duration late = seconds("massline_scheduler_lag_seconds");
        String rounds = number(figures.count("massline_round_results_total", "round=\"digests\"")) + " digests written";
        if (late.compareTo(PATIENCE) > 0) {
            findings.mend("timetable", "late by " + words(late) + "; " + rounds + "; start the bot anew");
        } else {
            findings.fine("timetable", rounds);
        }
    }

    /** What is not known, since the database is not there, counts as nothing here: that is said above. */
    private Duration seconds(String name) {
        double seconds = figures.sum(name, "");
        return Double.isFinite(seconds) ? Duration.ofMillis(Math.round(seconds * 1_000)) : Duration.ZERO;
    }

    private String megabytes(String name, String label) {
        return number(figures.count(name, label) / MEGABYTE) + " MiB";
    }

    private static String words(double seconds) {
        return words(Duration.ofNanos(Math.round(seconds * 1e9)));
    }

    private static String words(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + " d " + duration.toHoursPart() + " h";
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + " h " + duration.toMinutesPart() + " min";
        }
        if (duration.toMinutes() > 0) {
            return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
        }
        return duration.toSeconds() > 0
                ? duration.toSeconds() + " s"
                : String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
