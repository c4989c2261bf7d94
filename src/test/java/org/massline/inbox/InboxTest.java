package org.massline.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.store.StoreUnavailable;
import org.massline.telegram.BotProfile;
import org.massline.telegram.UpdateDecoder;
import org.massline.testing.HeardLog;
import org.massline.turn.Result;
import org.massline.turn.Turn;
import org.slf4j.MDC;

class InboxTest {
    private static final byte[] TAP = """
        {"update_id": 500, "callback_query": {"id": "1", "chat_instance": "1", "data": "x",
        "from": {"id": 1001, "is_bot": false, "first_name": "Li"},
        "message": {"message_id": 7, "date": 1790000000, "chat": {"id": 1001, "type": "private"}}}}\
        """.getBytes(StandardCharsets.UTF_8);

    private final Turn turn = mock(Turn.class);
    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    private final Inbox inbox = new Inbox(new UpdateDecoder(new BotProfile(42, "massline_bot")), turn, meters);

    @ParameterizedTest
    @EnumSource
    void everyUpdateIsCountedWithWhatBecameOfIt(Result result) {
        when(turn.take(any(), any(), any())).thenReturn(result);

        assertThat(inbox.take(TAP, answer -> {})).isEqualTo(Outcome.ACCEPTED);

        assertThat(counted("tap", result.name().toLowerCase(Locale.ROOT))).isOne();
        assertThat(meters.timer("massline.stage", "stage", "acknowledgement").count())
                .isOne();
    }

    @Test
    void whatCannotBeTakenNowIsCountedToo() {
        doThrow(new StoreUnavailable("gone")).when(turn).take(any(), any(), any());

        assertThat(inbox.take(TAP, answer -> {})).isEqualTo(Outcome.TRY_LATER);

        assertThat(counted("tap", "try_later")).isOne();
    }

    @Test
    void whyNothingIsTakenIsLoggedOnceForAnOutage() {
        StoreUnavailable gone = new StoreUnavailable("its server does not answer");
        when(turn.take(any(), any(), any()))
                .thenThrow(gone)
                .thenThrow(gone)
                .thenReturn(Result.TAKEN)
                .thenThrow(gone)
                .thenReturn(Result.TAKEN)
                .thenThrow(gone);

        List<String> heard = new HeardLog(Inbox.class).during(() -> {
            for (int each = 0; each < 5; each++) {
                inbox.take(TAP, answer -> {});
            }
            clock.add(Duration.ofMinutes(1));
            inbox.take(TAP, answer -> {});
        });

        String refused = "an update was not taken, and comes again: its server does not answer";
        assertThat(heard).containsExactly(refused, "updates are taken again", refused);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no json | garbage",
                "{\"update_id\": 1, \"poll\": {}} | ignored",
                "{\"update_id\": 1, \"message\": {\"message_id\": \"x\"}} | unreadable"
            })
    void whatIsNoDeedOfAPersonHasNoKind(String bytes, String outcome) {
        Outcome ignored = inbox.take(bytes.getBytes(StandardCharsets.UTF_8), answer -> {});

        assertThat(ignored).isNotEqualTo(Outcome.TRY_LATER);
        assertThat(counted("unknown", outcome)).isOne();
    }

    @Test
    void whatIsLoggedMeanwhileCarriesTheUpdatesNumber() {
        AtomicReference<String> meanwhile = new AtomicReference<>();
        when(turn.take(any(), any(), any())).thenAnswer(call -> {
            meanwhile.set(MDC.get("update"));
            return Result.TAKEN;
        });

        assertThat(inbox.take(TAP, answer -> {})).isEqualTo(Outcome.ACCEPTED);

        assertThat(meanwhile).hasValue("500");
        assertThat(MDC.get("update")).isNull();
    }

    private double counted(String kind, String outcome) {
        Counter counter = meters.find("massline.updates")
                .tags("kind", kind, "outcome", outcome)
                .counter();
        return counter == null ? 0 : counter.count();
    }
}
