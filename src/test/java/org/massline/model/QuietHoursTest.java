package org.massline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "22, 7, 2026-11-23T21:59, 2026-11-23T21:59",
        "22, 7, 2026-11-23T22:00, 2026-11-24T07:00",
        "22, 7, 2026-11-24T00:30, 2026-11-24T07:00",
        "22, 7, 2026-11-24T07:00, 2026-11-24T07:00",
        "12, 14, 2026-11-24T13:59, 2026-11-24T14:00",
        "12, 14, 2026-11-24T11:00, 2026-11-24T11:00",
        // The night in which the clock goes back is an hour longer.
        "22, 7, 2026-10-25T01:00, 2026-10-25T07:00"
    })
    void whatComesInThemWaitsForTheirEnd(int from, int to, LocalDateTime now, LocalDateTime then) {
        assertThat(new QuietHours(from, to).endAfter(in(now), BERLIN)).isEqualTo(in(then));
    }

    @Test
    void aWholeDayOfThemIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QuietHours(7, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> new QuietHours(24, 7));
    }

    private static Instant in(LocalDateTime time) {
        return time.atZone(BERLIN).toInstant();
    }
}
