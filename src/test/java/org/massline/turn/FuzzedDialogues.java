package org.massline.turn;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.massline.conversation.Dialogue;
import org.massline.store.StoredConversation;

/** A stored dialogue, of whatever version or damage. It is sealed: this is what a disk or a newer program may do. */
public final class FuzzedDialogues {
    private static final StateCodec CODEC = new StateCodec();

    private FuzzedDialogues() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Dialogue dialogue = CODEC.read(new StoredConversation(StateCodec.VERSION, input));
        if (!CODEC.read(CODEC.write(dialogue)).equals(dialogue)) {
            throw new AssertionError("a dialogue became another by being stored");
        }
        CODEC.read(new StoredConversation(StateCodec.VERSION + 1, input)).hasWords();
    }

    public static List<byte[]> seeds() {
        return StateCodecTest.STATES.stream()
                .map(state -> new Dialogue(
                        state,
                        Optional.of(StateCodecTest.DRAFT),
                        Optional.empty(),
                        7,
                        Optional.empty(),
                        Optional.of(StateCodecTest.DESK),
                        Optional.of(StateCodecTest.RECEIPT),
                        Optional.of(LocalDate.of(2026, 11, 28)),
                        Optional.of("album")))
                .map(dialogue -> CODEC.write(dialogue).state())
                .toList();
    }
}
