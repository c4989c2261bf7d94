package org.massline.chat;

import java.util.List;
import java.util.Optional;

/** What is to be said in a chat, as values; the text room puts it into the reader's language. */
public sealed interface Saying {
    /**
     * A message.
     *
     * @param paragraphs separated by blank lines; where they do not fit into one message, it is cut between two of them
     * @param choices rows of buttons, under the last part
     * @param inPlaceOf the message that is changed into this one instead of sending a new one
     */
    record Message(List<Phrase> paragraphs, List<List<Choice>> choices, Optional<MessageId> inPlaceOf)
            implements Saying {
        public Message {
            paragraphs = List.copyOf(paragraphs);
            choices = choices.stream().map(List::copyOf).toList();
        }

        public static Message of(Phrase... paragraphs) {
            return new Message(List.of(paragraphs), List.of(), Optional.empty());
        }
    }

    /**
     * The answer to a tap; every tap gets exactly one.
     *
     * @param text shown for a moment above the chat
     */
    record TapAnswer(String tapId, Optional<Phrase> text) implements Saying {}

    /** Files and places, sent again by their ids. */
    record Attachments(List<Attachment> attachments) implements Saying {
        public Attachments {
            attachments = List.copyOf(attachments);
        }
    }

    /** A file made by Massline. */
    record Document(String fileName, String mimeType, String content, Phrase caption) implements Saying {}
}
