package org.massline;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.massline.chat.ChatId;
import org.massline.conversation.Command;
import org.massline.conversation.CommandText;
import org.massline.inbox.WebhookEndpoint;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.privacy.WithoutWords;
import org.massline.telegram.BotApiException;
import org.massline.telegram.BotCommands;
import org.massline.telegram.BotDescription;
import org.massline.telegram.Setup;
import org.massline.telegram.WebhookAddress;
import org.massline.text.BotText;
import org.massline.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Telegram about the bot: where updates go, its commands for each language and role, what it is for. While Telegram
 * cannot be reached it tries again, so that a machine may start before its network.
 */
final class Registration implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);
    private static final int FIRST_PAUSE_SECONDS = 2;
    private static final int LONGEST_PAUSE_SECONDS = 60;

    private final Setup setup;
    private final Texts texts;
    private final Settings settings;
    private final ScheduledExecutorService thread;

    /** @param thread a single one; it is ended with this */
    Registration(Setup setup, Texts texts, Settings settings, ScheduledExecutorService thread) {
        this.setup = setup;
        this.texts = texts;
        this.settings = settings;
        this.thread = thread;
    }

    /** Begins; the webhook comes first, since without it nothing arrives. */
    void start(Optional<URI> publicAddress, String secret) {
        thread.execute(() -> attempt("the webhook and the commands", FIRST_PAUSE_SECONDS, () -> {
            publicAddress.ifPresentOrElse(
                    url -> setup.receiveAt(new WebhookAddress(
                            url.resolve(WebhookEndpoint.PATH),
                            settings.webhook().certificate(),
                            secret)),
                    setup::receiveByPolling);
            setup.describe(descriptions());
            setup.offerCommands(commandsFor(Role.CONTRIBUTOR));
            LOG.info("Telegram knows the bot's address, commands and description");
        }));
    }

    /** The menu of one private chat follows the role of its person. */
    void offer(ChatId chat, Role role) {
        thread.execute(() -> attempt(
                "the commands of a cadre", FIRST_PAUSE_SECONDS, () -> setup.offerCommandsIn(chat, commandsFor(role))));
    }

    private void attempt(String what, int pauseSeconds, Runnable step) {
        try {
            step.run();
        } catch (BotApiException failure) {
            if (failure.isLasting()) {
                LOG.error("Telegram refused {}: {}. `massline check` says more", what, failure.getMessage());
                return;
            }
            LOG.warn("{} could not be set: {}. Trying again in {} s", what, failure.getMessage(), pauseSeconds);
            int next = Math.min(2 * pauseSeconds, LONGEST_PAUSE_SECONDS);
            var unusedSinceAttemptHandlesItsFailures =
                    thread.schedule(() -> attempt(what, next, step), pauseSeconds, TimeUnit.SECONDS);
        } catch (RuntimeException failure) {
            LOG.error("{} could not be set: {}", what, WithoutWords.of(failure));
        }
    }

    /** One for each language, and one for everybody else. */
    private List<BotDescription> descriptions() {
        List<BotDescription> descriptions = new ArrayList<>();
        descriptions.add(description("", settings.language()));
        for (Language language : Language.values()) {
            descriptions.add(description(language.telegramCode(), language));
        }
        return descriptions;
    }

    private BotDescription description(String code, Language language) {
        return new BotDescription(
                code,
                texts.plain(new BotText.Description(settings.school()), language),
                texts.plain(new BotText.ShortDescription(settings.school()), language));
    }

    private List<BotCommands> commandsFor(Role role) {
        List<BotCommands> lists = new ArrayList<>();
        lists.add(commands("", role, settings.language()));
        for (Language language : Language.values()) {
            lists.add(commands(language.telegramCode(), role, language));
        }
        return lists;
    }

    private BotCommands commands(String code, Role role, Language language) {
        return new BotCommands(
                code,
                Arrays.stream(Command.values())
                        .filter(command -> command.isFor(role))
                        .map(command -> new BotCommands.Command(
                                command.word(), texts.plain(new CommandText.Description(command), language)))
                        .toList());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
