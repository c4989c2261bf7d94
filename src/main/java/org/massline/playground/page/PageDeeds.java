package org.massline.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.massline.playground.town.Attachment;
import org.massline.playground.town.Person;
import org.massline.playground.town.Seat;
import org.massline.playground.town.SeenMessage;
import org.massline.playground.town.Town;
import org.massline.playground.world.Json;
import org.massline.playground.world.World;

/** What people do on the page. Every deed asks for JSON, which no form of another page can send. */
final class PageDeeds {
    private static final LocalTime DIGEST_TIME = LocalTime.of(9, 0);

    private final World world;
    private final Town town;
    private final ZoneId zone;
    private final Uploads uploads = new Uploads();

    PageDeeds(World world, Town town, ZoneId zone) {
        this.world = world;
        this.town = town;
        this.zone = zone;
    }

    void act(Context context) {
        ObjectNode body = readBody(context);
        try {
            Person person = town.person(context.pathParam("key"));
            act(person, seat(person, body), context.pathParam("deed"), body);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new BadRequestResponse(e.getMessage() == null ? "this cannot be done" : e.getMessage());
        }
        context.status(204);
    }

    private void act(Person person, Seat seat, String deed, ObjectNode body) {
        switch (deed) {
            case "say" -> say(seat, body);
            case "send" -> send(seat, body);
            case "tap" ->
                seat.tap(body.path("message").asLong(), body.path("data").asText());
            case "edit" -> seat.edits(message(seat, body.path("message").asLong()), words(body));
            case "open" -> {
                if (person.opens(body.path("url").asText()).isEmpty()) {
                    throw new BadRequestResponse("only links to the bot are opened here");
                }
            }
            case "block" -> person.blocks();
            case "unblock" -> person.unblocks();
            default -> throw new NotFoundResponse();
        }
    }

    private static void say(Seat seat, ObjectNode body) {
        if (body.has("reply")) {
            seat.replies(message(seat, body.path("reply").asLong()), words(body));
        } else {
            seat.says(words(body));
        }
    }

    private void send(Seat seat, ObjectNode body) {
        List<Attachment> attachments = new ArrayList<>();
        for (JsonNode part : body.path("attachments")) {
            attachments.add(attachment(part));
        }
        String caption = body.path("text").asText("").strip();
        Attachment[] files = attachments.toArray(Attachment[]::new);
        List<SeenMessage> _ = body.has("reply")
                ? seat.replies(message(seat, body.path("reply").asLong()), caption, files)
                : seat.sends(caption, files);
    }

    private Attachment attachment(JsonNode part) {
        return switch (part.path("kind").asText()) {
            case "voice" -> Attachment.sampleVoice();
            case "location" ->
                new Attachment.Location(
                        part.path("latitude").asDouble(39.9075),
                        part.path("longitude").asDouble(116.3972));
            case "photo" -> new Attachment.Photo(uploads.take(part).bytes());
            case "document" -> {
                Uploads.Upload upload = uploads.take(part);
                yield new Attachment.Document(upload.fileName(), upload.mimeType(), upload.bytes());
            }
            default -> throw new BadRequestResponse("an attachment is a photo, document, voice or location");
        };
    }

    private static SeenMessage message(Seat seat, long id) {
        return seat.messages().stream()
                .filter(message -> message.id() == id)
                .findFirst()
                .orElseThrow(() -> new BadRequestResponse("this message is gone"));
    }

    private static String words(ObjectNode body) {
        String words = body.path("text").asText("").strip();
        if (words.isEmpty()) {
            throw new BadRequestResponse("there is nothing to say");
        }
        return words;
    }

    /** The chat and topic that the deed names, or else the private chat. */
    private static Seat seat(Person person, ObjectNode body) {
        JsonNode thread = body.path("thread");
        return person.at(
                body.path("chat").asLong(person.id()),
                thread.isIntegralNumber() ? OptionalLong.of(thread.asLong()) : OptionalLong.empty());
    }

    /** Takes a file's bytes as the body, its name in a header that other pages may not set. */
    void upload(Context context) {
        String name = context.header("X-File-Name");
        if (name == null) {
            throw new BadRequestResponse("the header X-File-Name is missing");
        }
        String type = context.contentType() == null ? "application/octet-stream" : context.contentType();
        String ticket = uploads.add(
                new Uploads.Upload(URLDecoder.decode(name, StandardCharsets.UTF_8), type, context.bodyAsBytes()));
        context.contentType("application/json").result(Json.write(Json.object().put("ticket", ticket)));
    }

    void moveClock(Context context) {
        ObjectNode _ = readBody(context);
        switch (context.pathParam("step")) {
            case "hour" -> world.clock().move(Duration.ofHours(1));
            case "day" -> world.clock().move(Duration.ofDays(1));
            case "week" -> world.clock().move(Duration.ofDays(7));
            case "monday" -> world.clock().moveToNext(DayOfWeek.MONDAY, DIGEST_TIME, zone);
            default -> throw new NotFoundResponse();
        }
        context.status(204);
    }

    private static ObjectNode readBody(Context context) {
        if (!"application/json".equals(context.contentType())) {
            throw new BadRequestResponse("the page speaks JSON");
        }
        try {
            if (Json.parse(context.body()) instanceof ObjectNode body) {
                return body;
            }
        } catch (UncheckedIOException e) {
            // The same answer as for JSON that is no object.
        }
        throw new BadRequestResponse("the page speaks JSON");
    }
}
