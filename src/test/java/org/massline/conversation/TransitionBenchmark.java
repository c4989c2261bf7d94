package org.massline.conversation;

import java.util.concurrent.TimeUnit;
import org.massline.chat.Event;
import org.massline.chat.MessageId;
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

/** One transition of the conversation, its facts at hand: from the event to what is decided. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TransitionBenchmark {
    private static final String WORDS =
            "The soup in the second canteen has been cold since Monday; could somebody mend the stove, please?";

    @Param
    public Language language;

    private PaperChat beginning = new PaperChat(new PaperSchool(), "Amy");
    private PaperChat written = beginning;
    private Event sign = new Event.Woken();

    @Setup
    public void talk() {
        beginning = new PaperChat(new PaperSchool(), "Amy").in(language).types("/suggest");
        written = new PaperChat(new PaperSchool(), "Amy").in(language).types("/suggest");
        written.tapsWhatCarries(data(written, "topic")).types(WORDS);
        sign = tap(written, "sign");
    }

    /** A command that shows the topics. */
    @Benchmark
    public Decision command() {
        return beginning.wouldAnswer(new Event.Commanded(new MessageId(1), "suggest", ""));
    }

    /** A tap that shows the preview, with what the text tells of its writer and the points that it makes. */
    @Benchmark
    public Decision preview() {
        return written.wouldAnswer(sign);
    }

    private static Event.Tapped tap(PaperChat chat, String word) {
        return chat.tapsInSight().stream()
                .filter(tap -> tap.data().contains(word))
                .findFirst()
                .orElseThrow();
    }

    private static String data(PaperChat chat, String word) {
        return tap(chat, word).data();
    }
}
