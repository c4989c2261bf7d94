package org.massline.conversation;

import java.util.List;
import java.util.Optional;
import org.massline.model.InboxFilter;
import org.massline.model.Status;
import org.massline.model.TopicId;

/**
 * Where in their inbox a cadre is. It stands in buttons, so it may be forged: it says what to look for, and gives no right to
 * see it.
 *
 * @param page counted from 0
 */
public record InboxPlace(InboxFilter filter, int page) {
    public static final InboxPlace FIRST = new InboxPlace(InboxFilter.NONE, 0);
    /** Nobody turns so many pages; whoever forges more gets nothing to calculate. */
    private static final int MOST_PAGES = 100_000;

    private static final String OVERDUE = "o";
    private static final String MINE = "m";
    private static final String NOBODYS = "n";

    public InboxPlace {
        if (page < 0 || page > MOST_PAGES) {
            throw new IllegalArgumentException("no page of an inbox: " + page);
        }
    }

    public InboxPlace page(int other) {
        return new InboxPlace(filter, other);
    }

    /** The first page of what this filter lets through. */
    public static InboxPlace of(InboxFilter filter) {
        return new InboxPlace(filter, 0);
    }

    /** As it stands in a button: the page, and behind it the filter's three parts if there is one. */
    String written() {
        if (filter.equals(InboxFilter.NONE)) {
            return Integer.toString(page);
        }
        return page + "." + filter.topic().map(id -> Long.toString(id.value())).orElse("") + "."
                + filter.status().map(Status::stored).orElse("") + "." + (filter.overdue() ? OVERDUE : "")
                + switch (filter.hands()) {
                    case ANYBODYS -> "";
                    case MINE -> MINE;
                    case NOBODYS -> NOBODYS;
                };
    }

    /**
     * The place that was written so.
     *
     * @throws IllegalArgumentException if none was
     * @throws IndexOutOfBoundsException if parts are missing
     */
    static InboxPlace of(List<String> parts) {
        int page = Integer.parseInt(parts.getFirst());
        if (parts.size() == 1) {
            return new InboxPlace(InboxFilter.NONE, page);
        }
        Optional<TopicId> topic = given(parts.get(1)).map(id -> new TopicId(Long.parseLong(id)));
        Optional<Status> status = given(parts.get(2)).map(Status::ofStored);
        String only = parts.get(3);
        return new InboxPlace(new InboxFilter(topic, status, only.contains(OVERDUE), hands(only)), page);
    }

    private static InboxFilter.Hands hands(String only) {
        if (only.contains(MINE)) {
            return InboxFilter.Hands.MINE;
        }
        return only.contains(NOBODYS) ? InboxFilter.Hands.NOBODYS : InboxFilter.Hands.ANYBODYS;
    }

    private static Optional<String> given(String part) {
        return Optional.of(part).filter(each -> !each.isEmpty());
    }
}
