package org.massline.bench.floor;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** One row for each update in SQLite; one thread commits what waits as a group. Durable as the bot is: WAL, synchronous=FULL. */
final class GroupInsert implements Inserts {
    private static final int MOST_IN_GROUP = 128;
    private static final int MOST_WAITING = 1024;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Connection connection;
    private final Thread thread;
    private volatile boolean closing;

    private record Waiting(Glance glance, CompletableFuture<Boolean> done) {}

    GroupInsert(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try {
            connection = source.getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "create table seen (update_id integer primary key, chat integer not null, text text not null)");
            }
            connection.setAutoCommit(false);
        } catch (SQLException failure) {
            throw new IllegalStateException("the floor's database cannot be made: " + file, failure);
        }
        thread = Thread.ofPlatform().name("writer").daemon(true).start(this::run);
    }

    @Override
    public void insert(Glance glance) {
        Waiting waiting = new Waiting(glance, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            throw new IllegalStateException("too much waits to be written");
        }
        waiting.done().join();
    }

    private void run() {
        List<Waiting> group = new ArrayList<>(MOST_IN_GROUP);
        try (PreparedStatement insert = connection.prepareStatement("insert into seen values (?, ?, ?)")) {
            while (!closing || !queue.isEmpty()) {
                Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                group.add(first);
                queue.drainTo(group, MOST_IN_GROUP - 1);
                for (Waiting each : group) {
                    insert.setLong(1, each.glance().updateId());
                    insert.setLong(2, each.glance().chat());
                    insert.setString(3, each.glance().text());
                    insert.executeUpdate();
                }
                connection.commit();
                group.forEach(each -> each.done().complete(true));
                group.clear();
            }
        } catch (SQLException | InterruptedException failure) {
            group.forEach(each -> each.done().completeExceptionally(failure));
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
            connection.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (SQLException failure) {
            throw new IllegalStateException("the floor's database does not close", failure);
        }
    }
}
