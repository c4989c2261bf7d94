package org.massline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.InvalidSettings;
import org.massline.Massline;
import org.massline.Settings;
import org.massline.chat.ChatId;
import org.massline.playground.Playground;
import org.massline.playground.PlaygroundOptions;
import org.massline.playground.town.Person;
import org.massline.store.Store;
import org.massline.store.StoredConversation;

/**
 * Three replicas serve one bot from one PostgreSQL, behind a balancer. While many people talk, one of them is killed, another one
 * stopped as an operator does it, and one more is added. {@code -Dmassline.updates=100000} for a long run.
 */
class ReplicasTest {
    private static final int UPDATES = Integer.getInteger("massline.updates", 3_000);
    private static final int REPLICAS = 3;
    /** As much as one draft has room for. */
    private static final int OF_EACH = 400;
    /** Three who suggest something, and a cadre. */
    private static final int OFFICE = 4;

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration TELLING = Duration.ofMinutes(5);
    private static final Duration ALL = Duration.ofMinutes(60);
    private static final String SECRET = "only-for-this-test";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Replica> replicas = new ArrayList<>();
    private Playground playground;
    private Balancer balancer;
    private Webhook webhook;

    private record Replica(Process process, int port) {}

    @BeforeEach
    void town() {
        playground = Playground.start(PlaygroundOptions.in(folder.resolve("town")));
        balancer = new Balancer();
        webhook = new Webhook(balancer.port(), SECRET);
    }

    @AfterEach
    void close() {
        replicas.forEach(replica -> replica.process().destroyForcibly());
        webhook.close();
        balancer.close();
        playground.close();
        http.shutdownNow();
    }

    @Test
    void nothingIsLostDoubledOrOutOfOrderWhileReplicasComeAndGo() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Map<String, String> database = Map.of(
                    "MASSLINE_DATABASE", server.getJdbcUrl("postgres", "postgres"),
                    "MASSLINE_DATABASE_USER", "postgres",
                    "MASSLINE_DATABASE_PASSWORD", "postgres");
            for (int replica = 0; replica < REPLICAS; replica++) {
                add(database);
            }
            int many = Math.max(8, Math.ceilDiv(UPDATES, OF_EACH));
            List<Person> crowd = playground.town().welcomesCrowd(many, "en", "zh-hans");
            List<Talker> talkers = crowd.stream()
                    .map(person -> new Talker(person.id(), webhook))
                    .toList();
            Office office = new Office(playground.town().welcomesCrowd(OFFICE, "en"), webhook);
            office.begin(invitation(database));
            long beganAt = System.nanoTime();
            talkers.forEach(Talker::begin);

            await().atMost(ALL).until(() -> acknowledged(talkers) >= UPDATES / 4);
            kill(replicas.get(0));
            await().atMost(ALL).until(() -> acknowledged(talkers) >= UPDATES / 2);
            stop(replicas.get(1));
            add(database);
            await().atMost(ALL).until(() -> acknowledged(talkers) >= UPDATES);
            long took = System.nanoTime() - beganAt;
            pause(talkers);
            talkers.forEach(Talker::repeat);
            await().atMost(START).until(() -> talkers.stream().allMatch(Talker::owesNothing));
            pause(talkers);
            office.end();
            await().atMost(TELLING)
                    .untilAsserted(() -> assertThat(office.untold()).isEmpty());

            Settings settings = Settings.read(Optional.empty(), environment(database, 0));
            assertThat(office.ledger().differences(settings.database().asStoreSettings()))
                    .isEmpty();
            int doubles = assertThatAllIsThereInOrder(settings, talkers, crowd);
            System.out.printf(
                    "replicas: %,d updates acknowledged in %,d s, %s, all there once and in order; messages doubled:"
                            + " %d, %s%n",
                    acknowledged(talkers),
                    TimeUnit.NANOSECONDS.toSeconds(took),
                    office.ledger(),
                    doubles,
                    office.doubles());
        }
    }

    private static int acknowledged(List<Talker> talkers) {
        return talkers.stream().mapToInt(talker -> talker.acknowledged().size()).sum();
    }

    private static void pause(List<Talker> talkers) throws InterruptedException {
        for (Talker talker : talkers) {
            talker.pause();
        }
    }

    /** Each draft has what its writer said, once and in order; each was answered, once but for what was in flight. */
    private static int assertThatAllIsThereInOrder(Settings settings, List<Talker> talkers, List<Person> crowd)
            throws SQLException {
        int doubles = 0;
        try (Store store = Massline.openStore(settings)) {
            await().atMost(START)
                    .until(() -> store.<Integer>read(
                                    transaction -> transaction.outbox().count())
                            == 0);
            for (int index = 0; index < talkers.size(); index++) {
                Talker talker = talkers.get(index);
                String draft = store.read(transaction -> transaction
                        .conversations()
                        .find(transaction.hasher().of(new ChatId(talker.id())))
                        .map(StoredConversation::state)
                        .map(state -> new String(state, StandardCharsets.UTF_8))
                        .orElse(""));
                List<String> words = new ArrayList<>(talker.said());
                words.sort((one, other) -> Integer.compare(draft.indexOf(one), draft.indexOf(other)));
                assertThat(words).as("in order").isEqualTo(talker.said());
                assertThat(talker.said())
                        .as("there once")
                        .allMatch(word -> draft.contains(word) && draft.indexOf(word) == draft.lastIndexOf(word));
                int more = crowd.get(index).received() - talker.said().size();
                assertThat(more).as("answers beyond one for each word").isBetween(0, 1);
                doubles += more;
            }
        }
        return doubles;
    }

    private String invitation(Map<String, String> database) throws InvalidSettings {
        return new Program(folder, environment(database, 0))
                .run("invite", "--role", "cadre", "--topic", "canteen")
                .output()
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private void add(Map<String, String> database) throws Exception {
        int port = freePort();
        Process process = new Program(folder, environment(database, port)).start("serve");
        replicas.add(new Replica(process, port));
        await().atMost(START).until(() -> isReady(port));
        balancer.add(port);
    }

    private boolean isReady(int port) throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The balancer is told by what it meets. */
    private void kill(Replica replica) throws InterruptedException {
        replica.process().destroyForcibly();
        assertThat(replica.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        balancer.remove(replica.port());
    }

    /** As an operator does it. */
    private void stop(Replica replica) throws InterruptedException {
        replica.process().destroy();
        assertThat(replica.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        balancer.remove(replica.port());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private Map<String, String> environment(Map<String, String> database, int port) {
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
                folder.resolve("data").toString(),
                "MASSLINE_SENDING_LIMITS",
                "off"));
        environment.put("MASSLINE_TIMEZONE", Noon.zone());
        // They talk without end, which nobody else may.
        environment.put("MASSLINE_LIMITS_SUGGESTIONS_PER_HOUR", "0");
        environment.put("MASSLINE_LIMITS_SUGGESTIONS_PER_DAY", "0");
        environment.put("MASSLINE_LIMITS_SUGGESTIONS_OF_ALL_PER_DAY", "0");
        environment.putAll(database);
        return environment;
    }
}
