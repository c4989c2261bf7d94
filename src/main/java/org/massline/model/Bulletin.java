package org.massline.model;

import java.util.List;
import java.util.Optional;

/**
 * 'You said, we did': what contributors suggested and what came of it, to be read by many.
 *
 * @param cadre who composes and sends it
 * @param heading empty for 'you said, we did' in the reader's language
 * @param toChannel whether it goes to the school's channel too
 * @param revision counts what was changed while it was composed, so that nothing is sent but what was looked at
 */
public record Bulletin(
        BulletinId id,
        CadreId cadre,
        Status status,
        String heading,
        boolean toChannel,
        int revision,
        List<Pair> pairs,
        Reach reach) {
    /** So many pairs of so many words fit into one message of 4096 characters, with all around them. */
    public static final int MOST_PAIRS = 6;

    /** Characters of what was said, and of what was done. */
    public static final int MOST_WORDS = 280;

    public static final int MOST_HEADING = 80;

    public Bulletin {
        pairs = List.copyOf(pairs);
    }

    /** Where it stands. */
    public enum Status {
        DRAFT("draft"),
        SENDING("sending"),
        PAUSED("paused"),
        SENT("sent"),
        STOPPED("stopped");

        private final String stored;

        Status(String stored) {
            this.stored = stored;
        }

        /** The name in the database; it never changes, whatever the constant is called. */
        public String stored() {
            return stored;
        }

        /**
         * The one with this stored name.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Status ofStored(String stored) {
            for (Status each : values()) {
                if (each.stored.equals(stored)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("no Status of a bulletin is stored as '" + stored + "'");
        }
    }

    /**
     * One suggestion in it.
     *
     * @param said what readers are told was suggested; empty until somebody has put an anonymous one into other words
     * @param did what came of it
     */
    public record Pair(SuggestionNumber number, String said, String did) {
        public boolean isWorded() {
            return !said.isBlank() && !did.isBlank();
        }
    }

    /**
     * How far it has come.
     *
     * @param people there were when the sending began
     * @param passed whose turn has come
     * @param recipients of these who want it and can be reached
     * @param waiting messages that are handed over and not sent yet
     * @param resting of these, until quiet hours are over or it goes on
     * @param isHandedOver whether everybody's turn has come
     */
    public record Reach(int people, int passed, int recipients, int waiting, int resting, boolean isHandedOver) {
        public static final Reach NONE = new Reach(0, 0, 0, 0, 0, false);

        /** Whether nothing is left to be done but to wait. */
        public boolean isResting() {
            return isHandedOver && resting > 0 && resting == waiting;
        }

        /** To whom it was sent, or who will never get it. */
        public int settled() {
            return Math.max(0, passed - waiting);
        }
    }

    /** The same with this heading, changed once more. */
    public Bulletin headed(String other) {
        return new Bulletin(id, cadre, status, other, toChannel, revision + 1, pairs, reach);
    }

    /** The same with these pairs, changed once more. */
    public Bulletin with(List<Pair> others) {
        return new Bulletin(id, cadre, status, heading, toChannel, revision + 1, others, reach);
    }

    /** The same for the channel too, or not, changed once more. */
    public Bulletin toChannel(boolean yes) {
        return new Bulletin(id, cadre, status, heading, yes, revision + 1, pairs, reach);
    }

    /** The same, where it stands then. */
    public Bulletin as(Status then, Reach come) {
        return new Bulletin(id, cadre, then, heading, toChannel, revision, pairs, come);
    }

    public Optional<Pair> pair(SuggestionNumber number) {
        return pairs.stream().filter(pair -> pair.number().equals(number)).findFirst();
    }

    /** Whether there is something in it, and nothing that nobody has put into words. */
    public boolean isReady() {
        return !pairs.isEmpty() && pairs.stream().allMatch(Pair::isWorded);
    }
}
