package org.massline.store.dialect;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.massline.store.StoreUnavailable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a database that cannot work now from a program that asks wrongly. */
final class Faults {
    /** PostgreSQL, appendix A: connection, read-only, transaction rollback, resources, operator intervention, system. */
    private static final Map<String, String> POSTGRESQL_CLASSES = Map.of(
            "08", "its server does not answer",
            "25", "it may only be read",
            "40", "others changed the same at the same moment",
            "53", "its server has no room or memory left",
            "57", "its server is being stopped",
            "58", "the disk of its server cannot be read or written");

    /** PostgreSQL: disk_full. */
    private static final String FULL = "53100";

    /** PostgreSQL: what needs other words than its class. The first comes when somebody held a row longer than lock_timeout. */
    private static final Map<String, String> POSTGRESQL_STATES = Map.of(
            "55P03",
            "somebody holds for too long what is needed",
            FULL,
            "the disk of its server is full",
            "53300",
            "its server takes no more connections");

    private static final Map<SQLiteErrorCode, String> SQLITE_CODES = Map.ofEntries(
            Map.entry(SQLiteErrorCode.SQLITE_BUSY, "another program holds it"),
            Map.entry(SQLiteErrorCode.SQLITE_LOCKED, "another program holds it"),
            Map.entry(SQLiteErrorCode.SQLITE_PROTOCOL, "another program holds it"),
            Map.entry(SQLiteErrorCode.SQLITE_FULL, "the disk is full"),
            Map.entry(SQLiteErrorCode.SQLITE_IOERR, "the disk cannot be read or written"),
            Map.entry(SQLiteErrorCode.SQLITE_READONLY, "it may only be read; check the rights of its file and folder"),
            Map.entry(SQLiteErrorCode.SQLITE_PERM, "it may not be opened; check the rights of its file and folder"),
            Map.entry(
                    SQLiteErrorCode.SQLITE_CANTOPEN,
                    "its file cannot be opened; check that it is there, and the rights of its folder"),
            Map.entry(SQLiteErrorCode.SQLITE_CORRUPT, "its file is damaged; restore a backup"),
            Map.entry(SQLiteErrorCode.SQLITE_NOTADB, "its file is damaged; restore a backup"),
            Map.entry(SQLiteErrorCode.SQLITE_NOMEM, "there is no memory left"));

    private Faults() {}

    /** The fault of the database behind an exception, if that is what it is. */
    static Optional<StoreUnavailable> unavailable(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof StoreUnavailable known) {
                return Optional.of(known);
            }
            if (each instanceof SQLException sql && isUnavailable(sql)) {
                // The statement is left out: it may hold what people wrote.
                return Optional.of(new StoreUnavailable("the database is not available: " + reason(sql), sql));
            }
        }
        return Optional.empty();
    }

    /** Whether the same transaction may succeed if it is run once more at once. */
    static boolean isConflict(Throwable failure) {
        return anyOf(failure, sql -> String.valueOf(sql.getSQLState()).startsWith("40"));
    }

    /** Whether a PostgreSQL server has no room for more. */
    static boolean isFull(Throwable failure) {
        return anyOf(failure, sql -> FULL.equals(sql.getSQLState()));
    }

    private static boolean anyOf(Throwable failure, Predicate<SQLException> is) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && is.test(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnavailable(SQLException sql) {
        return sql instanceof SQLiteException sqlite
                ? words(sqlite).isPresent()
                : sql instanceof SQLTransientException
                        || sql instanceof SQLNonTransientConnectionException
                        || words(String.valueOf(sql.getSQLState())).isPresent();
    }

    /** Anybody may read it. */
    private static String reason(SQLException sql) {
        return sql instanceof SQLiteException sqlite
                ? words(sqlite).orElse("it does not answer") + " ("
                        + sqlite.getResultCode().name() + ")"
                : words(String.valueOf(sql.getSQLState())).orElse("it does not answer") + " (SQL state "
                        + sql.getSQLState() + ")";
    }

    private static Optional<String> words(SQLiteException failure) {
        int primary = failure.getResultCode().code & 0xFF;
        return SQLITE_CODES.entrySet().stream()
                .filter(entry -> entry.getKey().code == primary)
                .map(Map.Entry::getValue)
                .findAny();
    }

    private static Optional<String> words(String state) {
        return Optional.ofNullable(POSTGRESQL_STATES.get(state))
                .or(() -> state.length() == 5
                        ? Optional.ofNullable(POSTGRESQL_CLASSES.get(state.substring(0, 2)))
                        : Optional.empty());
    }
}
