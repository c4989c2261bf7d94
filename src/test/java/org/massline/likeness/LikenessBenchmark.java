package org.massline.likeness;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.massline.model.Language;
import org.massline.testing.AlikeTexts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is alike: a text read, and one compared with two hundred others, as many as ever are. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LikenessBenchmark {
    private static final int MOST_COMPARED = 200;

    @Param
    public Language language;

    private final SchoolWords words = SchoolWords.read();
    private final Likeness likeness = Likeness.read();
    private String text = "";
    private Matters matters = likeness.of("");
    private List<Matters> others = List.of();

    @Setup
    public void read() {
        List<AlikeTexts.Written> texts = AlikeTexts.in(language);
        text = texts.getFirst().text();
        matters = likeness.of(text);
        others = IntStream.range(0, MOST_COMPARED)
                .mapToObj(index -> likeness.of(texts.get(index % texts.size()).text()))
                .toList();
    }

    @Benchmark
    public Matters reading() {
        // Not by way of what was read lately.
        return new Reader(words).read(text);
    }

    @Benchmark
    public double comparing() {
        return others.stream()
                .mapToDouble(other -> likeness.between(matters, other))
                .max()
                .orElseThrow();
    }
}
