package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.privacy.Keys;

/** SQLite's log, in which what was written together stands together, is emptied while the bot runs. */
class LogOfWritesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    @Test
    void nothingIsLeftInItAndNothingIsLost() {
        try (Store store = open()) {
            write(store, 1);
            assertThat(log()).isNotEmptyFile();
            assertThat(store.emptyLog()).isTrue();
            assertThat(log()).isEmptyFile();
            assertThat(write(store, 1)).isFalse();
            assertThat(write(store, 2)).isTrue();
        }
        assertThat(log()).doesNotExist();
    }

    @Test
    void whoeverReadsKeepsItAndKeepsNobodyWaiting() throws Exception {
        try (Store store = open()) {
            try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + file());
                    Statement statement = reader.createStatement()) {
                statement.execute("begin");
                statement.executeQuery("select count(*) from seen_update").close();
                write(store, 1);
                assertThat(store.emptyLog()).isFalse();
                assertThat(write(store, 2)).isTrue();
                statement.execute("rollback");
            }
            assertThat(store.emptyLog()).isTrue();
            assertThat(log()).isEmptyFile();
        }
    }

    private static boolean write(Store store, long update) {
        return store.write(transaction -> transaction.updates().firstTime(update, TODAY));
    }

    private Store open() {
        return Store.open(new StoreSettings("jdbc:sqlite:" + file(), "", ""), Keys.openOrMake(folder));
    }

    private Path file() {
        return folder.resolve("massline.db");
    }

    private Path log() {
        return folder.resolve("massline.db-wal");
    }
}
