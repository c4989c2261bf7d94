package org.massline.inbox;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where Telegram posts updates.
 *
 * <p>200 after the commit; 400 what is no update; 401 without the secret, before a byte of the body is read, and 429 to who tries
 * that again and again; 413 beyond {@link HttpServer#LARGEST_BODY}; 503 while the database is gone, upon which Telegram tries
 * again.
 */
public final class WebhookEndpoint implements Consumer<RoutesConfig> {
    public static final String PATH = "/telegram/webhook";

    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private final Inbox inbox;
    private final byte[] secret;

    /** @param secret as it was given to Telegram; not empty, or everybody could speak for it */
    public WebhookEndpoint(Inbox inbox, String secret) {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("a webhook without a secret would believe everybody");
        }
        this.inbox = inbox;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void accept(RoutesConfig routes) {
        routes.post(PATH, this::take);
    }

    private void take(Context context) {
        if (!isTelegram(context.header(SECRET_HEADER))) {
            throw new UnauthorizedResponse();
        }
        // Beyond the bound, Javalin answers 413 from here.
        switch (inbox.take(context.bodyAsBytes())) {
            case ACCEPTED -> context.status(HttpStatus.OK);
            case GARBAGE -> HttpServer.answer(context, HttpStatus.BAD_REQUEST);
            case TRY_LATER -> HttpServer.refuseForNow(context);
        }
    }

    private boolean isTelegram(@Nullable String presented) {
        // In constant time: how long the comparison takes must not tell how much of a guess was right.
        return presented != null && MessageDigest.isEqual(secret, presented.getBytes(StandardCharsets.UTF_8));
    }
}
