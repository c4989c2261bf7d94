package org.massline.bench.floor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls of the Bot API with the HTTP client that the bot uses, side by side, answers read and passed over. */
final class BotApiCalls implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BotApiCalls.class);
    private static final JsonFactory JSON = new JsonFactory();
    private static final MediaType TYPE = MediaType.get("application/json");
    private static final int CALLS = 1024;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpUrl sendMessage;
    private final HttpUrl editMessageText;
    private final HttpUrl setWebhook;
    private final OkHttpClient http;

    BotApiCalls(URI api) {
        sendMessage = method(api, "sendMessage");
        editMessageText = method(api, "editMessageText");
        setWebhook = method(api, "setWebhook");
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(CALLS);
        dispatcher.setMaxRequestsPerHost(CALLS);
        http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(CALLS, 1, TimeUnit.MINUTES))
                .retryOnConnectionFailure(false)
                .readTimeout(TIMEOUT)
                .build();
    }

    private static HttpUrl method(URI api, String name) {
        return HttpUrl.get(api + "/bot123456:floor/" + name);
    }

    void setWebhook(URI url) throws IOException {
        String body = "{\"url\":\"" + url + "\",\"secret_token\":\"none\"}";
        Request request = new Request.Builder()
                .url(setWebhook)
                .post(RequestBody.create(body, TYPE))
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("setWebhook was answered with " + response.code());
            }
        }
    }

    /** One message for a message, one edit for a tap; returns at once. */
    void reply(Glance glance) {
        http.newCall(new Request.Builder()
                        .url(glance.messageId() == 0 ? sendMessage : editMessageText)
                        .post(RequestBody.create(body(glance), TYPE))
                        .build())
                .enqueue(new Read());
    }

    private static byte[] body(Glance glance) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(128);
        try (JsonGenerator json = JSON.createGenerator(body)) {
            json.writeStartObject();
            json.writeNumberField("chat_id", glance.chat());
            if (glance.messageId() != 0) {
                json.writeNumberField("message_id", glance.messageId());
            }
            json.writeStringField("text", "ok");
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return body.toByteArray();
    }

    private static final class Read implements Callback {
        @Override
        public void onResponse(Call call, Response response) throws IOException {
            try (response) {
                ResponseBody body = response.body();
                if (body != null) {
                    body.bytes();
                }
            }
        }

        @Override
        public void onFailure(Call call, IOException failure) {
            LOG.warn("a call failed ({})", failure.getClass().getName());
        }
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
        threads.shutdown();
    }
}
