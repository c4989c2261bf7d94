package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.massline.playground.world.Chat;
import org.massline.playground.world.FileKind;
import org.massline.playground.world.Json;
import org.massline.playground.world.StoredFile;
import org.massline.playground.world.World;

/** Messages with files, and files. */
final class MediaMethods implements Method.Group {
    /** What a bot may download (Bot API, getFile). */
    private static final long LARGEST_DOWNLOAD = 20_000_000;

    private final World world;
    private final Recipients recipients;
    private final FileParameters files;

    MediaMethods(World world, Recipients recipients, FileParameters files) {
        this.world = world;
        this.recipients = recipients;
        this.files = files;
    }

    @Override
    public Map<String, Method> methods() {
        Map<String, Method> methods = new HashMap<>();
        for (FileKind kind : FileKind.values()) {
            String name = kind.field().substring(0, 1).toUpperCase(Locale.ROOT)
                    + kind.field().substring(1);
            methods.put("send" + name, parameters -> send(kind, parameters));
        }
        methods.put("sendMediaGroup", this::sendMediaGroup);
        methods.put("getFile", this::getFile);
        return methods;
    }

    private JsonNode send(FileKind kind, Parameters parameters) {
        ObjectNode content = TextParameters.caption(parameters.json());
        Chat chat = recipients.reachable(parameters);
        content.set(kind.field(), files.content(kind, parameters.text(kind.field()), parameters));
        return recipients.post(chat, recipients.common(parameters, chat, content));
    }

    private JsonNode sendMediaGroup(Parameters parameters) {
        List<ObjectNode> contents = new ArrayList<>();
        List<FileKind> kinds = new ArrayList<>();
        Chat chat = recipients.reachable(parameters);
        for (JsonNode part : parameters.node("media")) {
            contents.add(recipients.common(parameters, chat, files.media(part, parameters)));
            kinds.add(FileParameters.kind(part));
        }
        boolean standsAlone = kinds.contains(FileKind.DOCUMENT) || kinds.contains(FileKind.AUDIO);
        if (standsAlone && kinds.stream().distinct().count() > 1) {
            throw Refusal.violation("documents and audio can't be mixed with other media in an album");
        }
        String album = world.chats().nameAlbum();
        ArrayNode messages = Json.array();
        contents.forEach(content -> messages.add(recipients.post(chat, content.put("media_group_id", album))));
        return messages;
    }

    private JsonNode getFile(Parameters parameters) {
        StoredFile file = world.files()
                .find(parameters.text("file_id"))
                .orElseThrow(() -> Refusal.violation("wrong file_id or the file is temporarily unavailable"));
        if (file.bytes() > LARGEST_DOWNLOAD) {
            throw Refusal.violation("file is too big");
        }
        return Json.object()
                .put("file_id", file.fileId())
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.bytes())
                .put("file_path", file.path());
    }
}
