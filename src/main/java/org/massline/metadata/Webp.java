package org.massline.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * WebP (RFC 9649): chunks in a RIFF file. Those are kept in which the picture is, animated ones too; EXIF, XMP, the colour profile,
 * which may be that of one screen, and whatever is not known go, and so does what follows the end.
 */
final class Webp {
    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final Set<String> PICTURES = Set.of("VP8 ", "VP8L");

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF");
    private static final Set<String> KEPT_IN_FRAME = Set.of("VP8 ", "VP8L", "ALPH");

    /** Those that hold numbers alone. */
    private static final Map<String, Integer> LENGTHS = Map.of("VP8X", 10, "ANIM", 6);

    /** Where a frame lies, how large it is, how long it is shown, and how it is laid over the one before. */
    private static final int FRAME_HEAD = 16;

    /** In the first byte of VP8X: that some of it is transparent, and that it moves. The others tell of what goes. */
    private static final int STAYING_FEATURES = 0x10 | 0x02;

    private final ByteBuffer in;
    private boolean hasPicture;

    private Webp(byte[] file) {
        in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] cleaned(byte[] file) throws NotUnderstood {
        return new Webp(file).cleaned();
    }

    private byte[] cleaned() throws NotUnderstood {
        if (in.capacity() < HEAD) {
            throw new NotUnderstood("a WebP file that ends too early");
        }
        long length = unsigned(4);
        if (length < 4 || length > in.capacity() - CHUNK_HEAD) {
            throw new NotUnderstood("a WebP file shorter than it says");
        }
        in.position(HEAD);
        byte[] chunks = chunks(KEPT, CHUNK_HEAD + (int) length);
        if (!hasPicture) {
            throw new NotUnderstood("a WebP file without a picture");
        }
        return ByteBuffer.allocate(HEAD + chunks.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(in.array(), 0, 4)
                .putInt(4 + chunks.length)
                .put(in.array(), 8, 4)
                .put(chunks)
                .array();
    }

    /** The chunks from here to there; each begins at an even place. A frame has some of its own, but no frames. */
    private byte[] chunks(Set<String> kept, int to) throws NotUnderstood {
        var out = new ByteArrayOutputStream();
        while (in.position() < to) {
            int at = in.position();
            if (to - at < CHUNK_HEAD) {
                throw new NotUnderstood("a WebP chunk without a head");
            }
            String name = new String(in.array(), at, 4, StandardCharsets.ISO_8859_1);
            long length = unsigned(at + 4);
            if (length + (length & 1) > to - at - CHUNK_HEAD) {
                throw new NotUnderstood("a WebP chunk longer than its place");
            }
            int end = at + CHUNK_HEAD + (int) length;
            in.position(at + CHUNK_HEAD);
            if (kept.contains(name)) {
                write(name, content(name, end), out);
            }
            in.position(end + (int) (length & 1));
        }
        return out.toByteArray();
    }

    private byte[] content(String name, int end) throws NotUnderstood {
        int length = end - in.position();
        if (length != LENGTHS.getOrDefault(name, length)) {
            throw new NotUnderstood("a WebP chunk of another length than it must have");
        }
        hasPicture |= PICTURES.contains(name);
        if (name.equals("ANMF")) {
            return frame(end);
        }
        byte[] content = bytes(length);
        if (name.equals("VP8X")) {
            content[0] &= STAYING_FEATURES;
            content[1] = content[2] = content[3] = 0;
        }
        return content;
    }

    private byte[] frame(int end) throws NotUnderstood {
        if (end - in.position() < FRAME_HEAD) {
            throw new NotUnderstood("a WebP frame without a head");
        }
        byte[] head = bytes(FRAME_HEAD);
        byte[] chunks = chunks(KEPT_IN_FRAME, end);
        return ByteBuffer.allocate(head.length + chunks.length)
                .put(head)
                .put(chunks)
                .array();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private long unsigned(int at) {
        return in.getInt(at) & 0xFFFFFFFFL;
    }

    private static void write(String name, byte[] content, ByteArrayOutputStream out) {
        out.writeBytes(ByteBuffer.allocate(CHUNK_HEAD)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(content.length)
                .array());
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }
}
