package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.model.Role;
import org.massline.playground.Playground;
import org.massline.playground.PlaygroundOptions;
import org.massline.playground.town.Group;
import org.massline.playground.town.Person;
import org.massline.testing.HeardLog;

/** Who may suggest: by the poster's code, or as a member of the school's group. */
class AccessTest {
    @TempDir
    Path folder;

    @Test
    void thePostersCodeLetsInAndIsRemembered() {
        try (RunningTown town = new RunningTown(
                folder, Map.of("MASSLINE_ACCESS_MODE", "code", "MASSLINE_ACCESS_CODE", "poster-2026"))) {
            Person amy = town.playground().town().person("amy");
            amy.says("Let me in");
            amy.awaits("for the students and staff");
            amy.starts("a_guessed");
            town.playground().awaitQuiet();
            assertThat(amy.reads().words()).contains("for the students and staff");
            amy.starts("a_poster-2026");
            amy.awaits("Write what should be better");
            amy.says("More light on the stairs");
            amy.awaits("What is it about?");
            town.restartBot();
            amy.taps("Safety");
            amy.awaits("should your name be on it");
        }
    }

    @Test
    void theMembersOfTheGroupAreLetIn() {
        try (RunningTown town = townOfTheGroup("webhook")) {
            Person wang = town.playground().town().person("wang");
            wang.says("From inside the group");
            wang.awaits("What is it about?");
            Person amy = town.playground().town().person("amy");
            amy.says("From outside");
            amy.awaits("Telegram group. Join it, then write here again.");
            town.playground().town().group().admits(amy);
            town.passes(Duration.ofMinutes(1));
            amy.says("From inside now");
            amy.awaits("What is it about?");
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook", "polling"})
    void aGroupThatBecameASupergroupIsTheSameGroup(String mode) {
        try (RunningTown town = townOfTheGroup(mode)) {
            Person wang = town.playground().town().person("wang");
            Person chen = town.playground().town().person("chen");
            chen.opens(town.bot().invite(Role.CADRE, Set.of("canteen")));
            wang.says("From inside the group");
            wang.awaits("What is it about?");
            Group moved = town.playground().town().group().migrates();
            town.passes(Duration.ofMinutes(61));

            Person li = town.playground().town().person("li");
            moved.removes(li);
            li.says("From outside");
            li.awaits("群成员开放");
            chen.says("/inbox");
            chen.awaits("没有待办的建议");
            wang.taps("Canteen");
            wang.awaits("should your name be on it");
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook", "polling"})
    void whereTheBotWasRemovedFromTheGroupItGoesOnWithThoseItKnowsAndSaysOnceWhatToDo(String mode) {
        try (RunningTown town = townOfTheGroup(mode)) {
            Person wang = town.playground().town().person("wang");
            Person amy = town.playground().town().person("amy");
            Person chen = town.playground().town().person("chen");
            chen.opens(town.bot().invite(Role.CADRE, Set.of("canteen")));
            wang.says("From inside the group");
            wang.awaits("What is it about?");
            Group group = town.playground().town().group();
            List<String> log = HeardLog.ofAll().during(Level.INFO, () -> {
                group.removesBot(wang);
                town.passes(Duration.ofMinutes(61));
                amy.says("From outside");
                amy.awaits("Join it, then write here again");
                chen.says("/inbox");
                chen.awaits("没有待办的建议");
                wang.taps("Canteen");
                wang.awaits("should your name be on it");
                group.admitsBot(wang);
                town.passes(Duration.ofMinutes(2));
                wang.taps("Anonymous");
                wang.awaits("This is what they will read");
            });
            assertThat(log.stream().filter(line -> line.contains("access.group")))
                    .satisfiesExactly(
                            line -> assertThat(line).contains("make the bot an administrator of it"),
                            line -> assertThat(line).contains("says again"));
        }
    }

    private RunningTown townOfTheGroup(String mode) {
        long group;
        try (Playground town = Playground.start(PlaygroundOptions.in(folder.resolve("town")))) {
            group = town.town().group().id();
        }
        return new RunningTown(
                folder,
                Map.of(
                        "MASSLINE_ACCESS_MODE",
                        "group",
                        "MASSLINE_ACCESS_GROUP",
                        Long.toString(group),
                        "MASSLINE_TELEGRAM_MODE",
                        mode));
    }
}
