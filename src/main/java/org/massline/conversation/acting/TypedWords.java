package org.massline.conversation.acting;

import java.util.Optional;
import org.massline.conversation.Draft;
import org.massline.conversation.Moment;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;

/** Words that were asked for, and what came in their place. */
final class TypedWords {
    private TypedWords() {}

    /**
     * Too long, or no words at all: told, and asked again. Empty if they can be taken.
     *
     * @param most in UTF-16 units
     */
    static Optional<Plan> refused(Moment moment, Draft.Part part, int most) {
        if (part.attachment().isPresent() || part.text().isBlank()) {
            return Optional.of(Plan.of(moment.show(moment.dialogue(), Screen.of(new ActingText.WordsOnly()))));
        }
        return part.text().length() > most
                ? Optional.of(Plan.of(moment.show(moment.dialogue(), Screen.of(new ActingText.TooLong(most)))))
                : Optional.empty();
    }
}
