package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.model.Role;
import org.massline.playground.town.Person;
import org.massline.playground.town.SeenMessage;

/** A cadre is taken from a topic, and keeps all that the bot ever showed of it in the chat. */
class RemovedInTownTest {
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);

    @TempDir
    Path folder;

    /** All that the cadre could ever tap, whatever became of the message since. */
    private final Set<Button> buttons = new LinkedHashSet<>();

    private record Button(long message, String label, String data) {}

    @Test
    void noOldButtonReplyOrLinkDoesAnythingAnyMore() {
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            Person wang = town.playground().town().person("wang");
            Person ben = town.playground().town().welcome("ben", "cadre", "Ben", "", "en");
            wang.opens(town.bot().invite(Role.ADMINISTRATOR, Set.of()));
            ben.opens(town.bot().invite(Role.CADRE, Set.of("canteen")));
            for (int number = 1; number <= 4; number++) {
                suggests(amy, number);
            }
            SeenMessage sending = works(town, ben, amy);

            wang.says("/cadres");
            wang.taps("Ben");
            wang.taps("☑ Canteen");
            assertThat(wang.reads().hasButton("☐ Canteen")).isTrue();
            Map<String, List<String>> before = town.schoolTables();
            int students = amy.received();
            Set<String> known = words(ben);
            town.playground().forgetCalls();

            ben.taps(sending, "Send to everybody");
            town.playground().awaitQuiet();
            for (Button button : buttons) {
                ben.alone().tap(button.message(), button.data());
            }
            town.playground().awaitQuiet();
            assertThat(buttons).hasSizeGreaterThan(40);
            assertThat(town.playground().accepted("answerCallbackQuery"))
                    .as("each is answered")
                    .isEqualTo(buttons.size() + 1);
            assertThat(town.schoolTables()).isEqualTo(before);
            assertThat(words(ben))
                    .as("no old button shows what they had not seen before")
                    .filteredOn(text -> !known.contains(text))
                    .isNotEmpty()
                    .noneMatch(text -> text.contains("The soup is cold"));

            // Where it speaks of one suggestion, by its number; to other messages they may answer what they like.
            List<SeenMessage> about = ben.messages().stream()
                    .filter(SeenMessage::isFromBot)
                    .filter(message -> message.words().matches("(?s)#\\d · .*"))
                    .toList();
            assertThat(about).isNotEmpty();
            for (SeenMessage message : about) {
                ben.replies(message, "Still here");
                assertThat(ben.reads().words()).contains("no such suggestion among your topics");
            }
            ben.starts("s_1");
            assertThat(ben.reads().words()).contains("There is no such suggestion among yours");
            ben.starts("o_1");
            assertThat(ben.reads().words())
                    .contains("no such suggestion among your topics")
                    .doesNotContain("The soup is cold");
            ben.says("/open 1");
            assertThat(ben.reads().words())
                    .contains("no such suggestion among your topics")
                    .doesNotContain("The soup is cold");
            town.passes(UNDO_IS_OVER);
            assertThat(town.schoolTables()).isEqualTo(before);
            assertThat(amy.received())
                    .as("#4 was acknowledged before, and is not undone")
                    .isEqualTo(students + 1);
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    /** A day of a cadre; returns the message from which a bulletin could be sent. */
    private SeenMessage works(RunningTown town, Person ben, Person amy) {
        opens(ben, "/open 2");
        taps(ben, "Done");
        says(ben, "The soup is kept warm");
        taps(ben, "Send");
        town.passes(UNDO_IS_OVER);
        opens(ben, "/open 3");
        SeenMessage card = ben.reads();
        ben.replies(card, "Which counter?");
        town.passes(UNDO_IS_OVER);
        amy.replies(amy.awaits("Which counter?"), "The soup is cold at the left one");
        ben.awaits("at the left one");
        seen(ben);
        opens(ben, "/inbox");
        opens(ben, "/report");
        opens(ben, "/digest");
        taps(ben, "#1");
        opens(ben, "/bulletin");
        taps(ben, "Choose");
        taps(ben, "＋ #2");
        taps(ben, "You said");
        says(ben, "The soup was cold");
        taps(ben, "Preview");
        SeenMessage sending = ben.reads();
        opens(ben, "/open 1");
        for (String label : List.of("In progress", "Assign", "Merge", "Publish")) {
            opens(ben, "/open 1");
            if (ben.reads().hasButton(label)) {
                taps(ben, label);
            }
        }
        opens(ben, "/open 4");
        taps(ben, "Acknowledge");
        opens(ben, "/open 1");
        taps(ben, "Decline");
        says(ben, "No money");
        return sending;
    }

    private static void suggests(Person amy, int number) {
        RunningTown.suggests(amy, "The soup is cold, says " + number);
        amy.awaits("#" + number);
    }

    private static Set<String> words(Person person) {
        return person.messages().stream()
                .filter(SeenMessage::isFromBot)
                .map(SeenMessage::words)
                .collect(Collectors.toSet());
    }

    private void opens(Person person, String command) {
        says(person, command);
    }

    private void says(Person person, String text) {
        person.says(text);
        person.reads();
        seen(person);
    }

    private void taps(Person person, String label) {
        person.taps(label);
        person.reads();
        seen(person);
    }

    private void seen(Person person) {
        for (SeenMessage message : person.messages()) {
            message.buttons()
                    .forEach(button -> button.data()
                            .map(data -> new Button(message.id(), button.label(), data))
                            .ifPresent(buttons::add));
        }
    }
}
