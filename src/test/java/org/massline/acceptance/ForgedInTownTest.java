package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.conversation.OfficeOnly;
import org.massline.conversation.Tap;
import org.massline.conversation.TapCodec;
import org.massline.model.CadreId;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.playground.town.Person;
import org.massline.playground.town.SeenMessage;
import org.massline.testing.HeardLog;

/** Whoever forges the buttons of cadres gets nothing by it, over HTTP as anybody can post it in Telegram. */
class ForgedInTownTest {
    @TempDir
    Path folder;

    @Test
    void everyForgedButtonOfTheOfficeIsRefusedAndLoggedWithoutAPerson() {
        try (RunningTown town = new RunningTown(folder)) {
            Person li = town.playground().town().person("li");
            Person amy = town.playground().town().person("amy");
            Person ming = town.playground().town().person("xiaoming");
            li.opens(town.bot().invite(Role.CADRE, Set.of("canteen")));
            RunningTown.suggests(amy, "SECRET words about the soup");
            amy.awaits("#1");
            ming.starts();
            SeenMessage greeting = ming.reads();
            Map<String, List<String>> before = town.schoolTables();
            town.playground().forgetCalls();

            Map<String, Tap> buttons = OfficeOnly.buttons(new SuggestionNumber(1), new CadreId(1));
            List<String> log = HeardLog.ofAll().during(() -> {
                buttons.values().forEach(tap -> ming.alone().tap(greeting.id(), TapCodec.write(tap, 0)));
                town.playground().awaitQuiet();
                OfficeOnly.commands().forEach(ming::says);
                town.playground().awaitQuiet();
            });

            assertThat(buttons).hasSizeGreaterThan(50);
            assertThat(town.playground().accepted("answerCallbackQuery"))
                    .as("each is answered")
                    .isEqualTo(buttons.size());
            assertThat(town.schoolTables()).isEqualTo(before);
            assertThat(ming.messages())
                    .allSatisfy(message -> assertThat(message.words()).doesNotContain("SECRET"));
            assertThat(log).containsAll(expected(buttons));
            assertThat(log)
                    .allSatisfy(line -> assertThat(line)
                            .doesNotContain(
                                    Long.toString(ming.id()), "小明", "xiaoming", Long.toString(amy.id()), "Amy"));
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    /** One for each. */
    private static List<String> expected(Map<String, Tap> buttons) {
        List<String> lines = new ArrayList<>();
        buttons.forEach((name, tap) -> {
            switch (tap) {
                case Tap.DeskDeed(var place, var deed) ->
                    lines.add("refused to a contributor: button "
                            + deed.getClass().getSimpleName());
                case Tap.Standing standing -> lines.add("refused to a contributor: button " + name);
                case Tap.OfOfficeStep ofStep -> lines.add("refused to a contributor: button " + name);
                case Tap.OfStep ofStep -> throw new AssertionError(name + " is a contributor's");
            }
        });
        OfficeOnly.commands().forEach(command -> lines.add("refused to a contributor: " + command));
        return lines;
    }
}
