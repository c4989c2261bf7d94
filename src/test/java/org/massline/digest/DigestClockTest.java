package org.massline.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.BERLIN;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.conversation.DeskPage;
import org.massline.conversation.DeskPlace;
import org.massline.model.Cadre;
import org.massline.model.DigestSection;
import org.massline.testing.FreshStore;

/** Clocks that jump, forward by weeks and back by days, around the days on which Berlin changes its time. */
class DigestClockTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 9, 1);
    private static final LocalDate FAR = LocalDate.of(2028, 1, 1);
    private static final Instant BEFORE_WINTER_TIME = Instant.parse("2026-10-12T05:00:00Z");
    private static final int STEPS = 80;
    private static final int HOURS_BACK = 60;
    private static final int HOURS_ON = 120;

    @RegisterExtension
    private final FreshStore fresh = new FreshStore(FreshStore.Kind.SQLITE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everySuggestionIsNewInExactlyOneDigestAndEveryWeekHasAtMostOne(long seed) {
        Random random = new Random(seed);
        DigestTown town = new DigestTown(fresh.store());
        Cadre chen = town.joins("Chen", LONG_AGO, MONDAY_AT_EIGHT, CANTEEN);
        Map<IsoWeek, Integer> digests = new HashMap<>();
        Map<Long, Integer> news = new HashMap<>();
        Instant now = BEFORE_WINTER_TIME;
        Instant latest = now;
        int suggested = 0;
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(-HOURS_BACK, HOURS_ON)));
            latest = now.isAfter(latest) ? now : latest;
            town.suggests(CANTEEN, likeNoOther(step), LocalDate.ofInstant(now, BERLIN), FAR);
            suggested++;
            read(town, chen, now, digests, news);
        }
        Instant last = latest.plus(Duration.ofDays(8));
        read(town, chen, last, digests, news);
        // If that was in the night, they get it in the morning.
        read(town, chen, last.plus(Duration.ofHours(10)), digests, news);

        assertThat(digests.values()).containsOnly(1);
        assertThat(news).hasSize(suggested);
        assertThat(news.values()).containsOnly(1);
    }

    /** Alike ones would be one entry. */
    private static String likeNoOther(int step) {
        return UUID.nameUUIDFromBytes(new byte[] {(byte) step}).toString();
    }

    private static void read(
            DigestTown town, Cadre chen, Instant now, Map<IsoWeek, Integer> digests, Map<Long, Integer> news) {
        if (town.round().run(now) == 0) {
            return;
        }
        IsoWeek week = Due.latest(MONDAY_AT_EIGHT, BERLIN, now).week();
        digests.merge(week, 1, Integer::sum);
        int pages = 1;
        for (int index = 0; index < pages; index++) {
            DeskPage page = town.desk(chen, DeskPlace.first(week.stored()).page(index), now);
            pages = page.pages();
            page.entries().stream()
                    .filter(entry -> entry.section() == DigestSection.RECEIVED)
                    .forEach(entry -> news.merge(entry.suggestion().number().value(), 1, Integer::sum));
        }
    }
}
