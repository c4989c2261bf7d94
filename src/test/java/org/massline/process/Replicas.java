package org.massline.process;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.massline.InvalidSettings;
import org.massline.Settings;
import org.massline.playground.Playground;

/** Processes that serve one bot from one PostgreSQL, behind a balancer. */
final class Replicas implements AutoCloseable {
    private static final String SECRET = "only-for-this-test";
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final EmbeddedPostgres server = EmbeddedPostgres.start();
    private final Balancer balancer = new Balancer();
    private final Webhook webhook = new Webhook(balancer.port(), SECRET);
    private final List<Replica> all = new ArrayList<>();
    private final Path folder;
    private final Playground playground;
    private final Map<String, String> more;

    private record Replica(Process process, int port) {}

    /** @param more settings, by their names in the environment */
    Replicas(Path folder, Playground playground, Map<String, String> more) throws IOException {
        this.folder = folder;
        this.playground = playground;
        this.more = more;
    }

    /** Whoever is there takes what is brought here. */
    Webhook webhook() {
        return webhook;
    }

    /** One more; returns when it is ready. */
    void add() throws IOException {
        int port = freePort();
        all.add(new Replica(new Program(folder, environment(port)).start("serve"), port));
        await().atMost(START).until(() -> isReady(port));
        balancer.add(port);
    }

    /** From one moment to the other; the balancer learns it by what it meets. */
    void kill(int replica) {
        end(all.get(replica), all.get(replica).process().destroyForcibly());
    }

    /** As an operator does it. */
    void stop(int replica) {
        all.get(replica).process().destroy();
        end(all.get(replica), all.get(replica).process());
    }

    private void end(Replica replica, Process ending) {
        await().atMost(STOP).until(() -> !ending.isAlive());
        balancer.remove(replica.port());
    }

    /** The link of a cadre of the canteen. */
    String invitation() {
        return new Program(folder, environment(0))
                .run("invite", "--role", "cadre", "--topic", "canteen")
                .output()
                .lines()
                .findFirst()
                .orElseThrow();
    }

    Settings settings() throws IOException, InvalidSettings {
        return Settings.read(Optional.empty(), environment(0));
    }

    private boolean isReady(int port) throws InterruptedException {
        URI ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
        try {
            return http.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private Map<String, String> environment(int port) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "MASSLINE_TELEGRAM_TOKEN",
                playground.token(),
                "MASSLINE_TELEGRAM_API",
                playground.address().toString(),
                "MASSLINE_WEBHOOK_URL",
                "http://127.0.0.1:" + balancer.port(),
                "MASSLINE_WEBHOOK_SECRET",
                SECRET,
                "MASSLINE_HTTP_PORT",
                Integer.toString(port),
                "MASSLINE_METRICS_PORT",
                "0",
                "MASSLINE_DATA",
                folder.resolve("data").toString()));
        environment.put("MASSLINE_DATABASE", server.getJdbcUrl("postgres", "postgres"));
        environment.put("MASSLINE_DATABASE_USER", "postgres");
        environment.put("MASSLINE_DATABASE_PASSWORD", "postgres");
        environment.put("MASSLINE_TIMEZONE", Noon.zone());
        // They talk without end, which nobody else may.
        environment.put("MASSLINE_LIMITS_SUGGESTIONS_PER_HOUR", "0");
        environment.put("MASSLINE_LIMITS_SUGGESTIONS_PER_DAY", "0");
        environment.put("MASSLINE_LIMITS_SUGGESTIONS_OF_ALL_PER_DAY", "0");
        environment.putAll(more);
        return environment;
    }

    @Override
    public void close() throws IOException {
        all.forEach(replica -> replica.process().destroyForcibly());
        webhook.close();
        balancer.close();
        server.close();
        http.shutdownNow();
    }
}
