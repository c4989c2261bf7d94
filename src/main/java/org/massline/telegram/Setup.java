package org.massline.telegram;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.massline.chat.ChatId;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * What a bot tells Telegram about itself: where updates go, which commands there are, what it is for.
 *
 * <p>Every method asks first and changes only what differs, since Telegram counts these calls strictly. Each throws
 * {@link BotApiException} where Telegram does not answer or says no.
 */
public final class Setup {
    /**
     * Telegram's own default. One chat has one update in flight, so this is how many people are served side by side.
     */
    static final int MAX_CONNECTIONS = 40;

    private final BotApi api;

    public Setup(BotApi api) {
        this.api = api;
    }

    public BotProfile profile() {
        User self = api.call(new GetMe());
        return new BotProfile(self.getId(), self.getUserName());
    }

    public WebhookState webhook() {
        WebhookInfo info = api.call(new GetWebhookInfo());
        return new WebhookState(
                info.getUrl() == null ? "" : info.getUrl(),
                info.getPendingUpdatesCount() == null ? 0 : info.getPendingUpdatesCount(),
                info.getMaxConnections() == null ? MAX_CONNECTIONS : info.getMaxConnections(),
                info.getAllowedUpdates() == null ? Set.of() : Set.copyOf(info.getAllowedUpdates()),
                Optional.ofNullable(info.getLastErrorMessage()));
    }

    /**
     * Has updates delivered here.
     *
     * <p>The secret cannot be read back, so the webhook is set at every start; Telegram does nothing where nothing
     * changed. Replicas that start together may be told to slow down (429): then it is enough that one of them
     * succeeded.
     */
    public void receiveAt(WebhookAddress address) {
        SetWebhook wanted = SetWebhook.builder()
                .url(address.url().toString())
                .certificate(address.certificate().map(Setup::file).orElse(null))
                .secretToken(address.secret())
                .allowedUpdates(UpdateReading.KINDS)
                .maxConnections(MAX_CONNECTIONS)
                .build();
        try {
            api.client().execute(wanted);
        } catch (TelegramApiException failed) {
            BotApiException exception = new BotApiException(wanted.getMethod(), Fault.of(failed));
            if (exception.isLasting() || !isReceivingAt(address)) {
                throw exception;
            }
        }
    }

    private static InputFile file(Certificate certificate) {
        return new InputFile(new ByteArrayInputStream(certificate.pem()), "certificate.pem");
    }

    private boolean isReceivingAt(WebhookAddress address) {
        WebhookState now = webhook();
        return now.url().equals(address.url().toString())
                && now.allowedUpdates().equals(Set.copyOf(UpdateReading.KINDS))
                && now.maxConnections() == MAX_CONNECTIONS;
    }

    /** Ends delivery, so that updates can be fetched; those that wait stay. */
    public void receiveByPolling() {
        if (!webhook().url().isEmpty()) {
            api.call(DeleteWebhook.builder().dropPendingUpdates(false).build());
        }
    }

    public void describe(List<BotDescription> descriptions) {
        for (BotDescription wanted : descriptions) {
            String language = language(wanted.languageCode());
            String now = api.call(
                            GetMyDescription.builder().languageCode(language).build())
                    .getDescription();
            if (!wanted.description().equals(now)) {
                api.call(SetMyDescription.builder()
                        .description(wanted.description())
                        .languageCode(language)
                        .build());
            }
            String shortNow = api.call(GetMyShortDescription.builder()
                            .languageCode(language)
                            .build())
                    .getShortDescription();
            if (!wanted.shortDescription().equals(shortNow)) {
                api.call(SetMyShortDescription.builder()
                        .shortDescription(wanted.shortDescription())
                        .languageCode(language)
                        .build());
            }
        }
    }

    /** The commands that everybody is offered. */
    public void offerCommands(List<BotCommands> lists) {
        offer(BotCommandScopeDefault.builder().build(), lists);
    }

    /** The commands that are offered in this chat alone: those of a cadre, and after a dismissal none of its own. */
    public void offerCommandsIn(ChatId chat, List<BotCommands> lists) {
        offer(BotCommandScopeChat.builder().chatId(Long.toString(chat.value())).build(), lists);
    }

    private void offer(BotCommandScope scope, List<BotCommands> lists) {
        for (BotCommands wanted : lists) {
            String language = language(wanted.languageCode());
            List<BotCommand> commands = wanted.commands().stream()
                    .map(command -> new BotCommand(command.name(), command.description()))
                    .toList();
            List<BotCommand> now = api.call(
                    GetMyCommands.builder().scope(scope).languageCode(language).build());
            if (commands.equals(now)) {
                continue;
            }
            if (commands.isEmpty()) {
                api.call(DeleteMyCommands.builder()
                        .scope(scope)
                        .languageCode(language)
                        .build());
            } else {
                api.call(SetMyCommands.builder()
                        .commands(commands)
                        .scope(scope)
                        .languageCode(language)
                        .build());
            }
        }
    }

    private static @Nullable String language(String code) {
        return code.isEmpty() ? null : code;
    }
}
