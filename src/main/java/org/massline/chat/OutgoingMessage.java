package org.massline.chat;

import java.util.List;
import java.util.Optional;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;

/** One call to the messenger, in words and within its limits. Text is HTML of Telegram's subset. */
public sealed interface OutgoingMessage {
    /** A new message. */
    record Text(String html, List<List<Button>> buttons) implements OutgoingMessage {
        public Text {
            buttons = Rows.copyOf(buttons);
        }
    }

    /** The new content of a message already there. */
    record Edit(MessageId message, String html, List<List<Button>> buttons) implements OutgoingMessage {
        public Edit {
            buttons = Rows.copyOf(buttons);
        }
    }

    /**
     * News of a suggestion: the outbox adds it to the chat's newest message where that is news of the same one, and sends it as
     * a {@link Text} of its own, heading first, where it is not or where it rings.
     *
     * @param html without the heading
     * @param rings whether its reader's phone is to tell of it, as it does of new messages alone; false of what an earlier version
     *     stored
     */
    record News(SuggestionNumber number, String headingHtml, String html, List<List<Button>> buttons, boolean rings)
            implements OutgoingMessage {
        public News {
            buttons = Rows.copyOf(buttons);
        }
    }

    /** Other buttons under a message that stays as it is. */
    record Buttons(MessageId message, List<List<Button>> buttons) implements OutgoingMessage {
        public Buttons {
            buttons = Rows.copyOf(buttons);
        }
    }

    /** A sign on a message ({@code setMessageReaction}): one of the emoji that bots may use. */
    record Reaction(MessageId message, String emoji) implements OutgoingMessage {}

    /**
     * Messages are deleted, whoever wrote them ({@code deleteMessages}), one part after the other.
     *
     * @param parts each of 1 to 100 messages, the oldest first; those that are not in the chat are passed over
     * @param refused how many were found so far that cannot be deleted
     */
    record Deletion(List<List<MessageId>> parts, int refused) implements OutgoingMessage {
        public Deletion {
            parts = Rows.copyOf(parts);
            if (parts.isEmpty() || parts.stream().anyMatch(part -> part.isEmpty() || part.size() > 100)) {
                throw new IllegalArgumentException("1 to 100 messages are deleted at once, not as in " + parts);
            }
        }

        /** All of these at once, if they can be. */
        public static Deletion of(List<MessageId> messages) {
            return new Deletion(List.of(messages), 0);
        }

        /** All that are to be deleted yet. */
        public List<MessageId> messages() {
            return parts.stream().flatMap(List::stream).toList();
        }
    }

    /**
     * One file or place by its id. No file of somebody whom nobody may know, if it may tell of them ({@link
     * Attachment.File#mayTell}): those are queued as {@link Cleaned}, and no released version ever queued them otherwise.
     *
     * @param noVoicesHtml of a voice or round video what is sent in its place to somebody whose settings take none; empty of what
     *     an earlier version stored
     */
    record Media(Attachment attachment, Optional<String> noVoicesHtml) implements OutgoingMessage {
        public Media(Attachment attachment) {
            this(attachment, Optional.empty());
        }
    }

    /**
     * A file of somebody whom nobody may know: what it tells of them is removed before it is sent.
     *
     * @param insteadHtml what is sent in its place if that cannot be done
     */
    record Cleaned(Attachment.File file, String insteadHtml) implements OutgoingMessage {}

    /** Photos and videos together, 2 to 10 ({@code sendMediaGroup}). */
    record Album(List<Attachment.File> files) implements OutgoingMessage {
        public Album {
            files = List.copyOf(files);
            if (files.size() < 2 || files.size() > 10) {
                throw new IllegalArgumentException("an album has 2 to 10 files, not " + files.size());
            }
        }
    }

    /** A file made by Massline. */
    record Upload(String fileName, String mimeType, Bytes content, String captionHtml) implements OutgoingMessage {}

    /** A picture made by Massline; Telegram takes PNG up to 10 MB. */
    record Picture(Bytes png, String captionHtml, List<List<Button>> buttons) implements OutgoingMessage {
        public Picture {
            buttons = Rows.copyOf(buttons);
        }
    }

    /**
     * A picture or file that is made when it is sent.
     *
     * @param language that it is made in
     * @param buttons under a picture
     */
    record Enclosed(Enclosure enclosure, Language language, String captionHtml, List<List<Button>> buttons)
            implements OutgoingMessage {
        public Enclosed {
            buttons = Rows.copyOf(buttons);
        }
    }

    /**
     * The answer to a tap ({@code answerCallbackQuery}). It is worth something for seconds only, so it is not kept for
     * later.
     *
     * @param text plain, up to 200 characters; empty for none
     */
    record TapAnswer(String tapId, String text) implements OutgoingMessage {}
}
