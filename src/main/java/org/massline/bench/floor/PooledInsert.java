package org.massline.bench.floor;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.massline.bench.PostgresServer;

/** One row for each update in PostgreSQL, each committed by itself, over as many connections as the bot has. */
final class PooledInsert implements Inserts {
    private static final int CONNECTIONS = 12;

    private final HikariDataSource pool;

    PooledInsert(PostgresServer server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setMaximumPoolSize(CONNECTIONS);
        pool = new HikariDataSource(config);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table seen (update_id bigint primary key, chat bigint not null, text text not null)");
        } catch (SQLException failure) {
            throw new IllegalStateException("the floor's table cannot be made", failure);
        }
    }

    @Override
    public void insert(Glance glance) {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into seen values (?, ?, ?)")) {
            insert.setLong(1, glance.updateId());
            insert.setLong(2, glance.chat());
            insert.setString(3, glance.text());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("the floor's row was not committed", failure);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
