package org.massline.playground;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.massline.playground.world.Json;

/** A bot's end of a webhook, which notes what comes and answers as it is told. */
final class Webhooks implements AutoCloseable {
    record Received(JsonNode update, Map<String, String> headers) {}

    record Reply(int status, Map<String, String> headers, String body) {
        static Reply ok() {
            return new Reply(200, Map.of(), "");
        }

        static Reply failed(int status) {
            return new Reply(status, Map.of(), "");
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Javalin server;
    private volatile Function<JsonNode, Reply> behaviour = update -> Reply.ok();

    Webhooks() {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.concurrency.useVirtualThreads = true;
                    config.jetty.modifyServer(jetty -> jetty.setStopTimeout(0));
                    config.routes.post("/hook", context -> {
                        JsonNode update = Json.parse(context.body());
                        received.add(new Received(update, context.headerMap()));
                        Reply reply = behaviour.apply(update);
                        reply.headers().forEach(context::header);
                        context.status(reply.status()).result(reply.body());
                    });
                })
                .start("127.0.0.1", 0);
    }

    String url() {
        return "http://127.0.0.1:" + server.port() + "/hook";
    }

    void behave(Function<JsonNode, Reply> wanted) {
        behaviour = wanted;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    /** Texts of messages, in the order of their coming. */
    List<String> texts() {
        return received().stream()
                .map(one -> one.update().path("message").path("text").asText(""))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
