package org.massline.chat;

import java.util.Optional;

/** What a person attached to a message. */
public sealed interface Attachment {
    /** How Telegram shows a file, and so which method sends it again. */
    enum Type {
        PHOTO,
        VIDEO,
        DOCUMENT,
        AUDIO,
        VOICE,
        VIDEO_NOTE,
        ANIMATION
    }

    /**
     * A file that Telegram keeps.
     *
     * @param fileId by which this bot may send it again; it carries no author
     * @param name as the person's device called it, where Telegram tells it
     * @param bytes how large it is; 0 where Telegram does not tell it
     */
    record File(Type type, String fileId, Optional<String> name, long bytes) implements Attachment {
        /** Telegram lets bots download files up to this size (Bot API, 'getFile'). */
        public static final long MOST_FETCHED_BYTES = 20_000_000;

        /** One of whose size nothing is known. */
        public File(Type type, String fileId, Optional<String> name) {
            this(type, fileId, name, 0);
        }

        /** The same under no name: people give files their own. */
        public File withoutName() {
            return new File(type, fileId, Optional.empty(), bytes);
        }

        /**
         * Whether something in it may tell who made it, where and when. Photos are encoded anew by Telegram; voices and round
         * videos are recorded by it.
         */
        public boolean mayTell() {
            return switch (type) {
                case VIDEO, DOCUMENT, AUDIO, ANIMATION -> true;
                case PHOTO, VOICE, VIDEO_NOTE -> false;
            };
        }
    }

    /** A file that was not passed on, since what it may tell of an anonymous author could not be removed. */
    record Withheld() implements Attachment {}

    /** A point on the map, in degrees. */
    record Location(double latitude, double longitude) implements Attachment {}
}
