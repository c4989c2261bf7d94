package org.massline.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.chat.About;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.ChatId;
import org.massline.chat.OutgoingMessage;
import org.massline.metadata.SampleFiles;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.KeyedHash;
import org.massline.store.OutboxRow;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.massline.telegram.Delivery;
import org.massline.telegram.Download;
import org.massline.telegram.Downloads;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSuggestion;

class CleanFilesTest {
    private static final SuggestionNumber NUMBER = new SuggestionNumber(41);
    private static final Attachment.File FILE = file(Attachment.Type.DOCUMENT, "id");
    private static final Attachment.File UPLOADED = file(Attachment.Type.VIDEO, "uploaded");
    private static final OutgoingMessage.Cleaned MESSAGE = new OutgoingMessage.Cleaned(FILE, "not passed on");
    private static final About ABOUT = About.forCadre(NUMBER);
    private static final Delivery SENT = new Delivery.Sent(List.of(), Optional.of(UPLOADED));
    private static final Delivery REFUSED = new Delivery.Refused(400, "Bad Request: wrong file identifier");

    @RegisterExtension
    private final FreshStore fresh = new FreshStore(FreshStore.Kind.SQLITE).with(CANTEEN);

    private final Downloads downloads = mock(Downloads.class);
    private final List<OutgoingMessage> sent = new ArrayList<>();
    private final List<Attachment.File> withheld = new ArrayList<>();
    private UnaryOperator<Delivery> telegram = delivery -> delivery;

    @BeforeEach
    void theFileIsThere() {
        when(downloads.fetch("id")).thenReturn(new Download.Fetched(SampleFiles.tellingPng()));
        fresh.store().write(transaction -> {
            transaction
                    .suggestions()
                    .addWithoutAuthor(SampleSuggestion.of(NUMBER.value(), CANTEEN, "with a file")
                            .suggestion());
            transaction.threads().attach(NUMBER, 0, List.of(FILE));
            return true;
        });
    }

    @Test
    void aCleanFileGoesUnderANameThatSaysNothing() {
        assertThat(send(fresh.store())).isEqualTo(SENT);

        assertThat(sent).singleElement().isInstanceOfSatisfying(OutgoingMessage.Upload.class, upload -> {
            assertThat(upload.fileName()).isEqualTo("file.png");
            assertThat(upload.mimeType()).isEqualTo("image/png");
            assertThat(upload.captionHtml()).isEmpty();
            assertThat(upload.content().toArray()).isEqualTo(SampleFiles.plainPng());
        });
        assertThat(withheld).isEmpty();
    }

    @Test
    void itIsFetchedAndCleanedOnceHoweverManyAreToHaveIt() {
        assertThat(send(fresh.store())).isEqualTo(SENT);
        assertThat(send(fresh.store())).isEqualTo(SENT);
        assertThat(send(fresh.store())).isEqualTo(SENT);

        verify(downloads, times(1)).fetch("id");
        assertThat(sent).hasSize(3).first().isInstanceOf(OutgoingMessage.Upload.class);
        assertThat(sent.subList(1, 3)).containsOnly(new OutgoingMessage.Media(UPLOADED));
    }

    @Test
    void whatTelegramDoesNotKnowAgainIsCleanedAnew() {
        assertThat(send(fresh.store())).isEqualTo(SENT);
        telegram = delivery -> sent.getLast() instanceof OutgoingMessage.Media ? REFUSED : delivery;

        assertThat(send(fresh.store())).isEqualTo(SENT);

        verify(downloads, times(2)).fetch("id");
        assertThat(sent.getLast()).isInstanceOf(OutgoingMessage.Upload.class);
        assertThat(withheld).isEmpty();
    }

