package org.massline.conversation;

import java.util.Optional;
import org.massline.model.CadreId;
import org.massline.model.TopicId;

/**
 * To whom a suggestion is assigned: to one cadre, or to whoever answers for a topic. It stands in buttons, so it may be forged.
 *
 * @param cadre empty if it is for a topic
 * @param topic empty if it is for a cadre
 */
public record Receiver(Optional<CadreId> cadre, Optional<TopicId> topic) {
    private static final char CADRE = 'c';
    private static final char TOPIC = 't';

    public Receiver {
        if (cadre.isPresent() == topic.isPresent()) {
            throw new IllegalArgumentException("either a cadre or a topic receives it");
        }
    }

    public static Receiver of(CadreId cadre) {
        return new Receiver(Optional.of(cadre), Optional.empty());
    }

    public static Receiver of(TopicId topic) {
        return new Receiver(Optional.empty(), Optional.of(topic));
    }

    /** As it stands in a button: {@code c5} or {@code t3}. */
    String written() {
        return cadre.map(id -> "" + CADRE + id.value())
                .or(() -> topic.map(id -> "" + TOPIC + id.value()))
                .orElseThrow();
    }

    /**
     * What was written so.
     *
     * @throws IllegalArgumentException if nothing was
     * @throws IndexOutOfBoundsException if it is empty
     */
    static Receiver ofWritten(String written) {
        long id = Long.parseLong(written.substring(1));
        return switch (written.charAt(0)) {
            case CADRE -> of(new CadreId(id));
            case TOPIC -> of(new TopicId(id));
            default -> throw new IllegalArgumentException("neither a cadre nor a topic");
        };
    }
}
