package org.massline.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.massline.chat.Button;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;

/** What a person sees in a chat: each message of the bot as it was changed last, with its buttons. */
final class ShownMessages {
    private final TreeMap<Integer, List<Button>> newestFirst = new TreeMap<>(Comparator.reverseOrder());
    private final List<Place> everShown = new ArrayList<>();

    /** A button with data, and the message that carries it. */
    record Place(MessageId message, Button.Tap button) {}

    /**
     * Shows what the bot sent.
     *
     * @param before the number of the chat's last message
     * @return that of the last one now
     */
    int show(OutgoingMessage message, int before) {
        int next = before + 1;
        return switch (message) {
            case OutgoingMessage.Text text -> put(next, text.buttons());
            case OutgoingMessage.News news -> put(next, news.buttons());
            case OutgoingMessage.Media _,
                    OutgoingMessage.Cleaned _,
                    OutgoingMessage.Album _,
                    OutgoingMessage.Upload _ -> next;
            case OutgoingMessage.Picture picture -> put(next, picture.buttons());
            case OutgoingMessage.Enclosed enclosed -> put(next, enclosed.buttons());
            case OutgoingMessage.Edit edit -> {
                put(edit.message().value(), edit.buttons());
                yield before;
            }
            case OutgoingMessage.Deletion deletion -> {
                deletion.messages().forEach(gone -> newestFirst.remove(gone.value()));
                yield before;
            }
            case OutgoingMessage.Buttons _, OutgoingMessage.Reaction _, OutgoingMessage.TapAnswer _ -> before;
        };
    }

    private int put(int message, List<List<Button>> rows) {
        List<Button> buttons = rows.stream().flatMap(List::stream).toList();
        newestFirst.put(message, buttons);
        taps(message, buttons).forEach(everShown::add);
        return message;
    }

    /** The data of all buttons of the newest message that has any. */
    List<Place> inSight() {
        return newestFirst.entrySet().stream()
                .map(entry -> taps(entry.getKey(), entry.getValue()))
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Also those that are gone: Telegram lets nobody tap them, somebody else might. */
    List<Place> everShown() {
        return List.copyOf(everShown);
    }

    /** The newest message with such a button. */
    Optional<Place> newest(Predicate<Button.Tap> wanted) {
        return newestFirst.entrySet().stream()
                .flatMap(entry -> taps(entry.getKey(), entry.getValue()).stream())
                .filter(place -> wanted.test(place.button()))
                .findFirst();
    }

    private static List<Place> taps(int message, List<Button> buttons) {
        return buttons.stream()
                .filter(Button.Tap.class::isInstance)
                .map(Button.Tap.class::cast)
                .map(button -> new Place(new MessageId(message), button))
                .toList();
    }

    /** Whether the call shows something that a person can read. */
    static boolean isSeen(OutgoingMessage message) {
        return !(message instanceof OutgoingMessage.TapAnswer(String id, String text) && text.isEmpty());
    }
}
