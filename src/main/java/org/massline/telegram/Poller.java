package org.massline.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Fetches updates from Telegram ({@code getUpdates}), for a school without a public address.
 *
 * <p>Each update is handed on as the bytes that a webhook would have received, and the offset, by which Telegram
 * forgets updates, moves on only after one was taken: after a crash the rest comes again. telegrambots' own loop moves
 * it before, and so loses what was in hand; that is why this one exists.
 */
public final class Poller implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Poller.class);

    /** How long Telegram keeps the question open while nothing happens; its own examples use the same. */
    private static final Duration LONG_POLL = Duration.ofSeconds(30);

    /** The most that Telegram gives at once. */
    private static final int UPDATES = 100;

    /** 100 updates of 4,096 characters with all their entities are a fraction of this. */
    private static final long LONGEST_ANSWER = 16L << 20;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** Telegram is away for some seconds now and then. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration CLOSE = Duration.ofSeconds(10);

    private final ObjectMapper json = JsonMapper.builder().build();
    private final OkHttpClient http;
    private final HttpUrl address;
    private final Taker taker;
    private final LongSupplier nanoTime;
    private final Duration firstPause;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Call underWay;
    private volatile @Nullable Silence silence;
    /** Whether the last question had no answer at all. */
    private boolean cutOff;

    private OptionalLong offset = OptionalLong.empty();
    private Duration askedPause = Duration.ZERO;

    /** Where updates go. */
    @FunctionalInterface
    public interface Taker {
        /** Returns whether the update is safe; what is not is offered again. */
        boolean take(byte[] update);
    }

    /** Since when nothing can be fetched, by the monotonic clock. */
    private record Silence(long sinceNanos, String why) {}

    /** @param nanoTime the monotonic clock */
    public Poller(BotApi api, Taker taker, LongSupplier nanoTime) {
        this(api, taker, nanoTime, Duration.ofSeconds(1));
    }

    Poller(BotApi api, Taker taker, LongSupplier nanoTime, Duration firstPause) {
        this.http = api.http()
                .newBuilder()
                .readTimeout(LONG_POLL.plusSeconds(15))
                .callTimeout(LONG_POLL.plusSeconds(30))
                .build();
        BotAccess access = api.access();
        this.address = new HttpUrl.Builder()
                .scheme(access.api().getScheme())
                .host(access.api().getHost())
                .port(access.port())
                .addPathSegment("bot" + access.token())
                .addPathSegment("getUpdates")
                .build();
        this.taker = taker;
        this.nanoTime = nanoTime;
        this.firstPause = firstPause;
        this.thread = Thread.ofPlatform()
                .name("telegram-poller")
                .uncaughtExceptionHandler((ended, error) -> log.error(
                        "polling has ended ({}); start the bot again",
                        error.getClass().getName()))
                .unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Why no updates come, in words that anybody may read; empty if they do, or have not been away for a minute yet. */
    public Optional<String> problem() {
        if (!thread.isAlive()) {
            return Optional.of("not running");
        }
        Silence now = silence;
        if (now == null) {
            return Optional.empty();
        }
        Duration lasting = Duration.ofNanos(nanoTime.getAsLong() - now.sinceNanos());
        return lasting.compareTo(PATIENCE) < 0
                ? Optional.empty()
                : Optional.of("none could be fetched for " + lasting.toMinutes() + " min: " + now.why());
    }

    /** Breaks off the open question and waits until the update in hand is taken, for at most 10 seconds. */
    @Override
    public void close() {
        closed.countDown();
        Call call = underWay;
        if (call != null) {
            call.cancel();
        }
        try {
            if (thread.isAlive() && !thread.join(CLOSE)) {
                log.warn("polling did not end within {} s; the update in hand comes again", CLOSE.toSeconds());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        int faults = 0;
        while (!isClosed()) {
            boolean fine;
            try {
                JsonNode answer = fetch();
                cutOff = false;
                fine = takeAll(answer);
            } catch (IOException | RuntimeException fault) {
                fine = false;
                cutOff = true;
                if (!isClosed()) {
                    // The class alone: messages of exceptions may carry an address with the token in it.
                    String kind = fault.getClass().getSimpleName();
                    log.warn("updates cannot be fetched ({}); trying again", kind);
                    silent("Telegram cannot be asked (" + kind + "); check the network");
                }
            }
            faults = fine ? 0 : faults + 1;
            if (!fine) {
                pause(faults);
            }
        }
    }

    private JsonNode fetch() throws IOException {
        ObjectNode question = json.createObjectNode();
        // Whether the network is back is to be known at once.
        question.put("limit", UPDATES).put("timeout", cutOff ? 0 : LONG_POLL.toSeconds());
        offset.ifPresent(next -> question.put("offset", next));
        var kinds = question.putArray("allowed_updates");
        UpdateReading.KINDS.forEach(kinds::add);
        Request request = new Request.Builder()
                .url(address)
                .post(RequestBody.create(json.writeValueAsBytes(question), MediaType.get("application/json")))
                .build();
        Call call = http.newCall(request);
        underWay = call;
        if (isClosed()) {
            // close() came between the loop's question and this call, and saw nothing to break off.
            call.cancel();
        }
        try (Response response = call.execute()) {
            // OkHttp: never null in the answer to execute().
            BufferedSource body = Objects.requireNonNull(response.body()).source();
            if (body.request(LONGEST_ANSWER + 1)) {
                throw new IOException("an answer longer than " + LONGEST_ANSWER + " bytes");
            }
            return json.readTree(body.readByteArray());
        } finally {
            underWay = null;
        }
    }

    private boolean takeAll(JsonNode answer) throws IOException {
        if (!answer.path("ok").asBoolean(false)) {
            refused(answer.path("error_code").asInt(0));
            askedPause = Duration.ofSeconds(
                    answer.path("parameters").path("retry_after").asInt(0));
            return false;
        }
        silence = null;
        for (JsonNode update : answer.path("result")) {
            if (isClosed()) {
                return true;
            }
            if (!taker.take(json.writeValueAsBytes(update))) {
                return false;
            }
            if (update.path("update_id").isIntegralNumber()) {
                offset = OptionalLong.of(update.path("update_id").longValue() + 1);
            }
        }
        return true;
    }

    private void refused(int code) {
        String why = switch (code) {
            case 409 ->
                "Telegram refuses getUpdates (409): another program fetches this bot's updates, or a webhook is"
                        + " set; stop the other one, or use MASSLINE_TELEGRAM_MODE=webhook";
            case 401, 404 -> "Telegram does not know this token (" + code + "): copy it anew from BotFather";
            default -> "Telegram refuses getUpdates (" + code + "); trying again";
        };
        log.atLevel(code == 401 || code == 404 ? Level.ERROR : Level.WARN).log(why);
        silent(why);
    }

    private void silent(String why) {
        Silence before = silence;
        silence = new Silence(before == null ? nanoTime.getAsLong() : before.sinceNanos(), why);
    }

    /** 1, 2, 4 ... 60 seconds, or longer where Telegram asked for it; close() ends it. */
    private void pause(int faults) {
        Duration doubled = firstPause.multipliedBy(1L << Math.min(faults - 1, 6));
        Duration own = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        Duration pause = own.compareTo(askedPause) > 0 ? own : askedPause;
        askedPause = Duration.ZERO;
        try {
            if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("polling ends during a pause");
            }
        } catch (InterruptedException interrupted) {
            closed.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }
}
