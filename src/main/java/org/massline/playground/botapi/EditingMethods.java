package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.massline.playground.world.Chat;
import org.massline.playground.world.ChatMessage;
import org.massline.playground.world.FileKind;
import org.massline.playground.world.Happening;
import org.massline.playground.world.Json;
import org.massline.playground.world.World;

/** Changes and removes messages (Bot API, "Updating messages"). */
final class EditingMethods implements Method.Group {
    private final World world;
    /** After that nothing is deleted any more (Bot API, deleteMessage); editing has no such limit. */
    private static final Duration DELETABLE = Duration.ofDays(2);

    private static final List<String> MEDIA =
            Stream.of(FileKind.values()).map(FileKind::field).toList();

    private final Recipients recipients;
    private final FileParameters files;

    EditingMethods(World world, Recipients recipients, FileParameters files) {
        this.world = world;
        this.recipients = recipients;
        this.files = files;
    }

    @Override
    public Map<String, Method> methods() {
        return Map.of(
                "editMessageText", this::editMessageText,
                "editMessageCaption", this::editMessageCaption,
                "editMessageMedia", this::editMessageMedia,
                "editMessageReplyMarkup", this::editMessageReplyMarkup,
                "deleteMessage", this::deleteMessage,
                "deleteMessages", this::deleteMessages);
    }

    private JsonNode editMessageText(Parameters parameters) {
        if (parameters.text("text").isEmpty()) {
            throw Refusal.violation("message text is empty");
        }
        ObjectNode text = TextParameters.text(parameters.json());
        Target target = target(parameters);
        if (!target.message().body().has("text")) {
            throw Refusal.violation("there is no text in the message to edit");
        }
        return edit(target, List.of("text", "entities"), text, parameters);
    }

    private JsonNode editMessageCaption(Parameters parameters) {
        ObjectNode caption = TextParameters.caption(parameters.json());
        Target target = target(parameters);
        if (MEDIA.stream().noneMatch(target.message().body()::has)) {
            throw Refusal.violation("there is no caption in the message to edit");
        }
        return edit(target, List.of("caption", "caption_entities"), caption, parameters);
    }

    /** Puts a file in the place of a file, or of a text; the caption goes with it. */
    private JsonNode editMessageMedia(Parameters parameters) {
        JsonNode media = parameters.node("media");
        Target target = target(parameters);
        ObjectNode body = target.message().body();
        if (body.has("voice") || (!body.has("text") && MEDIA.stream().noneMatch(body::has))) {
            throw Refusal.violation("message can't be edited");
        }
        FileKind kind = FileParameters.kind(media);
        if (target.message().album().isPresent() && !fitsAlbum(body, kind)) {
            throw Refusal.violation("message media can't be changed to another type in an album");
        }
        List<String> replaced = new ArrayList<>(MEDIA);
        replaced.addAll(List.of("text", "entities", "link_preview_options", "caption", "caption_entities"));
        return edit(target, replaced, files.media(media, parameters), parameters);
    }

    private static boolean fitsAlbum(ObjectNode body, FileKind kind) {
        return body.has(kind.field())
                || ((kind == FileKind.PHOTO || kind == FileKind.VIDEO) && (body.has("photo") || body.has("video")));
    }

    private JsonNode editMessageReplyMarkup(Parameters parameters) {
        return edit(target(parameters), List.of(), Json.object(), parameters);
    }

    /** A keyboard that is left out is taken away, as Telegram does. */
    private JsonNode edit(Target target, List<String> replaced, ObjectNode fields, Parameters parameters) {
        if (parameters.has("reply_markup") && !parameters.node("reply_markup").has("inline_keyboard")) {
            throw Refusal.violation("inline keyboard expected");
        }
        ObjectNode body = target.message().body();
        ObjectNode edited = body.deepCopy();
        edited.remove(replaced);
        edited.remove("reply_markup");
        edited.setAll(fields);
        Keyboard.inlineOf(parameters.node("reply_markup")).ifPresent(keyboard -> edited.set("reply_markup", keyboard));
        if (edited.equals(body)) {
            throw Refusal.circumstance(
                    "message is not modified: specified new message content and reply markup are exactly the same as a"
                            + " current content and reply markup of the message");
        }
        if (!replaced.isEmpty()) {
            edited.put("edit_date", world.clock().instant().getEpochSecond());
        }
        body.removeAll();
        body.setAll(edited);
        world.announce(new Happening.MessageShown(target.chat(), target.message()));
        return target.message().copy();
    }

    private record Target(Chat chat, ChatMessage message) {}

    private Target target(Parameters parameters) {
        if (!parameters.has("chat_id")) {
            throw Refusal.violation("chat_id is empty");
        }
        if (!parameters.has("message_id")) {
            throw Refusal.violation("message identifier is not specified");
        }
        Chat chat = recipients.reachable(parameters);
        ChatMessage message = chat.message(parameters.number("message_id", 0))
                .orElseThrow(() -> Refusal.circumstance("message to edit not found"));
        if (!message.isFromBot()) {
            throw Refusal.violation("message can't be edited");
        }
        return new Target(chat, message);
    }

    private JsonNode deleteMessage(Parameters parameters) {
        Chat chat = recipients.known(parameters);
        ChatMessage message = chat.message(parameters.number("message_id", 0))
                .orElseThrow(() -> Refusal.circumstance("message to delete not found"));
        delete(chat, List.of(message));
        return Json.yes();
    }

    /** Those that are not there are passed over; if one of the others cannot be deleted, none is. */
    private JsonNode deleteMessages(Parameters parameters) {
        Chat chat = recipients.known(parameters);
        List<ChatMessage> messages = new ArrayList<>();
        for (JsonNode id : parameters.node("message_ids")) {
            if (id.asLong() <= 0) {
                throw Refusal.violation("invalid message identifier specified");
            }
            chat.message(id.asLong()).ifPresent(messages::add);
        }
        delete(chat, messages);
        return Json.yes();
    }

    /** In a private chat a bot may delete what the person wrote, too; in a group it would have to be an administrator. */
    private void delete(Chat chat, List<ChatMessage> messages) {
        for (ChatMessage message : messages) {
            if (!chat.isPrivate() && !message.isFromBot() && chat.botRights().isEmpty()) {
                throw Refusal.violation("message can't be deleted");
            }
            Instant sent = Instant.ofEpochSecond(message.body().path("date").asLong());
            if (sent.plus(DELETABLE).isBefore(world.clock().instant())) {
                throw Refusal.circumstance("message can't be deleted for everyone");
            }
        }
        for (ChatMessage message : messages) {
            boolean _ = chat.remove(message.id());
            world.announce(new Happening.MessageGone(chat.id(), message.id()));
        }
    }
}
