package org.massline.conversation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a chat stands; this is what is stored between two updates.
 *
 * @param state what the bot waits for
 * @param draft a suggestion begun; it stays while the person does something else
 * @param discarded a draft thrown away last, for those who did not mean it
 * @param revision counts the steps; a button of a step carries the revision under which it was shown
 * @param wakeOn the day on which {@link org.massline.chat.Event.Woken} is due
 */
public record Dialogue(
        State state, Optional<Draft> draft, Optional<Draft> discarded, int revision, Optional<LocalDate> wakeOn) {
    public static final Dialogue NEW =
            new Dialogue(new State.Idle(), Optional.empty(), Optional.empty(), 0, Optional.empty());
}
