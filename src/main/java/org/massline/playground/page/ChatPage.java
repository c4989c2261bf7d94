package org.massline.playground.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.massline.playground.Caller;
import org.massline.playground.PlaygroundOptions;
import org.massline.playground.Routes;
import org.massline.playground.town.Town;
import org.massline.playground.world.FileShelf;
import org.massline.playground.world.StoredFile;
import org.massline.playground.world.World;

/**
 * The routes of the chat page:
 *
 * <pre>
 * GET  /                         the page
 * GET  /page/{file}              its modules and styles
 * GET  /play/events              everything as it is, then everything that happens (Server-Sent Events)
 * GET  /play/files/{id}          a file of a message
 * POST /play/uploads             a file to be sent, answered with a ticket
 * POST /play/people/{key}/{deed} say, send, tap, edit, open, block, unblock
 * POST /play/clock/{step}        hour, day, week, monday
 * </pre>
 */
public final class ChatPage implements Routes {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    private static final Pattern OWN_FILE = Pattern.compile("[a-z]+(-[a-z]+)*\\.(js|css|svg)");

    private final World world;
    private final PageEvents events;
    private final PageDeeds deeds;

    public ChatPage(World world, Town town, PlaygroundOptions options) {
        this.world = world;
        this.events = new PageEvents(world, new PageViews(world, options));
        this.deeds = new PageDeeds(world, town, options.zone());
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", guarded(context -> write(context, "index.html")));
        routes.get("/page/{file}", guarded(this::ownFile));
        routes.get("/play/files/{id}", guarded(this::file));
        routes.post("/play/uploads", guarded(deeds::upload));
        routes.post("/play/people/{key}/{deed}", guarded(deeds::act));
        routes.post("/play/clock/{step}", guarded(deeds::moveClock));
        routes.before("/play/events", guarded(context -> {}));
        routes.sse("/play/events", events::connect);
    }

    /** Ends the streams, without which the server would wait for them. */
    public void close() {
        events.close();
    }

    /**
     * A page of the wide world must not reach this one through somebody's browser: not under a name of its own that leads
     * here (DNS rebinding), and not by a form that it sends here.
     */
    private static Handler guarded(Handler handler) {
        return context -> {
            String origin = context.header("Origin");
            if (!Caller.usesLocalName(context) || (origin != null && !origin.equals("http://" + context.host()))) {
                throw new ForbiddenResponse("the playground answers to local names only");
            }
            context.header("X-Content-Type-Options", "nosniff");
            context.header("Referrer-Policy", "no-referrer");
            context.header("Cache-Control", "no-store");
            context.header(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self';"
                            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
            handler.handle(context);
        };
    }

    private void ownFile(Context context) {
        String name = context.pathParam("file");
        if (OWN_FILE.matcher(name).matches()) {
            write(context, name);
        } else {
            context.status(404);
        }
    }

    private static void write(Context context, String name) {
        try (InputStream file = ChatPage.class.getResourceAsStream("/playground/page/" + name)) {
            if (file == null) {
                context.status(404);
                return;
            }
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
            context.contentType(type).result(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only what a browser can show safely is shown; the rest is saved. */
    private void file(Context context) {
        StoredFile file =
                world.read(() -> world.files().find(context.pathParam("id")).orElse(null));
        if (file == null) {
            context.status(404);
            return;
        }
        switch (file.kind()) {
            case PHOTO -> context.contentType("image/jpeg");
            case VOICE -> context.contentType("audio/ogg");
            case VIDEO -> context.contentType("video/mp4");
            case AUDIO -> context.contentType("audio/mpeg");
            case DOCUMENT ->
                context.contentType("application/octet-stream").header("Content-Disposition", "attachment");
        }
        context.result(FileShelf.read(world.folder(), file));
    }
}
