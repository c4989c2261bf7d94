package org.massline.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.massline.playground.botapi.Answer;
import org.massline.playground.botapi.BotApiServer;
import org.massline.playground.botapi.Upload;
import org.massline.playground.world.Json;

/** The line of one life of the bot to Telegram: it leads to the playground's Bot API, and calls go wrong on it. */
final class Line implements Interceptor {
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    private final BotApiServer api;
    private final Watch watch;
    private Optional<Mishap> next = Optional.empty();
    private boolean cut;

    /** A call as Telegram sees it; the method in lower case, since the Bot API does not care. */
    record Call(String method, ObjectNode parameters, Map<String, Upload> uploads) {
        /** The chat in which something is shown, or is no more; empty for other calls. */
        Optional<Long> chat() {
            boolean shows = method.startsWith("send")
                    || method.startsWith("edit")
                    || method.startsWith("delete")
                    || method.equals("setmessagereaction");
            return shows ? Optional.of(parameters.path("chat_id").asLong()) : Optional.empty();
        }
    }

    /** What the bot learns of a call. */
    enum Learned {
        CARRIED_OUT,
        /** Telegram said no, for good. */
        REFUSED,
        /** Nobody is there any more. */
        UNREACHABLE,
        /** Nothing happened, and the bot is to try again. */
        AGAIN,
        /** It was carried out, and the bot does not know. */
        NOTHING
    }

    /** Who is told of what happens here. */
    interface Watch {
        /** What goes wrong with this call, if something does. */
        Optional<Mishap> mishap(Call call);

        void called(Call call, Learned learned);

        /** Telegram asked to wait. */
        void askedToWait(Call call, Duration pause);

        void happened(Mishap mishap);

        void crashed();
    }

    Line(BotApiServer api, Watch watch) {
        this.api = api;
        this.watch = watch;
    }

    /** Does this to the next call. */
    void order(Mishap mishap) {
        next = Optional.of(mishap);
    }

    /** What was ordered and did not happen is not done any more. */
    void spare() {
        next = Optional.empty();
    }

    /** Whoever speaks from here on speaks to nobody. */
    void cut() {
        cut = true;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (cut) {
            throw new ConnectException("the line is cut");
        }
        Call call = read(request);
        Optional<Mishap> mishap = call.chat().isPresent() && next.isPresent() ? next : watch.mishap(call);
        if (mishap.isEmpty()) {
            return carryOut(request, call);
        }
        next = Optional.empty();
        watch.happened(mishap.get());
        return switch (mishap.get()) {
            case TOO_MANY_REQUESTS -> {
                Duration pause = Duration.ofSeconds(5);
                watch.called(call, Learned.AGAIN);
                watch.askedToWait(call, pause);
                ObjectNode body = Json.object()
                        .put("ok", false)
                        .put("error_code", 429)
                        .put("description", "Too Many Requests: retry after " + pause.toSeconds());
                body.putObject("parameters").put("retry_after", pause.toSeconds());
                yield response(request, 429, Json.write(body));
            }
            case SERVER_ERROR -> {
                watch.called(call, Learned.AGAIN);
                yield response(
                        request, 500, "{\"ok\":false,\"error_code\":500,\"description\":\"Internal Server Error\"}");
            }
            case BAD_GATEWAY -> {
                watch.called(call, Learned.AGAIN);
                yield response(request, 502, "<html><head><title>502 Bad Gateway</title></head></html>");
            }
            case NO_CONNECTION -> {
                watch.called(call, Learned.AGAIN);
                throw new ConnectException("refused");
            }
            case ANSWER_LOST -> {
                Answer answer = api.call(call.method(), call.parameters(), call.uploads());
                watch.called(call, answer instanceof Answer.Accepted ? Learned.NOTHING : Learned.AGAIN);
                throw new SocketTimeoutException("no answer");
            }
            case CRASH_BEFORE_SEND -> {
                watch.crashed();
                throw new ConnectException("the machine is gone");
            }
            case CRASH_AFTER_SEND -> {
                Answer answer = api.call(call.method(), call.parameters(), call.uploads());
                watch.called(call, answer instanceof Answer.Accepted ? Learned.NOTHING : Learned.AGAIN);
                watch.crashed();
                throw new SocketTimeoutException("the machine is gone");
            }
            default -> throw new IllegalStateException(mishap.get() + " does not happen to a call");
        };
    }

    private Response carryOut(Request request, Call call) {
        Answer answer = api.call(call.method(), call.parameters(), call.uploads());
        watch.called(call, learned(answer));
        return response(request, answer.status(), Json.write(answer.json()));
    }

    private static Learned learned(Answer answer) {
        return switch (answer) {
            case Answer.Accepted accepted -> Learned.CARRIED_OUT;
            case Answer.Refused refused -> refused.status() == 403 ? Learned.UNREACHABLE : Learned.REFUSED;
            case Answer.Lost lost -> Learned.NOTHING;
        };
    }

    private static Response response(Request request, int status, String body) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .body(ResponseBody.create(body.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json")))
                .build();
    }

    private static Call read(Request request) throws IOException {
        ObjectNode parameters = Json.object();
        Map<String, Upload> uploads = new HashMap<>();
        RequestBody body = request.body();
        if (body instanceof MultipartBody parts) {
            for (MultipartBody.Part part : parts.parts()) {
                read(part, parameters, uploads);
            }
        } else if (body != null && body.contentLength() != 0) {
            parameters.setAll((ObjectNode) Json.parse(new String(bytes(body), StandardCharsets.UTF_8)));
        }
        List<String> path = request.url().pathSegments();
        return new Call(path.getLast().toLowerCase(Locale.ROOT), parameters, uploads);
    }

    private static void read(MultipartBody.Part part, ObjectNode parameters, Map<String, Upload> uploads)
            throws IOException {
        String disposition =
                part.headers() == null ? "" : String.valueOf(part.headers().get("Content-Disposition"));
        Matcher name = NAME.matcher(disposition);
        if (!name.find()) {
            throw new IOException("a part without a name");
        }
        Matcher file = FILE_NAME.matcher(disposition);
        byte[] content = bytes(part.body());
        if (file.find()) {
            uploads.put(name.group(1), new Upload(content, file.group(1), "application/octet-stream"));
        } else {
            parameters.put(name.group(1), new String(content, StandardCharsets.UTF_8));
        }
    }

    private static byte[] bytes(RequestBody body) throws IOException {
        Buffer buffer = new Buffer();
        body.writeTo(buffer);
        return buffer.readByteArray();
    }
}
