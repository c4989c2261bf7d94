package org.massline.store;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.massline.store.dialect.Database;
import org.massline.store.tables.MigrationVersions;

/** Brings a database to the tables that this program needs; forward only. */
final class Migrations {
    private static final Field<String> VERSION = DSL.field(DSL.name("version"), String.class);
    private static final Field<Boolean> SUCCESS = DSL.field(DSL.name("success"), Boolean.class);

    private Migrations() {}

    /**
     * Migrates what is to be migrated. Of nearly all starts that is nothing, and to find that out Flyway would take a third of
     * a start: the versions are enough, since a released migration is never edited.
     *
     * @param version up to which; empty for the newest
     */
    static void run(Database database, Optional<String> version) {
        if (version.isPresent() || !isUpToDate(database)) {
            migrate(database, version);
        }
    }

    private static boolean isUpToDate(Database database) {
        try {
            return database.read(sql -> {
                Map<String, Boolean> applied = sql.select(VERSION, SUCCESS)
                        .from(DSL.table(DSL.name("flyway_schema_history")))
                        .fetchMap(VERSION, SUCCESS);
                return applied.keySet().equals(MigrationVersions.ALL) && !applied.containsValue(false);
            });
        } catch (DataAccessException newDatabase) {
            return false;
        }
    }

    private static void migrate(Database database, Optional<String> version) {
        Flyway flyway = Flyway.configure()
                .dataSource(database.dataSource())
                .locations(database.migrations())
                .target(version.orElse("latest"))
                // All in one transaction: where the last one fails, the first one has not been, either.
                .group(true)
                .load();
        try {
            if (version.isPresent() && !isKnown(flyway, MigrationVersion.fromVersion(version.get()))) {
                throw new WrongDatabase("tables of version " + version.get()
                        + " are unknown to this Massline; a newer one made them: use that one");
            }
            for (MigrationInfo each : flyway.info().applied()) {
                if (!isKnown(flyway, each.getVersion())) {
                    throw new WrongDatabase("a newer Massline has used this database (its tables have version "
                            + each.getVersion() + "); start that version again, or restore an older backup");
                }
            }
            flyway.migrate();
        } catch (FlywayException failure) {
            if (failure.getCause() instanceof java.sql.SQLException sql && sql.getErrorCode() == 5) {
                throw new StoreUnavailable("another program holds the database", failure);
            }
            throw new WrongDatabase(
                    "the database's tables cannot be brought up to date; the old ones are as they were. "
                            + failure.getMessage(),
                    failure);
        }
    }

    private static boolean isKnown(Flyway flyway, MigrationVersion version) {
        return Arrays.stream(flyway.info().all())
                .anyMatch(each ->
                        each.getVersion().equals(version) && each.getState().isResolved());
    }
}
