package org.massline.metadata;

import java.util.Map;
import java.util.Set;
import org.massline.metadata.Boxes.Box;

/**
 * MP4 (ISO/IEC 14496-12) and what it was made of, QuickTime: boxes in boxes. What a film needs to be played keeps its place, since
 * other boxes name places in the file; of all else the place is kept and its content made zero ({@code free}). Times of making
 * become zero, languages and makers unknown.
 *
 * <p>A track that is neither picture nor sound may hold the way that a telephone went: such a file is not understood.
 */
final class Mp4 {
    /** What is kept, each in the box where it must stand; the file itself has no name. They stand in each other in one order only. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("ftyp", ""),
            Map.entry("mdat", ""),
            Map.entry("moov", ""),
            Map.entry("mvhd", "moov"),
            Map.entry("trak", "moov"),
            Map.entry("tkhd", "trak"),
            Map.entry("edts", "trak"),
            Map.entry("elst", "edts"),
            Map.entry("mdia", "trak"),
            Map.entry("mdhd", "mdia"),
            Map.entry("hdlr", "mdia"),
            Map.entry("minf", "mdia"),
            Map.entry("vmhd", "minf"),
            Map.entry("smhd", "minf"),
            Map.entry("dinf", "minf"),
            Map.entry("dref", "dinf"),
            Map.entry("stbl", "minf"),
            Map.entry("stsd", "stbl"),
            Map.entry("stts", "stbl"),
            Map.entry("ctts", "stbl"),
            Map.entry("cslg", "stbl"),
            Map.entry("stss", "stbl"),
            Map.entry("stsc", "stbl"),
            Map.entry("stsz", "stbl"),
            Map.entry("stz2", "stbl"),
            Map.entry("stco", "stbl"),
            Map.entry("co64", "stbl"));

    /** Parts of a film on its way: nobody sends such files, and more could be hidden in them. */
    private static final Set<String> REFUSED = Set.of("moof", "mvex");

    /** What a file may say that it is like. Others name makers of cameras. */
    private static final Set<String> BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "hvc1", "qt  ", "M4V ", "M4A ",
            "3gp4", "3gp5", "3gp6");

    private static final String PLAIN_BRAND = "isom";

    private static final Set<String> SELF = Set.of("url ", "urn ", "alis");
    private static final int UNKNOWN_LANGUAGE = 0x55C4;

    private final Boxes boxes;
    private String track = "";
    private boolean hasFilm;
    private boolean hasContent;

    private Mp4(Boxes boxes) {
        this.boxes = boxes;
    }

    static byte[] cleaned(byte[] original) throws NotUnderstood {
        byte[] copy = original.clone();
        Mp4 mp4 = new Mp4(new Boxes(copy));
        mp4.inside("", 0, copy.length);
        if (!mp4.hasFilm || !mp4.hasContent) {
            throw new NotUnderstood("an MP4 file without a film");
        }
        return copy;
    }

    private void inside(String within, int from, int to) throws NotUnderstood {
        boxes.each(from, to, box -> {
            if (REFUSED.contains(box.name())) {
                throw new NotUnderstood("an MP4 file in fragments");
            }
            if (within.equals(PLACES.get(box.name()))) {
                keep(box);
            } else {
                boxes.empty(box);
            }
        });
    }

    private void keep(Box box) throws NotUnderstood {
        switch (box.name()) {
            case "moov", "edts", "mdia", "minf", "dinf", "stbl" -> inside(box.name(), box.content(), box.end());
            case "trak" -> {
                track = "";
                hasFilm = true;
                inside(box.name(), box.content(), box.end());
            }
            case "mdat" -> hasContent = true;
            case "ftyp" -> brands(box);
            case "hdlr" -> track(box);
            case "dref" -> references(box);
            case "stsd" -> Mp4Samples.clean(boxes, box, track);
            case "mvhd", "tkhd", "mdhd" -> head(box);
            default -> Mp4Tables.demandNothingElse(boxes, box);
        }
    }

    private void brands(Box box) throws NotUnderstood {
        Boxes.demandAtLeast(box, 8);
        Boxes.demandLength(box, box.length() / 4 * 4L);
        boxes.zero(box.content() + 4, box.content() + 8);
        for (int at = box.content(); at < box.end(); at += 4) {
            if (at != box.content() + 4 && !BRANDS.contains(boxes.word(at))) {
                boxes.word(at, PLAIN_BRAND);
            }
        }
    }

    /** Times are of 32 bits, or of 64 in version 1; what is reserved holds nothing. */
    private void head(Box box) throws NotUnderstood {
        Boxes.demandAtLeast(box, 4);
        boolean isLong = boxes.octet(box.content()) == 1;
        int more = isLong ? 12 : 0;
        int behindTimes = box.content() + (isLong ? 20 : 12);
        int end = box.end();
        switch (box.name()) {
            case "mvhd" -> {
                Boxes.demandLength(box, 100L + more);
                boxes.zero(end - 74, end - 64);
                boxes.zero(end - 28, end - 4);
            }
            case "tkhd" -> {
                Boxes.demandLength(box, 84L + more);
                boxes.zero(behindTimes + 4, behindTimes + 8);
                boxes.zero(end - 60, end - 52);
                boxes.zero(end - 46, end - 44);
            }
            default -> {
                Boxes.demandLength(box, 24L + more);
                boxes.half(end - 4, UNKNOWN_LANGUAGE);
                boxes.half(end - 2, 0);
            }
        }
        boxes.zero(box.content() + 4, behindTimes);
    }

    /** What a track holds, and a name for it that somebody's program gave. */
    private void track(Box box) throws NotUnderstood {
        Boxes.demandAtLeast(box, 24);
        track = boxes.word(box.content() + 8);
        if (!track.equals(Mp4Samples.PICTURE) && !track.equals(Mp4Samples.SOUND)) {
            throw new NotUnderstood("an MP4 track that is neither picture nor sound");
        }
        boxes.zero(box.content() + 12, box.end());
    }

    /** What a track's content lies in: this file itself, and by no other name. */
    private void references(Box box) throws NotUnderstood {
        Boxes.demandAtLeast(box, 8);
        boxes.each(box.content() + 8, box.end(), reference -> {
            Boxes.demandAtLeast(reference, 4);
            boolean isSelf = (boxes.number(reference.content()) & 1) == 1;
            if (!isSelf || !SELF.contains(reference.name())) {
                throw new NotUnderstood("an MP4 film whose content lies elsewhere");
            }
            boxes.zero(reference.content() + 4, reference.end());
        });
    }
}
