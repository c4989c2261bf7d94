package org.massline.playground.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Files on disk, found by their id or by their path. */
public final class FileShelf {
    private int next = 1;
    private Map<String, StoredFile> files = new LinkedHashMap<>();

    FileShelf() {}

    public Optional<StoredFile> find(String fileId) {
        return Optional.ofNullable(files.get(fileId));
    }

    /** @param path as in {@link StoredFile#path}; nothing else on the disk can be named by it */
    public Optional<StoredFile> findByPath(String path) {
        return files.values().stream().filter(file -> file.path().equals(path)).findFirst();
    }

    public static byte[] read(Path folder, StoredFile file) {
        try {
            return Files.readAllBytes(place(folder, file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.path() + " of the playground; was it deleted?", e);
        }
    }

    /** Writes the bytes and gives them an id that says nothing. */
    StoredFile add(Path folder, FileKind kind, byte[] bytes, StoredFile.Look look) {
        int number = next++;
        String uniqueId = "AQAD%05d".formatted(number);
        String fileId = "BQAC"
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((kind.field() + " " + uniqueId + " of the playground")
                                .getBytes(StandardCharsets.US_ASCII));
        StoredFile file = new StoredFile(
                fileId, uniqueId, kind, kind.folder() + "/file_" + number + ending(kind, look), bytes.length, look);
        try {
            Path place = place(folder, file);
            Files.createDirectories(place.resolveSibling("."));
            Files.write(place, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file.path() + " of the playground; is the disk full?", e);
        }
        files.put(fileId, file);
        return file;
    }

    private static Path place(Path folder, StoredFile file) {
        return folder.resolve("files").resolve(file.path());
    }

    private static String ending(FileKind kind, StoredFile.Look look) {
        return switch (kind) {
            case PHOTO -> ".jpg";
            case VOICE -> ".oga";
            case VIDEO -> ".mp4";
            case AUDIO -> ".mp3";
            case DOCUMENT -> {
                String name = look.fileName() == null ? "" : look.fileName().toLowerCase(Locale.ROOT);
                String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
                yield ending.matches("\\.[a-z0-9]{1,8}") ? ending : "";
            }
        };
    }
}
