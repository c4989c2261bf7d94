package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.massline.conversation.Pause;
import org.massline.privacy.KeyedHash;
import org.massline.testing.SettableClock;

class PaceTest {
    private static final KeyedHash AMY = somebody(1);
    private static final KeyedHash BEN = somebody(2);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-28T08:00:00Z"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void whoSentAsManyAsAreTakenWithinAnHourWaitsForTheFirstOfThemAlone() {
        Pace pace = new Pace(new PaceSettings(2, 0, 0, 0), clock, meters);
        pace.took(AMY);
        clock.pass(Duration.ofMinutes(20));
        assertThat(pace.of(AMY)).isEmpty();
        pace.took(AMY);

        assertThat(pace.of(AMY)).contains(new Pause(Pause.Of.PERSON_IN_AN_HOUR, 2, 50));
        assertThat(pace.of(BEN)).isEmpty();

        clock.pass(Duration.ofMinutes(50).minusSeconds(1));
        assertThat(pace.of(AMY)).contains(new Pause(Pause.Of.PERSON_IN_AN_HOUR, 2, 1));
        clock.pass(Duration.ofSeconds(1));
        assertThat(pace.of(AMY)).isEmpty();
    }

    @Test
    void whatIsWrittenInThreadsHasALimitOfItsOwn() {
        Pace pace = new Pace(new PaceSettings(1, 1, 1, 2), clock, meters);
        pace.took(AMY);
        assertThat(pace.ofNotes(AMY)).isEmpty();
        pace.tookNote(AMY);
        pace.tookNote(AMY);
        clock.pass(Duration.ofMinutes(71));

        assertThat(pace.tellsOfNotes(AMY)).map(Pause::of).contains(Pause.Of.NOTES_IN_A_DAY);
        assertThat(pace.ofNotes(AMY)).map(Pause::hours).contains(23);
        assertThat(pace.of(BEN)).map(Pause::of).contains(Pause.Of.ALL_IN_A_DAY);
        assertThat(pace.ofNotes(BEN)).isEmpty();
        assertThat(meters.counter("massline.paused", "of", "notes_in_a_day").count())
                .isEqualTo(1);

        clock.pass(Duration.ofHours(23));
        assertThat(pace.ofNotes(AMY)).isEmpty();
    }

    @Test
    void aDayHasItsOwnLimitAndIsSaidInHours() {
        Pace pace = new Pace(new PaceSettings(0, 2, 0, 0), clock, meters);
        pace.took(AMY);
        pace.took(AMY);
        clock.pass(Duration.ofMinutes(71));

        Optional<Pause> pause = pace.of(AMY);
        assertThat(pause).map(Pause::of).contains(Pause.Of.PERSON_IN_A_DAY);
        assertThat(pause).map(Pause::hours).contains(23);

        clock.pass(Duration.ofHours(23));
        assertThat(pace.of(AMY)).isEmpty();
    }

    @Test
    void allTogetherHaveALimitToo() {
        Pace pace = new Pace(new PaceSettings(0, 0, 2, 0), clock, meters);
        pace.took(AMY);
        pace.took(BEN);

        assertThat(pace.tells(somebody(3)).map(Pause::of)).contains(Pause.Of.ALL_IN_A_DAY);
        assertThat(meters.counter("massline.paused", "of", "all_in_a_day").count())
                .isOne();
    }

    @Test
    void ofThoseWhoSentLongAgoNothingIsKept() {
        Pace pace = new Pace(new PaceSettings(0, 0, 2, 0), clock, meters);
        pace.took(AMY);
        pace.took(AMY);
        assertThat(pace.of(BEN)).isPresent();

        clock.pass(Duration.ofHours(24).plusMinutes(10));
        assertThat(pace.of(BEN)).isEmpty();
    }

    @Test
    void ofMorePeopleThanAreKeptThoseWhoSentLongestAgoAreForgivenAndStillCountedAmongAll() {
        Pace pace = new Pace(new PaceSettings(1, 0, LastDay.MOST + 1, 0), clock, meters);
        pace.took(somebody(0));
        clock.pass(Duration.ofMinutes(LastDay.SLOT_MINUTES));
        for (int number = 1; number < LastDay.MOST; number++) {
            pace.took(somebody(number));
        }
        assertThat(pace.of(somebody(0))).map(Pause::of).contains(Pause.Of.PERSON_IN_AN_HOUR);

        pace.took(somebody(LastDay.MOST));

        assertThat(pace.of(somebody(LastDay.MOST - 1))).map(Pause::of).contains(Pause.Of.PERSON_IN_AN_HOUR);
        assertThat(pace.of(somebody(0))).map(Pause::of).contains(Pause.Of.ALL_IN_A_DAY);
    }

    @Test
    void whoSendsAgainIsNotAmongThoseWhoSentLongestAgo() {
        Pace pace = new Pace(new PaceSettings(2, 0, 0, 0), clock, meters);
        pace.took(AMY);
        clock.pass(Duration.ofMinutes(LastDay.SLOT_MINUTES));
        pace.took(BEN);
        pace.took(BEN);
        clock.pass(Duration.ofMinutes(LastDay.SLOT_MINUTES));
        pace.took(AMY);
        for (int number = 3; number <= LastDay.MOST; number++) {
            pace.took(somebody(number));
        }
        assertThat(pace.of(BEN)).map(Pause::of).contains(Pause.Of.PERSON_IN_AN_HOUR);

        pace.took(somebody(LastDay.MOST + 1));

        assertThat(pace.of(AMY)).map(Pause::of).contains(Pause.Of.PERSON_IN_AN_HOUR);
        assertThat(pace.of(BEN)).isEmpty();
    }

    @Test
    void whoeverSetsNoLimitsHasNone() {
        Pace pace = new Pace(PaceSettings.NO_LIMITS, clock, meters);
        for (int suggestion = 0; suggestion < 1_000; suggestion++) {
            pace.took(AMY);
        }
        assertThat(pace.of(AMY)).isEmpty();
    }

    private static KeyedHash somebody(int number) {
        return new KeyedHash(
                ByteBuffer.allocate(KeyedHash.LENGTH).putInt(number).array());
    }
}
