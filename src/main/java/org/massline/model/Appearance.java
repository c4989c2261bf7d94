package org.massline.model;

import java.util.Optional;

/**
 * How contributors see a cadre.
 *
 * @param office as they gave it; where they are shown by it and gave none, they are shown by the topic
 */
public record Appearance(ShownAs shownAs, Optional<String> office) {
    /** Until they choose: what they answer for says enough, and no name is given away unasked. */
    public static final Appearance DEFAULT = new Appearance(ShownAs.TOPIC, Optional.empty());
}
