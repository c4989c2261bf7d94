package org.massline.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.inbox.HealthEndpoints;
import org.massline.inbox.MetricsEndpoint;
import org.massline.inbox.WebhookEndpoint;
import org.massline.testing.Launcher;
import org.yaml.snakeyaml.Yaml;

/** The files by which the program is run somewhere, held against the program: names, ports, paths, times. */
class OperationFilesTest {
    /** In which {@code Massline.close()} finishes what is in hand. */
    private static final int STOP_SECONDS = 20;

    /** What the launcher and these files themselves read. */
    private static final Set<String> NO_SETTINGS =
            Set.of("MASSLINE_JAVA_HOME", "MASSLINE_JAVA_OPTIONS", "MASSLINE_HOST");

    private static final Pattern VARIABLE = Pattern.compile("MASSLINE_[A-Z_]*[A-Z]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config/massline.service",
                "config/compose.yaml",
                "config/kubernetes.yaml",
                "config/massline.yaml",
                "Dockerfile",
                "massline",
                "README.md"
            })
    void everyVariableIsASetting(String file) {
        Set<String> known = new TreeSet<>(NO_SETTINGS);
        settings().forEach((path, value) -> known.add(variable(path)));
        for (String secret : List.of("TELEGRAM_TOKEN", "WEBHOOK_SECRET", "DATABASE_PASSWORD", "ACCESS_CODE")) {
            known.add("MASSLINE_" + secret + "_FILE");
        }

        assertThat(VARIABLE.matcher(read(file)).results().map(MatchResult::group))
                .isNotEmpty()
                .allMatch(known::contains);
    }

    @Test
    void portsAreThoseOfTheSettings() {
        String http = settings().get("massline.http.port");
        String metrics = settings().get("massline.metrics.port");

        assertThat(container(kubernetes("Deployment")))
                .extracting("ports")
                .asString()
                .contains("name=http, containerPort=" + http, "name=metrics, containerPort=" + metrics);
        assertThat(read("config/kubernetes.yaml")).contains("prometheus.io/port: \"" + metrics + "\"");
        assertThat(read("config/compose.yaml"))
                .contains("dynamic a massline " + http, "MASSLINE_METRICS_PORT: " + metrics);
        assertThat(read("Dockerfile")).contains("EXPOSE " + http + " " + metrics, "MASSLINE_HTTP_PORT:-" + http + "}");
        assertThat(read("README.md"))
                .contains("http://127.0.0.1:" + http + ";", "http://127.0.0.1:" + metrics + MetricsEndpoint.PATH);
    }

    @Test
    void pathsAreThoseOfTheProgram() {
        Map<String, Object> container = container(kubernetes("Deployment"));
        assertThat(container.get("startupProbe")).asString().contains("path=" + HealthEndpoints.LIVE);
        assertThat(container.get("livenessProbe")).asString().contains("path=" + HealthEndpoints.LIVE);
        assertThat(container.get("readinessProbe")).asString().contains("path=" + HealthEndpoints.READY);
        assertThat(read("config/kubernetes.yaml")).contains("prometheus.io/path: " + MetricsEndpoint.PATH);
        assertThat(kubernetes("Ingress")).asString().contains("path=" + WebhookEndpoint.PATH + ",");
        assertThat(read("config/compose.yaml")).contains("handle " + WebhookEndpoint.PATH + " {");
        assertThat(read("README.md")).contains("location " + WebhookEndpoint.PATH + " {");
        assertThat(read("Dockerfile")).contains("}" + HealthEndpoints.READY + "\"]");
    }

    @Test
    void nobodyKillsItBeforeItHasFinished() {
        assertThat(number("config/massline.service", "TimeoutStopSec=(\\d+)")).isGreaterThan(STOP_SECONDS);
        assertThat(number("config/compose.yaml", "stop_grace_period: (\\d+)s")).isGreaterThan(STOP_SECONDS);
        assertThat(number("config/kubernetes.yaml", "terminationGracePeriodSeconds: (\\d+)")
                        - number("config/kubernetes.yaml", "sleep: \\{ seconds: (\\d+)"))
                .isGreaterThan(STOP_SECONDS);
    }

    @Test
    void everyUserIsTheImages() {
        String user = Integer.toString(number("Dockerfile", "USER (\\d+):"));
        assertThat(kubernetes("Deployment"))
                .asString()
                .contains("runAsNonRoot=true", "runAsUser=" + user, "fsGroup=" + user);
        assertThat(read("config/compose.yaml")).contains("the bot is user " + user);
    }

    @Test
    void theImageStartsTheJvmAsTheLauncherDoes() {
        String image =
                Launcher.options().stream().map(option -> '"' + option + '"').collect(Collectors.joining(", "));

        assertThat(read("Dockerfile"))
                .contains("ENTRYPOINT [\"java\", " + image + ", \"-XX:AOTCache=/opt/massline/massline.aot\", ")
                .contains("RUN massline rehearse");
        assertThat(arenas("Dockerfile")).isEqualTo(arenas("massline"));
        assertThat(List.of("config/massline.service", "config/compose.yaml", "config/kubernetes.yaml"))
                .allSatisfy(file -> assertThat(read(file)).doesNotContain("-XX:", "-Xm"));
    }

    /** What is not the heap takes twice as much again. */
    @Test
    void containersHaveRoomForTheHeap() {
        int heap = number("massline", "-Xmx(\\d+)m -Xmn");
        assertThat(number("config/compose.yaml", "mem_limit: (\\d+)m")).isGreaterThanOrEqualTo(3 * heap);
        assertThat(number("config/kubernetes.yaml", "limits: \\{ memory: (5\\d+)Mi"))
                .isGreaterThanOrEqualTo(3 * heap);
    }

    @Test
    void whatSelectsPodsSelectsThose() {
        String labels = "{app.kubernetes.io/name=massline}";
        assertThat(kubernetes("Deployment")).asString().contains("matchLabels=" + labels, "labels=" + labels);
        assertThat(kubernetes("Service")).asString().contains("selector=" + labels);
        assertThat(kubernetes("PodDisruptionBudget")).asString().contains("matchLabels=" + labels);
    }

    private static int arenas(String file) {
        return number(file, "MALLOC_ARENA_MAX(?:=\"\\$\\{MALLOC_ARENA_MAX:-|=)(\\d+)");
    }

    private static int number(String file, String pattern) {
        return Pattern.compile(pattern)
                .matcher(read(file))
                .results()
                .findFirst()
                .map(found -> Integer.parseInt(found.group(1)))
                .orElseThrow(() -> new AssertionError(file + " has no " + pattern));
    }

    private static String variable(String path) {
        return path.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** The shipped file's paths, with their values. */
    private static Map<String, String> settings() {
        Map<String, Object> all = new Yaml().load(read("config/massline.yaml"));
        return leaves("", all).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map.Entry<String, String>> leaves(String prefix, Map<String, Object> branch) {
        return branch.entrySet().stream().flatMap(each -> switch (each.getValue()) {
            case Map<?, ?> deeper -> leaves(prefix + each.getKey() + ".", branch(deeper));
            case null -> Stream.of(Map.entry(prefix + each.getKey(), ""));
            case Object value -> Stream.of(Map.entry(prefix + each.getKey(), value.toString()));
        });
    }

    private static Map<String, Object> kubernetes(String kind) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (Object each : new Yaml().loadAll(read("config/kubernetes.yaml"))) {
            Map<String, Object> object = branch(each);
            if (kind.equals(object.get("kind"))) {
                found.add(object);
            }
        }
        assertThat(found).as(kind).hasSize(1);
        return found.getFirst();
    }

    private static Map<String, Object> container(Map<String, Object> deployment) {
        Map<String, Object> template = branch(branch(deployment.get("spec")).get("template"));
        return branch(((List<?>) branch(template.get("spec")).get("containers")).getFirst());
    }

    @SuppressWarnings("unchecked") // YAML's maps have texts for keys.
    private static Map<String, Object> branch(Object yaml) {
        return (Map<String, Object>) yaml;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