    @Test
    void whatIsInTheChatIsNotSentAgainSinceTheDatabaseCannotKeepIt() {
        Store store = spy(fresh.store());
        doThrow(new StoreUnavailable("the disk is full")).when(store).write(any());

        assertThat(send(store)).isEqualTo(SENT);
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatCannotBeCleanedIsReplacedAndReported() {
        when(downloads.fetch("id")).thenReturn(new Download.Fetched("%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        assertThat(send(fresh.store())).isEqualTo(SENT);
        assertReplaced();
    }

    @Test
    void whatCanNeverBeFetchedIsReplacedAndReported() {
        when(downloads.fetch("id")).thenReturn(new Download.Unavailable());
        assertThat(send(fresh.store())).isEqualTo(SENT);
        assertReplaced();
    }

    @ParameterizedTest
    @ValueSource(strings = {"400, Bad Request: IMAGE_PROCESS_FAILED", "413, Request Entity Too Large"})
    void whatTelegramDoesNotTakeIsReplacedAndReported(String refusal) {
        Delivery refused = new Delivery.Refused(Integer.parseInt(refusal.substring(0, 3)), refusal.substring(5));
        telegram = delivery -> sent.getLast() instanceof OutgoingMessage.Upload ? refused : delivery;

        assertThat(send(fresh.store())).isEqualTo(SENT);

        assertThat(sent.removeFirst()).isInstanceOf(OutgoingMessage.Upload.class);
        assertReplaced();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not enough rights to send documents to the chat",
                "have no rights to send a message",
                "need administrator rights in the channel chat",
                "TOPIC_CLOSED",
                "CHAT_RESTRICTED",
                "CHAT_WRITE_FORBIDDEN",
                "CHAT_SEND_DOCS_FORBIDDEN",
                "CHAT_ADMIN_REQUIRED"
            })
    void aGroupThatTakesNoFilesKeepsThemFromNobodyElse(String why) {
        Delivery forbidden = new Delivery.Refused(400, "Bad Request: " + why);
        telegram = delivery -> forbidden;

        assertThat(send(fresh.store())).isEqualTo(forbidden);

        assertThat(withheld).isEmpty();
        assertThat(sent).hasSize(1);
    }

    @Test
    void aPauseThatTelegramWantsIsKept() {
        Delivery pause = new Delivery.RetryAfter(Duration.ofSeconds(9));
        when(downloads.fetch("id")).thenReturn(new Download.Later(pause));
        assertThat(sendAfter(99)).isEqualTo(pause);
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FILE, 0, false",
        "FILE, 7, false",
        "FILE, 8, true",
        "SERVER, 29, false",
        "SERVER, 30, true",
        "NETWORK, 1000, false",
        "TOKEN, 1000, false"
    })
    void aFileAloneHoldsUpItsChatForSomeTimeOnly(Delivery.Trouble trouble, int attempts, boolean givenUp) {
        Delivery failed = new Delivery.Failed(trouble);
        when(downloads.fetch("id")).thenReturn(new Download.Later(failed));

        assertThat(sendAfter(attempts)).isEqualTo(givenUp ? SENT : failed);

        assertThat(withheld).hasSize(givenUp ? 1 : 0);
        assertThat(sent).hasSize(givenUp ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"SERVER, 29, false", "SERVER, 30, true", "NETWORK, 29, false", "NETWORK, 30, true", "TOKEN, 1000, false"
    })
    void aFileThatIsTooSlowForTheWayToTelegramHoldsUpItsChatForSomeTimeOnly(
            Delivery.Trouble trouble, int attempts, boolean givenUp) {
        Delivery failed = new Delivery.Failed(trouble);
        telegram = delivery -> sent.getLast() instanceof OutgoingMessage.Upload ? failed : delivery;

        assertThat(sendAfter(attempts)).isEqualTo(givenUp ? SENT : failed);

        assertThat(withheld).hasSize(givenUp ? 1 : 0);
        assertThat(sent).hasSize(attempts + (givenUp ? 2 : 1));
        assertThat(sent.getLast()).isInstanceOf(givenUp ? OutgoingMessage.Text.class : OutgoingMessage.Upload.class);
    }

    @Test
    void whileNotEvenWordsGoTheFileIsNotGivenUp() {
        Delivery failed = new Delivery.Failed(Delivery.Trouble.NETWORK);
        telegram = delivery -> failed;

        assertThat(sendAfter(1000)).isEqualTo(failed);

        assertThat(sent.getLast()).isInstanceOf(OutgoingMessage.Text.class);
        assertThat(withheld).isEmpty();
    }

    private void assertReplaced() {
        assertThat(sent).containsExactly(new OutgoingMessage.Text("not passed on", List.of()));
        assertThat(withheld).containsExactly(FILE);
    }

    /** The last of as many attempts and one. */
    private Delivery sendAfter(int attempts) {
        CleanFiles files = files(fresh.store());
        for (int attempt = 0; attempt < attempts; attempt++) {
            send(files);
        }
        return send(files);
    }

    private Delivery send(Store store) {
        return send(files(store));
    }

    private CleanFiles files(Store store) {
        return new CleanFiles(downloads, store, (about, file) -> {
            assertThat(about).isEqualTo(ABOUT);
            withheld.add(file);
        });
    }

    private Delivery send(CleanFiles files) {
        OutboxRow row = new OutboxRow(
                1,
                new KeyedHash(new byte[32]),
                OutboxRow.Priority.INTERACTIVE,
                // Of whatever kind: an hour without a network is no fault of the file.
                1000,
                Address.of(new ChatId(1)),
                MESSAGE,
                Optional.of(ABOUT),
                Optional.empty());
        return files.send(row, MESSAGE, message -> {
            sent.add(message);
            return telegram.apply(SENT);
        });
    }

    private static Attachment.File file(Attachment.Type type, String id) {
        return new Attachment.File(type, id, Optional.empty());
    }
}
