package org.massline.unmasking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the thief would find if the program did what it does not: each leak is put into a small database on purpose. */
class TeethOfTheThiefTest {
    private static final int AUTHORS = 120;
    private static final int SUGGESTIONS = 1000;

    @TempDir
    Path folder;

    private final Random lot = new Random(7);
    private final List<Written> written = IntStream.rangeClosed(1, SUGGESTIONS)
            .mapToObj(number -> new Written(number, lot.nextInt(AUTHORS), true))
            .toList();

    @BeforeEach
    void tablesThatTellNothing() throws Exception {
        run("create table suggestion (number integer primary key, sealed blob not null, received_on text not null)");
        put(
                "insert into suggestion values (?, randomblob(284), ?)",
                written,
                each -> "2026-03-" + (10 + each.number() / 60));
    }

    @Test
    void whatTellsNothingIsNotFound() throws Exception {
        assertThat(found(Guesses.Trait.self())).isEmpty();
        assertThat(found(Guesses.Trait.language())).isEmpty();
    }

    @Test
    void theSizeOfWhatIsSealedAndNotFilledUp() throws Exception {
        run("alter table suggestion add column leak blob");
        put("update suggestion set leak = randomblob(?2) where number = ?1", written, each -> 60 + each.author() % 40);
        assertThat(found(Guesses.Trait.self())).anyMatch(by -> by.contains("leak, its length"));
    }

    @Test
    void howManyOfAnAuthorCameBefore() throws Exception {
        Map<Integer, Integer> before = new HashMap<>();
        run("create table tally (number integer primary key, leak integer)");
        put(
                "insert into tally values (?, ?)",
                written,
                each -> 100 * each.author() + before.merge(each.author(), 1, Integer::sum));
        assertThat(found(Guesses.Trait.self())).anyMatch(by -> by.contains("leak, as a number"));
    }

    @Test
    void howABlobBegins() throws Exception {
        run("create table note (number integer not null, leak blob not null, primary key (number)) without rowid");
        put("insert into note values (?, ?)", written, each -> {
            byte[] bytes = new byte[32];
            lot.nextBytes(bytes);
            return ByteBuffer.wrap(bytes).putInt(each.author()).array();
        });
        assertThat(found(Guesses.Trait.self())).anyMatch(by -> by.contains("leak, its first 4"));
    }

    @Test
    void theOrderOfRows() throws Exception {
        run("create table mine (id integer primary key autoincrement, number integer not null)");
        List<Written> byAuthor = new ArrayList<>(written);
        byAuthor.sort(Comparator.comparingInt(Written::author));
        put("insert into mine (number) select ?1 where ?2 = 0", byAuthor, each -> 0);
        assertThat(found(Guesses.Trait.self())).anyMatch(by -> by.startsWith("mine by number, id"));
    }

    @Test
    void wherePagesOfATableWithoutAnOrderWereFilled() throws Exception {
        run("create table mine (number integer primary key, sealed blob) without rowid");
        List<Written> byAuthor = new ArrayList<>(written);
        byAuthor.sort(Comparator.comparingInt(Written::author));
        put("insert into mine values (?, randomblob(? + 3))", byAuthor, each -> 0);
        assertThat(found(Guesses.Trait.self())).anyMatch(by -> by.startsWith("mine by number, place"));
    }

    @Test
    void whichLanguageAnAuthorSpeaks() throws Exception {
        run("alter table suggestion add column leak text");
        put("update suggestion set leak = ?2 where number = ?1", written, each -> each.author() % 2 == 0 ? "en" : "zh");
        assertThat(found(Guesses.Trait.language())).anyMatch(by -> by.contains("leak"));
    }

    private List<String> found(Guesses.Trait trait) throws Exception {
        Guesses guesses = new Guesses(written, trait);
        new Thief(SUGGESTIONS, guesses).search(new Loot(database()));
        return guesses.better().stream().map(Guesses.Result::by).toList();
    }

    private interface Value {
        Object of(Written suggestion);
    }

    private void put(String statement, List<Written> order, Value value) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            connection.setAutoCommit(false);
            for (Written each : order) {
                prepared.setLong(1, each.number());
                prepared.setObject(2, value.of(each));
                prepared.executeUpdate();
            }
            connection.commit();
        }
    }

    private void run(String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement once = connection.createStatement()) {
            once.execute(statement);
        }
    }

    private Path database() {
        return folder.resolve("leaking.db");
    }
}
