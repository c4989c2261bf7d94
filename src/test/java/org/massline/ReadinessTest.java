package org.massline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.massline.inbox.HealthCheck;
import org.massline.outbox.Outbox;
import org.massline.store.Store;
import org.massline.telegram.Poller;
import org.massline.telegram.Standing;

class ReadinessTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final Poller poller = mock(Poller.class);

    @Test
    void whoFetchesUpdatesIsReadyOnlyWhileTheyCome() {
        assertThat(found(Optional.of(poller))).isEmpty();
        when(poller.problem()).thenReturn(Optional.of("none could be fetched for 2 min"));
        assertThat(found(Optional.of(poller))).containsExactly(Map.entry("updates", "none could be fetched for 2 min"));
        assertThat(found(Optional.empty()))
                .as("a webhook's door says nothing of whether anybody comes")
                .isEmpty();
    }

    private static Map<String, String> found(Optional<Poller> poller) {
        Readiness readiness = new Readiness(
                mock(Store.class), mock(Standing.class), mock(ClockCheck.class), mock(Outbox.class), poller);
        Map<String, String> problems = new TreeMap<>();
        for (HealthCheck check : readiness.checks(() -> TODAY)) {
            check.problem().get().ifPresent(problem -> problems.put(check.name(), problem));
        }
        return problems;
    }
}
