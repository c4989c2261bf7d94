package org.massline.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The bot's door, as Telegram knocks at it. */
final class Webhook implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String secret;

    Webhook(int port, String secret) {
        this.secret = secret;
        address = URI.create("http://127.0.0.1:" + port + "/telegram/webhook");
    }

    /** Whether the bot acknowledged it. */
    boolean takes(String update) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .POST(HttpRequest.BodyPublishers.ofString(update))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException killed) {
            return false;
        }
    }

    /** Nothing is taken any more. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
