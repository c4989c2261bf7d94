package org.massline.inbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the program runs ({@code GET /health/live}) and whether it can do its work ({@code GET /health/ready}: 200,
 * or 503 with the reasons).
 *
 * <p>Anybody may ask, so the checks run at most once a second, and ten times while something is not well, whoever asks how
 * often.
 */
public final class HealthEndpoints implements Consumer<RoutesConfig> {
    public static final String LIVE = "/health/live";
    public static final String READY = "/health/ready";

    private static final Logger log = LoggerFactory.getLogger(HealthEndpoints.class);

    /** Probes usually give up after some seconds; whoever has not answered by then is not well. */
    private static final Duration CHECK = Duration.ofSeconds(3);

    private static final Duration FRESH = Duration.ofSeconds(1);

    /** Whoever waits for a start goes on as soon as it is over. */
    private static final Duration FRESH_PROBLEM = Duration.ofMillis(100);

    private final List<HealthCheck> checks;
    private final LongSupplier nanoTime;
    private Optional<Report> latest = Optional.empty();

    /** What the checks found. */
    private record Report(Map<String, String> problems, long atNanos) {
        boolean isFresh(long nowNanos) {
            Duration fresh = problems.isEmpty() ? FRESH : FRESH_PROBLEM;
            return nowNanos - atNanos < fresh.toNanos();
        }
    }

    public HealthEndpoints(List<HealthCheck> checks) {
        this(checks, System::nanoTime);
    }

    HealthEndpoints(List<HealthCheck> checks, LongSupplier nanoTime) {
        this.checks = List.copyOf(checks);
        this.nanoTime = nanoTime;
    }

    @Override
    public void accept(RoutesConfig routes) {
        routes.get(LIVE, context -> answer(context, HttpStatus.OK, "live", Map.of()));
        routes.get(READY, this::ready);
    }

    private void ready(Context context) {
        Map<String, String> problems = report().problems();
        if (problems.isEmpty()) {
            answer(context, HttpStatus.OK, "ready", problems);
        } else {
            answer(context, HttpStatus.SERVICE_UNAVAILABLE, "not ready", problems);
        }
    }

    /** One at a time: the others wait for what the first one finds. */
    private synchronized Report report() {
        long now = nanoTime.getAsLong();
        if (latest.filter(report -> report.isFresh(now)).isEmpty()) {
            Map<String, String> problems = problems();
            latest = Optional.of(new Report(problems, nanoTime.getAsLong()));
        }
        return latest.get();
    }

    /** Side by side: what is away costs each of them its time, and together they must answer before a probe gives up. */
    private Map<String, String> problems() {
        long deadlineNanos = System.nanoTime() + CHECK.toNanos();
        Map<HealthCheck, FutureTask<Optional<String>>> asked = new LinkedHashMap<>();
        checks.forEach(check -> asked.put(check, ask(check)));
        Map<String, String> problems = new LinkedHashMap<>();
        asked.forEach((check, question) ->
                found(check, question, deadlineNanos).ifPresent(problem -> problems.put(check.name(), problem)));
        return problems;
    }

    private static FutureTask<Optional<String>> ask(HealthCheck check) {
        FutureTask<Optional<String>> question = new FutureTask<>(check.problem()::get);
        Thread.ofVirtual().name("health-" + check.name()).start(question);
        return question;
    }

    private static Optional<String> found(
            HealthCheck check, FutureTask<Optional<String>> question, long deadlineNanos) {
        try {
            return question.get(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            question.cancel(true);
            return Optional.of("no answer within " + CHECK.toSeconds() + " s");
        } catch (ExecutionException failed) {
            // The class alone: a database's message may carry its address.
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            log.warn(
                    "the check '{}' failed ({})", check.name(), cause.getClass().getName());
            return Optional.of("failed");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private static void answer(Context context, HttpStatus status, String word, Map<String, String> problems) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("status", word);
        if (!problems.isEmpty()) {
            ObjectNode reasons = body.putObject("reasons");
            problems.forEach(reasons::put);
        }
        context.status(status).contentType("application/json").result(body.toString());
    }
}
