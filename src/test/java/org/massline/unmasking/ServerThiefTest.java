package org.massline.unmasking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.massline.store.StoreSettings;
import org.massline.testing.FreshStore;

/** A thief who may ask the PostgreSQL server anything, without the key, does not find out who wrote what, once it was night. */
class ServerThiefTest {
    private static final int CONVERSATIONS = Integer.getInteger("massline.conversations", 1000);

    @RegisterExtension
    private final FreshStore server = new FreshStore(FreshStore.Kind.POSTGRESQL);

    @TempDir
    Path folder;

    @Test
    void whatTheServerNotesOfRowsDoesNotTellWhichSuggestionsHaveTheSameAuthor() throws Exception {
        StoreSettings database = server.emptyDatabase();
        try (Months months = new Months(4, folder, database)) {
            months.live(CONVERSATIONS);
            months.term().passes(Duration.ofDays(1));

            Guesses guesses = guess(months, database);
            System.out.printf(
                    "thief, server: %d things looked at; the best guess: %s%n",
                    guesses.results().size(), guesses.best());
            assertThat(guesses.better()).isEmpty();
            assertThat(guesses.results()).hasSizeGreaterThan(500);
            months.term().end();
        }
    }

    /**
     * A known limit: until the next night the server tells of each person what they did last, beside the suggestion that they did
     * it to.
     */
    @Test
    void whoeverAsksItOnTheSameDaySeesWhatWasWrittenTogether() throws Exception {
        StoreSettings database = server.emptyDatabase();
        try (Months months = new Months(5, folder, database)) {
            months.hurry(40);
            assertThat(new ServerLoot(database).writtenTogether())
                    .anySatisfy((suggestion, hashes) -> assertThat(hashes).isNotEmpty());

            months.term().passes(Duration.ofDays(1));
            assertThat(new ServerLoot(database).writtenTogether())
                    .hasSizeGreaterThan(20)
                    .allSatisfy((suggestion, hashes) -> assertThat(hashes).isEmpty());
            months.term().end();
        }
    }

    /**
     * Known limits: what was replaced stands in the server's files until they are written anew, and in its log of writes until that is
     * written over.
     */
    @Test
    void whoeverTakesItsFolderSeesItLonger() throws Exception {
        StoreSettings database = server.emptyDatabase();
        try (Months months = new Months(5, folder, database)) {
            months.hurry(40);
            months.term().passes(Duration.ofDays(1));
            ServerFiles files = new ServerFiles(database);
            assertThat(files.writtenTogether())
                    .hasSizeGreaterThan(20)
                    .anySatisfy((suggestion, hashes) -> assertThat(hashes).isNotEmpty());
            assertThat(files.inLogOfWrites()).isPositive();

            try (Connection connection =
                            DriverManager.getConnection(database.url(), database.user(), database.password());
                    Statement upkeep = connection.createStatement()) {
                upkeep.execute("vacuum (full)");
            }
            assertThat(new ServerFiles(database).writtenTogether())
                    .hasSizeGreaterThan(20)
                    .allSatisfy((suggestion, hashes) -> assertThat(hashes).isEmpty());
            months.term().end();
        }
    }

    @Test
    void whatIsWrittenAuthorByAuthorWouldBeFound() throws Exception {
        StoreSettings database = server.emptyDatabase();
        try (Months months = new Months(6, folder, database);
                Connection connection =
                        DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement leaking = connection.createStatement()) {
            months.live(150);
            leaking.execute("create table mine (number bigint)");
            for (int author = 0; author < Months.PEOPLE; author++) {
                int somebody = author;
                String theirs = months.written().stream()
                        .filter(each -> each.author() == somebody)
                        .map(each -> "(" + each.number() + ")")
                        .collect(Collectors.joining(", "));
                if (!theirs.isEmpty()) {
                    leaking.execute("insert into mine values " + theirs);
                }
            }
            assertThat(guess(months, database).better())
                    .extracting(Guesses.Result::by)
                    .contains("mine by number, written by", "mine by number, place, as a number");
            months.term().end();
        }
    }

    private static Guesses guess(Months months, StoreSettings database) throws Exception {
        Guesses guesses = new Guesses(months.kept(), Guesses.Trait.self());
        Thief thief = new Thief(months.newest(), guesses);
        ServerLoot loot = new ServerLoot(database);
        loot.tables().values().forEach(thief::search);
        guesses.alike("written together", loot.writtenTogether());
        return guesses;
    }
}
