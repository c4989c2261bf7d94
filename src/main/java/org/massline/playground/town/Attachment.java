package org.massline.playground.town;

import java.time.Duration;
import java.util.stream.IntStream;
import org.massline.playground.world.Pictures;

/** Something that a person sends with or instead of words. The bytes are neither copied nor compared. */
@SuppressWarnings("ArrayRecordComponent")
public sealed interface Attachment {
    /** @param bytes of any picture that Java reads: PNG, JPEG, GIF, BMP */
    record Photo(byte[] bytes) implements Attachment {}

    record Document(String fileName, String mimeType, byte[] bytes) implements Attachment {}

    /** @param bytes of an Ogg file with Opus in it, as Telegram's voice messages are */
    record Voice(Duration length, byte[] bytes) implements Attachment {}

    /** @param bytes of an MP4 file */
    record Video(Duration length, byte[] bytes) implements Attachment {}

    record Location(double latitude, double longitude) implements Attachment {}

    /** Invented pictures, for those who have none at hand. */
    static Attachment[] samplePhotos(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Photo(Pictures.sample(number)))
                .toArray(Attachment[]::new);
    }

    /** Two seconds of sound. */
    static Attachment sampleVoice() {
        return new Voice(Duration.ofSeconds(2), Samples.voice());
    }

    /** Whether Telegram shows it in an album. */
    default boolean fitsAlbum() {
        return !(this instanceof Voice || this instanceof Location);
    }
}
