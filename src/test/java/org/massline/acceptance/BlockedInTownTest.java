package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.chat.ChatId;
import org.massline.model.Role;
import org.massline.playground.town.Person;
import org.massline.privacy.KeyedHash;
import org.massline.store.PersonRecord;

/** What Telegram tells of somebody who blocks the bot, and what is kept of it. */
class BlockedInTownTest {
    private static final String KNOWN = "select person from person";
    private static final String CHATS = "select chat from conversation";

    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);

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

    /** As it stands in a backup from before they came back. */
    @Test
    void whoeverWritesAgainIsToldWhatBecomesOfTheirSuggestion() {
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            Person wang = town.playground().town().person("wang");
            wang.opens(town.bot().invite(Role.ADMINISTRATOR, Set.of("canteen")));
            RunningTown.suggests(amy, "The soup is cold");
            amy.awaits("It is suggestion #1");
            town.whileStopped(store -> store.write(transaction -> {
                KeyedHash hash = transaction.hasher().of(new ChatId(amy.id()));
                PersonRecord known = transaction.people().find(hash).orElseThrow();
                transaction.people().save(hash, known.asUnreachable(true));
                return true;
            }));
            amy.says("/mine");
            amy.awaits("#1");
            wang.says("/open 1");
            wang.taps("Acknowledge");
            town.passes(UNDO_IS_OVER);
            amy.awaits("has read it");
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
