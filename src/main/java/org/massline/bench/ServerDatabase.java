package org.massline.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;

/** A database made for one run on a PostgreSQL server, beside those that are there. */
final class ServerDatabase implements FreshDatabase {
    private final PostgresServer server;
    private final String name;

    /**
     * Makes it.
     *
     * @param template of which it is a copy; empty if there is none
     * @throws IOException if the server does not let its user do so
     */
    ServerDatabase(PostgresServer server, Optional<String> template) throws IOException {
        this.server = server;
        name = "massline_bench_" + ProcessHandle.current().pid();
        execute("drop database if exists " + name);
        execute("create database " + name
                + template.map(each -> " template \"" + each.replace("\"", "\"\"") + "\"")
                        .orElse(""));
    }

    @Override
    public Map<String, String> environment() {
        return server.with(name).environment();
    }

    @Override
    public long bytes() throws IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("select pg_database_size('" + name + "')")) {
            size.next();
            return size.getLong(1);
        } catch (SQLException failure) {
            throw new IOException("the server does not tell how large a database is", failure);
        }
    }

    @Override
    public void close() throws IOException {
        execute("drop database if exists " + name + " with (force)");
    }

    private void execute(String words) throws IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(words);
        } catch (SQLException failure) {
            throw new IOException("the server does not do it: " + words + " (" + failure.getMessage() + ")", failure);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }
}
