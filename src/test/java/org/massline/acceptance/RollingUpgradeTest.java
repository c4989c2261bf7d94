package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.massline.model.Role;
import org.massline.playground.town.Person;
import org.massline.store.StoreSettings;
import org.massline.store.dialect.PostgresTables;
import org.massline.testing.FreshStore;

/** A replica goes on while a newer version adds to the tables under its feet, as far as a migration may. */
class RollingUpgradeTest {
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);

    @RegisterExtension
    private final FreshStore fresh = new FreshStore(FreshStore.Kind.POSTGRESQL);

    @TempDir
    Path folder;

    @Test
    void whoeverIsInTheMiddleOfSomethingNoticesNothing() throws Exception {
        StoreSettings where = fresh.emptyDatabase();
        Map<String, String> database = Map.of(
                "MASSLINE_DATABASE", where.url(),
                "MASSLINE_DATABASE_USER", where.user(),
                "MASSLINE_DATABASE_PASSWORD", where.password());
        try (RunningTown town = new RunningTown(folder, database)) {
            Person amy = town.playground().town().person("amy");
            Person li = town.playground().town().person("li");
            li.opens(town.bot().invite(Role.CADRE, Set.of("canteen")));
            // Often enough that the server keeps plans of what was asked.
            for (int number = 1; number <= 6; number++) {
                suggests(amy, number);
            }
            amy.says("The soup is cold, says 7");

            expand(where);

            amy.taps("Canteen");
            amy.taps("Anonymous");
            amy.taps("Send");
            assertThat(amy.reads().words()).contains("#7");
            answers(town, 7);
            town.restartBot();
            suggests(amy, 8);
            answers(town, 8);
            assertThat(town.select("select number, later_text, later_number from suggestion where number > 6"))
                    .containsExactlyInAnyOrder("7|null|0|", "8|null|0|");
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    /** A column that may be empty and one with a default in each table, an index on it, and a table that refers to another. */
    private static void expand(StoreSettings where) throws SQLException {
        try (Connection connection = DriverManager.getConnection(where.url(), where.user(), where.password());
                Statement statement = connection.createStatement()) {
            List<PostgresTables.Table> tables = PostgresTables.of(connection);
            connection.setAutoCommit(false);
            for (PostgresTables.Table table : tables) {
                statement.execute("alter table " + table.name() + " add column later_text text,"
                        + " add column later_number bigint not null default 0");
                statement.execute("create index " + table.name() + "_later on " + table.name() + " (later_number)");
            }
            statement.execute(
                    "create table later (number bigint primary key references suggestion (number) on delete cascade)");
            statement.execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                + " installed_by, execution_time, success) values (99, '99', 'later', 'SQL', 'V99__later.sql', 'x', 1,"
                + " true)");
            connection.commit();
            assertThat(tables).hasSizeGreaterThan(20);
        }
    }

    private static void suggests(Person amy, int number) {
        amy.says("The soup is cold, says " + number);
        amy.taps("Canteen");
        amy.taps("Anonymous");
        amy.taps("Send");
        assertThat(amy.reads().words()).contains("#" + number);
    }

    private static void answers(RunningTown town, int number) {
        Person li = town.playground().town().person("li");
        li.says("/open " + number);
        li.taps("回复");
        li.reads();
        li.says("New pots are bought for " + number);
        assertThat(li.reads().words()).contains("New pots are bought for " + number);
        town.passes(UNDO_IS_OVER);
        Person amy = town.playground().town().person("amy");
        assertThat(amy.reads().words()).contains("#" + number, "New pots are bought for " + number);
    }
}
