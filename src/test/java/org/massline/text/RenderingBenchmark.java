package org.massline.text;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.massline.chat.Event;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.Saying;
import org.massline.model.Language;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A preview with its buttons put into words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RenderingBenchmark {
    @Param
    public Language language;

    private final Texts texts = new Texts();
    private List<Saying> sayings = List.of();

    @Setup
    public void talk() {
        PaperChat chat = new PaperChat(new PaperSchool(), "Amy").in(language).types("/suggest");
        chat.tapsWhatCarries(tap(chat, "topic").data())
                .types("The soup in the second canteen has been cold since Monday; could somebody mend the stove,"
                        + " please?");
        sayings = chat.wouldAnswer(tap(chat, "sign")).sayings();
    }

    private static Event.Tapped tap(PaperChat chat, String word) {
        return chat.tapsInSight().stream()
                .filter(tap -> tap.data().contains(word))
                .findFirst()
                .orElseThrow();
    }

    @Benchmark
    public List<OutgoingMessage> rendering() {
        return sayings.stream()
                .flatMap(saying -> texts.render(saying, language).stream())
                .toList();
    }
}
