package org.massline.store;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.massline.store.dialect.Database;

/** Brings a database to the tables that this program needs; forward only. */
final class Migrations {
    private Migrations() {}

    static void run(Database database) {
        Flyway flyway = Flyway.configure()
                .dataSource(database.dataSource())
                .locations(database.migrations())
                .load();
        try {
            for (MigrationInfo each : flyway.info().applied()) {
                boolean known = Arrays.stream(flyway.info().all())
                        .anyMatch(other -> other.getVersion().equals(each.getVersion())
                                && other.getState().isResolved());
                if (!known) {
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
}
