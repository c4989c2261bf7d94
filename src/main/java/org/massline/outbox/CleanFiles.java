package org.massline.outbox;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.massline.chat.Bytes;
import org.massline.chat.OutgoingMessage;
import org.massline.metadata.CleanFile;
import org.massline.store.OutboxRow;
import org.massline.telegram.Delivery;
import org.massline.telegram.Download;
import org.massline.telegram.Downloads;

/**
 * Sends files of people whom nobody may know: fetched from Telegram, without metadata, under a name that says nothing, as a new
 * file. The original never reaches the chat. It is done while the message is in hand, in no transaction, so a crash is followed by
 * another attempt like any other.
 *
 * <p>Safe for use by several threads; one file after the other, since each takes up to some 80 MB of memory.
 */
final class CleanFiles implements Courier.Cleaning {
    /** With the outbox's pauses about an hour. Longer the chat's other messages shall not wait for a file alone. */
    private static final int MOST_ATTEMPTS = 30;

    private final Semaphore desk = new Semaphore(1);
    private final Downloads downloads;
    private final Courier.Withholding withholding;

    CleanFiles(Downloads downloads, Courier.Withholding withholding) {
        this.downloads = downloads;
        this.withholding = withholding;
    }

    @Override
    public Delivery send(OutboxRow row, OutgoingMessage.Cleaned message, Function<OutgoingMessage, Delivery> onward) {
        desk.acquireUninterruptibly();
        try {
            return switch (downloads.fetch(message.file().fileId())) {
                case Download.Later(Delivery.Failed(Delivery.Trouble trouble))
                when trouble == Delivery.Trouble.SERVER && row.attempts() >= MOST_ATTEMPTS ->
                    instead(row, message, onward);
                case Download.Later(Delivery why) -> why;
                case Download.Unavailable() -> instead(row, message, onward);
                case Download.Fetched(byte[] bytes) -> {
                    Optional<CleanFile> clean = CleanFile.of(bytes);
                    yield clean.isPresent() ? onward.apply(upload(clean.get())) : instead(row, message, onward);
                }
            };
        } finally {
            desk.release();
        }
    }

    private static OutgoingMessage upload(CleanFile clean) {
        CleanFile.Format format = clean.format();
        return new OutgoingMessage.Upload("file." + format.ending(), format.mimeType(), Bytes.of(clean.content()), "");
    }

    private Delivery instead(
            OutboxRow row, OutgoingMessage.Cleaned message, Function<OutgoingMessage, Delivery> onward) {
        row.about().ifPresent(about -> withholding.withhold(about, message.file()));
        return onward.apply(new OutgoingMessage.Text(message.insteadHtml(), List.of()));
    }
}
