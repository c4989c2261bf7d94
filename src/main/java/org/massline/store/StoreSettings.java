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

    /** The URL without what may be a password: what stands behind its question mark, or before its host. */
    public String shown() {
        return shown(url);
    }

    /** The same of what may be no URL. */
    public static String shown(String url) {
        String withoutUser = url.contains("@") ? url.replaceFirst("//.*$", "//***") : url;
        return withoutUser.replaceFirst("\\?.*$", "");
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "StoreSettings[" + shown() + "]";
    }
}
