package org.massline.metadata;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files as devices make them, with all that they tell. */
public final class SampleFiles {
    /** What is in each of them, and must be in none that was cleaned. */
    public static final String SECRET = "Amy Chen's phone";

    private SampleFiles() {}

    public static byte[] plainJpeg() {
        return picture("jpg");
    }

    public static byte[] plainPng() {
        return picture("png");
    }

    /** With camera, orientation (90 degrees) and place in EXIF, XMP, IPTC, a comment, a preview behind its end. */
    public static byte[] tellingJpeg() {
        byte[] plain = plainJpeg();
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE1, exif());
        segment(
                out,
                0xE1,
                bytes("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + SECRET + "</x:xmpmeta>"));
        segment(out, 0xED, bytes("Photoshop 3.0\0" + SECRET));
        segment(out, 0xE2, bytes("ICC_PROFILE\0" + SECRET));
        segment(out, 0xFE, bytes(SECRET));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(bytes(SECRET));
        return out.toByteArray();
    }

    /** With words, plain and compressed, a time, EXIF, a profile, and something behind its end. */
    public static byte[] tellingPng() {
        byte[] plain = plainPng();
        int afterHeader = 8 + 12 + 13;
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, afterHeader);
        chunk(out, "tEXt", bytes("Author\0" + SECRET));
        chunk(out, "iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + SECRET));
        chunk(out, "eXIf", bytes(SECRET));
        chunk(out, "tIME", new byte[] {7, (byte) 0xEA, 11, 28, 10, 0, 0});
        chunk(out, "iCCP", bytes(SECRET));
        chunk(out, "quIz", bytes(SECRET));
        out.write(plain, afterHeader, plain.length - afterHeader);
        out.writeBytes(bytes(SECRET));
        return out.toByteArray();
    }

    /** 16 x 16 points, made by libwebp. */
    public static byte[] plainWebp() {
        return base64(
                "UklGRkIAAABXRUJQVlA4IDYAAADQAQCdASoQABAABABoJbACdH8AGBRReAD+8X5sn6Vnb0fRGVc+/JehV6wEJvP6Y/L9u1VtAAA=");
    }

    /** Two of them, one after the other. */
    public static byte[] movingWebp() {
        return base64(
                "UklGRsIAAABXRUJQVlA4WAoAAAACAAAADwAADwAAQU5JTQYAAAD/////AABBTk1GSgAAAAAAAAAAAA8AAA8AAGQAAAJWUDggMgAAALAB"
                    + "AJ0BKhAAEAAFQHwlsAJ0AQkR2AAA/ulBHZudv0Of0TfJujZgrTr2+k/bzk39oAAAQU5NRkQAAAAAAAAAAAAPAAAPAABkAAAAVlA4ICwA"
                    + "AAB0AQCdASoQABAAAAB8JbACdAGgAAD9rs7/Gdv6z8/OCJ5H4TsF8/uRB7aAAA==");
    }

    /** With EXIF, XMP, a profile, a chunk that nobody knows, and something behind its end. */
    public static byte[] tellingWebp() {
        byte[] plain = plainWebp();
        byte[] chunks = SampleFilms.join(
                bytes("WEBP"),
                riff("VP8X", new byte[] {0x20 | 0x08 | 0x04, 7, 7, 7, 15, 0, 0, 15, 0, 0}),
                riff("ICCP", profile()),
                riff("quIz", bytes(SECRET)),
                Arrays.copyOfRange(plain, 12, plain.length),
                riff("EXIF", exif()),
                riff("XMP ", bytes("<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + SECRET + "</x:xmpmeta>")));
        return SampleFilms.join(riff("RIFF", chunks), bytes(SECRET));
    }

    /** The moving one, with one more chunk in its last frame. */
    static byte[] withinFrame(String name, String content) {
        byte[] moving = movingWebp();
        int frame = moving.length - 0x44 - 8;
        byte[] more = riff(name, bytes(content));
        byte[] chunks = SampleFilms.join(
                Arrays.copyOfRange(moving, 8, frame),
                riff("ANMF", SampleFilms.join(Arrays.copyOfRange(moving, frame + 8, moving.length), more)));
        return riff("RIFF", chunks);
    }

    private static byte[] riff(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes(name))
                .putInt(content.length)
                .put(content)
                .array();
    }

    /** As much of a colour profile as is read as one: its head, and no tags. */
    private static byte[] profile() {
        return ByteBuffer.allocate(132 + SECRET.length())
                .putInt(0, 132 + SECRET.length())
                .put(36, bytes("acsp"))
                .put(132, bytes(SECRET))
                .array();
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }

    static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        byte[] named = SampleFilms.join(bytes(name), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** What is seen of a picture. */
    static BufferedImage seen(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] picture(String format) {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, 64, 48, Color.BLUE));
        pen.fillRect(0, 0, 64, 48);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    /** Little-endian, as most telephones write it: a maker, the orientation 6, and a latitude of 39 degrees north. */
    private static byte[] exif() {
        byte[] maker = bytes(SECRET + "\0");
        int gps = 8 + 2 + 3 * 12 + 4;
        int values = gps + 2 + 2 * 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(values + 24 + maker.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.putShort((short) 0x4949).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, 2, maker.length, values + 24);
        entry(tiff, 0x0112, 3, 1, 6);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, values);
        tiff.putInt(0);
        for (int part : new int[] {39, 54, 27}) {
            tiff.putInt(part).putInt(1);
        }
        tiff.put(maker);
        return SampleFilms.join(bytes("Exif\0\0"), tiff.array());
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
