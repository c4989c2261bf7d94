package org.massline.store.dialect;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import org.massline.store.StoreUnavailable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a database that cannot work now from a program that asks wrongly. */
final class Faults {
    /** PostgreSQL, appendix A: connection, transaction rollback, resources, operator intervention, system, read-only. */
    private static final Set<String> POSTGRESQL_CLASSES = Set.of("08", "25", "40", "53", "57", "58");

    /** PostgreSQL: somebody held a row for longer than lock_timeout. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final Set<SQLiteErrorCode> SQLITE_CODES = Set.of(
            SQLiteErrorCode.SQLITE_BUSY,
            SQLiteErrorCode.SQLITE_LOCKED,
            SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_IOERR,
            SQLiteErrorCode.SQLITE_READONLY,
            SQLiteErrorCode.SQLITE_CANTOPEN,
            SQLiteErrorCode.SQLITE_CORRUPT,
            SQLiteErrorCode.SQLITE_NOTADB,
            SQLiteErrorCode.SQLITE_NOMEM,
            SQLiteErrorCode.SQLITE_PERM,
            SQLiteErrorCode.SQLITE_PROTOCOL);

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
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql
                    && String.valueOf(sql.getSQLState()).startsWith("40")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnavailable(SQLException sql) {
        if (sql instanceof SQLiteException sqlite) {
            int primary = sqlite.getResultCode().code & 0xFF;
            return SQLITE_CODES.stream().anyMatch(code -> code.code == primary);
        }
        String state = String.valueOf(sql.getSQLState());
        return sql instanceof SQLTransientException
                || sql instanceof SQLNonTransientConnectionException
                || state.equals(LOCK_NOT_AVAILABLE)
                || (state.length() == 5 && POSTGRESQL_CLASSES.contains(state.substring(0, 2)));
    }

    private static String reason(SQLException sql) {
        return sql instanceof SQLiteException sqlite ? sqlite.getResultCode().name() : "SQL state " + sql.getSQLState();
    }
}
