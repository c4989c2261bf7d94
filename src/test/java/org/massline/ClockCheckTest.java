package org.massline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.massline.telegram.BotProfile;
import org.massline.telegram.Setup;
import org.massline.telegram.Standing;
import org.massline.testing.HeardLog;

class ClockCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final Standing standing = mock(Standing.class);
    private final Setup setup = mock(Setup.class);

    @Test
    void whatTelegramSaysDecides() {
        telegramSays(NOW.plus(Duration.ofHours(14)));
        assertThat(check(TODAY.plusYears(5)).problem()).isEmpty();
        telegramSays(NOW.minus(Duration.ofDays(40)));
        assertThat(check(TODAY).problem().orElseThrow())
                .isEqualTo("this machine's clock is 40 days ahead of Telegram's; set it, and have it kept by NTP"
                        + " (timedatectl set-ntp true)");
        telegramSays(NOW.plus(Duration.ofHours(16)));
        assertThat(check(TODAY).problem().orElseThrow())
                .startsWith("this machine's clock is 16 hours behind Telegram's");
    }

    @Test
    void aComparisonThatGrewOldIsMadeAnewBeforeAnythingWaits() {
        telegramSays(NOW.minus(Duration.ofDays(3)));
        when(setup.profile()).then(call -> {
            telegramSays(NOW);
            return new BotProfile(1, "bot");
        });
        assertThat(check(TODAY).problem()).isEmpty();
    }

    @Test
    void telegramIsNotAskedAgainAndAgain() {
        telegramSays(NOW.minus(Duration.ofDays(3)));
        ClockCheck check = check(TODAY);
        for (int look = 0; look < 5; look++) {
            assertThat(check.problem()).isPresent();
        }
        verify(setup, times(1)).profile();
    }

    @Test
    void beforeTelegramSaysAnythingTheDatabaseTellsThatTheClockIsBehind() {
        assertThat(check(TODAY.plusDays(1)).problem()).isEmpty();
        assertThat(check(TODAY.plusDays(2)).problem().orElseThrow())
                .contains("shows 2026-11-25, but the database was written on 2026-11-27");
    }

    @Test
    void afterALongSilenceTelegramIsAskedFirst() {
        assertThat(check(TODAY.minusDays(60)).problem()).isEmpty();
        ClockCheck check = check(TODAY.minusDays(61));
        assertThat(check.problem().orElseThrow()).contains("Telegram cannot be asked which day it is");
        when(standing.hasAnswered()).thenReturn(true);
        assertThat(check.problem()).isEmpty();
    }

    @Test
    void aNewDatabaseTellsNothing() {
        ClockCheck check = new ClockCheck(() -> NOW, ZoneOffset.UTC, standing, setup, Optional.empty());
        assertThat(check.problem()).isEmpty();
        verify(setup, never()).profile();
    }

    @Test
    void whatIsOffByHoursIsSaidAtTheStartAndWhatIsFarOffLater() {
        telegramSays(NOW.minus(Duration.ofHours(6)));
        assertThat(saidAtTheStart())
                .containsExactly("this machine's clock is 6 hours ahead of Telegram's; set it, and have it kept by NTP"
                        + " (timedatectl set-ntp true). Until then digests and reminders come by this clock");
        telegramSays(NOW.plusSeconds(299));
        assertThat(saidAtTheStart()).isEmpty();
        telegramSays(NOW.plus(Duration.ofDays(9)));
        assertThat(saidAtTheStart()).isEmpty();
    }

    private List<String> saidAtTheStart() {
        return new HeardLog(ClockCheck.class).during(() -> check(TODAY).sayDifference());
    }

    @Test
    void minutesAreSaidAndDoNotMatter() {
        assertThat(ClockCheck.difference(NOW, NOW.plusSeconds(299))).isEmpty();
        assertThat(ClockCheck.difference(NOW, NOW.plusSeconds(420)).orElseThrow())
                .contains("7 minutes behind");
    }

    private void telegramSays(Instant time) {
        when(standing.time()).thenReturn(Optional.of(time));
    }

    private ClockCheck check(LocalDate newestDay) {
        return new ClockCheck(() -> NOW, ZoneOffset.UTC, standing, setup, Optional.of(newestDay));
    }
}
