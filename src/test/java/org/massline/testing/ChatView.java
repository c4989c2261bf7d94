package org.massline.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.massline.chat.Address;
import org.massline.chat.Button;
import org.massline.chat.Enclosure;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;

/** What one chat, or one forum topic of a group, shows of the bot. */
public final class ChatView {
    private final Address address;
    private final Map<MessageId, OutgoingMessage> shown = new LinkedHashMap<>();
    private final Map<MessageId, List<List<Button>>> newButtons = new LinkedHashMap<>();
    private final Map<MessageId, String> reactions = new LinkedHashMap<>();
    private String name;

    ChatView(Address address) {
        this.address = address;
        this.name = "group";
    }

    void named(String person) {
        name = person;
    }

    String name() {
        return name;
    }

    Address address() {
        return address;
    }

    void show(List<MessageId> ids, OutgoingMessage message) {
        if (message instanceof OutgoingMessage.Reaction(MessageId to, String emoji)) {
            reactions.put(to, emoji);
        } else if (message instanceof OutgoingMessage.Deletion deletion) {
            deletion.messages().forEach(shown::remove);
            deletion.messages().forEach(newButtons::remove);
        } else if (message instanceof OutgoingMessage.Buttons(MessageId under, var buttons)) {
            newButtons.put(under, buttons);
        } else {
            ids.forEach(newButtons::remove);
            ids.forEach(id -> shown.put(id, message));
        }
    }

    /** The newest message that reads so somewhere. */
    public MessageId message(String words) {
        return newestFirst().stream()
                .filter(id -> Reading.of(shownAs(id)).contains(words))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no message of the bot says '" + words + "'; it says:\n"
                        + Reading.of(List.copyOf(shown.values()))));
    }

    /** The newest message as it reads. */
    public String newest() {
        return shown.isEmpty() ? "" : Reading.of(shownAs(newestFirst().getFirst()));
    }

    /** What stands in the newest file that the bot made. */
    public String newestFile() {
        return newestFirst().stream()
                .map(this::shownAs)
                .filter(OutgoingMessage.Upload.class::isInstance)
                .map(message -> ((OutgoingMessage.Upload) message).content().toArray())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    /** Of what the newest file is that the bot makes while it is sent. */
    public Enclosure newestEnclosure() {
        return newestFirst().stream()
                .map(this::shownAs)
                .filter(OutgoingMessage.Enclosed.class::isInstance)
                .map(message -> ((OutgoingMessage.Enclosed) message).enclosure())
                .findFirst()
                .orElseThrow();
    }

    /** All messages as they read now, oldest first. */
    public List<String> all() {
        return shown.values().stream().map(Reading::of).toList();
    }

    public Optional<String> reactionTo(MessageId message) {
        return Optional.ofNullable(reactions.get(message));
    }

    /** The newest message with a button that is called so. */
    MessageId withButton(String label) {
        return newestFirst().stream()
                .filter(id -> data(id, label).isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        "no button '" + label + "' in:\n" + Reading.of(List.copyOf(shown.values()))));
    }

    /** What the button carries. */
    Optional<String> data(MessageId message, String label) {
        return newButtons.getOrDefault(message, buttons(shownAs(message))).stream()
                .flatMap(List::stream)
                .filter(button -> button.label().contains(label))
                .filter(Button.Tap.class::isInstance)
                .map(button -> ((Button.Tap) button).data())
                .findFirst();
    }

    private OutgoingMessage shownAs(MessageId id) {
        return Optional.ofNullable(shown.get(id)).orElseThrow();
    }

    private List<MessageId> newestFirst() {
        return new ArrayList<>(shown.keySet()).reversed();
    }

    private static List<List<Button>> buttons(OutgoingMessage message) {
        return switch (message) {
            case OutgoingMessage.Text text -> text.buttons();
            case OutgoingMessage.Edit edit -> edit.buttons();
            case OutgoingMessage.News news -> news.buttons();
            case OutgoingMessage.Picture picture -> picture.buttons();
            case OutgoingMessage.Enclosed enclosed -> enclosed.buttons();
            default -> List.of();
        };
    }
}
