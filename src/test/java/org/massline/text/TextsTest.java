package org.massline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.massline.chat.Attachment;
import org.massline.chat.Button;
import org.massline.chat.Bytes;
import org.massline.chat.Choice;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.CardText;
import org.massline.conversation.Label;
import org.massline.conversation.contributor.ContributorText;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;

/** Saying things within Telegram's limits: Bot API, the methods named beside each. */
class TextsTest {
    private static final Attachment PHOTO = file(Attachment.Type.PHOTO);
    private static final Attachment VIDEO = file(Attachment.Type.VIDEO);
    private static final Attachment VOICE = file(Attachment.Type.VOICE);
    private static final Attachment PLACE = new Attachment.Location(52.5, 13.4);
    private static final List<List<Choice>> ONE_BUTTON = List.of(List.of(new Choice.Tap(new Label.Send(), "1.send")));

    private final Texts texts = new Texts();

    @Test
    void paragraphsAreOneMessageWithBlankLinesBetween() {
        assertThat(texts.render(Saying.Message.of(body("One"), new CardText.Anonymous()), Language.ENGLISH))
                .containsExactly(new OutgoingMessage.Text("One\n\n— anonymous", List.of()));
    }

    /** sendMessage: 1 to 4096 characters. */
    @Test
    void aMessageIsFilledToItsLimitAndNoFurther() {
        Saying full = Saying.Message.of(body("x".repeat(2000)), body("y".repeat(2094)));
        assertThat(texts.render(full, Language.ENGLISH)).hasSize(1);
        Saying more = Saying.Message.of(body("x".repeat(2000)), body("y".repeat(2095)));
        assertThat(texts.render(more, Language.ENGLISH))
                .containsExactly(
                        new OutgoingMessage.Text("x".repeat(2000), List.of()),
                        new OutgoingMessage.Text("y".repeat(2095), List.of()));
    }

    @Test
    void theFirstPartReplacesAndTheLastCarriesTheButtons() {
        List<Phrase> three = Collections.nCopies(3, body("x".repeat(3000)));
        List<OutgoingMessage> messages =
                texts.render(new Saying.Message(three, ONE_BUTTON, Optional.of(new MessageId(7))), Language.ENGLISH);
        List<List<Button>> button = List.of(List.of(new Button.Tap("✅ Send", "1.send")));
        assertThat(messages)
                .containsExactly(
                        new OutgoingMessage.Edit(new MessageId(7), "x".repeat(3000), List.of()),
                        new OutgoingMessage.Text("x".repeat(3000), List.of()),
                        new OutgoingMessage.Text("x".repeat(3000), button));
    }

    @Test
    void aLongPassageKeepsItsHeadingOnEveryPart() {
        Phrase note = new CardText.FromContributor(LocalDate.of(2026, 11, 30), new Passage("word ".repeat(1500)));
        List<OutgoingMessage> messages = texts.render(Saying.Message.of(note), Language.ENGLISH);
        assertThat(messages)
                .hasSizeGreaterThan(1)
                .allSatisfy(message -> assertThat(shown(message))
                        .startsWith("Contributor, Mon, Nov 30, 2026:\nword")
                        .hasSizeLessThanOrEqualTo(4096));
    }

    @Test
    void whatTurnsTheDirectionOfWritingFitsToo() {
        for (String turns : List.of("\u202E", "\u2067", "\u2067\n", "\u202E\u2069")) {
            List<OutgoingMessage> messages = texts.render(
                    Saying.Message.of(body(turns.repeat(4096 / turns.length()) + "end")), Language.ENGLISH);
            assertThat(messages)
                    .allSatisfy(message -> assertThat(shown(message)).hasSizeLessThanOrEqualTo(4096));
            assertThat(shown(messages.getLast())).contains("end");
        }
    }

