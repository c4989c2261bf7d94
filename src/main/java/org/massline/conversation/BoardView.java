package org.massline.conversation;

import java.util.Optional;
import org.massline.model.BoardEntry;
import org.massline.model.SuggestionNumber;

/**
 * An entry of the board as one person sees it.
 *
 * @param entry empty if there is none, or none any more
 * @param own whether the suggestion is theirs, or one of theirs became a part of it
 * @param seconded whether they second it
 */
public record BoardView(SuggestionNumber number, Optional<BoardEntry> entry, boolean own, boolean seconded) {
    /** Whether they may second it now. */
    public boolean canBeSeconded() {
        return !own && entry.filter(each -> each.status().isOpen()).isPresent();
    }
}
