package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.massline.playground.world.FileKind;
import org.massline.playground.world.Json;
import org.massline.playground.world.Pictures;
import org.massline.playground.world.StoredFile;
import org.massline.playground.world.World;

/** Files that a bot sends: uploaded, or again by {@code file_id} (Bot API, "Sending files"). */
final class FileParameters {
    private static final int LARGEST_UPLOAD = 50_000_000;
    private static final int LARGEST_PHOTO = 10 << 20;

    private final World world;

    FileParameters(World world) {
        this.world = world;
    }

    /** @return what a message holds under the kind's name: an array of sizes for a photo, an object for the others */
    JsonNode content(FileKind kind, String value, Parameters parameters) {
        Optional<Upload> upload = parameters.upload(value);
        if (upload.isPresent()) {
            return uploaded(kind, upload.get());
        }
        if (value.startsWith("attach://")) {
            throw Refusal.violation("file \"" + value.substring(9) + "\" is not in the request");
        }
        StoredFile file = world.files()
                .find(value)
                .orElseThrow(() -> Refusal.violation("wrong file identifier/HTTP URL specified"));
        if (file.kind() != kind && !(kind == FileKind.DOCUMENT && file.kind() != FileKind.PHOTO)) {
            throw Refusal.violation("can't use file of type " + title(file.kind()) + " as " + title(kind));
        }
        return kind == FileKind.PHOTO ? array(List.of(file)) : file.json();
    }

    /** The fields of a message with an InputMedia: the file and its caption. */
    ObjectNode media(JsonNode part, Parameters parameters) {
        FileKind kind = kind(part);
        ObjectNode content = TextParameters.caption(part);
        content.set(kind.field(), content(kind, part.path("media").asText(), parameters));
        return content;
    }

    static FileKind kind(JsonNode part) {
        return FileKind.valueOf(part.path("type").asText().toUpperCase(Locale.ROOT));
    }

    private JsonNode uploaded(FileKind kind, Upload upload) {
        int size = upload.bytes().length;
        if (size == 0) {
            throw Refusal.violation("file must be non-empty");
        }
        if (size > LARGEST_UPLOAD) {
            throw Refusal.tooLarge();
        }
        if (kind == FileKind.PHOTO) {
            if (size > LARGEST_PHOTO) {
                throw Refusal.violation("file of size " + size + " bytes is too big for a photo; the maximum size is "
                        + LARGEST_PHOTO + " bytes");
            }
            BufferedImage picture =
                    Pictures.read(upload.bytes()).orElseThrow(() -> Refusal.violation("IMAGE_PROCESS_FAILED"));
            if (!Pictures.hasPhotosShape(picture)) {
                throw Refusal.violation("PHOTO_INVALID_DIMENSIONS");
            }
            return array(Pictures.develop(world, picture));
        }
        StoredFile.Look look = new StoredFile.Look(upload.fileName(), upload.contentType(), 0, 0, 0);
        return world.keep(kind, upload.bytes(), look).json();
    }

    private static ArrayNode array(List<StoredFile> sizes) {
        ArrayNode array = Json.array();
        sizes.forEach(size -> array.add(size.json()));
        return array;
    }

    private static String title(FileKind kind) {
        return Character.toUpperCase(kind.field().charAt(0)) + kind.field().substring(1);
    }
}
