package org.massline.playground.world;

/** The kinds of file that a message can carry. */
public enum FileKind {
    PHOTO("photo", "photos"),
    DOCUMENT("document", "documents"),
    VOICE("voice", "voice"),
    VIDEO("video", "videos"),
    AUDIO("audio", "music");

    private final String field;
    private final String folder;

    FileKind(String field, String folder) {
        this.field = field;
        this.folder = folder;
    }

    /** The field of a message, and the parameter of the method, that holds it. */
    public String field() {
        return field;
    }

    /** The first part of a {@code file_path}. */
    String folder() {
        return folder;
    }
}
