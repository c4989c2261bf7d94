package org.massline.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.massline.playground.world.Json;

/** A bot that knows nothing but HTTP. */
final class Bot implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;
    private final String token;

    Bot(Playground playground) {
        this(playground, playground.token());
    }

    Bot(Playground playground, String token) {
        this.api = playground.address();
        this.token = token;
    }

    static ObjectNode parameters() {
        return Json.object();
    }

    /** A call with JSON, and the whole answer. */
    JsonNode call(String method, ObjectNode parameters) {
        return post(method, "application/json", Json.write(parameters).getBytes(StandardCharsets.UTF_8));
    }

    JsonNode call(String method) {
        return call(method, parameters());
    }

    /** A call with a form. */
    JsonNode form(String method, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(method, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
    }

    /** A call with files. */
    JsonNode multipart(String method, Map<String, String> fields, Map<String, byte[]> files) {
        Multipart body = new Multipart();
        fields.forEach(body::field);
        files.forEach(body::file);
        return post(method, body.contentType(), body.bytes());
    }

    JsonNode post(String method, String contentType, byte[] body) {
        try {
            return send(request(method)
                    .header("Content-Type", contentType)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As {@link #call}, for those who expect the connection to end. */
    JsonNode callAtRisk(String method, ObjectNode parameters) throws IOException {
        return send(request(method)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(parameters)))
                .build());
    }

    private HttpRequest.Builder request(String method) {
        return HttpRequest.newBuilder(URI.create(api + "/bot" + token + "/" + method))
                .timeout(Duration.ofSeconds(60));
    }

    private JsonNode send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = Json.parse(response.body());
            if (answer.has("error_code") && answer.path("error_code").asInt() != response.statusCode()) {
                throw new AssertionError("status and error code differ: " + response.statusCode() + " " + answer);
            }
            return answer;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<byte[]> download(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(api + "/file/bot" + token + "/" + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    ObjectNode text(long chatId, String text) {
        return parameters().put("chat_id", chatId).put("text", text);
    }

    /** Sends and expects it to be accepted. */
    JsonNode says(long chatId, String text) {
        return accepted(call("sendMessage", text(chatId, text)));
    }

    static JsonNode accepted(JsonNode answer) {
        if (!answer.path("ok").asBoolean()) {
            throw new AssertionError("refused: " + answer);
        }
        return answer.path("result");
    }

    static ObjectNode keyboard(String... labelsAndData) {
        ObjectNode markup = Json.object();
        ArrayNode rows = markup.putArray("inline_keyboard");
        for (int at = 0; at < labelsAndData.length; at += 2) {
            rows.addArray().addObject().put("text", labelsAndData[at]).put("callback_data", labelsAndData[at + 1]);
        }
        return markup;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
