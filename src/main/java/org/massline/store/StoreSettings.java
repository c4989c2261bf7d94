package org.massline.store;

import java.nio.file.Path;

/** Where the database is: a JDBC URL of SQLite or PostgreSQL; user and password are empty for SQLite. */
public record StoreSettings(String url, String user, String password) {
    private static final String SQLITE = "jdbc:sqlite:";

    public boolean isSqlite() {
        return url.startsWith(SQLITE);
    }

    /** The file of a SQLite database. */
    public Path file() {
        if (!isSqlite()) {
            throw new IllegalStateException("a PostgreSQL database is no file");
        }
        return Path.of(url.substring(SQLITE.length()).replaceFirst("^file:", "").replaceFirst("\\?.*$", ""));
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "StoreSettings[" + url + "]";
    }
}
