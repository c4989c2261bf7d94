package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.playground.Playground;
import org.massline.playground.PlaygroundOptions;
import org.massline.playground.town.Person;

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
        long group;
        try (Playground town = Playground.start(PlaygroundOptions.in(folder.resolve("town")))) {
            group = town.town().group().id();
        }
        try (RunningTown town = new RunningTown(
                folder, Map.of("MASSLINE_ACCESS_MODE", "group", "MASSLINE_ACCESS_GROUP", Long.toString(group)))) {
            Person wang = town.playground().town().person("wang");
            wang.says("From inside the group");
            wang.awaits("What is it about?");
            Person amy = town.playground().town().person("amy");
            amy.says("From outside");
            amy.awaits("for the students and staff");
            assertThat(town.playground().violations()).isEmpty();
        }
    }
}
