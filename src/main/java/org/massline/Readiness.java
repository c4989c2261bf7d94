package org.massline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.massline.inbox.HealthCheck;
import org.massline.outbox.Outbox;
import org.massline.store.Store;
import org.massline.telegram.Poller;
import org.massline.telegram.Standing;

/** What has to be well before the bot is ready. */
record Readiness(Store store, Standing standing, ClockCheck clockCheck, Outbox outbox, Optional<Poller> poller) {
    List<HealthCheck> checks(Supplier<LocalDate> today) {
        List<HealthCheck> checks = new ArrayList<>(List.of(
                new HealthCheck("database", () -> store.problem(today.get())),
                new HealthCheck("telegram", this::tokenProblem),
                new HealthCheck("clock", clockCheck::problem),
                new HealthCheck("outbox", outbox::problem)));
        poller.ifPresent(each -> checks.add(new HealthCheck("updates", each::problem)));
        return checks;
    }

    private Optional<String> tokenProblem() {
        return standing.isTokenRefused()
                ? Optional.of("Telegram does not accept the bot's token; copy the new one from @BotFather into"
                        + " massline.telegram.token (MASSLINE_TELEGRAM_TOKEN) and start again; what waits is sent then")
                : Optional.empty();
    }
}
