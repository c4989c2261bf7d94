package org.massline.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massline.chat.About;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.ChatId;
import org.massline.chat.OutgoingMessage;
import org.massline.metadata.SampleFiles;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.KeyedHash;
import org.massline.store.OutboxRow;
import org.massline.telegram.Delivery;
import org.massline.telegram.Download;
import org.massline.telegram.Downloads;

class CleanFilesTest {
    private static final Attachment.File FILE =
            new Attachment.File(Attachment.Type.DOCUMENT, "id", Optional.of("amy.png"));
    private static final OutgoingMessage.Cleaned MESSAGE = new OutgoingMessage.Cleaned(FILE, "not passed on");
    private static final About ABOUT = About.forCadre(new SuggestionNumber(41));
    private static final Delivery SENT = new Delivery.Sent(List.of());

    private final Downloads downloads = mock(Downloads.class);
    private final List<OutgoingMessage> sent = new ArrayList<>();
    private final List<Attachment.File> withheld = new ArrayList<>();
    private final CleanFiles files = new CleanFiles(downloads, (about, file) -> {
        assertThat(about).isEqualTo(ABOUT);
        withheld.add(file);
    });

    @Test
    void aCleanFileGoesUnderANameThatSaysNothing() {
        when(downloads.fetch("id")).thenReturn(new Download.Fetched(SampleFiles.tellingPng()));

        assertThat(send(0)).isEqualTo(SENT);

        assertThat(sent).singleElement().isInstanceOfSatisfying(OutgoingMessage.Upload.class, upload -> {
            assertThat(upload.fileName()).isEqualTo("file.png");
            assertThat(upload.mimeType()).isEqualTo("image/png");
            assertThat(upload.captionHtml()).isEmpty();
            assertThat(upload.content().toArray()).isEqualTo(SampleFiles.plainPng());
        });
        assertThat(withheld).isEmpty();
    }

    @Test
    void whatCannotBeCleanedIsReplacedAndReported() {
        when(downloads.fetch("id")).thenReturn(new Download.Fetched("%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        assertThat(send(0)).isEqualTo(SENT);
        assertReplaced();
    }

    @Test
    void whatCannotBeFetchedIsReplacedAndReported() {
        when(downloads.fetch("id")).thenReturn(new Download.Unavailable());
        assertThat(send(0)).isEqualTo(SENT);
        assertReplaced();
    }

    @Test
    void aPauseThatTelegramWantsIsKept() {
        Delivery pause = new Delivery.RetryAfter(Duration.ofSeconds(9));
        when(downloads.fetch("id")).thenReturn(new Download.Later(pause));
        assertThat(send(99)).isEqualTo(pause);
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SERVER, 29, false", "SERVER, 30, true", "NETWORK, 1000, false", "TOKEN, 1000, false"})
    void aFileAloneHoldsUpItsChatForAboutAnHour(Delivery.Trouble trouble, int attempts, boolean givenUp) {
        Delivery failed = new Delivery.Failed(trouble);
        when(downloads.fetch("id")).thenReturn(new Download.Later(failed));

        assertThat(send(attempts)).isEqualTo(givenUp ? SENT : failed);

        assertThat(withheld).hasSize(givenUp ? 1 : 0);
        assertThat(sent).hasSize(givenUp ? 1 : 0);
    }

    private void assertReplaced() {
        assertThat(sent).containsExactly(new OutgoingMessage.Text("not passed on", List.of()));
        assertThat(withheld).containsExactly(FILE);
    }

    private Delivery send(int attempts) {
        OutboxRow row = new OutboxRow(
                1,
                new KeyedHash(new byte[32]),
                OutboxRow.Priority.INTERACTIVE,
                attempts,
                Address.of(new ChatId(1)),
                MESSAGE,
                Optional.of(ABOUT),
                Optional.empty());
        return files.send(row, MESSAGE, message -> {
            sent.add(message);
            return SENT;
        });
    }
}