    /** answerCallbackQuery: 0 to 200 characters, and no tags. */
    @Test
    void whatIsShownAboveTheChatIsShortAndPlain() {
        assertThat(answer(Optional.empty())).isEmpty();
        assertThat(answer(Optional.of(new ContributorText.Sent(new SuggestionNumber(41)))))
                .isEqualTo("✅ Sent. It is suggestion #41.");
        assertThat(answer(Optional.of(body("1 < 2 & 3\n\nyes")))).isEqualTo("1 < 2 & 3 yes");
        assertThat(answer(Optional.of(body("word ".repeat(100)))))
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("word…");
    }

    @Test
    void aFileOfOursCarriesItsCaption() {
        Saying file = new Saying.Document("a.txt", "text/plain", "<content>", new ContributorText.MyData());
        assertThat(texts.render(file, Language.CHINESE))
                .containsExactly(
                        new OutgoingMessage.Upload("a.txt", "text/plain", Bytes.of("<content>"), "到目前为止，关于你存下的全部内容。"));
    }

    /** sendMediaGroup: 2 to 10 photos and videos; the rest goes alone. */
    @Test
    void attachmentsKeepTheirOrderAndAlbumsTheirLimits() {
        assertThat(sent(PHOTO)).containsExactly("Media");
        assertThat(sent(PHOTO, VIDEO)).containsExactly("Album of 2");
        assertThat(sent(PHOTO, VOICE, PHOTO, VIDEO, PLACE)).containsExactly("Media", "Media", "Album of 2", "Media");
        assertThat(sent(many(10))).containsExactly("Album of 10");
        assertThat(sent(many(11))).containsExactly("Album of 10", "Media");
        assertThat(sent(many(20))).containsExactly("Album of 10", "Album of 10");
        assertThat(sent()).isEmpty();
    }

    @Test
    void aButtonThatTelegramWouldRefuseIsAFaultOfOurs() {
        assertThatThrownBy(() -> buttons(List.of(List.of(tap(""))))).hasMessageContaining("64 bytes");
        assertThatThrownBy(() -> buttons(List.of(List.of(tap("字".repeat(22)))))).hasMessageContaining("64 bytes");
        assertThatThrownBy(() -> buttons(List.of(Collections.nCopies(9, tap("x")))))
                .hasMessageContaining("8 to a row");
        assertThatThrownBy(() -> buttons(Collections.nCopies(101, List.of(tap("x")))))
                .hasMessageContaining("100 buttons");
        assertThat(buttons(Collections.nCopies(100, List.of(tap("x".repeat(64))))))
                .hasSize(1);
    }

    @Test
    void aLinkOpensItsAddress() {
        assertThat(buttons(List.of(List.of(new Choice.Link(new Label.OpenPrivately(), "https://t.me/school_bot")))))
                .containsExactly(new OutgoingMessage.Text(
                        "x", List.of(List.of(new Button.Link("Write to me", "https://t.me/school_bot")))));
    }

    private List<OutgoingMessage> buttons(List<List<Choice>> rows) {
        return texts.render(new Saying.Message(List.of(body("x")), rows, Optional.empty()), Language.ENGLISH);
    }

    private static Choice tap(String data) {
        return new Choice.Tap(new Label.Send(), data);
    }

    private String answer(Optional<Phrase> text) {
        return ((OutgoingMessage.TapAnswer) texts.render(new Saying.TapAnswer("tap", text), Language.ENGLISH)
                        .getFirst())
                .text();
    }

    private List<String> sent(Attachment... attachments) {
        List<String> calls = new ArrayList<>();
        for (OutgoingMessage message : texts.render(new Saying.Attachments(List.of(attachments)), Language.ENGLISH)) {
            calls.add(
                    message instanceof OutgoingMessage.Album(List<Attachment.File> files)
                            ? "Album of " + files.size()
                            : message.getClass().getSimpleName());
        }
        return calls;
    }

    private static Attachment[] many(int count) {
        return Collections.nCopies(count, PHOTO).toArray(Attachment[]::new);
    }

    private static Attachment file(Attachment.Type type) {
        return new Attachment.File(type, "file", Optional.empty());
    }

    private static Phrase body(String text) {
        return new CardText.Body(new Passage(text));
    }

    private static String shown(OutgoingMessage message) {
        return TelegramHtml.read(((OutgoingMessage.Text) message).html());
    }
}
