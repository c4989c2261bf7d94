package org.massline.conversation;

import java.util.List;
import java.util.Optional;
import org.massline.model.BoardList;
import org.massline.model.TopicId;

/**
 * Where on the board somebody is. It stands in buttons, so it may be forged: everybody may see all of the board.
 *
 * @param topic empty for all
 * @param page counted from 0
 */
public record BoardPlace(BoardList list, Optional<TopicId> topic, int page) {
    public static final BoardPlace FIRST = new BoardPlace(BoardList.NEWEST, Optional.empty(), 0);
    /** Nobody turns so many pages; whoever forges more gets nothing to pass over. */
    public static final int MOST_PAGES = 1_000;

    public BoardPlace {
        if (page < 0 || page > MOST_PAGES) {
            throw new IllegalArgumentException("no page of a board: " + page);
        }
    }

    public BoardPlace page(int other) {
        return new BoardPlace(list, topic, other);
    }

    /** The first page of another list of the same topic. */
    public BoardPlace list(BoardList other) {
        return new BoardPlace(other, topic, 0);
    }

    /** The first page of the same list of another topic. */
    public BoardPlace topic(Optional<TopicId> other) {
        return new BoardPlace(list, other, 0);
    }

    /** As it stands in a button. */
    String written() {
        return list.stored() + "." + page + topic.map(id -> "." + id.value()).orElse("");
    }

    /**
     * The place that was written so.
     *
     * @throws IllegalArgumentException if none was
     * @throws IndexOutOfBoundsException if parts are missing
     */
    static BoardPlace of(List<String> parts) {
        return new BoardPlace(
                BoardList.ofStored(parts.getFirst()),
                parts.size() > 2 ? Optional.of(new TopicId(Long.parseLong(parts.get(2)))) : Optional.empty(),
                Integer.parseInt(parts.get(1)));
    }
}
