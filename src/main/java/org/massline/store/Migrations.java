package org.massline.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.massline.store.dialect.Database;
import org.massline.store.tables.MigrationVersions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a database to the tables that this program needs; forward only. */
final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private static final Field<String> VERSION = DSL.field(DSL.name("version"), String.class);
    private static final Field<String> DESCRIPTION = DSL.field(DSL.name("description"), String.class);
    private static final Field<Integer> RANK = DSL.field(DSL.name("installed_rank"), Integer.class);
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

    /**
     * The same, for a program that serves: tables to which a newer one has only added it takes as they are. So a replica that
     * starts while others are upgraded already goes on, and so does who goes back by a version.
     *
     * @throws WrongDatabase if the newer one took away what an older one uses
     */
    static void runBesideNewer(Database database) {
        List<Applied> applied = applied(database);
        List<Applied> newer = applied.stream()
                .filter(each -> !MigrationVersions.ALL.contains(each.version()))
                .toList();
        if (newer.isEmpty()
                || applied.size() - newer.size() < MigrationVersions.ALL.size()
                || !newer.stream().allMatch(Applied::onlyAdds)) {
            run(database, Optional.empty());
        } else {
            LOG.warn(
                    "a newer Massline has added to the tables (version {}); this one leaves that alone",
                    newer.getLast().version());
        }
    }

    /** A migration that was run, as Flyway notes it. */
    private record Applied(String version, String description, boolean success) {
        /** By its name, see CONTRIBUTING.md. */
        boolean onlyAdds() {
            return success && !description.startsWith("contract ");
        }
    }

    private static boolean isUpToDate(Database database) {
        List<Applied> applied = applied(database);
        return applied.stream()
                        .map(Applied::version)
                        .collect(Collectors.toSet())
                        .equals(MigrationVersions.ALL)
                && applied.stream().allMatch(Applied::success);
    }

    /** In the order in which they were run; none in a new database. */
    private static List<Applied> applied(Database database) {
        try {
            return database.read(sql -> sql.select(VERSION, DESCRIPTION, SUCCESS)
                    .from(DSL.table(DSL.name("flyway_schema_history")))
                    .where(VERSION.isNotNull())
                    .orderBy(RANK)
                    .fetch(row -> new Applied(row.value1(), row.value2(), row.value3())));
        } catch (DataAccessException newDatabase) {
            return List.of();
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
