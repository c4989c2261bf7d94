package org.massline.playground.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.massline.playground.world.Json;
import org.massline.playground.world.Webhook;

/** One POST of one update (Bot API, setWebhook). */
final class WebhookClient implements AutoCloseable {
    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private final Duration limit;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebhookClient(Duration limit) {
        this.limit = limit;
    }

    WebhookAnswer post(Webhook webhook, ObjectNode update) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(webhook.url()))
                .timeout(limit)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.write(update).getBytes(StandardCharsets.UTF_8)));
        if (webhook.secret() != null) {
            request.header(SECRET_HEADER, webhook.secret());
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return response.statusCode() / 100 == 2
                    ? new WebhookAnswer.Taken(response.body())
                    : new WebhookAnswer.Failed(
                            "Wrong response from the webhook: " + response.statusCode(), retryAfter(response));
        } catch (HttpTimeoutException e) {
            return new WebhookAnswer.Failed("Read timeout expired", Optional.empty());
        } catch (IOException e) {
            return new WebhookAnswer.Failed("Connection refused or lost", Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new WebhookAnswer.Failed("the playground ends", Optional.empty());
        }
    }

    private static Optional<Duration> retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
