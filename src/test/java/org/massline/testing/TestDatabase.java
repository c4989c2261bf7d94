package org.massline.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.massline.privacy.Keys;
import org.massline.store.Store;
import org.massline.store.StoreSettings;

/**
 * The databases on which a test of the store runs:
 *
 * <pre>{@code
 * @ParameterizedClass
 * @EnumSource(TestDatabase.class)
 * class SomeTest {
 *     @Parameter
 *     TestDatabase database;
 * }</pre>
 */
public enum TestDatabase {
    SQLITE {
        @Override
        public StoreSettings fresh(Path folder) {
            return new StoreSettings("jdbc:sqlite:" + folder.resolve("massline.db"), "", "");
        }
    },
    POSTGRESQL {
        @Override
        public StoreSettings fresh(Path folder) {
            return Server.ONE.freshDatabase();
        }
    };

    /** A database that nobody has used, with its files in the folder where it has files of its own. */
    public abstract StoreSettings fresh(Path folder);

    /** A store on a fresh database, with keys of its own in the folder. */
    public Store open(Path folder) {
        return Store.open(fresh(folder), Keys.openOrMake(folder));
    }

    /** One server for all tests of this process, started when the first one asks; it stops with the process. */
    private enum Server {
        ONE;

        private final EmbeddedPostgres postgres = start();
        private int databases;

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failure) {
                throw new UncheckedIOException("the embedded PostgreSQL did not start", failure);
            }
        }

        synchronized StoreSettings freshDatabase() {
            String name = "test" + ++databases;
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException failure) {
                throw new IllegalStateException("no fresh database", failure);
            }
            return new StoreSettings(postgres.getJdbcUrl("postgres", name), "postgres", "");
        }
    }
}
