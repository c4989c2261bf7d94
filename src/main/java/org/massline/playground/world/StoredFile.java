package org.massline.playground.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sent.
 *
 * @param path under the download address, such as {@code photos/file_3.jpg}
 * @param look what else Telegram tells of it
 */
public record StoredFile(String fileId, String uniqueId, FileKind kind, String path, long bytes, Look look) {

    /**
     * @param width and height in pixels; 0 where there is nothing to see
     * @param seconds of sound or film; 0 where there is none
     */
    public record Look(@Nullable String fileName, @Nullable String mimeType, int width, int height, int seconds) {}

    /** In the shape of the Bot API's PhotoSize, Document, Voice, Video or Audio. */
    public ObjectNode json() {
        ObjectNode json = Json.object().put("file_id", fileId).put("file_unique_id", uniqueId);
        if (kind == FileKind.PHOTO || kind == FileKind.VIDEO) {
            json.put("width", look.width()).put("height", look.height());
        }
        if (kind == FileKind.VOICE || kind == FileKind.VIDEO || kind == FileKind.AUDIO) {
            json.put("duration", look.seconds());
        }
        if (look.fileName() != null && kind != FileKind.VOICE && kind != FileKind.PHOTO) {
            json.put("file_name", look.fileName());
        }
        if (look.mimeType() != null && kind != FileKind.PHOTO) {
            json.put("mime_type", look.mimeType());
        }
        return json.put("file_size", bytes);
    }
}
