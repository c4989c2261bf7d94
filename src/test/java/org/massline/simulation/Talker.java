package org.massline.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.massline.playground.town.Attachment;
import org.massline.playground.town.Person;
import org.massline.playground.world.ChatMessage;
import org.massline.playground.world.World;

/** Somebody of a {@link CalmTerm}, who waits for the bot after each word. */
public final class Talker {
    private final CalmTerm term;
    private final World world;
    private final Person person;

    Talker(CalmTerm term, World world, Person person) {
        this.term = term;
        this.world = world;
        this.person = person;
    }

    public Person person() {
        return person;
    }

    public void says(String words) {
        person.says(words);
        term.settle();
    }

    public void sends(String caption, Attachment file) {
        person.sends(caption, file);
        term.settle();
    }

    void opens(String link) {
        person.opens(link);
        term.settle();
    }

    /** Taps a button of the newest message that has one of these labels, as it stands or as a part; false if none has. */
    public boolean taps(String... labels) {
        for (String label : labels) {
            Optional<Found> found = find(label);
            if (found.isPresent()) {
                person.alone().tap(found.get().message(), found.get().data());
                term.settle();
                return true;
            }
        }
        return false;
    }

    private record Found(long message, String data) {}

    private Optional<Found> find(String label) {
        return world.read(() -> world.chats().get(person.id()).messages().reversed().stream()
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
        return world.read(() -> world.chats().get(person.id()).messages().reversed().stream()
                .filter(ChatMessage::isFromBot)
                .findFirst()
                .map(ChatMessage::words)
                .orElse(""));
    }
}
