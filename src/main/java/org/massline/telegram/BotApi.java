package org.massline.telegram;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * The connection to the Bot API that everything in this room shares.
 *
 * <p>It never repeats a call by itself. OkHttp does so by default when a connection breaks after the call was written,
 * and then one message stands in the chat twice; whoever keeps the message decides about the next attempt.
 */
public final class BotApi implements AutoCloseable {
    /** The Bot API answers in milliseconds, and in seconds when it is busy; half a minute of silence is a fault. */
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** Above all single timeouts together there is one for the whole call; an upload of 50 MB fits into it. */
    private static final Duration WHOLE_CALL = Duration.ofMinutes(2);

    /** More than the outbox has in hand, so that no call waits in OkHttp, where nobody sees it. */
    private static final int CALLS = 1024;

    /** Shorter than servers keep an idle connection, so that rarely one is used that is being closed. */
    private static final Duration IDLE_CONNECTION = Duration.ofSeconds(50);

    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final Standing standing = new Standing(System::nanoTime);
    private final BotAccess access;
    private final ExecutorService threads;
    private final OkHttpClient http;
    private final OkHttpTelegramClient client;

    public BotApi(BotAccess access) {
        this(
                access,
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("telegram-call-", 0).factory()),
                List.of());
    }

    /**
     * One that may be led, or answered without a network.
     *
     * @param threads in which calls wait for their answers; ended with this
     * @param before what a call passes before it goes out
     */
    public BotApi(BotAccess access, ExecutorService threads, List<Interceptor> before) {
        this.access = access;
        this.threads = threads;
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(CALLS);
        dispatcher.setMaxRequestsPerHost(CALLS);
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(CALLS / 4, IDLE_CONNECTION.toSeconds(), TimeUnit.SECONDS))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(CONNECT)
                .readTimeout(ANSWER)
                .writeTimeout(ANSWER)
                .callTimeout(WHOLE_CALL)
                .addInterceptor(new AnswerCheck(standing));
        before.forEach(builder::addInterceptor);
        this.http = builder.build();
        ObjectMapper mapper = JsonMapper.builder(Json.FACTORY)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .addMixIn(PartialBotApiMethod.class, WithoutName.class)
                .build();
        this.client = new OkHttpTelegramClient(
                mapper,
                http,
                access.token(),
                new TelegramUrl(access.api().getScheme(), access.api().getHost(), access.port(), false));
    }

    /** telegrambots puts the method's name into the body as well, where the Bot API knows no such parameter. */
    interface WithoutName {
        @JsonIgnore
        String getMethod();
    }

    OkHttpTelegramClient client() {
        return client;
    }

    /** The same connections, for calls that telegrambots does not make as they are needed here. */
    OkHttpClient http() {
        return http;
    }

    /** Where a method is called. */
    HttpUrl method(String name) {
        return new HttpUrl.Builder()
                .scheme(access.api().getScheme())
                .host(access.api().getHost())
                .port(access.port())
                .addPathSegment("bot" + access.token())
                .addPathSegment(name)
                .build();
    }

    /** What its answers tell beside their content. */
    public Standing standing() {
        return standing;
    }

    BotAccess access() {
        return access;
    }

    /**
     * Calls a method outside of the outbox: at start, or to ask something.
     *
     * @throws BotApiException if there is no result, with nothing in its message but the method and Telegram's reason
     */
    <T extends Serializable> T call(BotApiMethod<T> method) {
        try {
            return client.execute(method);
        } catch (TelegramApiException exception) {
            throw new BotApiException(method.getMethod(), Fault.of(exception));
        }
    }

    /** Breaks off what is still under way. */
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
