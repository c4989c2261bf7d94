package org.massline.playground.town;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.massline.playground.world.Chat;
import org.massline.playground.world.ChatMessage;
import org.massline.playground.world.Json;
import org.massline.playground.world.Resident;
import org.massline.playground.world.World;

/** One person in one chat, or in one topic of a forum: what they can do there and what they see. */
public final class Seat {
    /** Telegram's limit on an album. */
    private static final int LARGEST_ALBUM = 10;

    private final Town town;
    private final World world;
    private final Resident resident;
    private final Place place;

    Seat(Town town, Resident resident, Place place) {
        this.town = town;
        this.world = town.world();
        this.resident = resident;
        this.place = place;
    }

    public SeenMessage says(String text) {
        return send(OptionalLong.empty(), Post.words(text, "text"));
    }

    /** Says something in answer to a message of this chat, which Telegram calls a reply: by a swipe, and in its topic. */
    public SeenMessage replies(SeenMessage to, String text) {
        return send(original(to), Post.words(text, "text"));
    }

    /** Answers with a file, or with an album if there are several. */
    public List<SeenMessage> replies(SeenMessage to, String caption, Attachment... attachments) {
        return send(original(to), caption, attachments);
    }

    public SeenMessage edits(SeenMessage message, String text) {
        return world.change(() -> {
            ChatMessage own = own(message);
            town.post().edit(chat(), own, text);
            return SeenMessage.of(own);
        });
    }

    /** Edits a message by putting another file in its place. */
    public SeenMessage replaces(SeenMessage message, String caption, Attachment with) {
        ObjectNode content = town.post().attached(with, caption);
        return world.change(() -> {
            ChatMessage own = own(message);
            town.post().replace(chat(), own, content);
            return SeenMessage.of(own);
        });
    }

    private ChatMessage own(SeenMessage message) {
        return chat().message(message.id())
                .filter(found -> found.body().path("from").path("id").asLong() == resident.id())
                .orElseThrow(() -> new IllegalArgumentException("one edits one's own messages"));
    }

    /** One message, or an album if there are several attachments. */
    public List<SeenMessage> sends(String caption, Attachment... attachments) {
        return send(OptionalLong.empty(), caption, attachments);
    }

    public List<SeenMessage> sendsPhotos(int count, String caption) {
        return sends(caption, Attachment.samplePhotos(count));
    }

    private List<SeenMessage> send(OptionalLong to, String caption, Attachment... attachments) {
        if (attachments.length == 0 || attachments.length > LARGEST_ALBUM) {
            throw new IllegalArgumentException("an album has at most 10 parts, and a message needs one");
        }
        if (attachments.length > 1 && !Stream.of(attachments).allMatch(Attachment::fitsAlbum)) {
            throw new IllegalArgumentException("voice messages and locations are sent one by one");
        }
        List<ObjectNode> contents = new ArrayList<>();
        for (Attachment attachment : attachments) {
            contents.add(town.post().attached(attachment, contents.isEmpty() ? caption : ""));
        }
        return world.change(() -> {
            if (contents.size() > 1) {
                String album = world.chats().nameAlbum();
                contents.forEach(content -> content.put("media_group_id", album));
            }
            return contents.stream().map(content -> send(to, content)).toList();
        });
    }

    SeenMessage opensTopic(String name) {
        return send(OptionalLong.empty(), Topic.opening(name));
    }

    /** Waits until the bot is quiet, then taps the newest button here whose label contains the words. */
    public void taps(String label) {
        town.quiet().await();
        SeenMessage message = messages().stream()
                .filter(candidate -> candidate.hasButton(label))
                .max(Comparator.comparingLong(SeenMessage::id))
                .orElseThrow(() -> new AssertionError("no message to " + resident.key() + " has a button " + label
                        + "; the newest: " + newest().map(Seat::describe).orElse("none")));
        taps(message, label);
    }

    public void taps(SeenMessage message, String label) {
        SeenButton button = message.button(label)
                .orElseThrow(() -> new AssertionError(describe(message) + " has no button " + label));
        if (button.url().isPresent()) {
            town.personOf(resident).opens(button.url().get());
        }
        button.data().ifPresent(data -> tap(message.id(), data));
    }

    /** What the bot is told; the data may be one that no button has, as from an adversary. */
    public void tap(long messageId, String data) {
        world.run(() -> {
            ObjectNode query = Json.object()
                    .put("id", world.queries().ask(resident, world.clock().instant()));
            query.set("from", resident.user());
            chat().message(messageId).ifPresent(message -> query.set("message", message.copy()));
            query.put("chat_instance", Long.toString(place.chatId() * 31 + 7)).put("data", data);
            world.updates().addCallbackQuery(resident, query);
        });
    }

    public List<SeenMessage> messages() {
        return world.read(() -> chat().messages().stream()
                .filter(place::shows)
                .map(SeenMessage::of)
                .toList());
    }

    /** The bot's newest message at this moment. */
    public Optional<SeenMessage> newest() {
        return messages().reversed().stream().filter(SeenMessage::isFromBot).findFirst();
    }

    public SeenMessage reads() {
        town.quiet().await();
        return newest().orElseThrow(() -> new AssertionError("the bot has said nothing to " + resident.key()));
    }

    public SeenMessage awaits(String words) {
        town.quiet()
                .await(
                        "a message to " + resident.key() + " with the words: " + words,
                        () -> find(words).isPresent());
        return find(words).orElseThrow();
    }

    /** Waits until the bot has reacted to a message, and gives the message as it looks then. */
    public SeenMessage awaitsReaction(SeenMessage to) {
        town.quiet()
                .await(
                        "a reaction to “" + to.words() + "” of " + resident.key(),
                        () -> !now(to).reactions().isEmpty());
        return now(to);
    }

    /** A message as it looks at this moment: edited, with a reaction, with other buttons. */
    public SeenMessage now(SeenMessage message) {
        return world.read(() -> chat().message(message.id())
                .map(SeenMessage::of)
                .orElseThrow(() -> new AssertionError("“" + message.words() + "” was deleted")));
    }

    private Optional<SeenMessage> find(String words) {
        return messages().reversed().stream()
                .filter(message -> message.isFromBot() && message.words().contains(words))
                .findFirst();
    }

    private OptionalLong original(SeenMessage to) {
        if (to.chatId() != place.chatId()) {
            throw new IllegalArgumentException("one answers messages of the chat that one is in");
        }
        return OptionalLong.of(to.id());
    }

    private SeenMessage send(OptionalLong to, ObjectNode content) {
        return world.change(() -> {
            Chat chat = chat();
            if (chat.isPrivate() && resident.hasBlocked()) {
                // In Telegram the field to write in is replaced by a button that unblocks.
                town.setBlocked(resident, false);
            }
            return SeenMessage.of(town.post().send(resident, place, to, content));
        });
    }

    private Chat chat() {
        return world.chats().get(place.chatId());
    }

    private static String describe(SeenMessage message) {
        return "“" + message.words() + "” "
                + message.buttons().stream().map(SeenButton::label).toList();
    }
}
