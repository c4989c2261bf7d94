package org.massline.metadata;

import java.util.Map;
import java.util.Set;
import org.massline.metadata.Boxes.Box;

/**
 * How the samples of an MP4 track are coded ({@code stsd}). Names of makers and of programs become zero. What a coder needs is kept
 * as a whole, since it belongs to what is seen and heard.
 */
final class Mp4Samples {
    static final String PICTURE = "vide";
    static final String SOUND = "soun";

    private static final Map<String, Set<String>> FORMATS = Map.of(
            PICTURE, Set.of("avc1", "avc3", "hvc1", "hev1", "av01", "vp08", "vp09", "mp4v", "s263"),
            SOUND, Set.of("mp4a", "alac", "Opus", "lpcm", "sowt", "twos"));

    /** What a coder needs. */
    private static final Set<String> CODED = Set.of("avcC", "hvcC", "av1C", "vpcC", "d263", "esds", "dOps", "alac");

    /** Numbers alone, and how long these are: shape of the picture's points, rates, light; of sound the kind and order of bytes. */
    private static final Map<String, Integer> SIZED = Map.ofEntries(
            Map.entry("pasp", 8),
            Map.entry("clap", 32),
            Map.entry("btrt", 12),
            Map.entry("fiel", 2),
            Map.entry("gama", 4),
            Map.entry("mdcv", 24),
            Map.entry("clli", 4),
            Map.entry("dvcC", 24),
            Map.entry("dvvC", 24),
            Map.entry("frma", 4),
            Map.entry("enda", 2),
            Map.entry("mp4a", 4),
            Map.entry("\0\0\0\0", 0));

    /** Colours by numbers; others are profiles of one screen or camera. */
    private static final Map<String, Integer> COLOURS = Map.of("nclx", 11, "nclc", 10);

    private static final int PICTURE_HEAD = 86;
    private static final int SOUND_HEAD = 36;

    private final Boxes boxes;
    private final String track;
    private final int version;

    private Mp4Samples(Boxes boxes, String track, int version) {
        this.boxes = boxes;
        this.track = track;
        this.version = version;
    }

    /** @param track what it holds; empty if that is not known yet */
    static void clean(Boxes boxes, Box table, String track) throws NotUnderstood {
        Boxes.demandAtLeast(table, 8);
        Mp4Samples samples = new Mp4Samples(boxes, track, boxes.octet(table.content()));
        boxes.each(table.content() + 8, table.end(), samples::entry);
    }

    private void entry(Box entry) throws NotUnderstood {
        if (!FORMATS.getOrDefault(track, Set.of()).contains(entry.name())) {
            throw new NotUnderstood("an MP4 track coded in a way that is not known");
        }
        int head = track.equals(PICTURE) ? picture(entry) : sound(entry);
        boxes.each(entry.at() + head, entry.end(), this::about);
    }

    /** Its maker and the name of its program go, and what is reserved. */
    private int picture(Box entry) throws NotUnderstood {
        Boxes.demandAtLeast(entry, PICTURE_HEAD - 8);
        boxes.zero(entry.at() + 8, entry.at() + 14);
        boxes.zero(entry.at() + 16, entry.at() + 32);
        boxes.zero(entry.at() + 44, entry.at() + 48);
        boxes.zero(entry.at() + 50, entry.at() + 82);
        return PICTURE_HEAD;
    }

    /** QuickTime has two longer forms of it, by its version. */
    private int sound(Box entry) throws NotUnderstood {
        Boxes.demandAtLeast(entry, SOUND_HEAD - 8);
        boxes.zero(entry.at() + 8, entry.at() + 14);
        boxes.zero(entry.at() + 18, entry.at() + 24);
        int form = boxes.number(entry.at() + 16) >>> 16;
        int head = form == 2 ? SOUND_HEAD + 36 : form == 1 && version == 0 ? SOUND_HEAD + 16 : SOUND_HEAD;
        Boxes.demandAtLeast(entry, head - 8);
        return head;
    }

    private void about(Box box) throws NotUnderstood {
        Integer length = SIZED.get(box.name());
        if (length != null) {
            Boxes.demandLength(box, length);
        } else if (box.name().equals("wave")) {
            boxes.each(box.content(), box.end(), this::inWave);
        } else if (!CODED.contains(box.name()) && !isColour(box)) {
            boxes.empty(box);
        }
    }

    /** What QuickTime says of sound is in a box of its own. */
    private void inWave(Box box) throws NotUnderstood {
        if (box.name().equals("wave")) {
            throw new NotUnderstood("an MP4 box where none of its kind may be");
        }
        about(box);
    }

    private boolean isColour(Box box) {
        return box.name().equals("colr")
                && box.length() >= 4
                && box.length() == COLOURS.getOrDefault(boxes.word(box.content()), -1);
    }
}
