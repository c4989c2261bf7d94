package org.massline.playground.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import org.massline.playground.world.FileKind;
import org.massline.playground.world.Json;
import org.massline.playground.world.Pictures;
import org.massline.playground.world.StoredFile;
import org.massline.playground.world.World;

/** Files that a bot sends: uploaded, or again by {@code file_id} (Bot API, "Sending files"). */
final class FileParameters {
    private static final int LARGEST_UPLOAD = 50_000_000;
    private static final int LARGEST_PHOTO = 10_000_000;

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

    private JsonNode uploaded(FileKind kind, Upload upload) {
        int size = upload.bytes().length;
        if (size == 0) {
            throw Refusal.violation("file must be non-empty");
        }
        if (size > (kind == FileKind.PHOTO ? LARGEST_PHOTO : LARGEST_UPLOAD)) {
            throw Refusal.tooLarge();
        }
        if (kind == FileKind.PHOTO) {
            List<StoredFile> sizes = Pictures.develop(world, upload.bytes());
            if (sizes.isEmpty()) {
                throw Refusal.violation("IMAGE_PROCESS_FAILED");
            }
            return array(sizes);
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
