package org.massline.cli;

import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.massline.InvalidSettings;
import org.massline.Massline;
import org.massline.Office;
import org.massline.SettingProblem;
import org.massline.Settings;
import org.massline.inbox.WebhookEndpoint;
import org.massline.privacy.KeyFileProblem;
import org.massline.store.Store;
import org.massline.store.StoreSettings;
import org.massline.store.StoreUnavailable;
import org.massline.store.WrongDatabase;
import org.massline.telegram.BotAccess;
import org.massline.telegram.BotApi;
import org.massline.telegram.BotApiException;
import org.massline.telegram.Setup;
import org.massline.telegram.Standing;
import org.massline.telegram.WebhookState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what would keep the bot from running, a line each. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check the settings, the database and Telegram, and say what to mend.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption option = new SettingsOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Findings findings = new Findings(spec.commandLine().getOut());
        Settings settings;
        try {
            settings = option.read();
        } catch (InvalidSettings invalid) {
            for (SettingProblem problem : invalid.problems()) {
                findings.mend("settings", problem.line());
            }
            return findings.exitCode();
        }
        findings.fine("settings", "all can be used");
        checkDatabase(findings, settings);
        checkTelegram(findings, settings);
        return findings.exitCode();
    }

    private static void checkDatabase(Findings findings, Settings settings) {
        StoreSettings where = settings.database().asStoreSettings();
        String url = where.shown();
        if (where.isSqlite() && Files.notExists(where.file())) {
            findings.fine("database", url + " is not there yet; it is made at the first start");
            return;
        }
        try (Store store = Massline.openStore(settings)) {
            int failed = store.read(transaction -> transaction.updates().failed());
            findings.fine("database", url + " can be written");
            store.read(transaction -> Office.topicChanges(transaction, settings))
                    .ifPresent(changes -> findings.fine("topics", "the next start follows the settings: " + changes));
            if (failed > 0) {
                findings.mend("updates", failed + " made the program fail and are kept; please report it with the log");
            }
        } catch (StoreUnavailable | WrongDatabase | KeyFileProblem problem) {
            findings.mend("database", String.valueOf(problem.getMessage()));
        }
    }

    private static void checkTelegram(Findings findings, Settings settings) {
        try (BotApi api = new BotApi(
                new BotAccess(settings.telegram().api(), settings.telegram().token()))) {
            Setup setup = new Setup(api);
            findings.fine("bot", "@" + setup.profile().username());
            checkClock(findings, api.standing());
            WebhookState webhook = setup.webhook();
            checkWebhook(findings, settings, webhook);
            if (webhook.waiting() > 0) {
                findings.fine("updates", webhook.waiting() + " wait at Telegram");
            }
        } catch (BotApiException problem) {
            findings.mend("telegram", String.valueOf(problem.getMessage()));
        }
    }

    private static void checkClock(Findings findings, Standing standing) {
        Optional<Instant> telegram = standing.time();
        telegram.flatMap(time -> Massline.clockDifference(InstantSource.system().instant(), time))
                .ifPresentOrElse(
                        difference -> findings.mend("clock", difference),
                        () -> findings.fine("clock", telegram.isPresent() ? "as Telegram's" : "Telegram tells none"));
    }

    private static void checkWebhook(Findings findings, Settings settings, WebhookState webhook) {
        if (settings.telegram().mode() == Settings.Mode.POLLING) {
            if (webhook.url().isEmpty()) {
                findings.fine("updates", "are fetched from Telegram; no public address is needed");
            } else {
                findings.mend(
                        "webhook", "Telegram still delivers to " + webhook.url() + "; `massline serve` ends that");
            }
            return;
        }
        String wanted = settings.webhook()
                .url()
                .map(url -> url.resolve(WebhookEndpoint.PATH).toString())
                .orElse("");
        if (webhook.url().equals(wanted)) {
            findings.fine("webhook", wanted);
        } else if (webhook.url().isEmpty()) {
            // So it is before the first start, and after one with polling.
            findings.fine("webhook", "Telegram knows none yet; `massline serve` tells it " + wanted);
        } else {
            findings.mend(
                    "webhook",
                    "Telegram delivers to '" + webhook.url() + "', wanted is '" + wanted
                            + "'; `massline serve` sets it");
        }
        webhook.lastError()
                .ifPresent(error -> findings.mend(
                        "webhook",
                        "Telegram's last delivery failed: " + error
                                + "; check the proxy and that the address is reachable"));
    }
}
