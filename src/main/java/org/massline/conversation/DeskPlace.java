package org.massline.conversation;

import java.util.List;
import java.util.Optional;
import org.massline.model.TopicId;

/**
 * Where on the desk of a digest somebody is. It stands in buttons, so it may be forged: it says what to look for, and gives no
 * right to see it.
 *
 * @param week of the digest, as ISO 8601 writes it; {@link #PREVIEW} for the one to come
 * @param topic if only what is about it is shown
 * @param page counted from 0
 */
public record DeskPlace(String week, Optional<TopicId> topic, int page) {
    /** The week that has no digest yet. */
    public static final String PREVIEW = "preview";
    /** Nobody turns so many pages; whoever forges more gets nothing to calculate. */
    private static final int MOST_PAGES = 100_000;

    public DeskPlace {
        if (!week.equals(PREVIEW) && !week.matches("[0-9]{4}-W[0-9]{2}")) {
            throw new IllegalArgumentException("no week of a digest: " + week);
        }
        if (page < 0 || page >= MOST_PAGES) {
            throw new IllegalArgumentException("no page of a desk: " + page);
        }
    }

    /** As it stands in a button: three parts, parted by dots. */
    String written() {
        return week + "." + topic.map(id -> Long.toString(id.value())).orElse("") + "." + page;
    }

    /**
     * The place that was written so.
     *
     * @throws IllegalArgumentException if none was
     * @throws IndexOutOfBoundsException if parts are missing
     */
    static DeskPlace of(List<String> parts) {
        Optional<TopicId> topic = Optional.of(parts.get(1))
                .filter(given -> !given.isEmpty())
                .map(given -> new TopicId(Long.parseLong(given)));
        return new DeskPlace(parts.getFirst(), topic, Integer.parseInt(parts.get(2)));
    }

    /** The first page of a digest. */
    public static DeskPlace first(String week) {
        return new DeskPlace(week, Optional.empty(), 0);
    }

    public DeskPlace page(int other) {
        return new DeskPlace(week, topic, other);
    }

    /** The first page of what is about this topic; of all topics, if it is empty. */
    public DeskPlace about(Optional<TopicId> other) {
        return new DeskPlace(week, other, 0);
    }
}
