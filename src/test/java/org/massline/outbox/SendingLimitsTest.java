package org.massline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.massline.chat.ChatId;

class SendingLimitsTest {
    private static final ChatId LI = new ChatId(1001);
    private static final ChatId GROUP = new ChatId(-5);

    /** A monotonic clock that stands until it is moved, and is about to begin anew. */
    private long nanos = Long.MAX_VALUE;

    private final OwnPlaces places = new OwnPlaces(() -> nanos);
    private final SendingLimits limits = new SendingLimits(places);

    @Test
    void aChatTakesAShortBurstAndThenOneASecond() {
        assertThat(placesInChat(LI, 6)).containsExactly(0L, 0L, 0L, 1_000L, 2_000L, 3_000L);
        pass(Duration.ofMinutes(1));
        assertThat(limits.inChat(LI, 1)).isZero();
    }

    @Test
    void aGroupTakesAtMost20InAnyMinute() {
        assertThat(mostWithin(60_000, placesInChat(GROUP, 100))).isLessThanOrEqualTo(20);
    }

    @Test
    void altogetherThereAreAtMost30InAnySecond() {
        assertThat(mostWithin(1_000, places(200, limits::overall))).isBetween(29L, 30L);
    }

    @Test
    void whatNobodyWaitsForTakesAtMost20InAnySecond() {
        assertThat(mostWithin(1_000, places(200, limits::inBulk))).isBetween(19L, 20L);
    }

    @Test
    void anAlbumCountsFileByFileUpToAFullBurst() {
        limits.inChat(LI, 10);
        assertThat(limits.inChat(LI, 1)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void oneChatDoesNotHoldUpAnother() {
        placesInChat(LI, 10);
        assertThat(limits.inChat(new ChatId(1002), 1)).isZero();
    }

    @Test
    void anAnsweredTapCountsAndDoesNotWait() {
        for (int i = 0; i < 30; i++) {
            limits.tapAnswered();
        }
        assertThat(limits.overall()).isEqualTo(Duration.ofMillis(1_040));
    }

    @Test
    void manyTapsHoldUpTheNextMessageByASecondAtMost() {
        for (int i = 0; i < 1_000; i++) {
            limits.tapAnswered();
        }
        assertThat(limits.overall()).isEqualTo(Duration.ofMillis(1_040));
        assertThat(limits.overall()).isEqualTo(Duration.ofMillis(1_080));
    }

    @Test
    void chatsThatMayTakeAFullBurstAgainAreForgotten() {
        for (long chat = 1; chat <= 10_000; chat++) {
            limits.inChat(new ChatId(chat), 1);
            pass(Duration.ofMillis(40));
        }
        assertThat(places.size()).isLessThanOrEqualTo(OwnPlaces.MOST);
    }

    @Test
    void withoutLimitsNobodyWaits() {
        SendingLimits off = SendingLimits.off();
        for (int i = 0; i < 1_000; i++) {
            off.tapAnswered();
            assertThat(off.inChat(LI, 10).plus(off.inBulk()).plus(off.overall()))
                    .isZero();
        }
    }

    @Test
    void afterAFaultTheBoundDoublesUpToFiveMinutes() {
        Backoff longest = new Backoff(most());
        assertThat(List.of(longest.after(1), longest.after(2), longest.after(3), longest.after(9), longest.after(500)))
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(256),
                        Duration.ofMinutes(5));
    }

    @Test
    void afterAFaultAnyWaitUpToTheBoundMayCome() {
        Backoff backoff = new Backoff(new Random(41));
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            waits.add(backoff.after(4).toMillis());
        }
        assertThat(waits).allMatch(wait -> wait >= 0 && wait <= 8_000).anyMatch(wait -> wait < 500);
        assertThat(waits).anyMatch(wait -> wait > 7_500);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private List<Long> placesInChat(ChatId chat, int count) {
        return places(count, () -> limits.inChat(chat, 1));
    }

    private static List<Long> places(int count, Supplier<Duration> take) {
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(take.get().toMillis());
        }
        return places;
    }

    /** How many of the places, in milliseconds from now, lie in the fullest window of this length. */
    private static long mostWithin(long window, List<Long> places) {
        return places.stream()
                .mapToLong(start -> places.stream()
                        .filter(place -> place >= start && place < start + window)
                        .count())
                .max()
                .orElse(0);
    }

    private static RandomGenerator most() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return Long.MAX_VALUE;
            }

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
    }
}
