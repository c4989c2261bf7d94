package org.massline.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A Bot API that writes down what it was asked and answers as it was told; what it was not told about goes well. */
final class ScriptedBotApi implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int HOLD = 0;

    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
    private final Javalin server = Javalin.create(config -> {
        config.startup.showJavalinBanner = false;
        config.routes.post("/bot42:test/{method}", this::answer);
        config.routes.get("/file/bot42:test/<path>", ScriptedBotApi::hasNoFiles);
    });

    ScriptedBotApi() {
        server.start("127.0.0.1", 0);
    }

    /** One call; the parts of a multipart body are fields as well, a file by its content. */
    record Call(String method, JsonNode fields) {}

    private record Answer(int status, String type, String body) {}

    BotAccess access() {
        return new BotAccess(URI.create("http://127.0.0.1:" + server.port()), "42:test");
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<JsonNode> calls(String method) {
        return calls.stream()
                .filter(call -> call.method().equals(method))
                .map(Call::fields)
                .toList();
    }

    /** The next call of the method has this result. */
    void result(String method, String json) {
        answer(method, 200, "application/json", "{\"ok\": true, \"result\": " + json + "}");
    }

    void refuse(String method, int code, String description) {
        refuse(method, code, description, "{}");
    }

    void refuse(String method, int code, String description, String parameters) {
        ObjectNode body = JSON.createObjectNode().put("ok", false).put("error_code", code);
        body.put("description", description);
        if (!parameters.equals("{}")) {
            body.putRawValue("parameters", new RawValue(parameters));
        }
        answer(method, code, "application/json", body.toString());
    }

    /** The next call of the method is not answered before the server ends. */
    void hold(String method) {
        answer(method, HOLD, "", "");
    }

    void answer(String method, int status, String type, String body) {
        answers.computeIfAbsent(method.toLowerCase(Locale.ROOT), name -> new ArrayDeque<>())
                .add(new Answer(status, type, body));
    }

    private void answer(Context context) throws IOException, InterruptedException {
        String method = context.pathParam("method").toLowerCase(Locale.ROOT);
        JsonNode fields = context.isMultipartFormData() ? multipart(context) : JSON.readTree(context.bodyAsBytes());
        calls.add(new Call(method, fields));
        Queue<Answer> told = answers.get(method);
        Answer answer = told == null ? null : told.poll();
        if (answer == null) {
            answer = new Answer(200, "application/json", "{\"ok\":true,\"result\":" + usual(method, fields) + "}");
        }
        if (answer.status() == HOLD) {
            end.await();
        }
        context.status(Math.max(200, answer.status()))
                .contentType(answer.type())
                .result(answer.body());
    }

    private static void hasNoFiles(Context context) {
        context.status(404)
                .contentType("application/json")
                .result("{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}");
    }

    private static String usual(String method, JsonNode fields) {
        if (method.equals("sendmediagroup")) {
            return "[" + message(71, fields) + "," + message(72, fields) + "]";
        }
        if (method.startsWith("send")) {
            return message(70, fields);
        }
        return method.equals("editmessagetext")
                ? message(fields.path("message_id").asInt(), fields)
                : "true";
    }

    private static String message(int id, JsonNode fields) {
        return "{\"message_id\":%d,\"date\":1790000000,\"chat\":{\"id\":%s,\"type\":\"private\"},\"text\":\"x\"}"
                .formatted(id, fields.path("chat_id").asText());
    }

    private static JsonNode multipart(Context context) throws IOException {
        ObjectNode fields = JSON.createObjectNode();
        context.formParamMap().forEach((name, values) -> values.forEach(value -> fields.put(name, value)));
        for (UploadedFile file : context.uploadedFiles()) {
            fields.put("file name", file.filename());
            fields.put("file", new String(file.content().readAllBytes(), StandardCharsets.UTF_8));
        }
        return fields;
    }

    @Override
    public void close() {
        end.countDown();
        server.stop();
    }
}
