package org.massline.metadata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * MP4 (ISO/IEC 14496-12): boxes in boxes. What a film needs to be played keeps its place, since other boxes name places in the
 * file; of all else the place is kept and its content made zero ({@code free}). Times of making become zero, languages unknown.
 *
 * <p>A track that is neither picture nor sound may hold the way that a telephone went: such a file is not understood.
 */
final class Mp4 {
    private static final Set<String> KEPT = Set.of(
            "ftyp", "mdat", "edts", "tref", "vmhd", "smhd", "dinf", "stsd", "stts", "ctts", "cslg", "stss", "stsc",
            "stsz", "stz2", "stco", "co64", "sgpd", "sbgp", "sdtp");

    /** The boxes in which others are, and in which one each of them stands; the file itself has no name. */
    private static final Map<String, String> OPENED =
            Map.of("moov", "", "trak", "moov", "mdia", "trak", "minf", "mdia", "stbl", "minf");
    /** Parts of a film on its way: nobody sends such files, and more could be hidden in them. */
    private static final Set<String> REFUSED = Set.of("moof", "mvex");

    /** Tables, and how long each of their rows is; what they hold is a number of rows. */
    private static final Map<String, Integer> ROWS =
            Map.of("stts", 8, "ctts", 8, "stss", 4, "stsc", 12, "stco", 4, "co64", 8);

    /** Boxes with times: how long their content is in version 0. In version 1, 12 bytes more. */
    private static final Map<String, Integer> TIMED = Map.of("mvhd", 100, "tkhd", 84, "mdhd", 24);

    private static final Set<String> TRACKS = Set.of("vide", "soun");
    /** One reference, and that to the file itself. */
    private static final int SHORT_DINF = 36;

    private static final int UNKNOWN_LANGUAGE = 0x55C4;
    private static final int HEAD = 8;

    private final ByteBuffer file;
    private boolean hasFilm;
    private boolean hasContent;

    private Mp4(byte[] copy) {
        file = ByteBuffer.wrap(copy);
    }

    static byte[] cleaned(byte[] original) throws NotUnderstood {
        Mp4 mp4 = new Mp4(original.clone());
        mp4.boxes("", 0, original.length);
        if (!mp4.hasFilm || !mp4.hasContent) {
            throw new NotUnderstood("an MP4 file without a film");
        }
        return mp4.file.array();
    }

    /** Opened boxes stand in each other in one order only, so this goes no deeper than there are names of them. */
    private void boxes(String within, int from, int to) throws NotUnderstood {
        int at = from;
        while (at < to) {
            if (to - at < HEAD) {
                throw new NotUnderstood("an MP4 box without a head");
            }
            long size = file.getInt(at) & 0xFFFFFFFFL;
            int head = HEAD;
            if (size == 1 && to - at >= 2 * HEAD) {
                head = 2 * HEAD;
                size = file.getLong(at + HEAD);
            } else if (size == 0) {
                size = (long) to - at;
            }
            if (size < head || size > to - at) {
                throw new NotUnderstood("an MP4 box longer than its place");
            }
            box(within, at, head, (int) size);
            at += (int) size;
        }
    }

    private void box(String within, int at, int head, int size) throws NotUnderstood {
        String name = name(at + 4);
        int content = at + head;
        int end = at + size;
        if (OPENED.containsKey(name)) {
            if (!within.equals(OPENED.get(name))) {
                throw new NotUnderstood("an MP4 box where none of its kind may be");
            }
            hasFilm |= name.equals("trak");
            boxes(name, content, end);
        } else if (KEPT.contains(name)) {
            hasContent |= name.equals("mdat");
            if (ROWS.containsKey(name)) {
                table(ROWS.getOrDefault(name, 1), content, end);
            }
            if (name.equals("dinf") && size > SHORT_DINF) {
                throw new NotUnderstood("an MP4 film whose content lies elsewhere");
            }
        } else if (REFUSED.contains(name)) {
            throw new NotUnderstood("an MP4 file in fragments");
        } else {
            switch (name) {
                case "mvhd", "tkhd", "mdhd" -> timed(name, content, end);
                case "hdlr" -> track(content, end);
                default -> {
                    file.put(at + 4, "free".getBytes(StandardCharsets.US_ASCII));
                    zero(content, end);
                }
            }
        }
    }

    /** Times are of 32 bits, or of 64 in version 1. */
    private void timed(String name, int content, int end) throws NotUnderstood {
        reaches(content + 4, end);
        int more = file.get(content) == 1 ? 12 : 0;
        if (end - content != TIMED.getOrDefault(name, 0) + more) {
            throw new NotUnderstood("an MP4 box of another length than it must have");
        }
        zero(content + 4, content + (more == 0 ? 12 : 20));
        if (name.equals("mdhd")) {
            file.putShort(end - 4, (short) UNKNOWN_LANGUAGE);
        }
    }

    private void table(int row, int content, int end) throws NotUnderstood {
        reaches(content + 8, end);
        if (end - content != 8 + (file.getInt(content + 4) & 0xFFFFFFFFL) * row) {
            throw new NotUnderstood("an MP4 table of another length than it says");
        }
    }

    /** What a track holds, and a name for it that somebody's program gave. */
    private void track(int content, int end) throws NotUnderstood {
        reaches(content + 24, end);
        if (!TRACKS.contains(name(content + 8))) {
            throw new NotUnderstood("an MP4 track that is neither picture nor sound");
        }
        zero(content + 12, end);
    }

    private static void reaches(int place, int end) throws NotUnderstood {
        if (place > end) {
            throw new NotUnderstood("an MP4 box too short for what must be in it");
        }
    }

    private void zero(int from, int to) {
        Arrays.fill(file.array(), from, to, (byte) 0);
    }

    private String name(int at) {
        return new String(file.array(), at, 4, StandardCharsets.ISO_8859_1);
    }
}
