package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.Massline;
import org.massline.Safekeeping;
import org.massline.model.Role;
import org.massline.playground.town.Person;
import org.massline.privacy.KeyFileProblem;
import org.massline.privacy.Keys;

/** The key file is gone for good: nobody can be told anything any more, and the school goes on. */
class LostKeysTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir
    Path folder;

    @Test
    void cadresComeBackReadAndAnswerWhatIsThere() {
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            Person li = town.playground().town().person("li");
            li.opens(town.bot().invite(Role.CADRE, Set.of("canteen")));
            li.awaits("欢迎");
            RunningTown.suggests(amy, "The soup is always cold");
            amy.awaits("#1");
            town.playground().awaitQuiet();

            List<Safekeeping.WayBack> ways = new ArrayList<>();
            town.whileOff(() -> {
                lose(Keys.file(town.settings().data()));
                assertThatThrownBy(() -> Massline.openStore(town.settings()))
                        .isInstanceOf(KeyFileProblem.class)
                        .hasMessageContaining("massline keys lost");
                assertThat(Safekeeping.extentOfLoss(town.settings()).cadres()).isOne();
                ways.addAll(Safekeeping.replaceLostKeys(town.settings(), TODAY, TODAY.plusDays(7)));
            });

            assertThat(ways).extracting(Safekeeping.WayBack::role).containsExactly(Role.CADRE, Role.ADMINISTRATOR);
            li.opens(ways.getFirst().link());
            town.playground().awaitQuiet();
            li.says("/open 1");
            li.awaits("The soup is always cold");
            li.taps("回复");
            town.playground().awaitQuiet();
            li.says("从明天起汤会是热的");
            town.playground().awaitQuiet();
            assertThat(town.select("select text from thread_message")).containsExactly("从明天起汤会是热的|");

            Person wang = town.playground().town().person("wang");
            wang.opens(ways.getLast().link());
            town.playground().awaitQuiet();
            wang.says("/audit");
            wang.awaits("the keys were lost");

            int before = amy.messages().size();
            amy.says("/mine");
            town.playground().awaitQuiet();
            assertThat(amy.messages()).hasSizeGreaterThan(before);
            amy.says("The tea is cold, too");
            amy.awaits("What is it about?");
            assertThat(town.select("select count(*) from failed_update")).containsExactly("0|");
        }
    }

    private static void lose(Path keys) {
        try {
            Files.delete(keys);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
