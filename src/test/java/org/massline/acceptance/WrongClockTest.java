package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massline.model.Role;
import org.massline.playground.town.Person;
import org.massline.testing.HeardLog;

/** The machine's clock is years away from Telegram's. */
class WrongClockTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"3650, days ahead of", "-3650, days behind"})
    void peopleAreAnsweredAndNoDigestIsWrittenUntilItIsRight(int days, String words) throws Exception {
        try (FaultyTown town = new FaultyTown(folder, Map.of())) {
            Person li = cadre(town);
            RunningTown.suggests(town.amy(), "The soup is cold");
            town.amy().awaits("#1");
            List<String> written = digests(town);

            town.town().setBotClock(Duration.ofDays(days));
            town.saysWhy(words);
            town.saysWhy("timedatectl");
            town.amy().says("/mine");
            town.amy().awaits("The soup is cold");
            assertThat(digests(town)).isEqualTo(written);

            town.town().setBotClock(Duration.ZERO);
            town.isReady();
            town.playground().moveClockToNext(DayOfWeek.MONDAY, LocalTime.of(9, 0));
            li.awaits("The soup is cold");
            assertThat(digests(town)).hasSize(1).allMatch(row -> row.contains("2026-W49"));
        }
    }

    @Test
    void startedWithAClockYearsAheadItGoesOnAsSoonAsThatIsSetRight() throws Exception {
        try (FaultyTown town = new FaultyTown(folder, Map.of())) {
            Person li = cadre(town);
            RunningTown.suggests(town.amy(), "The soup is cold");
            town.amy().awaits("#1");
            town.town().whileOff(() -> {
                forgetTimetable(town.database());
                town.town().setClockOfNextBot(Duration.ofDays(3650));
            });
            town.saysWhy("days ahead of");
            town.town().whileOff(() -> town.town().setClockOfNextBot(Duration.ZERO));
            town.isReady();
            town.playground().moveClockToNext(DayOfWeek.MONDAY, LocalTime.of(9, 0));
            li.awaits("The soup is cold");
        }
    }

    @Test
    void startedWithAClockHoursAheadItSaysSoAndDoesAllTheSame() throws Exception {
        try (FaultyTown town = new FaultyTown(folder, Map.of())) {
            town.town().setClockOfNextBot(Duration.ofMinutes(390));
            List<String> log = HeardLog.ofAll().during(town.town()::restartBot);
            assertThat(log)
                    .filteredOn(line -> line.startsWith("this machine's clock is 6 hours ahead of Telegram's; set it"))
                    .hasSize(1);
            town.isReady();
            town.amy().says("/help");
            town.amy().awaits("/mydata");
        }
    }

    /** As on the very first start: each job is put where the clock shows. */
    private static void forgetTimetable(Path database) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("delete from scheduled_tasks");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Person cadre(FaultyTown town) {
        Person li = town.playground().town().person("li");
        li.opens(town.town().bot().invite(Role.CADRE, Set.of("canteen")));
        li.awaits("欢迎");
        return li;
    }

    private static List<String> digests(FaultyTown town) {
        return town.town().select("select recipient, week from digest_written");
    }
}
