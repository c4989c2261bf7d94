package org.massline.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.privacy.Keys;
import org.massline.simulation.CalmTerm;
import org.massline.store.Means;
import org.massline.store.Store;
import org.massline.store.StoreSettings;
import org.massline.testing.FreshStore;
import org.massline.unmasking.Months;

/** Whatever the program asks its database, the answer takes as long as it is, not as long as much is stored. */
@ParameterizedClass
@EnumSource
class EveryStatementTest {
    private static final int CONVERSATIONS = 30;
    private static final long SEED = 3;

    @RegisterExtension
    private final FreshStore fresh;

    @TempDir
    Path folder;

    private final Asked asked = new Asked();

    EveryStatementTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @Test
    void noneTakesLongerBecauseMoreIsStored() throws SQLException {
        StoreSettings where = live();
        askTheRest(where);
        assertThat(Questions.names()).as("questions that were not asked").isSubsetOf(asked.methods());

        Set<String> needed = new TreeSet<>();
        List<String> felt = new ArrayList<>();
        try (Connection connection = connect(where)) {
            if (!where.isSqlite()) {
                Years.pass(connection);
            }
            Explanation explanation = Explanation.by(connection, fresh.kind());
            for (Asked.Statement each : asked.statements()) {
                // What scheduler and migrations ask is about tables of their own.
                if (each.by().isEmpty() || Growth.isVain(each.words())) {
                    continue;
                }
                List<String> steps = Growth.felt(explanation.of(each.words()), each.words()).stream()
                        .map(Step::words)
                        .toList();
                if (!steps.isEmpty()) {
                    Set<String> allowed = allowed();
                    allowed.retainAll(each.by());
                    needed.addAll(allowed);
                    if (allowed.isEmpty()) {
                        felt.add(each.by() + "\n  " + each.words() + "\n    " + String.join("\n    ", steps));
                    }
                }
            }
        }
        assertThat(felt)
                .as("statements that take longer because more is stored")
                .isEmpty();
        if (where.isSqlite()) {
            // PostgreSQL may find another way from one version to the next, and does not have to take the allowed one.
            assertThat(allowed()).as("allowed, and not needed any more").isEqualTo(needed);
        }
    }

    private Set<String> allowed() {
        return Allowed.ALL.stream()
                .filter(each -> each.where().contains(fresh.kind()))
                .map(Allowed::method)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The whole bot, with all that it does by itself. */
    private StoreSettings live() throws SQLException {
        StoreSettings server = fresh.emptyDatabase();
        CalmTerm term =
                new CalmTerm(SEED, folder, server.isSqlite() ? Optional.empty() : Optional.of(server), asked::before);
        try (Months months = new Months(SEED, term)) {
            months.live(CONVERSATIONS);
            term.passes(Duration.ofDays(1));
            term.end();
        }
        return server.isSqlite() ? new StoreSettings("jdbc:sqlite:" + term.database(), "", "") : server;
    }

    /** What nobody came to ask. */
    private void askTheRest(StoreSettings where) {
        Means own = Means.own(new SimpleMeterRegistry());
        try (Store store = Store.open(
                where, Keys.openOrMake(folder.resolve("data")), new Means(own.meters(), own.writer(), asked::before))) {
            long newest = store.read(transaction -> transaction.suggestions().newestNumber());
            Questions.askAll(store, new Samples(newest - 1), asked);
        }
    }

    /** Without the driver's own preparing, which does not know what is only explained. */
    private static Connection connect(StoreSettings where) throws SQLException {
        return where.isSqlite()
                ? DriverManager.getConnection(where.url())
                : DriverManager.getConnection(
                        where.url() + (where.url().contains("?") ? "&" : "?") + "preferQueryMode=simple",
                        where.user(),
                        where.password());
    }
}
