package org.massline.conversation;

import java.util.List;
import org.massline.model.BoardEntry;

/** Some entries of the board; how many there are behind them nobody counts. */
public record BoardPage(List<BoardEntry> entries, boolean hasNext) {
    public BoardPage {
        entries = List.copyOf(entries);
    }
}
