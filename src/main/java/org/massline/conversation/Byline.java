package org.massline.conversation;

import org.massline.chat.Phrase;
import org.massline.model.Cadre;
import org.massline.model.ShownAs;
import org.massline.model.Topic;

/** A cadre as contributors see them: as the cadre chose, and never more. */
public final class Byline {
    private Byline() {}

    /**
     * Who stands under what they said.
     *
     * @param topic of the suggestion; whoever is shown by an office and gave none is shown by it
     */
    public static Phrase of(Cadre cadre, Topic topic) {
        ShownAs shownAs = cadre.appearance().shownAs();
        return switch (shownAs) {
            case NAME -> new NewsText.ByName(cadre.name());
            case OFFICE ->
                cadre.appearance()
                        .office()
                        .<Phrase>map(NewsText.ByOffice::new)
                        .orElseGet(() -> new NewsText.ByTopic(topic));
            case TOPIC -> new NewsText.ByTopic(topic);
        };
    }
}
