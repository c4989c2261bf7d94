package org.massline.playground.town;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * A link that opens the bot and starts it with a payload: {@code https://t.me/bot?start=payload} or {@code
 * tg://resolve?domain=bot&start=payload} (Bot API, "Deep linking").
 *
 * @param payload empty when the link only opens the chat
 */
record DeepLink(String payload) {
    static Optional<DeepLink> read(String link, String botUsername) {
        try {
            URI uri = new URI(link);
            String query = Optional.ofNullable(uri.getQuery()).orElse("");
            boolean web = "t.me".equalsIgnoreCase(uri.getHost()) && ("/" + botUsername).equalsIgnoreCase(uri.getPath());
            boolean app = "tg".equals(uri.getScheme())
                    && botUsername.equalsIgnoreCase(value(query, "domain").orElse(""));
            return web || app ? Optional.of(new DeepLink(value(query, "start").orElse(""))) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> value(String query, String name) {
        for (String part : query.split("&", -1)) {
            if (part.startsWith(name + "=")) {
                return Optional.of(part.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }
}
