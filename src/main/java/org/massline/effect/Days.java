package org.massline.effect;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many days something took, on the calendar: 0 is the same day.
 *
 * <p>Both figures are by nearest rank, so that each is a number of days that really occurred: at least half took no longer than
 * the median, at least nine of ten no longer than the other.
 *
 * @param count of how many, at least 1
 * @param ninetieth the 90th percentile
 */
public record Days(int count, int median, int ninetieth) {
    /** Counts days as they come. */
    static final class Tally {
        private final TreeMap<Integer, Integer> timesByDays = new TreeMap<>();
        private int count;

        void add(long days) {
            add(days, 1);
        }

        /** So many times. A clock that was set back makes no negative time. */
        void add(long days, int times) {
            timesByDays.merge(Math.toIntExact(Math.max(0, days)), times, Integer::sum);
            count += times;
        }

        int count() {
            return count;
        }

        /** Empty if nothing was counted. */
        Optional<Days> days() {
            return count == 0 ? Optional.empty() : Optional.of(new Days(count, percentile(50), percentile(90)));
        }

        private int percentile(int percent) {
            long rank = ((long) count * percent + 99) / 100;
            long reached = 0;
            for (Map.Entry<Integer, Integer> each : timesByDays.entrySet()) {
                reached += each.getValue();
                if (reached >= rank) {
                    return each.getKey();
                }
            }
            throw new IllegalStateException("nothing was counted");
        }
    }
}
