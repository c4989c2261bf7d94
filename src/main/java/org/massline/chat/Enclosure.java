package org.massline.chat;

import java.util.Optional;
import java.util.Set;
import org.massline.model.CadreId;
import org.massline.model.Period;
import org.massline.model.TopicId;

/**
 * A picture or file about a period. It is named here, and made only when it is sent: drawing takes too long for a transaction
 * that others wait for, and nothing of it need be kept.
 *
 * @param topics which the reader may see now
 * @param reader a cadre whose right to them is asked for once more when it is made; empty for a cadres' group
 */
public record Enclosure(Kind kind, Period period, Set<TopicId> topics, Optional<CadreId> reader) {
    /** What there is. */
    public enum Kind {
        /** The last twelve weeks up to the end of the period. */
        PICTURE("picture"),
        /** The suggestions of the period, for spreadsheets. */
        XLSX("xlsx"),
        /** The same for everything else that reads tables. */
        CSV("csv"),
        /** What is to be talked about in the meeting, to be printed. */
        AGENDA("agenda");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }

        /** The name in buttons; it never changes, whatever the constant is called. */
        public String stored() {
            return stored;
        }

        /**
         * The one with this stored name.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Kind ofStored(String stored) {
            for (Kind each : values()) {
                if (each.stored.equals(stored)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("no Kind of enclosure is stored as '" + stored + "'");
        }
    }

    public Enclosure {
        topics = Set.copyOf(topics);
    }
}
