package org.massline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TEACHING;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.store.Store;
import org.massline.testing.FreshStore;

/** A replica that runs learns what another one, started with another file, made of the topics. */
class SchoolTopicsTest {
    @RegisterExtension
    private final FreshStore fresh = new FreshStore(FreshStore.Kind.POSTGRESQL).with(CANTEEN);

    @Test
    void whatAnotherReplicaMadeOfThemIsKnownWithinSeconds() {
        Store another = fresh.anotherStore();
        try (SchoolTopics topics =
                new SchoolTopics(fresh.store(), new OwnSurroundings(InstantSource.system(), Duration.ofSeconds(1)))) {
            assertThat(topics.get()).containsExactly(CANTEEN);

            another.write(transaction -> {
                transaction.topics().add(TEACHING, Optional.empty());
                transaction.topics().arrange(List.of(TEACHING, CANTEEN.withdrawn()));
                return true;
            });

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(topics.get()).containsExactly(TEACHING, CANTEEN.withdrawn()));
        }
    }
}
