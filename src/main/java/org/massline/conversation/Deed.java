package org.massline.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Attachment;
import org.massline.model.CadreId;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;

/** What a cadre does with a suggestion. {@link org.massline.model.Workflow} says when, and what becomes of its status. */
public sealed interface Deed {
    record Acknowledge() implements Deed {}

    /**
     * In progress, to be finished by that day.
     *
     * @param reason why an earlier promise is moved; empty for the first
     */
    record Promise(LocalDate day, Optional<String> reason) implements Deed {}

    /** Words or files in the thread. */
    record Reply(String text, List<Attachment> attachments) implements Deed {
        public Reply {
            attachments = List.copyOf(attachments);
        }
    }

    /** Words in the thread that wait for the contributor's answer. */
    record Ask(String text, List<Attachment> attachments) implements Deed {
        public Ask {
            attachments = List.copyOf(attachments);
        }
    }

    record Done(String outcome) implements Deed {}

    record Decline(String outcome) implements Deed {}

    /**
     * Somebody else's from now on.
     *
     * @param to empty if it stays with whoever answers for the topic
     * @param topic empty if it stays the same
     * @param note for those who get it; empty for none
     */
    record Assign(Optional<CadreId> to, Optional<TopicId> topic, String note) implements Deed {}

    /** It becomes a part of another one. */
    record Merge(SuggestionNumber into) implements Deed {}
}
