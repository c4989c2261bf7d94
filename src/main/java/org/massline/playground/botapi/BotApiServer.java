package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.massline.playground.Caller;
import org.massline.playground.PlaygroundOptions.Bot;
import org.massline.playground.Routes;
import org.massline.playground.world.FileShelf;
import org.massline.playground.world.Json;
import org.massline.playground.world.StoredFile;
import org.massline.playground.world.World;

/** {@code /bot<token>/<method>} and {@code /file/bot<token>/<path>}, as on Telegram's own server. */
public final class BotApiServer implements Routes, AutoCloseable {
    private final World world;
    private volatile String token;
    private final CallLog log = new CallLog();
    private final Faults faults = new Faults();
    private final CrashPoints crashPoints = new CrashPoints();
    private final SendingLimits limits;
    private final Switchboard switchboard;
    private final CountDownLatch closing = new CountDownLatch(1);

    public BotApiServer(World world, Bot bot) {
        this.world = world;
        this.token = bot.token();
        this.limits = new SendingLimits(world.clock());
        BotUser self = new BotUser(bot, world);
        Recipients recipients = new Recipients(world, self);
        FileParameters files = new FileParameters(world);
        switchboard = new Switchboard(
                world,
                log,
                limits,
                List.of(
                        new UpdateMethods(world, closing),
                        new ProfileMethods(world, self),
                        new CommandMethods(world),
                        new ChatMethods(world, self, recipients),
                        new SendingMethods(recipients),
                        new MediaMethods(world, recipients, files),
                        new CopyingMethods(recipients),
                        new EditingMethods(world, recipients, files),
                        new TapMethods(world, recipients)));
    }

    /** Telegram accepts this one from now on, and no other. */
    public void renewToken(String renewed) {
        token = renewed;
    }

    public CallLog log() {
        return log;
    }

    public Faults faults() {
        return faults;
    }

    public CrashPoints crashPoints() {
        return crashPoints;
    }

    public void keepLimits(boolean wanted) {
        limits.keep(wanted);
    }

    public boolean isIdle() {
        return switchboard.isIdle();
    }

    /** Carries out a call that came in the answer to a webhook; nobody learns its result (Bot API, "Making requests when getting updates"). */
    public void callInAnswer(ObjectNode call) {
        Answer _ = switchboard.call(call.path("method").asText(), Request.of(call));
    }

    /** Carries out a call of a bot that is not on the other side of a network; faults that were ordered do not happen to it. */
    public Answer call(String method, ObjectNode parameters, Map<String, Upload> uploads) {
        return switchboard.call(method, new Request(parameters, uploads));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/bot{token}/{method}", guarded(this::call));
        routes.post("/bot{token}/{method}", guarded(this::call));
        routes.get("/file/bot{token}/<path>", guarded(this::download));
    }

    /** A page, which reaches this server from somebody's browser, is no bot. */
    private static Handler guarded(Handler handler) {
        return context -> {
            if (!Caller.usesLocalName(context) || Caller.isPage(context)) {
                write(context, Refusal.forbidden("no page is answered here").answer());
            } else {
                handler.handle(context);
            }
        };
    }

    private void call(Context context) {
        // Telegram's clock is the town's.
        context.header(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        world.clock().instant().atOffset(ZoneOffset.UTC)));
        String method = context.pathParam("method");
        Request request;
        try {
            request = Request.read(context);
        } catch (Refusal refusal) {
            refuse(context, method, Request.of(Json.object()), refusal);
            return;
        }
        if (!isToken(context)) {
            refuse(context, method, request, Refusal.unauthorized());
            return;
        }
        Optional<Fault> fault = faults.take(method);
        if (fault.isPresent()) {
            goWrong(context, method, request, fault.get());
        } else {
            Answer answer = switchboard.call(method, request);
            if (answer instanceof Answer.Accepted) {
                crashPoints.carriedOut(method);
            }
            write(context, answer);
        }
    }

    private void refuse(Context context, String method, Request request, Refusal refusal) {
        switchboard.note(
                method, request, refusal.answer(), Optional.of(refusal.answer().description()));
        write(context, refusal.answer());
    }

    private void goWrong(Context context, String method, Request request, Fault fault) {
        if (fault.isAfterCarryingOut()) {
            Answer unheard = switchboard.call(method, request);
            if (unheard instanceof Answer.Refused) {
                write(context, unheard);
                return;
            }
        } else {
            switchboard.note(method, request, refusal(fault), Optional.empty());
        }
        switch (fault) {
            case Fault.BadGateway() ->
                context.status(502).html("<html><head><title>502 Bad Gateway</title></head></html>");
            case Fault.DropsBefore _, Fault.DropsAfter _ -> drop(context);
            case Fault.HangsAfter(var silence) -> {
                hang(silence.toMillis());
                drop(context);
            }
            case Fault.TooManyRequests _, Fault.ServerError _, Fault.Refusing _ -> write(context, refusal(fault));
        }
    }

    private static Answer refusal(Fault fault) {
        return switch (fault) {
            case Fault.TooManyRequests(var pause) ->
                Refusal.tooManyRequests(pause.toSeconds()).answer();
            case Fault.ServerError(int status) -> new Answer.Refused(status, "Internal Server Error", Json.object());
            case Fault.Refusing(int status, String description) ->
                new Answer.Refused(status, description, Json.object());
            case Fault.BadGateway _, Fault.DropsBefore _, Fault.DropsAfter _, Fault.HangsAfter _ ->
                new Answer.Lost(fault, fault.isAfterCarryingOut());
        };
    }

    private void hang(long millis) {
        try {
            boolean _ = closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void drop(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    private void download(Context context) {
        Optional<StoredFile> file = world.read(() -> world.files().findByPath(context.pathParam("path")));
        if (!isToken(context) || file.isEmpty()) {
            write(context, new Answer.Refused(404, "Not Found", Json.object()));
            return;
        }
        context.contentType("application/octet-stream").result(FileShelf.read(world.folder(), file.get()));
    }

    private boolean isToken(Context context) {
        return MessageDigest.isEqual(
                context.pathParam("token").getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Context context, Answer answer) {
        context.status(answer.status())
                .contentType("application/json")
                .result(Json.write(answer.json()).getBytes(StandardCharsets.UTF_8));
    }

    /** Ends long polls and hanging calls. */
    @Override
    public void close() {
        closing.countDown();
        world.nudge();
    }
}
