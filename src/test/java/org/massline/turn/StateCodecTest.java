package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.massline.chat.Attachment;
import org.massline.chat.MessageId;
import org.massline.conversation.DeskPlace;
import org.massline.conversation.DeskSpot;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Draft;
import org.massline.conversation.OpenReceipt;
import org.massline.conversation.State;
import org.massline.model.Kind;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;
import org.massline.store.StoredConversation;
import org.massline.testing.SampleStates;

class StateCodecTest {
    static final List<State> STATES = SampleStates.of(new SuggestionNumber(41), 3);

    static final Draft DRAFT = new Draft(
            List.of(
                    new Draft.Part(new MessageId(5), "The soup is cold", Optional.empty(), Optional.empty()),
                    new Draft.Part(
                            new MessageId(6),
                            "",
                            Optional.of(new Attachment.File(Attachment.Type.PHOTO, "f", Optional.of("n"))),
                            Optional.of("a"))),
            Optional.of(new TopicId(2)),
            Optional.of(Kind.PROBLEM),
            Optional.of(true),
            false,
            false,
            false,
            false,
            Optional.empty());
    /** The own words of somebody who seconds another suggestion. */
    private static final Draft OWN_WORDS = DRAFT.joining(new SuggestionNumber(40), new TopicId(2));

    static final DeskSpot DESK = new DeskSpot(
            new DeskPlace("2026-W48", Optional.of(new TopicId(2)), 3), new SuggestionNumber(41), new MessageId(9));

    static final OpenReceipt RECEIPT =
            new OpenReceipt(new SuggestionNumber(42), new MessageId(3), LocalDate.of(2026, 11, 29));

    private final StateCodec codec = new StateCodec();

    @Test
    void everyStateComesBackAsItWas() {
        assertThat(STATES.stream().map(Object::getClass).collect(Collectors.toSet()))
                .as("a new state needs its line here")
                .isEqualTo(leaves(State.class).collect(Collectors.toSet()));
        for (State state : STATES) {
            Dialogue dialogue = new Dialogue(
                    state,
                    Optional.of(DRAFT),
                    Optional.of(OWN_WORDS),
                    7,
                    Optional.of(new MessageId(9)),
                    Optional.of(DESK),
                    Optional.of(RECEIPT),
                    Optional.of(LocalDate.of(2026, 11, 28)),
                    Optional.of("album"));
            assertThat(codec.read(codec.write(dialogue))).isEqualTo(dialogue);
        }
    }

    /** The sample was written by version 1 of the codec; it is never edited, since people's chats stand so in databases. */
    @Test
    void whatVersionOneWroteIsRead() throws IOException {
        Dialogue read = codec.read(new StoredConversation(1, sample()));
        assertThat(read.state()).isEqualTo(new State.Previewing());
        assertThat(read.draft()).contains(DRAFT);
        assertThat(read.revision()).isEqualTo(7);
        assertThat(read.desk()).isEmpty();
        assertThat(read.receipt()).isEmpty();
    }

    @Test
    void whatIsUnknownBeginsAnewWithItsDraft() throws IOException {
        Dialogue newer = codec.read(new StoredConversation(99, sample()));
        assertThat(newer.state()).isEqualTo(new State.Idle());
        assertThat(newer.draft()).contains(DRAFT);
        byte[] strange = new String(sample(), StandardCharsets.UTF_8)
                .replace("previewing", "dancing")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(codec.read(new StoredConversation(1, strange)).draft()).contains(DRAFT);
        assertThat(codec.read(new StoredConversation(1, new byte[] {1, 2}))).isEqualTo(Dialogue.NEW);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StateCodecTest::leaves)
                : Stream.of(type);
    }

    private static byte[] sample() throws IOException {
        try (InputStream sample = StateCodecTest.class.getResourceAsStream("/turn/dialogue-v1.json")) {
            if (sample == null) {
                throw new AssertionError("the sample is gone");
            }
            return sample.readAllBytes();
        }
    }
}
