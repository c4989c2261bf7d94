package org.massline.conversation.acting;

import java.util.List;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.model.SuggestionNumber;

/** What the bot says to a cadre who does something before everybody. */
public sealed interface PublicText extends Phrase {
    /** For the text as it shall stand on the board. */
    record AskEntry(SuggestionNumber number) implements PublicText {}

    record SoFar(Passage text) implements PublicText {}

    /** What in it may tell who wrote it. */
    record Found(List<Phrase> telltaleLines) implements PublicText {
        public Found {
            telltaleLines = List.copyOf(telltaleLines);
        }
    }

    /** Something that may tell who wrote the text around it. */
    record Telltale(Kind kind, String words) implements PublicText {}

    /** What it looks like. */
    enum Kind {
        TELEPHONE,
        STUDENT_NUMBER,
        EMAIL,
        USERNAME,
        LINK,
        ROOM,
        SCHOOL_CLASS,
        LONG_NUMBER,
        NAME
    }

    record PreviewAbove(SuggestionNumber number) implements PublicText {}

    /** Above how it stands there. */
    record IsOnBoard(SuggestionNumber number) implements PublicText {}

    /** Just now, and its contributor will hear of it. */
    record NowOnBoard(SuggestionNumber number) implements PublicText {}

    record NowOffBoard(SuggestionNumber number) implements PublicText {}

    /** It was taken down, or taken back, since the button was shown. */
    record NotOnBoard(SuggestionNumber number) implements PublicText {}
}
