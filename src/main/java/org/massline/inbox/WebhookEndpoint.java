package org.massline.inbox;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.massline.chat.OutgoingMessage;
import org.massline.telegram.TapAnswerCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Telegram posts updates.
 *
 * <p>200 after the commit, and with it the answer to a tap; 400 what is no update; 401 without the secret, before a byte of the body
 * is read, and 429 to who tries that again and again; 413 beyond {@link HttpServer#LARGEST_BODY}; 503 while the database is gone,
 * upon which Telegram tries again.
 */
public final class WebhookEndpoint implements Consumer<RoutesConfig> {
    public static final String PATH = "/telegram/webhook";

    private static final Logger LOG = LoggerFactory.getLogger(WebhookEndpoint.class);

    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private final Inbox inbox;
    private final byte[] secret;
    private final Runnable answered;

    /**
     * @param secret as it was given to Telegram; not empty, or everybody could speak for it
     * @param answered is told of each call of the Bot API that a response carries
     */
    public WebhookEndpoint(Inbox inbox, String secret, Runnable answered) {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("a webhook without a secret would believe everybody");
        }
        this.inbox = inbox;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.answered = answered;
    }

    @Override
    public void accept(RoutesConfig routes) {
        routes.post(PATH, this::take);
    }

    private void take(Context context) throws IOException {
        if (!isTelegram(context.header(SECRET_HEADER))) {
            throw new UnauthorizedResponse();
        }
        switch (inbox.take(body(context), answer -> carry(context, answer))) {
            case ACCEPTED -> context.status(HttpStatus.OK);
            case GARBAGE -> HttpServer.answer(context, HttpStatus.BAD_REQUEST);
            case TRY_LATER -> HttpServer.refuseForNow(context);
        }
    }

    /** Telegram says how long it is: then it is read where it stays. */
    private static byte[] body(Context context) throws IOException {
        int length = context.contentLength();
        // Beyond the bound, Javalin answers 413 from here.
        return length < 0 || length > HttpServer.LARGEST_BODY
                ? context.bodyAsBytes()
                : context.req().getInputStream().readNBytes(length);
    }

    private void carry(Context context, OutgoingMessage.TapAnswer answer) {
        try {
            context.contentType(ContentType.APPLICATION_JSON)
                    .res()
                    .getOutputStream()
                    .write(TapAnswerCall.json(answer));
        } catch (IOException gone) {
            // Who asked does not wait any more. The update is taken, and a tap's answer is worth something for seconds.
            LOG.debug("a tap's answer was not taken ({})", gone.getClass().getName());
        }
        answered.run();
    }

    private boolean isTelegram(@Nullable String presented) {
        // In constant time: how long the comparison takes must not tell how much of a guess was right.
        return presented != null && MessageDigest.isEqual(secret, presented.getBytes(StandardCharsets.UTF_8));
    }
}
