package org.massline.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * JPEG (ITU-T T.81, annex B): a chain of segments. Those are kept without which the picture would not be the same; of the
 * application's own ones JFIF without its thumbnail, Adobe's, which tells how colours are coded, and from EXIF which side is up.
 *
 * <p>A colour profile goes, too: it may be that of one screen, with its number in it. So does what follows the picture: phones
 * put previews, and films, there.
 */
final class Jpeg {
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int ORIENTATION = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
    /** Version, unit and density; the width and height of the thumbnail stand behind them. */
    private static final int JFIF_LENGTH = 12;

    private static final int ADOBE_LENGTH = 12;

    private final ByteBuffer in;
    private final ByteArrayOutputStream out;
    private boolean isFramed;
    private boolean isScanned;
    private boolean isTurned;
    private boolean isMeasured;

    private Jpeg(byte[] file) {
        in = ByteBuffer.wrap(file);
        out = new ByteArrayOutputStream(file.length);
    }

    static byte[] cleaned(byte[] file) throws NotUnderstood {
        return new Jpeg(file).cleaned();
    }

    private byte[] cleaned() throws NotUnderstood {
        in.position(2);
        out.write(0xFF);
        out.write(0xD8);
        int marker = marker();
        while (marker != END) {
            segment(marker);
            if (marker == SCAN) {
                scan();
            }
            marker = marker();
        }
        if (!isFramed || !isScanned) {
            throw new NotUnderstood("a JPEG file without a picture");
        }
        out.write(0xFF);
        out.write(END);
        return out.toByteArray();
    }

    /** A marker may be preceded by any number of fill bytes. */
    private int marker() throws NotUnderstood {
        int code = octet();
        if (code != 0xFF) {
            throw new NotUnderstood("no JPEG marker where one must be");
        }
        while (code == 0xFF) {
            code = octet();
        }
        return code;
    }

    private int octet() throws NotUnderstood {
        if (!in.hasRemaining()) {
            throw new NotUnderstood("a JPEG file that ends too early");
        }
        return in.get() & 0xFF;
    }

    private void segment(int marker) throws NotUnderstood {
        int length = (octet() << 8 | octet()) - 2;
        if (length < 0 || length > in.remaining()) {
            throw new NotUnderstood("a JPEG segment longer than its file");
        }
        byte[] content = new byte[length];
        in.get(content);
        switch (marker) {
            // Frames, but for the hierarchical ones, which nobody writes.
            case 0xC0, 0xC1, 0xC2, 0xC3, 0xC9, 0xCA, 0xCB -> {
                isFramed = true;
                keep(marker, content, JpegShape.isFrame(content));
            }
            case SCAN -> {
                isScanned = true;
                keep(marker, content, JpegShape.isScan(content));
            }
            case 0xC4 -> keep(marker, content, JpegShape.isHuffman(content));
            case 0xCC -> keep(marker, content, JpegShape.isConditions(content));
            case 0xDB -> keep(marker, content, JpegShape.isQuantization(content));
            case 0xDC, 0xDD -> keep(marker, content, JpegShape.isNumber(content));
            case 0xE0 -> jfif(content);
            case 0xE1 -> exif(content);
            case 0xEE -> adobe(content);
            case 0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEC, 0xED, 0xEF, 0xFE -> {}
            default -> throw new NotUnderstood("a JPEG segment that is not known");
        }
    }

    private void keep(int marker, byte[] content, boolean isWhatItSays) throws NotUnderstood {
        if (!isWhatItSays) {
            throw new NotUnderstood("a JPEG segment that is not what it says");
        }
        write(marker, content, content.length);
    }

    private void write(int marker, byte[] content, int length) {
        out.write(0xFF);
        out.write(marker);
        out.write((length + 2) >> 8);
        out.write(length + 2);
        out.write(content, 0, length);
    }

    private void jfif(byte[] content) {
        if (startsWith(content, JFIF) && content.length >= JFIF_LENGTH && !isMeasured) {
            isMeasured = true;
            byte[] withoutThumbnail = new byte[JFIF_LENGTH + 2];
            System.arraycopy(content, 0, withoutThumbnail, 0, JFIF_LENGTH);
            write(0xE0, withoutThumbnail, withoutThumbnail.length);
        }
    }

    private void adobe(byte[] content) {
        if (startsWith(content, ADOBE) && content.length == ADOBE_LENGTH) {
            write(0xEE, content, ADOBE_LENGTH);
        }
    }

    /** Nothing but the orientation; of an EXIF that cannot be read, nothing. */
    private void exif(byte[] content) {
        if (!startsWith(content, EXIF) || isTurned) {
            return;
        }
        int orientation = orientation(content);
        if (orientation > 1 && orientation <= 8) {
            isTurned = true;
            byte[] alone = ByteBuffer.allocate(EXIF.length + 26)
                    .put(EXIF)
                    // TIFF 6.0: big-endian, 42, the first directory at 8, with one entry: a short; and no other
                    // directory.
                    .putShort((short) 0x4D4D)
                    .putShort((short) 42)
                    .putInt(8)
                    .putShort((short) 1)
                    .putShort((short) ORIENTATION)
                    .putShort((short) 3)
                    .putInt(1)
                    .putShort((short) orientation)
                    .putShort((short) 0)
                    .putInt(0)
                    .array();
            write(0xE1, alone, alone.length);
        }
    }

    /** From 1 to 8; 0 if there is none. */
    private static int orientation(byte[] exif) {
        ByteBuffer tiff =
                ByteBuffer.wrap(exif, EXIF.length, exif.length - EXIF.length).slice();
        if (tiff.remaining() < 8) {
            return 0;
        }
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 0 || directory > tiff.limit() - 2) {
            return 0;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if (at > tiff.limit() - 12) {
                return 0;
            }
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
                return tiff.getShort(at + 8) & 0xFFFF;
            }
        }
        return 0;
    }

    private static boolean startsWith(byte[] content, byte[] name) {
        return content.length >= name.length
                && ByteBuffer.wrap(content, 0, name.length).equals(ByteBuffer.wrap(name));
    }

    /** What is coded goes on up to a marker: 255, and neither 0, which makes it a 255 of the picture's, nor a restart. */
    private void scan() throws NotUnderstood {
        int from = in.position();
        int at = from;
        while (at + 1 < in.limit() && !isMarker(in.get(at) & 0xFF, in.get(at + 1) & 0xFF)) {
            at++;
        }
        if (at + 1 >= in.limit()) {
            throw new NotUnderstood("a JPEG picture that does not end");
        }
        out.write(in.array(), from, at - from);
        in.position(at);
    }

    private static boolean isMarker(int first, int second) {
        boolean restart = second >= 0xD0 && second <= 0xD7;
        return first == 0xFF && second != 0 && !restart;
    }
}
