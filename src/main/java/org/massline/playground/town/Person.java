package org.massline.playground.town;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.massline.playground.world.Resident;
import org.massline.playground.world.Toast;

/**
 * Somebody who uses Telegram, in their private chat with the bot; {@link #in(Group)} for what they do in a group. What is
 * done returns at once; {@link #reads}, {@link #taps(String)} and {@link #awaits} wait for the bot first.
 */
public final class Person {
    private final Town town;
    private final Resident resident;

    Person(Town town, Resident resident) {
        this.town = town;
        this.resident = resident;
    }

    public String key() {
        return resident.key();
    }

    /** Of the person in Telegram, and of their private chat with the bot. */
    public long id() {
        return resident.id();
    }

    public String name() {
        return resident.name();
    }

    public String languageCode() {
        return resident.languageCode();
    }

    /** The person's seat in a group: the same deeds, in another chat. */
    public Seat in(Group group) {
        return new Seat(town, resident, Place.chat(group.id()));
    }

    /** The person's seat in a topic of a forum. */
    public Seat in(Topic topic) {
        return new Seat(town, resident, topic.place());
    }

    /** The person's seat before a channel, where one reads and taps. */
    public Seat before(Channel channel) {
        return new Seat(town, resident, Place.chat(channel.id()));
    }

    /**
     * The person's seat in a chat that is known by its number.
     *
     * @param thread a topic of a forum; empty for the whole chat
     * @throws IllegalArgumentException when the person is not there
     */
    public Seat at(long chatId, OptionalLong thread) {
        boolean isThere = town.world()
                .read(() -> town.world()
                        .chats()
                        .find(chatId)
                        .filter(chat -> chat.id() == id() || chat.members().contains(id()))
                        .filter(chat -> thread.isEmpty()
                                || chat.topic(thread.getAsLong()).isPresent())
                        .isPresent());
        if (!isThere) {
            throw new IllegalArgumentException(key() + " is in no such chat");
        }
        return new Seat(town, resident, new Place(chatId, thread));
    }

    /** The person's private chat with the bot. */
    public Seat alone() {
        return new Seat(town, resident, Place.chat(resident.id()));
    }

    public SeenMessage says(String text) {
        return alone().says(text);
    }

    /** Presses Start. */
    public SeenMessage starts() {
        return says("/start");
    }

    public SeenMessage starts(String payload) {
        return says("/start " + payload);
    }

    /** Follows a deep link to the bot; of other links nothing comes. */
    public Optional<SeenMessage> opens(String link) {
        return DeepLink.read(link, town.botUsername())
                .map(deep -> deep.payload().isEmpty() ? starts() : starts(deep.payload()));
    }

    /** Swipes a message and answers it, in the chat and topic where it stands. */
    public SeenMessage replies(SeenMessage to, String text) {
        return where(to).replies(to, text);
    }

    /** Answers with a file, or with an album if there are several. */
    public List<SeenMessage> replies(SeenMessage to, String caption, Attachment... attachments) {
        return where(to).replies(to, caption, attachments);
    }

    private Seat where(SeenMessage message) {
        return new Seat(town, resident, Place.chat(message.chatId()));
    }

    public SeenMessage edits(SeenMessage message, String text) {
        return alone().edits(message, text);
    }

    /** One message, or an album if there are several. */
    public List<SeenMessage> sends(String caption, Attachment... attachments) {
        return alone().sends(caption, attachments);
    }

    /** Invented pictures, as one message or as an album. */
    public List<SeenMessage> sendsPhotos(int count, String caption) {
        return alone().sendsPhotos(count, caption);
    }

    public SeenMessage sendsVoice() {
        return sends("", Attachment.sampleVoice()).getFirst();
    }

    /** Waits until the bot is quiet, then taps the newest button whose label contains the words. */
    public void taps(String label) {
        alone().taps(label);
    }

    /** Taps at once, however old the message is. */
    public void taps(SeenMessage message, String label) {
        alone().taps(message, label);
    }

    public void blocks() {
        town.setBlocked(resident, true);
    }

    public void unblocks() {
        town.setBlocked(resident, false);
    }

    public boolean hasBlocked() {
        return town.world().read(resident::hasBlocked);
    }

    /** All messages of the private chat that still exist, oldest first, at this moment. */
    public List<SeenMessage> messages() {
        return alone().messages();
    }

    /** Waits until the bot is quiet, then gives its newest message in the private chat. */
    public SeenMessage reads() {
        return alone().reads();
    }

    /** Waits for a message of the bot that contains the words, and gives the newest such. */
    public SeenMessage awaits(String words) {
        return alone().awaits(words);
    }

    /** Waits until the bot has reacted to a message, and gives the message as it looks then. */
    public SeenMessage awaitsReaction(SeenMessage to) {
        return where(to).awaitsReaction(to);
    }

    /** A message as it looks at this moment: edited, with a reaction, with other buttons. */
    public SeenMessage now(SeenMessage message) {
        return where(message).now(message);
    }

    /** How many messages the bot has ever put into the private chat, deleted ones included; costs nothing to ask. */
    public int received() {
        return town.world().read(() -> town.world().chats().get(id()).received());
    }

    /** How many messages of the bot in the private chat contain the words at this moment. */
    public int received(String words) {
        return town.world().read(() -> (int) town.world().chats().get(id()).messages().stream()
                .filter(message -> message.isFromBot() && message.words().contains(words))
                .count());
    }

    /** Answers to taps, oldest first. */
    public List<Toast> toasts() {
        return town.world().read(resident::toasts);
    }

    /** The names of the commands in the person's menu. */
    public List<String> commands() {
        return town.commandsOf(resident);
    }

    Resident resident() {
        return resident;
    }

    @Override
    public String toString() {
        return key();
    }
}
