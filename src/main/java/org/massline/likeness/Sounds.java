package org.massline.likeness;

/** Which Han characters sound alike, from {@code likeness/sounds.txt}, which says where that comes from. */
final class Sounds {
    static final String TABLE = "/likeness/sounds.txt";

    /** For each unit a character that stands for all that sound like it; itself if none does. */
    private final char[] soundsLike = new char[Character.MAX_VALUE + 1];

    private Sounds() {
        for (int unit = 0; unit < soundsLike.length; unit++) {
            soundsLike[unit] = (char) unit;
        }
    }

    static Sounds read() {
        Sounds sounds = new Sounds();
        for (String line : Table.lines(TABLE)) {
            String alike = line.substring(line.indexOf(' ') + 1);
            for (int at = 0; at < alike.length(); at++) {
                sounds.soundsLike[alike.charAt(at)] = alike.charAt(0);
            }
        }
        return sounds;
    }

    /** The same for all that sound alike. */
    char of(char each) {
        return soundsLike[each];
    }
}
