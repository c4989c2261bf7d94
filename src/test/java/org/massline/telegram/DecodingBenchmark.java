package org.massline.telegram;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An update, from its bytes to what it means. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecodingBenchmark {
    private static final String LI = """
        {"id": 1001, "is_bot": false, "first_name": "Li", "last_name": "Ming", "username": "li_ming", "language_code": "zh-hans"}\
        """;
    private static final String CHAT = """
        {"id": 1001, "first_name": "Li", "last_name": "Ming", "username": "li_ming", "type": "private"}\
        """;

    private final byte[] words = """
        {"update_id": 500, "message": {"message_id": 7, "from": %s, "chat": %s, "date": 1790000000,
        "text": "The soup in the second canteen has been cold since Monday; could somebody mend the stove, please?"}}\
        """.formatted(LI, CHAT).getBytes(StandardCharsets.UTF_8);

    private final byte[] tap = """
        {"update_id": 501, "callback_query": {"id": "4382bfdwdsb323b2d9", "from": %s, "chat_instance": "-3788", "data": "7.sign.a",
        "message": {"message_id": 8, "from": {"id": 42, "is_bot": true, "first_name": "Massline", "username": "massline_bot"},
        "chat": %s, "date": 1790000001, "text": "Anonymous, or with your name?",
        "reply_markup": {"inline_keyboard": [[{"text": "Anonymous", "callback_data": "7.sign.a"},
        {"text": "With my name", "callback_data": "7.sign.n"}], [{"text": "Back", "callback_data": "7.back"}]]}}}}\
        """.formatted(LI, CHAT).getBytes(StandardCharsets.UTF_8);

    @Benchmark
    public Decoded words() {
        return Updates.DECODER.decode(words);
    }

    @Benchmark
    public Decoded tap() {
        return Updates.DECODER.decode(tap);
    }
}
