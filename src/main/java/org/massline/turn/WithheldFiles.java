package org.massline.turn;

import java.time.InstantSource;
import org.massline.chat.About;
import org.massline.chat.Attachment;
import org.massline.chat.Saying;
import org.massline.conversation.Audience;
import org.massline.conversation.Change;
import org.massline.conversation.Label;
import org.massline.conversation.Occasion;
import org.massline.conversation.Passing;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.conversation.contributor.ContributorText;
import org.massline.store.Store;
import org.massline.text.Texts;

/**
 * Files of an anonymous contributor that could not be cleaned. Such a file is forgotten, and its contributor told, in one
 * transaction: so they are told once, however many cadres were to have it, and however often it was tried.
 */
public final class WithheldFiles {
    private final Store store;
    private final Notices notices;
    private final InstantSource clock;

    public WithheldFiles(Store store, SchoolRegister register, Texts texts, InstantSource clock) {
        this.store = store;
        this.notices = new Notices(register, texts, clock);
        this.clock = clock;
    }

    /** Forgets it, and tells its contributor if they can still be told. */
    public void withhold(About about, Attachment.File file) {
        boolean _ = store.write(transaction -> {
            boolean isNew = transaction.threads().withhold(about.number(), file);
            if (isNew) {
                Saying told = Screen.of(new ContributorText.FileWithheld(Passing.name(file), about.number()))
                        .about(About.forContributor(about.number()))
                        .row(Screen.button(new Label.AddNote(), new Tap.Note(about.number())))
                        .message();
                notices.tell(
                        transaction,
                        new Change.Tell(new Audience.Author(about.number()), Occasion.NEEDED, told),
                        clock.instant());
            }
            return isNew;
        });
    }
}
