package org.massline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.massline.chat.Address;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.privacy.Keys;
import org.massline.store.Store;
import org.massline.store.StoreSettings;

/**
 * An empty database for each test, on disk as in production; one PostgreSQL server serves all test classes.
 *
 * <p>Use it in a {@code @ParameterizedClass} over {@link Kind}, with {@code @RegisterExtension}.
 */
public final class FreshStore implements BeforeEachCallback, AfterEachCallback {
    /** On which database. */
    public enum Kind {
        SQLITE,
        POSTGRESQL
    }

    private final Kind kind;
    private final List<Store> open = new ArrayList<>();
    private final Map<TopicId, Address> groups = new HashMap<>();
    private List<Topic> topics = List.of();
    private Path folder = Path.of("");
    private StoreSettings settings = new StoreSettings("", "", "");
    private Optional<StoreSeeds> seeds = Optional.empty();

    public FreshStore(Kind kind) {
        this.kind = kind;
    }

    /** The store of a school with these topics. */
    public FreshStore with(Topic... wanted) {
        topics = List.of(wanted);
        return this;
    }

    /** The cadres of the topic meet there. */
    public FreshStore meetingIn(Topic topic, Address group) {
        groups.put(topic.id(), group);
        return this;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException, SQLException {
        folder = Files.createTempDirectory("massline-store");
        seeds = Optional.of(seeds(context));
        settings = seeds.get().plant(kind, folder);
        open.add(Store.open(settings, keys()));
        store().write(transaction -> {
            topics.forEach(topic -> transaction.topics().add(topic, Optional.ofNullable(groups.get(topic.id()))));
            return true;
        });
    }

    /** Migrating takes longer than most tests: it is done once, and copied. */
    private static StoreSeeds seeds(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(FreshStore.class))
                .computeIfAbsent("seeds", key -> new StoreSeeds(), StoreSeeds.class);
    }

    /** The store of this test. */
    public Store store() {
        return open.getFirst();
    }

    /** One more on the same database: another replica, or the next start; SQLite serves one at a time. */
    public Store anotherStore() {
        return open(settings);
    }

    /** Where its database is. */
    public StoreSettings settings() {
        return settings;
    }

    /** With the keys in it; gone after the test. */
    public Path folder() {
        return folder;
    }

    /** Another database of the same kind, without even a table. */
    public StoreSettings emptyDatabase() throws SQLException {
        return seeds.orElseThrow().empty(kind, folder);
    }

    /** One on another database, closed after the test. */
    public Store open(StoreSettings where) {
        Store another = Store.open(where, keys());
        open.add(another);
        return another;
    }

    public Kind kind() {
        return kind;
    }

    /** Runs statements past the store, to bring the database into a state that the program never makes. */
    public void sql(String... statements) {
        sql(store(), List.of(statements));
    }

    static void sql(Store store, List<String> statements) {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The number that a question past the store has for an answer. */
    public long number(String question) {
        try (Connection connection = store().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        open.forEach(Store::close);
        open.clear();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(FreshStore::delete);
        }
    }

    /** Those of all its databases. */
    public Keys keys() {
        return Keys.openOrMake(folder);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
