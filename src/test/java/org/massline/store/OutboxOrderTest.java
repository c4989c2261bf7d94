package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.TODAY;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.Button;
import org.massline.chat.Bytes;
import org.massline.chat.ChatId;
import org.massline.chat.Enclosure;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.model.CadreId;
import org.massline.model.Language;
import org.massline.model.Period;
import org.massline.model.TopicId;
import org.massline.testing.FreshStore;

/** Who is given which message to send, on both databases. */
@ParameterizedClass
@EnumSource
class OutboxOrderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(60);
    private static final Address AMY = Address.of(new ChatId(1));
    private static final Address BEN = Address.of(new ChatId(2));

    @RegisterExtension
    private final FreshStore fresh;

    OutboxOrderTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @Test
    void aChatGetsOneMessageAtATimeInOrder() {
        add(AMY, "first", OutboxRow.Priority.INTERACTIVE);
        add(AMY, "second", OutboxRow.Priority.INTERACTIVE);
        add(BEN, "other", OutboxRow.Priority.INTERACTIVE);

        assertThat(texts(take(NOW))).containsExactly("first", "other");
        assertThat(take(NOW)).isEmpty();
        List<OutboxRow> later = take(SOON);
        assertThat(texts(later)).as("a sender that died gives its lease up").containsExactly("first", "other");
        remove(later.getFirst());
        assertThat(texts(take(SOON))).containsExactly("second");
    }

    @Test
    void theFirstOfItsChatIsInTheHandOfWhoAddsItAndTheNextOneWaits() {
        OutboxRow first = addInHand("first").orElseThrow();
        assertThat(addInHand("second")).isEmpty();
        assertThat(texts(List.of(first))).containsExactly("first");

        assertThat(take(NOW)).isEmpty();
        assertThat(take(SOON)).as("a sender that died gives its lease up").containsExactly(first);
        remove(first);
        assertThat(texts(take(SOON))).containsExactly("second");
    }

    @Test
    void whatWaitsAsideKeepsNothingFromTheHand() {
        add(OutboxEntry.of(AMY, OutboxRow.Priority.INTERACTIVE, text("later"), NOW)
                .notBefore(SOON.plusSeconds(600)));
        assertThat(addInHand("first")).isPresent();
    }

    /** Then the lines are gone through, since to read what is behind their first messages would be in vain. */
    @Test
    void whoeverComesBehindManyMessagesOfOneChatIsNotOverlooked() {
        for (int each = 0; each < 300; each++) {
            add(AMY, "to Amy " + each, OutboxRow.Priority.INTERACTIVE);
        }
        add(BEN, "to Ben", OutboxRow.Priority.INTERACTIVE);
        add(BEN, "to Ben too", OutboxRow.Priority.INTERACTIVE);
        add(Address.of(new ChatId(3)), "bulletin", OutboxRow.Priority.BULK);
        add(OutboxEntry.of(Address.of(new ChatId(4)), OutboxRow.Priority.INTERACTIVE, text("later"), NOW)
                .notBefore(SOON.plusSeconds(600)));
        for (long chat = 5; chat < 15; chat++) {
            add(Address.of(new ChatId(chat)), "to " + chat, OutboxRow.Priority.INTERACTIVE);
        }

        List<OutboxRow> taken = fresh.store().write(t -> t.outbox().take(5, 5, NOW, SOON));
        assertThat(texts(taken)).containsExactly("to Amy 0", "to Ben", "to 5", "to 6", "to 7");
        assertThat(texts(take(NOW)))
                .containsExactly("to 8", "to 9", "to 10", "to 11", "to 12", "to 13", "to 14", "bulletin");
        assertThat(take(NOW)).isEmpty();
        Optional<Instant> next = fresh.store().read(t -> t.outbox().nextDue());
        assertThat(next).contains(SOON);

        remove(taken.get(0));
        remove(taken.get(1));
        assertThat(texts(take(NOW))).containsExactly("to Amy 1", "to Ben too");
    }

    private Optional<OutboxRow> addInHand(String text) {
        return fresh.store()
                .write(t -> t.outbox()
                        .addInHand(OutboxEntry.of(AMY, OutboxRow.Priority.INTERACTIVE, text(text), NOW), SOON));
    }

    @Test
    void whoWaitsComesBeforeDigests() {
        add(AMY, "digest", OutboxRow.Priority.BULK);
        add(BEN, "answer", OutboxRow.Priority.INTERACTIVE);
        assertThat(texts(fresh.store().write(t -> t.outbox().take(1, 1, NOW, SOON))))
                .containsExactly("answer");
    }

    @Test
    void aMessageToBeTriedAgainHoldsItsChatAndNoOther() {
        add(AMY, "first", OutboxRow.Priority.INTERACTIVE);
        add(AMY, "second", OutboxRow.Priority.INTERACTIVE);
        OutboxRow first = take(NOW).getFirst();
        Instant due = NOW.plusSeconds(30);
        fresh.store().write(t -> {
            t.outbox().retry(first.id(), due);
            return true;
        });
        add(BEN, "other", OutboxRow.Priority.INTERACTIVE);

        assertThat(texts(take(due.minusMillis(1)))).containsExactly("other");
        assertThat(fresh.store().<Optional<Instant>>read(t -> t.outbox().nextDue()))
                .contains(due);
        List<OutboxRow> again = take(due);
        assertThat(texts(again)).containsExactly("first");
        assertThat(again.getFirst().attempts()).isOne();
    }

    @Test
    void aChatThatIsGoneTakesItsQueueAlong() {
        add(AMY, "first", OutboxRow.Priority.INTERACTIVE);
        add(AMY, "second", OutboxRow.Priority.INTERACTIVE);
        add(OutboxEntry.of(AMY, OutboxRow.Priority.INTERACTIVE, text("aside"), NOW)
                .notBefore(SOON));
        add(BEN, "other", OutboxRow.Priority.INTERACTIVE);
        add(OutboxEntry.of(BEN, OutboxRow.Priority.INTERACTIVE, text("other aside"), NOW)
                .notBefore(SOON));
        assertThat(fresh.store().<Integer>write(t -> t.outbox().drop(AMY.chat())))
                .isEqualTo(3);
        assertThat(texts(take(SOON))).containsExactly("other");
    }

    @Test
    void aGroupThatMovedIsFollowed() {
        add(AMY, "first", OutboxRow.Priority.BULK);
        OutboxRow first = take(NOW).getFirst();
        fresh.store().write(t -> {
            t.outbox().move(first.address().chat(), new ChatId(-100));
            return true;
        });
        assertThat(take(NOW))
                .singleElement()
                .satisfies(row -> assertThat(row.address()).isEqualTo(Address.of(new ChatId(-100))));
    }

    @Test
    void aVoiceThatAnEarlierVersionStoredIsReadWithoutWordsForIt() throws JsonProcessingException {
        String stored = "{\"is\":\"media\",\"attachment\":{\"is\":\"file\",\"type\":\"VOICE\",\"fileId\":\"id\"}}";
        assertThat(StoredJson.mapper().readValue(stored, OutgoingMessage.class))
                .isEqualTo(
                        new OutgoingMessage.Media(new Attachment.File(Attachment.Type.VOICE, "id", Optional.empty())));
    }

    @Test
    void everyKindOfMessageComesBackAsItWas() {
        var file = new Attachment.File(Attachment.Type.PHOTO, "id", Optional.of("name"));
        List<OutgoingMessage> messages = List.of(
                new OutgoingMessage.Text(
                        "<b>t</b>", List.of(List.of(new Button.Tap("l", "d"), new Button.Link("l", "https://x")))),
                new OutgoingMessage.Edit(new MessageId(3), "t", List.of()),
                new OutgoingMessage.Reaction(new MessageId(3), "✍"),
                new OutgoingMessage.Deletion(
                        List.of(List.of(new MessageId(3), new MessageId(4)), List.of(new MessageId(2))), 1),
                new OutgoingMessage.Media(new Attachment.Location(1.5, 2.5)),
                new OutgoingMessage.Media(
                        new Attachment.File(Attachment.Type.VOICE, "id", Optional.empty()), Optional.of("no voices")),
                new OutgoingMessage.Album(List.of(file, file)),
                new OutgoingMessage.Upload("a.txt", "text/plain", Bytes.of("content"), "caption"),
                new OutgoingMessage.Picture(
                        Bytes.of(new byte[] {-1, 0, 1}), "", List.of(List.of(new Button.Tap("l", "d")))),
                new OutgoingMessage.Enclosed(
                        new Enclosure(
                                Enclosure.Kind.PICTURE,
                                Period.ending(TODAY, 30),
                                Set.of(new TopicId(1), new TopicId(2)),
                                Optional.of(new CadreId(3))),
                        Language.CHINESE,
                        "caption",
                        List.of()));
        for (OutgoingMessage message : messages) {
            fresh.store().write(t -> {
                t.outbox().add(AMY, OutboxRow.Priority.INTERACTIVE, message, NOW);
                return true;
            });
        }
        for (OutgoingMessage message : messages) {
            OutboxRow row = take(NOW).getFirst();
            assertThat(row.message()).isEqualTo(message);
            remove(row);
        }
    }

    @Test
    void aFileOfAnEarlierVersionIsStillSent() throws Exception {
        String before = "{'is':'upload','fileName':'a.txt','mimeType':'text/plain','content':'建议','captionHtml':''}";
        assertThat(StoredJson.mapper().readValue(before.replace('\'', '"'), OutgoingMessage.class))
                .isEqualTo(new OutgoingMessage.Upload("a.txt", "text/plain", Bytes.of("建议"), ""));
    }

    private void add(Address address, String text, OutboxRow.Priority priority) {
        add(OutboxEntry.of(address, priority, text(text), NOW));
    }

    private void add(OutboxEntry entry) {
        fresh.store().write(t -> {
            t.outbox().add(entry);
            return true;
        });
    }

    private static OutgoingMessage text(String text) {
        return new OutgoingMessage.Text(text, List.of());
    }

    private List<OutboxRow> take(Instant now) {
        return fresh.store().write(t -> t.outbox().take(10, 10, now, now.plusSeconds(60)));
    }

    private void remove(OutboxRow row) {
        fresh.store().write(t -> {
            t.outbox().remove(row.id());
            return true;
        });
    }

    private static List<String> texts(List<OutboxRow> rows) {
        return rows.stream()
                .map(row -> ((OutgoingMessage.Text) row.message()).html())
                .toList();
    }
}
