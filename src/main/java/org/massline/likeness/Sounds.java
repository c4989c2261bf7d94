package org.massline.likeness;

import java.util.HashMap;
import java.util.Map;

/** Which Han characters sound alike, from {@code likeness/sounds.txt}, which says where that comes from. */
final class Sounds {
    /** A character that stands for all that sound like it. */
    private final Map<Integer, Integer> soundsLike = new HashMap<>();

    private Sounds() {}

    static Sounds read() {
        Sounds sounds = new Sounds();
        for (String line : Table.lines("/likeness/sounds.txt")) {
            int[] alike = line.substring(line.indexOf(' ') + 1).codePoints().toArray();
            for (int each : alike) {
                sounds.soundsLike.put(each, alike[0]);
            }
        }
        return sounds;
    }

    /** The same for all runs that sound alike; as many characters as it has. */
    String of(String run) {
        int[] heard = run.codePoints()
                .map(each -> soundsLike.getOrDefault(each, each))
                .toArray();
        return new String(heard, 0, heard.length);
    }
}
