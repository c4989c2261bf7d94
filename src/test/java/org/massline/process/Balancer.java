package org.massline.process;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings each update to the next replica, and to the one behind it if that is not there. What is cut off on its way is answered
 * with 502, so that whoever brought it brings it again: nobody knows then what became of it.
 */
final class Balancer implements AutoCloseable {
    private static final String PATH = "/telegram/webhook";
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final List<Integer> replicas = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Javalin door;

    Balancer() {
        door = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = true;
            config.routes.post(PATH, this::pass);
        });
        door.start("127.0.0.1", 0);
    }

    int port() {
        return door.port();
    }

    void add(int replica) {
        replicas.add(replica);
    }

    void remove(int replica) {
        replicas.remove(Integer.valueOf(replica));
    }

    private void pass(Context context) throws InterruptedException {
        List<Integer> now = List.copyOf(replicas);
        for (int tried = 0; tried < now.size(); tried++) {
            int replica = now.get(Math.floorMod(next.getAndIncrement(), now.size()));
            try {
                HttpResponse<byte[]> answer =
                        http.send(request(context, replica), HttpResponse.BodyHandlers.ofByteArray());
                context.status(answer.statusCode()).result(answer.body());
                return;
            } catch (ConnectException notThere) {
                // The next one may be.
            } catch (IOException cutOff) {
                break;
            }
        }
        context.status(HttpStatus.BAD_GATEWAY);
    }

    private static HttpRequest request(Context context, int replica) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + replica + PATH))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(context.bodyAsBytes()));
        String secret = context.header(SECRET);
        return (secret == null ? request : request.header(SECRET, secret)).build();
    }

    @Override
    public void close() {
        door.stop();
        http.shutdownNow();
    }
}
