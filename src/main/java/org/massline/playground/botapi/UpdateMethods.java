package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.massline.playground.world.Json;
import org.massline.playground.world.UpdateLine;
import org.massline.playground.world.WaitingUpdate;
import org.massline.playground.world.Webhook;
import org.massline.playground.world.World;

/** How the bot gets its updates (Bot API, "Getting updates"). */
final class UpdateMethods implements Method.Group {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]*");
    private static final int DEFAULT_CONNECTIONS = 40;
    /** Telegram's own server waits no longer, whatever it is asked for. */
    private static final long LONGEST_POLL_SECONDS = 50;

    private final World world;
    private final CountDownLatch closing;
    /** The poll that has the floor: a later one ends it. */
    private final AtomicLong newestPoll = new AtomicLong();

    UpdateMethods(World world, CountDownLatch closing) {
        this.world = world;
        this.closing = closing;
    }

    @Override
    public Map<String, Method> methods() {
        return Map.of(
                "getUpdates", this::getUpdates,
                "setWebhook", this::setWebhook,
                "deleteWebhook", this::deleteWebhook,
                "getWebhookInfo", parameters -> getWebhookInfo());
    }

    /** The only method that is called without the lock, since it waits. */
    private JsonNode getUpdates(Parameters parameters) {
        long poll = newestPoll.incrementAndGet();
        world.run(() -> takeNote(parameters));
        int limit = Math.clamp(parameters.number("limit", 100), 1, 100);
        Duration timeout = Duration.ofSeconds(Math.clamp(parameters.number("timeout", 0), 0, LONGEST_POLL_SECONDS));
        boolean _ = world.await(
                () -> newestPoll.get() != poll
                        || closing.getCount() == 0
                        || world.read(() -> world.updates().size() > 0
                                || world.updates().webhook().isPresent()),
                timeout);
        if (newestPoll.get() != poll) {
            throw Refusal.conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running");
        }
        return world.read(() -> {
            refuseWithWebhook();
            ArrayNode updates = Json.array();
            world.updates().all().stream().limit(limit).map(WaitingUpdate::json).forEach(updates::add);
            return updates;
        });
    }

    private void takeNote(Parameters parameters) {
        refuseWithWebhook();
        UpdateLine line = world.updates();
        allow(parameters);
        long offset = parameters.number("offset", 0);
        if (offset > 0) {
            line.acknowledgeBefore((int) Math.min(offset, Integer.MAX_VALUE));
        } else if (offset < 0) {
            List<WaitingUpdate> all = line.all();
            int first = (int) Math.max(0, all.size() + offset);
            if (first < all.size()) {
                line.acknowledgeBefore(all.get(first).id());
            }
        }
    }

    private void refuseWithWebhook() {
        if (world.updates().webhook().isPresent()) {
            throw Refusal.conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook"
                            + " first");
        }
    }

    private JsonNode setWebhook(Parameters parameters) {
        String url = parameters.text("url");
        if (url.isEmpty()) {
            return deleteWebhook(parameters);
        }
        checkAddress(url);
        if (!SECRET.matcher(parameters.text("secret_token")).matches()) {
            throw Refusal.violation("secret token contains unallowed characters");
        }
        allow(parameters);
        if (parameters.is("drop_pending_updates")) {
            world.updates().clear();
        }
        world.updates()
                .setWebhook(new Webhook(
                        url,
                        parameters.textIfPresent("secret_token").orElse(null),
                        Math.clamp(parameters.number("max_connections", DEFAULT_CONNECTIONS), 1, 100),
                        parameters.textIfPresent("ip_address").orElse(null),
                        null));
        return Json.yes();
    }

    /** Telegram asks for https everywhere; a self-hosted server, as this one, does not on the own machine. */
    private static void checkAddress(String url) {
        try {
            URI uri = new URI(url);
            String host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
            if (host.isEmpty()) {
                throw Refusal.violation("bad webhook: Failed to resolve host: Name or service not known");
            }
            boolean isLoopback = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
            if (!"https".equals(uri.getScheme()) && !(isLoopback && "http".equals(uri.getScheme()))) {
                throw Refusal.violation("bad webhook: An HTTPS URL must be provided for webhook");
            }
        } catch (URISyntaxException e) {
            throw Refusal.violation("bad webhook: invalid webhook URL specified");
        }
    }

    private void allow(Parameters parameters) {
        if (parameters.has("allowed_updates")) {
            List<String> kinds = new ArrayList<>();
            parameters.node("allowed_updates").forEach(kind -> kinds.add(kind.asText()));
            world.updates().setAllowed(kinds);
        }
    }

    private JsonNode deleteWebhook(Parameters parameters) {
        world.updates().setWebhook(null);
        if (parameters.is("drop_pending_updates")) {
            world.updates().clear();
        }
        return Json.yes();
    }

    private JsonNode getWebhookInfo() {
        UpdateLine line = world.updates();
        ObjectNode info = Json.object()
                .put("url", line.webhook().map(Webhook::url).orElse(""))
                .put("has_custom_certificate", false)
                .put("pending_update_count", line.size());
        line.webhook().ifPresent(hook -> {
            info.put("max_connections", hook.maxConnections());
            if (hook.ipAddress() != null) {
                info.put("ip_address", hook.ipAddress());
            }
            if (hook.lastError() != null) {
                info.put("last_error_date", hook.lastError().epochSecond());
                info.put("last_error_message", hook.lastError().message());
            }
        });
        line.allowed().ifPresent(kinds -> kinds.forEach(info.withArray("allowed_updates")::add));
        return info;
    }
}
