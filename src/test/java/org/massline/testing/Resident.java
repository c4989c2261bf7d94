package org.massline.testing;

import java.util.Optional;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.ChatId;
import org.massline.chat.ChatKind;
import org.massline.chat.Event;
import org.massline.chat.Incoming;
import org.massline.chat.MessageId;
import org.massline.chat.PersonId;
import org.massline.chat.Writer;
import org.massline.model.Language;

/** Somebody of a {@link SchoolOnDisk}, in their private chat with the bot or in a group. */
public final class Resident {
    static final byte[] RAW = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final SchoolOnDisk school;
    private final long id;
    private final String name;
    private final Language language;
    private final Address place;

    Resident(SchoolOnDisk school, long id, String name, Language language) {
        this(school, id, name, language, Address.of(new ChatId(id)));
        school.chat(place).named(name);
    }

    private Resident(SchoolOnDisk school, long id, String name, Language language, Address place) {
        this.school = school;
        this.id = id;
        this.name = name;
        this.language = language;
        this.place = place;
    }

    /** The same person, where others read along. */
    public Resident in(Address group) {
        return new Resident(school, id, name, language, group);
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** What they see of the bot here. */
    public ChatView chat() {
        return school.chat(place);
    }

    /** The newest message of the bot, as it reads. */
    public String reads() {
        return chat().newest();
    }

    /** Words, or a command. */
    public MessageId types(String text) {
        return type(text, Optional.empty());
    }

    /**
     * Swipes and types.
     *
     * @param to words of the bot's message, the newest that has them
     */
    public MessageId replies(String to, String text) {
        school.write(name + ", to '" + to + "': " + text);
        return said(text, Optional.of(chat().message(to)));
    }

    /** Replies to this very message. */
    public MessageId replies(MessageId to, String text) {
        school.write(name + ", to a message: " + text);
        return said(text, Optional.of(to));
    }

    /** A file or a place, as a reply to the bot's message with these words; to none if there are none. */
    public MessageId attaches(String to, Attachment attachment, String caption) {
        school.write(name + (to.isEmpty() ? "" : ", to '" + to + "'") + ": ("
                + attachment.getClass().getSimpleName() + ") " + caption);
        MessageId message = school.nextMessage();
        take(
                new Event.Attached(message, attachment, caption, Optional.empty()),
                to.isEmpty() ? Optional.empty() : Optional.of(chat().message(to)));
        return message;
    }

    /** One item of an album; the others of it come with the same name. */
    public void attaches(String to, Attachment attachment, String caption, String album) {
        school.write(name + ", in an album: (" + attachment.getClass().getSimpleName() + ") " + caption);
        take(
                new Event.Attached(school.nextMessage(), attachment, caption, Optional.of(album)),
                to.isEmpty() ? Optional.empty() : Optional.of(chat().message(to)));
    }

    /** The button of the newest message that has it; a part of its label will do. */
    public void taps(String label) {
        MessageId message = chat().withButton(label);
        tap(message, label);
    }

    /** The button of the newest message with these words. */
    public void taps(String words, String label) {
        tap(chat().message(words), label);
    }

    /** Whatever a forged button may carry. */
    public void sendsTap(MessageId message, String data) {
        school.write(name + " sends a tap: " + data);
        take(new Event.Tapped("tap" + school.nextUpdate(), message, data), Optional.empty());
    }

    /** What the button carries, to be tapped later or by others. */
    public String dataOf(String label) {
        return chat().data(chat().withButton(label), label).orElseThrow();
    }

    public void edits(MessageId message, String text) {
        school.write(name + " edits: " + text);
        take(new Event.Edited(message, text), Optional.empty());
    }

    /** Puts another file in the place of the one that the message has. */
    public void replaces(MessageId message, Attachment with) {
        school.write(name + " replaces a file");
        take(new Event.Edited(message, "", Optional.of(with)), Optional.empty());
    }

    public void blocks() {
        take(new Event.Blocked(), Optional.empty());
    }

    private void tap(MessageId message, String label) {
        school.write(name + " taps [" + label + "]");
        String data = chat().data(message, label).orElseThrow();
        take(new Event.Tapped("tap" + school.nextUpdate(), message, data), Optional.empty());
    }

    private MessageId type(String text, Optional<MessageId> repliedTo) {
        school.write(name + ": " + text);
        return said(text, repliedTo);
    }

    private MessageId said(String text, Optional<MessageId> repliedTo) {
        MessageId message = school.nextMessage();
        if (text.startsWith("/")) {
            String[] words = text.substring(1).split(" ", 2);
            take(new Event.Commanded(message, words[0], words.length > 1 ? words[1].strip() : ""), repliedTo);
        } else {
            take(new Event.Said(message, text), repliedTo);
        }
        return message;
    }

    /** The update that a tap on a button of this message would be, to be taken together with others. */
    public Incoming tapOf(String words, String data) {
        MessageId message = chat().message(words);
        return update(new Event.Tapped("tap" + school.nextUpdate(), message, data), Optional.empty());
    }

    private void take(Event event, Optional<MessageId> repliedTo) {
        school.turn().take(update(event, repliedTo), RAW, school::answered);
        school.deliver();
    }

    private Incoming update(Event event, Optional<MessageId> repliedTo) {
        Writer writer = new Writer(new PersonId(id), name, Optional.empty(), Optional.of(language.telegramCode()));
        ChatKind kind = place.chat().value() < 0 ? ChatKind.GROUP : ChatKind.PRIVATE;
        return new Incoming(school.nextUpdate(), place, kind, writer, true, repliedTo, event);
    }
}
