package org.massline.chat;

import java.util.List;
import java.util.Optional;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;

/** What is to be said in a chat, as values; the text room puts it into the reader's language. */
public sealed interface Saying {
    /**
     * A message.
     *
     * @param paragraphs separated by blank lines; where they do not fit into one message, it is cut between two of them
     * @param choices rows of buttons, under the last part
     * @param inPlaceOf the message that is changed into this one instead of sending a new one
     * @param about the suggestion in whose thread a reply to it belongs
     */
    record Message(
            List<Phrase> paragraphs, List<List<Choice>> choices, Optional<MessageId> inPlaceOf, Optional<About> about)
            implements Saying {
        /** One about nothing in particular. */
        public Message(List<Phrase> paragraphs, List<List<Choice>> choices, Optional<MessageId> inPlaceOf) {
            this(paragraphs, choices, inPlaceOf, Optional.empty());
        }

        public Message {
            paragraphs = List.copyOf(paragraphs);
            choices = Rows.copyOf(choices);
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

    /**
     * News of a suggestion for its contributor. As long as the newest message of the chat is news of the same suggestion, a step
     * is added to that one; otherwise a new message begins with the heading.
     *
     * @param heading says which suggestion it is
     * @param choices under all of the message; those of earlier news go
     * @param rings whether it asks something of its reader, or is what they wait for: then it is a new message in any case, since
     *     no phone tells of one that was changed
     */
    record News(
            SuggestionNumber number, Phrase heading, List<Phrase> paragraphs, List<List<Choice>> choices, boolean rings)
            implements Saying {
        /** A step on the way. */
        public News(SuggestionNumber number, Phrase heading, List<Phrase> paragraphs, List<List<Choice>> choices) {
            this(number, heading, paragraphs, choices, false);
        }

        public News {
            paragraphs = List.copyOf(paragraphs);
            choices = Rows.copyOf(choices);
        }

        /** The same as a new message in any case. */
        public News ringing() {
            return new News(number, heading, paragraphs, choices, true);
        }
    }

    /** Other buttons under a message that stays as it is ({@code editMessageReplyMarkup}). */
    record Buttons(MessageId message, List<List<Choice>> choices) implements Saying {
        public Buttons {
            choices = Rows.copyOf(choices);
        }
    }

    /** A sign on a person's message that it was understood ({@code setMessageReaction}): quieter than an answer. */
    record Reaction(MessageId message) implements Saying {}

    /**
     * Files and places, sent again by their ids.
     *
     * @param about the suggestion in whose thread a reply to them belongs
     * @param instead present where nobody may know from whom they are: what may tell it is removed from each file on its way,
     *     and this is said in place of one from which it cannot be
     * @param noVoices said in place of a voice or round video to somebody whose settings take none
     */
    record Attachments(
            List<Attachment> attachments, Optional<About> about, Optional<Phrase> instead, Optional<Phrase> noVoices)
            implements Saying {
        public Attachments(List<Attachment> attachments) {
            this(attachments, Optional.empty(), Optional.empty(), Optional.empty());
        }

        public Attachments {
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * A picture or file that is made when it is sent.
     *
     * @param caption with a picture the whole of what it shows, for those who do not see it; up to 1024 characters
     * @param choices under a picture
     */
    record Enclosed(Enclosure enclosure, Phrase caption, List<List<Choice>> choices) implements Saying {
        public Enclosed {
            choices = Rows.copyOf(choices);
        }
    }

    /** All messages of the chat from the first to the last are deleted, of both sides, as far as the messenger lets a bot. */
    record Deletion(MessageId first, MessageId last) implements Saying {
        public Deletion {
            if (first.value() > last.value()) {
                throw new IllegalArgumentException("the first comes before the last");
            }
        }
    }

    /** The same, in this language instead of the reader's: to show how others will read it. */
    record In(Language language, Saying saying) implements Saying {}

    /** A text file made by Massline. */
    record Document(String fileName, String mimeType, String content, Phrase caption) implements Saying {}
}
