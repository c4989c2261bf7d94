package org.massline.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.massline.playground.town.Attachment;
import org.massline.playground.town.Person;
import org.massline.playground.town.Seat;
import org.massline.playground.town.SeenMessage;
import org.massline.playground.town.Topic;
import org.massline.playground.world.ChatMessage;
import org.massline.playground.world.World;

/** Somebody of a {@link CalmTerm}, who waits for the bot after each word. */
public final class Talker {
    private final CalmTerm term;
    private final World world;
    private final Person person;
    private final Seat seat;
    private final long chat;

    Talker(CalmTerm term, World world, Person person) {
        this(term, world, person, person.alone(), person.id());
    }

    private Talker(CalmTerm term, World world, Person person, Seat seat, long chat) {
        this.term = term;
        this.world = world;
        this.person = person;
        this.seat = seat;
        this.chat = chat;
    }

    /** The same person in a topic of a group. */
    public Talker in(Topic topic) {
        return new Talker(term, world, person, person.in(topic), topic.group().id());
    }

    public Person person() {
        return person;
    }

    public void says(String words) {
        seat.says(words);
        term.settle();
    }

    public void sends(String caption, Attachment file) {
        seat.sends(caption, file);
        term.settle();
    }

    void opens(String link) {
        person.opens(link);
        term.settle();
    }

    /** Answers the bot's newest message here that has these words; false if none has. */
    public boolean replies(String to, String words) {
        Optional<SeenMessage> found = seat.messages().reversed().stream()
                .filter(message -> message.isFromBot() && message.words().contains(to))
                .findFirst();
        found.ifPresent(message -> {
            seat.replies(message, words);
            term.settle();
        });
        return found.isPresent();
    }

    /** Taps a button of the newest message that has one of these labels, as it stands or as a part; false if none has. */
    public boolean taps(String... labels) {
        for (String label : labels) {
            Optional<Found> found = find(label);
            if (found.isPresent()) {
                seat.tap(found.get().message(), found.get().data());
                term.settle();
                return true;
            }
        }
        return false;
    }

    private record Found(long message, String data) {}

    private Optional<Found> find(String label) {
        return world.read(() -> world.chats().get(chat).messages().reversed().stream()
                .filter(ChatMessage::isFromBot)
                .limit(12)
                .flatMap(message -> button(message, label).stream())
                .findFirst());
    }

    private static Optional<Found> button(ChatMessage message, String label) {
        Optional<Found> part = Optional.empty();
        for (JsonNode row : message.body().path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                if (button.has("callback_data") && button.path("text").asText().contains(label)) {
                    Found found =
                            new Found(message.id(), button.path("callback_data").asText());
                    if (button.path("text").asText().equals(label)) {
                        return Optional.of(found);
                    }
                    part = part.isPresent() ? part : Optional.of(found);
                }
            }
        }
        return part;
    }

    /** The words of the bot's newest message. */
    public String reads() {
        return world.read(() -> world.chats().get(chat).messages().reversed().stream()
                .filter(ChatMessage::isFromBot)
                .findFirst()
                .map(ChatMessage::words)
                .orElse(""));
    }
}
