package org.massline.store;

/** Where the database is: a JDBC URL of SQLite or PostgreSQL; user and password are empty for SQLite. */
public record StoreSettings(String url, String user, String password) {
    public boolean isSqlite() {
        return url.startsWith("jdbc:sqlite:");
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "StoreSettings[" + url + "]";
    }
}
