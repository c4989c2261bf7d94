package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.playground.town.Person;

/** What Telegram tells of somebody who blocks the bot, and what is kept of it. */
class BlockedInTownTest {
    private static final String KNOWN = "select person from person";
    private static final String CHATS = "select chat from conversation";

    @TempDir
    Path folder;

    @Test
    void whoeverIsForgottenAndThenBlocksTheBotIsStoredNowhere() {
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            amy.says("The soup is cold");
            amy.awaits("What is it about?");
            assertThat(town.select(KNOWN)).hasSize(1);
            amy.says("/forget");
            amy.taps("Yes, erase me");
            town.playground().awaitQuiet();
            amy.taps("Erase everything");
            amy.awaits("Nothing about you is stored");
            amy.blocks();
            town.playground().awaitQuiet();
            assertThat(town.select(KNOWN)).isEmpty();
            assertThat(town.select(CHATS)).isEmpty();
        }
    }

    @Test
    void aStrangerWhoBlocksTheBotIsStoredNowhere() {
        try (RunningTown town = new RunningTown(folder)) {
            town.playground().town().person("amy").blocks();
            town.playground().awaitQuiet();
            assertThat(town.select("select update_id from seen_update"))
                    .as("it came")
                    .isNotEmpty();
            assertThat(town.select(KNOWN)).isEmpty();
            assertThat(town.select(CHATS)).isEmpty();
        }
    }
}
