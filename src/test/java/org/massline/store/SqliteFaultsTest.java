package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.privacy.Keys;

/** What only a file can suffer. */
class SqliteFaultsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsThereAfterTheNextStart() {
        try (Store store = open()) {
            assertThat(store.<Boolean>write(t -> t.updates().firstTime(1, TODAY)))
                    .isTrue();
        }
        try (Store store = open()) {
            assertThat(store.<Boolean>write(t -> t.updates().firstTime(1, TODAY)))
                    .isFalse();
        }
    }

    @Test
    void otherKeysAreRefusedInASentence() {
        open().close();
        Keys others = Keys.openOrMake(folder.resolve("elsewhere"));
        assertThatThrownBy(() -> Store.open(settings(), others))
                .isInstanceOf(WrongDatabase.class)
                .hasMessageContaining("does not belong to this database");
    }

    @Test
    void aDatabaseOfANewerProgramThatTookSomethingAwayIsRefusedInASentence() throws SQLException {
        open().close();
        execute("insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success)"
                + " values (99, '99', 'contract later', 'SQL', 'V99__contract_later.sql', 'x', 1, 1)");
        assertThatThrownBy(this::open)
                .isInstanceOf(WrongDatabase.class)
                .hasMessageContaining("a newer Massline has used this database");
    }

    @Test
    void aLockedDatabaseIsUnavailableAndRecoversByItself() throws SQLException {
        try (Store store = open()) {
            try (Connection other = DriverManager.getConnection(settings().url());
                    Statement statement = other.createStatement()) {
                statement.execute("begin exclusive");
                assertThatThrownBy(() -> store.write(t -> t.updates().firstTime(1, TODAY)))
                        .isInstanceOf(StoreUnavailable.class);
                statement.execute("rollback");
            }
            assertThat(store.<Boolean>write(t -> t.updates().firstTime(1, TODAY)))
                    .isTrue();
        }
    }

    @Test
    void deletedRowsAreOverwrittenAndCommitsReachTheDisk() throws SQLException {
        try (Store store = open()) {
            try (Connection connection = store.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                assertThat(one(statement, "pragma secure_delete")).isEqualTo("1");
                assertThat(one(statement, "pragma synchronous")).isEqualTo("2");
                assertThat(one(statement, "pragma journal_mode")).isEqualTo("wal");
            }
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Store.open(
                        new StoreSettings("jdbc:sqlite:" + file.resolve("x").resolve("massline.db"), "", ""),
                        Keys.openOrMake(folder)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void nobodyElseMayReadItWhoeverMadeIt() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path data = folder.resolve("data");
        StoreSettings where = new StoreSettings("jdbc:sqlite:" + data.resolve("massline.db"), "", "");
        Keys keys = Keys.openOrMake(folder);
        Store.open(where, keys).close();
        assertThat(rights(data)).isEqualTo("rwx------");
        assertThat(rights(data.resolve("massline.db"))).isEqualTo("rw-------");

        Files.setPosixFilePermissions(data.resolve("massline.db"), PosixFilePermissions.fromString("rw-r--r--"));
        try (Store store = Store.open(where, keys)) {
            store.write(t -> t.updates().firstTime(1, TODAY));
            assertThat(rights(data.resolve("massline.db"))).isEqualTo("rw-------");
            assertThat(rights(data.resolve("massline.db-wal"))).isEqualTo("rw-------");
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings().url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Store open() {
        return Store.open(settings(), Keys.openOrMake(folder));
    }

    private StoreSettings settings() {
        return new StoreSettings("jdbc:sqlite:" + folder.resolve("massline.db"), "", "");
    }
}
