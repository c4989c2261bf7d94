package org.massline.telegram;

import java.util.Optional;
import java.util.Set;

/**
 * What Telegram says about the webhook ({@code getWebhookInfo}).
 *
 * @param url empty where there is none
 * @param waiting how many updates wait to be delivered
 * @param lastError why the latest failed delivery failed
 */
public record WebhookState(
        String url, int waiting, int maxConnections, Set<String> allowedUpdates, Optional<String> lastError) {
    public WebhookState {
        allowedUpdates = Set.copyOf(allowedUpdates);
    }
}
