package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.model.Role;
import org.massline.playground.town.Person;

/** When the bot says that it has nothing to do, it has done all that was due. */
class IdleTest {
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);

    @TempDir
    Path folder;

    @Test
    void whoeverHasToSendWhatCannotBeUndoneAnyMoreIsNotIdle() {
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            Person li = town.playground().town().person("li");
            li.opens(town.bot().invite(Role.CADRE, Set.of("canteen")));
            RunningTown.suggests(amy, "The soup is cold.");
            amy.awaits("#1");
            li.says("/open 1");
            li.taps("回复");
            li.reads();
            li.says("There is a new pot.");
            assertThat(li.reads().words()).contains("There is a new pot.");
            assertThat(town.bot().isIdle()).as("the answer can still be undone").isTrue();
            assertThat(amy.received("There is a new pot.")).isZero();

            // Nobody wakes the bot: it notices when it next looks.
            town.setClockOfNextBot(UNDO_IS_OVER);
            town.playground().await("an idle bot", town.bot()::isIdle);
            assertThat(amy.received("There is a new pot.")).isOne();
        }
    }
}
