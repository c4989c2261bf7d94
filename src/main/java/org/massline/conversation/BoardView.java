package org.massline.conversation;

import java.util.Optional;
import org.massline.model.BoardEntry;
import org.massline.model.Cadre;
import org.massline.model.SuggestionNumber;

/**
 * An entry of the board as one person sees it.
 *
 * @param entry empty if there is none, or none any more
 * @param own whether the suggestion is theirs, or one of theirs became a part of it
 * @param seconded whether they second it
 * @param concludedBy the cadre whose words its outcome is
 */
public record BoardView(
        SuggestionNumber number,
        Optional<BoardEntry> entry,
        boolean own,
        boolean seconded,
        Optional<Cadre> concludedBy) {
    /** The same once they second it, or do so no more. */
    public BoardView seconding(boolean now) {
        return new BoardView(number, entry, own, now, concludedBy);
    }

    /** Whether they may second it now. */
    public boolean canBeSeconded() {
        return !own && entry.filter(each -> each.status().isOpen()).isPresent();
    }
}
