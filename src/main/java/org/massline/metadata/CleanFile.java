package org.massline.metadata;

import java.util.Arrays;
import java.util.Optional;

/**
 * A file without metadata. The bytes are its reader's, and neither copied nor compared.
 *
 * @param content as long as the original at most, but for an orientation's 36 bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record CleanFile(Format format, byte[] content) {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8};
    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final byte[] WEBP = {'W', 'E', 'B', 'P'};
    private static final byte[] FTYP = {'f', 't', 'y', 'p'};

    /** What can be cleaned. */
    public enum Format {
        JPEG("jpg", "image/jpeg"),
        PNG("png", "image/png"),
        WEBP("webp", "image/webp"),
        MP4("mp4", "video/mp4");

        private final String ending;
        private final String mimeType;

        Format(String ending, String mimeType) {
            this.ending = ending;
            this.mimeType = mimeType;
        }

        /** Of a file's name, without a dot. */
        public String ending() {
            return ending;
        }

        public String mimeType() {
            return mimeType;
        }
    }

    /**
     * The file without its metadata. Its name and what it is said to be count for nothing, its bytes alone do.
     *
     * @param file is not changed
     * @return empty if it is of another format, broken, or holds something of which it is not known what it tells
     */
    public static Optional<CleanFile> of(byte[] file) {
        try {
            if (startsWith(file, 0, JPEG)) {
                return Optional.of(new CleanFile(Format.JPEG, Jpeg.cleaned(file)));
            }
            if (startsWith(file, 0, PNG)) {
                return Optional.of(new CleanFile(Format.PNG, Png.cleaned(file)));
            }
            if (startsWith(file, 0, RIFF) && startsWith(file, 8, WEBP)) {
                return Optional.of(new CleanFile(Format.WEBP, Webp.cleaned(file)));
            }
            if (startsWith(file, 4, FTYP)) {
                return Optional.of(new CleanFile(Format.MP4, Mp4.cleaned(file)));
            }
            return Optional.empty();
        } catch (NotUnderstood broken) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] file, int from, byte[] start) {
        int to = from + start.length;
        return file.length >= to && Arrays.equals(file, from, to, start, 0, start.length);
    }
}
