package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.model.Role;
import org.massline.playground.town.Person;
import org.massline.playground.town.Town;

/** A school that asks about other things than a year ago: its file says so, and the next start follows. */
class TopicsInTownTest {
    private static final String CANTEEN =
            "    - { slug: canteen, names: { en: Canteen, zh-Hans: 食堂 }, response-target: 5 }\n";
    private static final String BUSES =
            "    - { slug: buses, names: { en: School buses, zh-Hans: 校车 }, response-target: 5 }\n";
    private static final String MEALS =
            "    - { slug: canteen, names: { en: Meals, zh-Hans: 餐饮 }, response-target: 3 }\n";
    private static final String LIBRARY =
            "    - { slug: library, names: { en: Library, zh-Hans: 图书馆 }, response-target: 5 }\n";

    @TempDir
    Path folder;

    @Test
    void theNextStartFollowsTheFileAndWhatWasSuggestedIsStillAnswered() throws IOException {
        Path file = folder.resolve("massline.yaml");
        topics(file, CANTEEN + BUSES);
        try (RunningTown town = new RunningTown(folder, Optional.of(file), Map.of())) {
            Town people = town.playground().town();
            Person amy = people.person("amy");
            Person li = people.person("li");
            li.opens(town.bot().invite(Role.CADRE, Set.of("buses")));
            suggests(amy, "The bus is full", "School buses");
            town.playground().awaitQuiet();

            topics(file, LIBRARY + MEALS);
            town.restartBot();

            amy.says("It closes too early");
            assertThat(amy.awaits("What is it about?").hasButton("Library")).isTrue();
            assertThat(amy.reads().hasButton("Meals")).isTrue();
            assertThat(amy.reads().hasButton("School buses")).isFalse();
            amy.taps("Library");
            amy.taps("Anonymous");
            amy.taps("Send");
            town.playground().awaitQuiet();
            amy.starts("t_buses");
            town.playground().awaitQuiet();
            assertThat(amy.reads().words()).doesNotContain("School buses");

            // Who answered for what is no longer offered answers for what is open of it.
            li.says("/open 1");
            li.awaits("The bus is full");
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    @Test
    void anAdministratorSeesWhatIsOfferedAndWhoStillAnswers() throws IOException {
        Path file = folder.resolve("massline.yaml");
        topics(file, CANTEEN + BUSES);
        try (RunningTown town = new RunningTown(folder, Optional.of(file), Map.of())) {
            Person amy = town.playground().town().person("amy");
            amy.opens(town.bot().invite(Role.ADMINISTRATOR, Set.of("buses")));
            town.playground().awaitQuiet();

            topics(file, LIBRARY + CANTEEN);
            town.restartBot();

            amy.says("/topics");
            assertThat(amy.awaits("Library").words())
                    .contains("School buses · no longer offered", "Canteen", "Nobody answers");
            amy.taps("School buses");
            amy.taps("Amy");
            town.playground().awaitQuiet();
            amy.says("/topics");
            town.playground().awaitQuiet();
            assertThat(amy.reads().words()).contains("Library").doesNotContain("School buses");
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    private static void suggests(Person person, String words, String topic) {
        person.says(words);
        person.taps(topic);
        person.taps("Anonymous");
        person.taps("Send");
    }

    private static void topics(Path file, String topics) throws IOException {
        Files.writeString(file, "massline:\n  topics:\n" + topics);
    }
}
