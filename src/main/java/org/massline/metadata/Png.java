package org.massline.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * PNG (W3C, third edition, 2025): a chain of chunks. Those are kept that say how the picture looks, animated ones too; words,
 * times, EXIF and whatever is not known go. So does a colour profile, which on a screenshot is often that of one screen, and what
 * follows the end: some programs leave there what was cut off.
 */
final class Png {
    private static final int SIGNATURE = 8;
    /** Length, name and checksum. */
    private static final int AROUND_CONTENT = 12;

    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "cICP", "sBIT", "bKGD", "pHYs", "acTL",
            "fcTL", "fdAT");

    private Png() {}

    static byte[] cleaned(byte[] file) throws NotUnderstood {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (file.length < SIGNATURE || in.getInt(4) != 0x0D0A1A0A) {
            throw new NotUnderstood("a PNG file that was damaged on its way");
        }
        var out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, SIGNATURE);
        in.position(SIGNATURE);
        boolean hasPicture = false;
        String last = "";
        while (!last.equals("IEND")) {
            int from = in.position();
            String name = chunk(file, in);
            if (last.isEmpty() && !name.equals("IHDR")) {
                throw new NotUnderstood("a PNG file that does not begin with its header");
            }
            // A capital letter says that the picture cannot be shown without it.
            if (!KEPT.contains(name) && Character.isUpperCase(name.charAt(0))) {
                throw new NotUnderstood("a PNG chunk that is needed and not known");
            }
            if (KEPT.contains(name)) {
                out.write(file, from, in.position() - from);
            }
            hasPicture |= name.equals("IDAT");
            last = name;
        }
        if (!hasPicture) {
            throw new NotUnderstood("a PNG file without a picture");
        }
        return out.toByteArray();
    }

    /** Goes over one chunk; returns its name. */
    private static String chunk(byte[] file, ByteBuffer in) throws NotUnderstood {
        if (in.remaining() < AROUND_CONTENT) {
            throw new NotUnderstood("a PNG file that ends too early");
        }
        int from = in.position();
        int length = in.getInt(from);
        if (length < 0 || length > in.remaining() - AROUND_CONTENT) {
            throw new NotUnderstood("a PNG chunk longer than its file");
        }
        CRC32 sum = new CRC32();
        sum.update(file, from + 4, length + 4);
        if ((int) sum.getValue() != in.getInt(from + 8 + length)) {
            throw new NotUnderstood("a PNG chunk that was damaged on its way");
        }
        in.position(from + AROUND_CONTENT + length);
        return new String(file, from + 4, 4, StandardCharsets.ISO_8859_1);
    }
}
