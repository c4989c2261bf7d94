package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.playground.town.Person;
import org.massline.testing.StoodBytes;

/** The program fails over what somebody wrote, each time: they see that it is kept, and it goes when they are forgotten. */
class FailedInTownTest {
    private static final String KEPT = "select kind, writer, sealed from failed_update";

    /** Stands for any mistake of the program: nobody can add a note with this word. */
    private static final String MISTAKE = "create trigger mistake before insert on thread_message"
            + " when new.text like '%zwetschgenmus%' begin select raise(abort, 'on purpose'); end";

    @TempDir
    Path folder;

    @Test
    void whatFailedIsKeptSealedToldInMydataAndErasedWithTheRest() throws Exception {
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            RunningTown.suggests(amy, "The soup is cold");
            amy.awaits("It is suggestion #1");
            town.whileOff(() -> execute(town, MISTAKE));

            amy.says("/mine");
            amy.taps("#1");
            amy.taps("Add a note");
            town.playground().awaitQuiet();
            amy.says("It was zwetschgenmus");
            amy.awaits("Something went wrong on our side");
            assertThat(town.select(KEPT)).singleElement().asString().startsWith("failed|");
            Set<String> stood = StoodBytes.in(Map.of("failed_update", town.select(KEPT)));
            assertThat(stood).hasSize(2);
            String before = file(town);
            assertThat(stood).allMatch(bytes -> StoodBytes.isIn(before, bytes));

            amy.says("/mydata");
            amy.awaits("Everything that is stored about you");
            assertThat(TownFiles.newestText(town, amy))
                    .contains(
                            "The program could not handle one message of yours; what you wrote is kept, encrypted, for"
                                    + " whoever mends the program, until Tue, Feb 23, 2027 at the latest.");

            amy.says("/forget");
            amy.taps("Yes, erase me");
            town.playground().awaitQuiet();
            amy.taps("Erase everything");
            amy.awaits("Nothing about you is stored");
            assertThat(town.select(KEPT)).isEmpty();
            String after = file(town);
            assertThat(stood).noneMatch(bytes -> StoodBytes.isIn(after, bytes));
            assertThat(List.of(before, after)).noneMatch(file -> file.contains("It was zwetschgenmus"));
        }
    }

    /** The program can do no more for them; and Telegram does not repeat for ever what nobody can take. */
    @Test
    void whoseRecordIsDamagedIsAnsweredKindlyAndNothingIsRepeated() {
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            amy.says("The soup is cold");
            amy.awaits("What is it about?");
            town.whileOff(() -> execute(town, "update person set sealed = x'00ff'"));

            amy.says("At noon");
            amy.awaits("Something went wrong on our side");
            town.playground().awaitQuiet();
            amy.says("/forget");
            town.playground().awaitQuiet();
            assertThat(amy.received("Something went wrong on our side")).isEqualTo(2);
            assertThat(town.select("select kind, writer, sealed from failed_update"))
                    .containsExactly("failed|null|null|", "failed|null|null|");
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    private static void execute(RunningTown town, String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + town.database());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** With all that the log held written back, as the program leaves it. */
    private static String file(RunningTown town) throws IOException {
        town.playground().awaitQuiet();
        town.restartBot();
        return new String(Files.readAllBytes(town.database()), StandardCharsets.ISO_8859_1);
    }
}
