package org.massline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StatusReportTest {
    private static final String WELL = """
        # HELP process_uptime_seconds The uptime of the Java virtual machine
        process_uptime_seconds 183845.2
        massline_updates_total{kind="tap",outcome="taken"} 1200.0
        massline_updates_total{kind="text",outcome="taken"} 34.0
        massline_updates_total{kind="text",outcome="seen_before"} 1.0
        massline_stage_seconds_bucket{stage="acknowledgement",le="0.005"} 900
        massline_stage_seconds_bucket{stage="acknowledgement",le="0.01"} 1230
        massline_stage_seconds_bucket{stage="acknowledgement",le="+Inf"} 1235
        massline_stage_seconds_count{stage="acknowledgement"} 1235
        massline_commit_works_count 700
        massline_writer_works 0.0
        massline_outbox_messages 3.0
        massline_outbox_age_seconds 1.5
        massline_sends_total{result="sent"} 2468.0
        massline_round_results_total{round="digests"} 7.0
        massline_scheduler_lag_seconds 2.0
        jvm_memory_used_bytes{area="heap",id="Eden Space"} 1.048576E7
        jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 5.24288E7
        """;

    private final StringWriter written = new StringWriter();
    private final Findings findings = new Findings(new PrintWriter(written, true));

    @Test
    void whatIsWellIsSaidInWords() {
        assertThat(report(WELL)).isEqualTo("""
            ok    running: for 2 d 3 h
            ok    updates: 1,235 came, 1,234 were taken; 99 of 100 acknowledged within 10.0 ms
            ok    database: 700 commits; 0 wait to be written
            ok    outbox: 3 wait to be sent, the first is due for 1 s
            ok    sends: 2,468 went out
            ok    timetable: 7 digests written
            ok    memory: 10 MiB of heap, 50 MiB beside it
            """);
        assertThat(findings.exitCode()).isZero();
    }

    @Test
    void whatIsNotWellIsToBeMended() {
        String report = report(WELL.replace("outbox_age_seconds 1.5", "outbox_age_seconds 90.0")
                        .replace("scheduler_lag_seconds 2.0", "scheduler_lag_seconds 600.0")
                + """
                massline_updates_total{kind="text",outcome="kept"} 2.0
                massline_sends_total{result="refused"} 1.0
                """);

        assertThat(report)
                .contains(
                        "MEND  updates: 2 made the program fail",
                        "MEND  outbox: 3 wait to be sent, the first is due for 1 min 30 s",
                        "ok    sends: 2,468 went out, 1 were refused",
                        "MEND  timetable: late by 10 min 0 s");
        assertThat(findings.exitCode()).isOne();
    }

    @Test
    void whatHadToComeAgainSinceTheStartIsOver() {
        assertThat(report(WELL + "massline_updates_total{kind=\"text\",outcome=\"try_later\"} 5.0\n"))
                .contains("ok    updates: 5 had to come again, when the database was not there");
        assertThat(findings.exitCode()).isZero();
    }

    @Test
    void aBotThatHasJustBegunHasNothingToSay() {
        assertThat(report("massline_outbox_messages NaN\nmassline_scheduler_lag_seconds NaN\n"))
                .contains("ok    updates: 0 came, 0 were taken", "ok    timetable: 0 digests written");
    }

    private String report(String exposition) {
        new StatusReport(findings, Figures.of(exposition)).say();
        return written.toString().replace("\r\n", "\n");
    }
}
