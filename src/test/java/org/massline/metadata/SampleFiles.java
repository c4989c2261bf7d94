package org.massline.metadata;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

    /** One second of nothing in the shape of a film, with place, times, names and a box that nobody knows. */
    public static byte[] tellingMp4() {
        byte[] track = box(
                "trak", tkhd(), box("mdia", mdhd(), hdlr("vide"), box("minf", box("stbl", box("stco", new byte[8])))));
        return join(
                box("ftyp", bytes("isom\0\0\2\0isom")),
                box("moov", mvhd(), track, box("udta", box("\u00A9xyz", bytes("+39.9075+116.3972/" + SECRET)))),
                box("uuid", bytes("0123456789abcdef" + SECRET)),
                box("mdat", bytes("the film itself")));
    }

    /** A track of a film. */
    static byte[] filmWithTrack(String kind) {
        return join(
                box("ftyp", bytes("isom\0\0\2\0isom")),
                box("moov", mvhd(), box("trak", tkhd(), box("mdia", mdhd(), hdlr(kind)))),
                box("mdat", bytes("the film itself")));
    }

    static byte[] box(String name, byte[]... contents) {
        byte[] content = join(contents);
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .array();
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        byte[] named = join(bytes(name), content);
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
        ByteBuffer tiff = ByteBuffer.allocate(values + 24 + maker.length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
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
        return join(bytes("Exif\0\0"), tiff.array());
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] mvhd() {
        return box("mvhd", times(), new byte[88]);
    }

    private static byte[] tkhd() {
        return box("tkhd", times(), new byte[72]);
    }

    private static byte[] mdhd() {
        return box(
                "mdhd",
                times(),
                ByteBuffer.allocate(12)
                        .putInt(1000)
                        .putInt(1000)
                        .putShort((short) 0x15C7)
                        .array());
    }

    private static byte[] times() {
        return ByteBuffer.allocate(12)
                .putInt(0)
                .putInt(0x7ABBCCDD)
                .putInt(0x7ABBCCDD)
                .array();
    }

    private static byte[] hdlr(String kind) {
        return box("hdlr", new byte[8], bytes(kind), new byte[12], bytes(SECRET + "\0"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
