package org.massline.telegram;

import java.net.URI;
import java.util.Optional;

/**
 * Where Telegram delivers updates.
 *
 * @param certificate of whoever stands before it; empty if Telegram knows its signer
 * @param secret comes back with each update in {@code X-Telegram-Bot-Api-Secret-Token}: 1 to 256 of {@code A-Za-z0-9_-}
 */
public record WebhookAddress(URI url, Optional<Certificate> certificate, String secret) {
    public WebhookAddress {
        if (!secret.matches("[A-Za-z0-9_-]{1,256}")) {
            throw new IllegalArgumentException("a webhook's secret is 1 to 256 of A-Z, a-z, 0-9, '_' and '-'");
        }
    }

    public WebhookAddress(URI url, String secret) {
        this(url, Optional.empty(), secret);
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "WebhookAddress[url=" + url + ", secret=hidden]";
    }
}
