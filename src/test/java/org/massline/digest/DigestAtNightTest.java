package org.massline.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.testing.SampleSchool.SAFETY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.model.Cadre;
import org.massline.model.DigestTime;
import org.massline.model.Preferences;
import org.massline.testing.FreshStore;

/** A digest that was missed does not come while people sleep. */
@ParameterizedClass
@EnumSource
class DigestAtNightTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 9, 1);

    @RegisterExtension
    private final FreshStore fresh;

    DigestAtNightTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @Test
    void whoMissedItGetsItWhenTheirQuietHoursEnd() {
        DigestTown town = new DigestTown(fresh.store());
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        town.roundAt("2026-11-16T08:00:00");
        assertThat(town.roundAt("2026-11-24T02:30:00")).isZero();
        assertThat(town.roundAt("2026-11-24T06:59:00")).isZero();
        assertThat(town.roundAt("2026-11-24T07:00:00")).isOne();
        assertThat(town.roundAt("2026-11-24T07:15:00")).isZero();
        assertThat(town.readBy(chen)).contains("Weekly digest");
    }

    @Test
    void whoeverHasNoQuietHoursGetsItAtOnce() {
        DigestTown town = new DigestTown(fresh.store());
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        town.changes(chen, person -> person.preferring(Preferences.DEFAULT.quiet(Optional.empty())));
        town.roundAt("2026-11-16T08:00:00");
        assertThat(town.roundAt("2026-11-24T02:30:00")).isOne();
    }

    @Test
    void anHourOfTheNightThatSomebodyChoseStaysTheirs() {
        DigestTown town = new DigestTown(fresh.store());
        town.joins("Chen", LONG_AGO, new DigestTime(DayOfWeek.SUNDAY, 2), CANTEEN);
        assertThat(town.roundAt("2026-11-15T02:59:59")).isOne();
        assertThat(town.roundAt("2026-11-22T03:00:00")).isZero();
        assertThat(town.roundAt("2026-11-22T07:00:00")).isOne();
    }

    @Test
    void aGroupSleepsAtNightAndBeginsAtAnyHour() {
        DigestTown town = new DigestTown(fresh.store(), Optional.of(DigestTown.CADRES_GROUP));
        assertThat(town.roundAt("2026-11-17T02:30:00"))
                .as("it is seen for the first time")
                .isZero();
        town.suggests(SAFETY, "No light on the stairs", LocalDate.of(2026, 11, 18));
        assertThat(town.roundAt("2026-11-24T02:30:00")).isZero();
        assertThat(town.roundAt("2026-11-24T07:00:00")).isOne();
        assertThat(town.received().get(DigestTown.CADRES_GROUP.chat())).contains("No light on the stairs");
    }
}
