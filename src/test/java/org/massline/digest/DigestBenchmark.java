package org.massline.digest;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.massline.chat.OutgoingMessage;
import org.massline.model.Language;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The digest of a week with three hundred suggestions, from its facts to the messages as they are sent. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DigestBenchmark {
    @Param
    public Language language;

    private final DigestWeek week = SampleWeeks.busyWeek(DigestWeek.Occasion.CADRE);

    @Benchmark
    public List<OutgoingMessage> digest() {
        return SampleWeeks.rendered(week, language);
    }
}
