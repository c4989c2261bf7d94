package org.massline.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.massline.chat.Address;
import org.massline.chat.Bytes;
import org.massline.chat.ChatId;
import org.massline.chat.Enclosure;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.model.Language;
import org.massline.model.Period;
import org.massline.model.TopicId;
import org.massline.privacy.KeyedHash;
import org.massline.store.OutboxRow;
import org.massline.telegram.Delivery;
import org.massline.telegram.Sender;
import org.massline.testing.SampleSchool;

class CourierTest {
    private static final Delivery SENT = new Delivery.Sent(List.of(new MessageId(70)));
    private static final OutgoingMessage.Enclosed PICTURE = new OutgoingMessage.Enclosed(
            new Enclosure(
                    Enclosure.Kind.PICTURE,
                    Period.ending(SampleSchool.TODAY, 30),
                    Set.of(new TopicId(1)),
                    Optional.empty()),
            Language.ENGLISH,
            "caption",
            List.of());

    private static final Courier.Cleaning NO_FILES = (row, file, onward) -> new Delivery.Unchanged();

    private final Sender sender = mock(Sender.class);
    private final List<OutgoingMessage> sent = new ArrayList<>();

    CourierTest() {
        when(sender.send(any(), any())).thenAnswer(call -> {
            sent.add(call.getArgument(1));
            return SENT;
        });
    }

    @Test
    void whatIsEnclosedIsMadeOnTheWay() {
        OutgoingMessage made = new OutgoingMessage.Picture(Bytes.of("png"), "caption", List.of());

        assertThat(new Courier(sender, enclosed -> Optional.of(made), NO_FILES, new SimpleMeterRegistry())
                        .send(row(PICTURE)))
                .isEqualTo(SENT);
        assertThat(sent).containsExactly(made);
    }

    @Test
    void whatItsReaderMayNotHaveAnyMoreIsNotSent() {
        assertThat(new Courier(sender, enclosed -> Optional.empty(), NO_FILES, new SimpleMeterRegistry())
                        .send(row(PICTURE)))
                .isEqualTo(new Delivery.Unchanged());
        verifyNoInteractions(sender);
    }

    @Test
    void everythingElseIsSentAsItIs() {
        OutgoingMessage text = new OutgoingMessage.Text("t", List.of());
        new Courier(sender, enclosed -> Optional.empty(), NO_FILES, new SimpleMeterRegistry()).send(row(text));
        assertThat(sent).containsExactly(text);
    }

    private static OutboxRow row(OutgoingMessage message) {
        return new OutboxRow(
                1,
                new KeyedHash(new byte[32]),
                OutboxRow.Priority.INTERACTIVE,
                0,
                Address.of(new ChatId(1)),
                message,
                Optional.empty(),
                Optional.empty());
    }
}
