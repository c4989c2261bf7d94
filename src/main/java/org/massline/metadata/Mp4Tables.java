package org.massline.metadata;

import java.util.Map;
import org.massline.metadata.Boxes.Box;

/** The boxes of an MP4 track that hold numbers alone: whether they are as long as these, so that nothing stands behind them. */
final class Mp4Tables {
    /** How long each row is. */
    private static final Map<String, Integer> ROWS =
            Map.of("stts", 8, "ctts", 8, "stss", 4, "stsc", 12, "stco", 4, "co64", 8);

    private Mp4Tables() {}

    /** Fails if there is more, or less, in it. */
    static void demandNothingElse(Boxes boxes, Box box) throws NotUnderstood {
        switch (box.name()) {
            case "vmhd" -> Boxes.demandLength(box, 12);
            case "smhd" -> Boxes.demandLength(box, 8);
            case "cslg" -> Boxes.demandLength(box, version(boxes, box) == 0 ? 24 : 44);
            case "elst" -> rows(boxes, box, version(boxes, box) == 0 ? 12 : 20);
            case "stsz" -> sizes(boxes, box);
            case "stz2" -> smallSizes(boxes, box);
            default -> rows(boxes, box, ROWS.getOrDefault(box.name(), 0));
        }
    }

    private static int version(Boxes boxes, Box box) throws NotUnderstood {
        Boxes.demandAtLeast(box, 4);
        return boxes.octet(box.content());
    }

    private static void rows(Boxes boxes, Box box, int row) throws NotUnderstood {
        Boxes.demandAtLeast(box, 8);
        Boxes.demandLength(box, 8 + boxes.unsigned(box.content() + 4) * row);
    }

    /** One size for all samples, or one for each. */
    private static void sizes(Boxes boxes, Box box) throws NotUnderstood {
        Boxes.demandAtLeast(box, 12);
        boolean areAllTheSame = boxes.number(box.content() + 4) != 0;
        Boxes.demandLength(box, areAllTheSame ? 12 : 12 + boxes.unsigned(box.content() + 8) * 4);
    }

    /** Each of 4, 8 or 16 bits. */
    private static void smallSizes(Boxes boxes, Box box) throws NotUnderstood {
        Boxes.demandAtLeast(box, 12);
        int bits = boxes.octet(box.content() + 7);
        boxes.zero(box.content() + 4, box.content() + 7);
        Boxes.demandLength(box, 12 + (boxes.unsigned(box.content() + 8) * bits + 7) / 8);
    }
}
