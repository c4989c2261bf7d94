package org.massline;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.model.Topic;
import org.massline.store.Store;
import org.massline.testing.FreshStore;
import org.massline.testing.HeardLog;

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

    @Test
    void whatALookFailsOverEndsNoLooking() {
        AtomicReference<Runnable> look = new AtomicReference<>();
        try (SchoolTopics topics = new SchoolTopics(fresh.store(), led(look))) {
            fresh.sql("update topic set slug = 'No slug'");
            assertThat(new HeardLog(SchoolTopics.class).during(() -> look.get().run()))
                    .singleElement(as(STRING))
                    .startsWith("the topics could not be looked at, and stay as they are: "
                            + IllegalArgumentException.class.getName());
            assertThat(topics.get()).containsExactly(CANTEEN);
        }
    }

    /** A newer replica speaks one more. */
    @Test
    void aNameInALanguageThatIsNotSpokenHereIsPassedOver() {
        fresh.sql("insert into topic_name (topic_id, language, name) select id, 'fr', 'La cantine' from topic");

        assertThat(fresh.store()
                        .<List<Topic>>read(transaction -> transaction.topics().all()))
                .containsExactly(CANTEEN);
    }

    /** Surroundings in which a look is taken only by hand. */
    private static Surroundings led(AtomicReference<Runnable> look) {
        ScheduledExecutorService timer = mock();
        when(timer.scheduleWithFixedDelay(any(), anyLong(), anyLong(), any())).thenAnswer(call -> {
            look.set(call.getArgument(0));
            return null;
        });
        Surroundings surroundings = mock();
        when(surroundings.timer("topics")).thenReturn(timer);
        return surroundings;
    }
}
