package org.massline.metadata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Films of one second of nothing, in MP4's boxes. */
public final class SampleFilms {
    /** What is seen and heard, and what it takes to. */
    static final String FILM = "the film itself";

    static final String CODER = "what the coder needs";
    private static final byte[] SECRET = bytes(SampleFiles.SECRET);
    private static final byte[] FTYP = box("ftyp", bytes("isom\0\0\2\0isomCAEP"));
    private static final byte[] MDAT = box("mdat", bytes(FILM));

    private SampleFilms() {}

    /** As a telephone writes it: with place, times, makers, names, a box that nobody knows, and one in each place for boxes. */
    public static byte[] telling() {
        return join(
                FTYP,
                box(
                        "moov",
                        mvhd(),
                        track("vide", picture(), secret("xtra")),
                        track("soun", sound(), secret("xtra")),
                        box("udta", box("\u00A9xyz", bytes("+39.9075+116.3972/"), SECRET))),
                box("uuid", bytes("0123456789abcdef"), SECRET),
                MDAT);
    }

    /** A film that was really made, by x264 and FFmpeg. */
    static byte[] ofFfmpeg() {
        try (var sample = SampleFilms.class.getResourceAsStream("/playground/sample-video.mp4")) {
            return Objects.requireNonNull(sample).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** With a track of this kind, whose samples are described like this. */
    static byte[] with(String kind, byte[] sample) {
        return join(FTYP, box("moov", mvhd(), track(kind, sample, new byte[0])), MDAT);
    }

    /** With a picture, among whose tables is this one. */
    static byte[] withTable(byte[] table) {
        return join(FTYP, box("moov", mvhd(), track("vide", picture(), table)), MDAT);
    }

    /** With a picture that says where its content is. */
    static byte[] referringTo(byte[] references) {
        byte[] minf = box("minf", box("dinf", references), box("stbl", stsd(picture())));
        return join(FTYP, box("moov", mvhd(), box("trak", tkhd(), box("mdia", mdhd(), hdlr("vide"), minf))), MDAT);
    }

    /** With a picture whose samples are described before it is said that it is one. */
    static byte[] describedTooEarly() {
        byte[] minf = box("minf", box("stbl", stsd(picture())));
        return join(FTYP, box("moov", mvhd(), box("trak", tkhd(), box("mdia", mdhd(), minf, hdlr("vide")))), MDAT);
    }

    private static byte[] track(String kind, byte[] sample, byte[] more) {
        byte[] media = box(kind.equals("vide") ? "vmhd" : "smhd", new byte[kind.equals("vide") ? 12 : 8]);
        byte[] stbl = box(
                "stbl",
                stsd(sample),
                table("stts", 8),
                table("ctts", 8),
                table("stsc", 12),
                box("stsz", numbers(0, 0, 1, 15)),
                table("stco", 4),
                box("sgpd", SECRET),
                more);
        byte[] minf = box("minf", media, box("dinf", dref(1, SECRET), secret("xtra")), stbl, secret("gmin"));
        return box(
                "trak",
                tkhd(),
                box("edts", table("elst", 12), secret("xtra")),
                box("tref", box("cdsc", SECRET)),
                box("mdia", mdhd(), hdlr(kind), minf));
    }

    /** With a maker, the name of a program, and a profile of colours. */
    static byte[] picture() {
        ByteBuffer head = ByteBuffer.allocate(78)
                .putShort(6, (short) 1)
                .put(12, bytes("AmyC"))
                .putShort(24, (short) 64)
                .putShort(26, (short) 48)
                .put(42, bytes("\20"))
                .put(43, SECRET);
        return box(
                "avc1",
                head.array(),
                box("avcC", bytes(CODER)),
                box("pasp", numbers(1, 1)),
                box("colr", bytes("nclx"), new byte[7]),
                box("colr", bytes("prof"), SECRET),
                secret("udta"));
    }

    static byte[] sound() {
        return sound(0, box("esds", bytes(CODER)), secret("udta"));
    }

    /** In one of QuickTime's three forms. */
    static byte[] sound(int form, byte[]... about) {
        int length = 28 + new int[] {0, 16, 36, 0}[form];
        ByteBuffer head = ByteBuffer.allocate(length)
                .putShort(6, (short) 1)
                .putShort(8, (short) form)
                .put(12, bytes("AmyC"));
        return box("mp4a", head.array(), join(about));
    }

    static byte[] secret(String name) {
        return box(name, SECRET);
    }

    /** A reference to where a track's content is, with flags and a place. */
    static byte[] dref(int flags, byte[] place) {
        return box("dref", numbers(0, 1), box("url ", numbers(flags), place));
    }

    private static byte[] stsd(byte[] sample) {
        return box("stsd", numbers(0, 1), sample);
    }

    private static byte[] table(String name, int row) {
        return box(name, numbers(0, 1), new byte[row]);
    }

    static byte[] numbers(int... numbers) {
        ByteBuffer all = ByteBuffer.allocate(4 * numbers.length);
        for (int each : numbers) {
            all.putInt(each);
        }
        return all.array();
    }

    static byte[] box(String name, byte[]... contents) {
        byte[] content = join(contents);
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(bytes(name))
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
        return numbers(0, 0x7ABBCCDD, 0x7ABBCCDD);
    }

    private static byte[] hdlr(String kind) {
        return box("hdlr", new byte[8], bytes(kind), new byte[12], SECRET);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
