package org.massline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.massline.InvalidSettings;
import org.massline.Settings;
import org.massline.inbox.HealthEndpoints;
import org.massline.inbox.MetricsEndpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Asks the bot that runs with these settings on this machine how it does; the same as {@code /metrics}, for a person. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Say how the running bot does: whether it is ready, what waits, what failed. 0 if all is well.")
final class StatusCommand implements Callable<Integer> {
    /** Longer than a check of the bot's own takes. */
    private static final Duration WAIT = Duration.ofSeconds(10);

    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidSettings, InterruptedException {
        Settings read = settings.read();
        Findings findings = new Findings(spec.commandLine().getOut());
        URI ready = address(read.http().host(), read.http().port(), HealthEndpoints.READY);
        URI metrics = address(read.metrics().host(), read.metrics().port(), MetricsEndpoint.PATH);
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(WAIT).build()) {
            Optional<HttpResponse<String>> health = ask(http, ready);
            if (health.isEmpty()) {
                findings.mend("bot", "nothing answers at " + ready + "; start it with `massline serve`");
                return findings.exitCode();
            }
            sayHealth(findings, health.get());
            ask(http, metrics)
                    .filter(answer -> answer.statusCode() == 200)
                    .ifPresentOrElse(
                            answer -> new StatusReport(findings, Figures.of(answer.body())).say(),
                            () -> findings.mend(
                                    "figures",
                                    "none at " + metrics + "; check massline.metrics.host and massline.metrics.port"));
        }
        return findings.exitCode();
    }

    private static void sayHealth(Findings findings, HttpResponse<String> health) {
        if (health.statusCode() == 200) {
            findings.fine("bot", "ready");
            return;
        }
        try {
            JsonMapper.builder()
                    .build()
                    .readTree(health.body())
                    .path("reasons")
                    .properties()
                    .forEach(reason ->
                            findings.mend(reason.getKey(), reason.getValue().asText()));
        } catch (JsonProcessingException stopping) {
            findings.mend("bot", "it is not ready (" + health.statusCode() + "); it may be stopping");
        }
    }

    private static Optional<HttpResponse<String>> ask(HttpClient http, URI address) throws InterruptedException {
        try {
            return Optional.of(http.send(
                    HttpRequest.newBuilder(address).timeout(WAIT).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException silent) {
            return Optional.empty();
        }
    }

    /** Whoever listens on every address listens on loopback too. */
    private static URI address(String host, int port, String path) {
        String own = switch (host) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::", "[::]" -> "[::1]";
            default -> host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        };
        return URI.create("http://" + own + ":" + port + path);
    }
}
