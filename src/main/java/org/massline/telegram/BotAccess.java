package org.massline.telegram;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where the Bot API is and as which bot to call it.
 *
 * @param api the base address, {@code https://api.telegram.org} or that of a self-hosted Bot API server; telegrambots
 *     knows no path in front of {@code /bot<token>}
 * @param token as BotFather gave it
 */
public record BotAccess(URI api, String token) {
    public static final URI PUBLIC_API = URI.create("https://api.telegram.org");

    private static final Pattern TOKEN = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{1,128}");

    public BotAccess {
        String scheme = api.getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme)) {
            throw new IllegalArgumentException("the Bot API's address begins with https:// or http://");
        }
        if (api.getHost() == null || api.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the Bot API's address is a scheme, a host and perhaps a port");
        }
        String path = api.getRawPath() == null ? "" : api.getRawPath();
        boolean hasPath = !path.isEmpty() && !path.equals("/");
        if (hasPath || api.getRawQuery() != null || api.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the Bot API's address has no path: '/bot<token>' is put behind its port");
        }
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "a bot's token is a number, a colon and letters: copy it from BotFather without spaces");
        }
    }

    int port() {
        if (api.getPort() != -1) {
            return api.getPort();
        }
        return "https".equals(api.getScheme()) ? 443 : 80;
    }

    /** Hides the token. */
    @Override
    public String toString() {
        return "BotAccess[api=" + api + ", token=hidden]";
    }
}
