package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.ChatId;
import org.massline.testing.FreshStore;

@ParameterizedClass
@EnumSource
class SendingPlacesTest {
    private static final SendingLimit LI = inChat(1001);
    private static final SendingLimit ALL = new SendingLimit.InAll("all", 2, Duration.ofHours(1));

    @RegisterExtension
    private final FreshStore fresh;

    SendingPlacesTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @Test
    void soManyGoAtOnceAndTheOthersOneAfterTheOther() {
        List<Duration> waits =
                IntStream.range(0, 6).mapToObj(each -> take(LI, 1)).toList();
        assertThat(waits.subList(0, 3)).containsOnly(Duration.ZERO);
        assertThat(waits.subList(3, 6))
                .isSorted()
                .allSatisfy(wait -> assertThat(wait).isPositive());
        assertThat(waits.getLast()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    @Test
    void severalPlacesCountOneByOne() {
        assertThat(take(LI, 3)).isZero();
        assertThat(take(LI, 2)).isBetween(Duration.ofSeconds(11), Duration.ofSeconds(20));
    }

    @Test
    void limitsDoNotHoldUpEachOther() {
        take(LI, 5);
        assertThat(take(inChat(1002), 1)).isZero();
        assertThat(take(ALL, 1)).isZero();
    }

    @Test
    void aClockThatWasSetBackHoldsUpNobodyForLong() {
        take(LI, 1);
        fresh.sql("update sending_place set free_at = free_at + 86400000");
        assertThat(take(LI, 1)).isBetween(Duration.ofSeconds(60), Duration.ofMinutes(2));
    }

    @Test
    void whatIsFreeAgainIsForgottenAndNothingElse() {
        take(LI, 4);
        take(inChat(1002), 1);
        fresh.sql("update sending_place set free_at = 1 where free_at = (select min(free_at) from sending_place)");
        assertThat(fresh.store().<Integer>write(t -> t.sendingPlaces().forget()))
                .isOne();
        assertThat(take(LI, 1)).isGreaterThan(Duration.ofSeconds(11));
    }

    private Duration take(SendingLimit limit, int places) {
        return fresh.store().write(t -> t.sendingPlaces().take(limit, places));
    }

    private static SendingLimit inChat(long chat) {
        return new SendingLimit.InChat(new ChatId(chat), 3, Duration.ofSeconds(10));
    }
}
