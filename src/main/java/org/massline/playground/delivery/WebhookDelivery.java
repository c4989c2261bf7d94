package org.massline.playground.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.massline.playground.PlaygroundOptions.Patience;
import org.massline.playground.world.Json;
import org.massline.playground.world.UpdateLine;
import org.massline.playground.world.WaitingUpdate;
import org.massline.playground.world.Webhook;
import org.massline.playground.world.World;

/**
 * Posts waiting updates to the bot's webhook: one of a queue at a time and queues side by side, each update until the bot
 * answers 2xx, with longer and longer pauses between. An update is forgotten only then, so that nothing is lost when either
 * side is restarted.
 */
public final class WebhookDelivery implements AutoCloseable {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    /** How long the thread that starts couriers sleeps when nobody wakes it. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final World world;
    private final Patience patience;
    private final Consumer<ObjectNode> callInAnswer;
    private final WebhookClient client;
    /** Queues that have a courier; guarded by the world's lock. */
    private final Set<String> served = new HashSet<>();

    /** Those of them that wait before they try again, which take no connection; guarded by the world's lock. */
    private int resting;

    private final AtomicInteger posts = new AtomicInteger();
    private volatile boolean closed;

    /** @param callInAnswer carries out a method call that the bot put into its answer */
    public WebhookDelivery(World world, Patience patience, Consumer<ObjectNode> callInAnswer) {
        this.world = world;
        this.patience = patience;
        this.callInAnswer = callInAnswer;
        this.client = new WebhookClient(patience.webhook());
        Thread.ofVirtual().name("playground-delivery").start(this::sendCouriers);
    }

    private void sendCouriers() {
        while (!closed) {
            boolean _ = world.await(() -> closed || !unserved().isEmpty(), LOOK_AGAIN);
            for (String queue : unserved()) {
                world.run(() -> served.add(queue));
                Thread.ofVirtual().name("playground-courier " + queue).start(() -> serve(queue));
            }
        }
    }

    private List<String> unserved() {
        return world.read(() -> {
            UpdateLine line = world.updates();
            // As many couriers as there are connections: thousands would get in each other's way.
            return line.webhook()
                    .filter(webhook -> !closed && served.size() - resting < webhook.maxConnections())
                    .map(webhook -> line.queuesBeside(served, webhook.maxConnections() + resting - served.size()))
                    .orElse(List.of());
        });
    }

    private record Errand(Webhook webhook, WaitingUpdate update) {}

    /** Delivers a queue until it is empty, the webhook is gone, or the playground ends. */
    private void serve(String queue) {
        try {
            Duration pause = patience.firstRetry();
            for (Optional<Errand> next = next(queue); next.isPresent(); next = next(queue)) {
                WebhookAnswer answer = post(next.get());
                if (answer instanceof WebhookAnswer.Taken(String body)) {
                    pause = patience.firstRetry();
                    int id = next.get().update().id();
                    // Carried out before the update is gone, so that the town does not look quiet in between.
                    carryOut(body);
                    world.run(() -> world.updates().acknowledge(queue, id));
                } else if (answer instanceof WebhookAnswer.Failed(String reason, Optional<Duration> wanted)) {
                    world.run(() -> world.updates().noteFailure(world.clock().instant(), reason));
                    rest(next.get().webhook(), wanted.orElse(pause));
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                }
            }
        } finally {
            world.run(() -> served.remove(queue));
        }
    }

    private Optional<Errand> next(String queue) {
        return world.read(() -> closed
                ? Optional.empty()
                : world.updates()
                        .webhook()
                        .flatMap(webhook -> world.updates().head(queue).map(update -> new Errand(webhook, update))));
    }

    private WebhookAnswer post(Errand errand) {
        int most = errand.webhook().maxConnections();
        while (!closed && posts.incrementAndGet() > most) {
            posts.decrementAndGet();
            boolean _ = world.await(() -> closed || posts.get() < most, LOOK_AGAIN);
        }
        try {
            return closed
                    ? new WebhookAnswer.Failed("the playground ends", Optional.empty())
                    : client.post(errand.webhook(), errand.update().json());
        } finally {
            posts.decrementAndGet();
        }
    }

    /** Waits, but not when the bot has moved elsewhere meanwhile. */
    private void rest(Webhook webhook, Duration pause) {
        world.run(() -> resting++);
        boolean _ = world.await(
                () -> closed
                        || world.read(() -> !world.updates()
                                .webhook()
                                .map(current -> current.url().equals(webhook.url()))
                                .orElse(false)),
                pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        world.run(() -> resting--);
    }

    private void carryOut(String body) {
        if (!body.isBlank() && readable(body) instanceof ObjectNode call && call.has("method")) {
            callInAnswer.accept(call);
        }
    }

    private static JsonNode readable(String body) {
        try {
            return Json.parse(body);
        } catch (UncheckedIOException e) {
            // Bots may answer anything with a 200.
            return Json.array();
        }
    }

    /** Stops; an update under way may be delivered again by the next playground in this folder. */
    @Override
    public void close() {
        closed = true;
        world.nudge();
        client.close();
        boolean _ = world.await(() -> world.read(served::isEmpty), LOOK_AGAIN);
    }
}
