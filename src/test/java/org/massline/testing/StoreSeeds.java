package org.massline.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massline.privacy.Keys;
import org.massline.store.Store;
import org.massline.store.StoreSettings;

/** An empty, migrated database of each kind, to be copied for each test; and the PostgreSQL server that all tests share. */
final class StoreSeeds implements AutoCloseable {
    private static final String DATABASE = "massline.db";
    private static final String TEMPLATE = "seed";

    private final Map<FreshStore.Kind, Path> folders = new EnumMap<>(FreshStore.Kind.class);
    private final EmbeddedPostgresServer server = new EmbeddedPostgresServer();

    /** A copy of the seed: its keys in the folder, and its database there or on the server. */
    synchronized StoreSettings plant(FreshStore.Kind kind, Path folder) throws IOException, SQLException {
        if (!folders.containsKey(kind)) {
            folders.put(kind, make(kind));
        }
        Path seed = folders.get(kind);
        Files.createDirectories(Keys.file(folder).getParent());
        Files.copy(Keys.file(seed), Keys.file(folder));
        return switch (kind) {
            case SQLITE -> {
                Files.copy(seed.resolve(DATABASE), folder.resolve(DATABASE));
                yield sqlite(folder);
            }
            case POSTGRESQL -> {
                String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
                server.execute("create database " + name + " template " + TEMPLATE);
                yield server.settings(name);
            }
        };
    }

    /** A database with nothing in it, not even tables. */
    synchronized StoreSettings empty(FreshStore.Kind kind, Path folder) throws SQLException {
        String name = "empty_" + UUID.randomUUID().toString().replace('-', '_');
        return switch (kind) {
            case SQLITE -> new StoreSettings("jdbc:sqlite:" + folder.resolve(name + ".db"), "", "");
            case POSTGRESQL -> {
                server.execute("create database " + name);
                yield server.settings(name);
            }
        };
    }

    private Path make(FreshStore.Kind kind) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("massline-seed");
        StoreSettings settings = switch (kind) {
            case SQLITE -> sqlite(folder);
            case POSTGRESQL -> {
                server.execute("create database " + TEMPLATE);
                yield server.settings(TEMPLATE);
            }
        };
        // Closed again, so that SQLite's journal is written back and PostgreSQL may copy.
        Store.open(settings, Keys.openOrMake(folder)).close();
        return folder;
    }

    private static StoreSettings sqlite(Path folder) {
        return new StoreSettings("jdbc:sqlite:" + folder.resolve(DATABASE), "", "");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** Started when the first test asks for it: most runs of single tests need none. */
    private static final class EmbeddedPostgresServer {
        private @Nullable EmbeddedPostgres started;

        StoreSettings settings(String database) {
            return new StoreSettings(started().getJdbcUrl("postgres", database), "postgres", "postgres");
        }

        void execute(String statement) throws SQLException {
            try (Connection connection = started().getPostgresDatabase().getConnection();
                    Statement each = connection.createStatement()) {
                each.execute(statement);
            }
        }

        private EmbeddedPostgres started() {
            if (started == null) {
                try {
                    started = EmbeddedPostgres.builder()
                            .setServerConfig("max_connections", "200")
                            // The server dies with the tests; what it holds need not survive.
                            .setServerConfig("fsync", "off")
                            .start();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
            return started;
        }

        void close() throws IOException {
            if (started != null) {
                started.close();
            }
        }
    }
}
