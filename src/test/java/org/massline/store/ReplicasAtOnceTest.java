package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TODAY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.Keys;
import org.massline.testing.FreshStore;
import org.massline.testing.SeededSuggestion;

/** Replicas that start at the same moment, or beside one of the version before. */
class ReplicasAtOnceTest {
    private static final SuggestionNumber FIRST = new SuggestionNumber(1);
    private static final int SUGGESTIONS = 20;

    @RegisterExtension
    private final FreshStore fresh = new FreshStore(FreshStore.Kind.POSTGRESQL).with(CANTEEN);

    @Test
    void whatAnOlderReplicaAddsMeanwhileDoesNotKeepANewOneFromStarting() {
        SeededSuggestion.of(FIRST.value(), CANTEEN, "the lamp").in(fresh);
        newEdition();
        fresh.store().write(t -> {
            t.threads().addFromContributor(FIRST, TODAY, "it flickers");
            t.searchIndex().told(FIRST, "a new bulb");
            return true;
        });

        Store another = fresh.anotherStore();

        assertThat(found(another, "lamp")).containsExactly(FIRST.value());
        assertThat(found(another, "flickers")).containsExactly(FIRST.value());
        assertThat(fresh.number("select count(*) from suggestion_fts"))
                .as("an outcome is there that no suggestion has")
                .isEqualTo(2);
    }

    @Test
    void twoThatIndexAtTheSameMomentDoItOneAfterTheOther() throws Exception {
        for (int number = 1; number <= SUGGESTIONS; number++) {
            SeededSuggestion.of(number, CANTEEN, "the lamp").in(fresh);
        }
        newEdition();

        int added = second(
                t -> t.searchIndex().addMissing(SUGGESTIONS),
                t -> t.searchIndex().addMissing(SUGGESTIONS));

        assertThat(added).isZero();
        assertThat(found(fresh.store(), "lamp")).hasSize(10);
    }

    @Test
    void theOneThatComesLaterDoesNotEmptyWhatTheOtherHasIndexed() throws Exception {
        SeededSuggestion.of(FIRST.value(), CANTEEN, "the lamp").in(fresh);
        fresh.sql("update setting set value = 'other' where name = 'search-edition'");

        boolean mayLack = second(
                t -> {
                    boolean begun = t.searchIndex().beginEdition(t.settings());
                    int added = t.searchIndex().addMissing(SUGGESTIONS);
                    t.searchIndex().completeEdition(t.settings());
                    return begun && added > 0;
                },
                t -> t.searchIndex().beginEdition(t.settings()));

        assertThat(mayLack).isFalse();
        assertThat(found(fresh.store(), "lamp")).containsExactly(FIRST.value());
    }

    @Test
    void whatIsMadeOnceIsMadeOnceForAll() throws Exception {
        String secret = second(
                t -> t.settings().keptSealed("secret", "the first one's"),
                t -> t.settings().keptSealed("secret", "the second one's"));

        assertThat(secret).isEqualTo("the first one's");
    }

    @Test
    void aNewDatabaseBelongsToTheKeysOfTheFirst() {
        fresh.sql("delete from setting where name = '" + KeyCheck.SETTING_NAME + "'");

        assertThatThrownBy(() -> second(
                        t -> t.settings().checkKeys(fresh.keys()),
                        t -> t.settings().checkKeys(Keys.brandNew())))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(WrongDatabase.class);
    }

    /** As a program does it whose rules are others. */
    private void newEdition() {
        fresh.sql("update setting set value = 'other' where name = 'search-edition'");
        assertThat(fresh.store().<Boolean>write(t -> t.searchIndex().beginEdition(t.settings())))
                .isTrue();
    }

    /** What comes of the second work, which another replica begins before the first one is committed. */
    private <T> T second(Function<Transaction, T> first, Function<Transaction, T> second) throws Exception {
        try (ExecutorService replica = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<T> begun = fresh.store().write(transaction -> {
                T done = first.apply(transaction);
                assertThat(done).isNotNull();
                Future<T> waiting = replica.submit(() -> fresh.store().write(second));
                await().until(this::isAnotherWaiting);
                return waiting;
            });
            return begun.get();
        }
    }

    private boolean isAnotherWaiting() {
        return fresh.number("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")
                > 0;
    }

    private static List<Long> found(Store store, String words) {
        Search.View all = new Search.View(Set.of(CANTEEN.id()), Optional.empty());
        return store.read(t -> t.search().suggestions(words, all, 0, 10)).items().stream()
                .map(each -> each.number().value())
                .toList();
    }
}
