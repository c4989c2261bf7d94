package org.massline.chat;

import java.util.List;

/** One call to the messenger, in words and within its limits. Text is HTML of Telegram's subset. */
public sealed interface OutgoingMessage {
    /** A new message. */
    record Text(String html, List<List<Button>> buttons) implements OutgoingMessage {
        public Text {
            buttons = buttons.stream().map(List::copyOf).toList();
        }
    }

    /** The new content of a message already there. */
    record Edit(MessageId message, String html, List<List<Button>> buttons) implements OutgoingMessage {
        public Edit {
            buttons = buttons.stream().map(List::copyOf).toList();
        }
    }

    /** One file or place by its id. */
    record Media(Attachment attachment) implements OutgoingMessage {}

    /** Photos and videos together, 2 to 10 ({@code sendMediaGroup}). */
    record Album(List<Attachment.File> files) implements OutgoingMessage {
        public Album {
            files = List.copyOf(files);
            if (files.size() < 2 || files.size() > 10) {
                throw new IllegalArgumentException("an album has 2 to 10 files, not " + files.size());
            }
        }
    }

    /** A file made by Massline, as UTF-8. */
    record Upload(String fileName, String mimeType, String content, String captionHtml) implements OutgoingMessage {}

    /**
     * The answer to a tap ({@code answerCallbackQuery}). It is worth something for seconds only, so it is not kept for
     * later.
     *
     * @param text plain, up to 200 characters; empty for none
     */
    record TapAnswer(String tapId, String text) implements OutgoingMessage {}
}
