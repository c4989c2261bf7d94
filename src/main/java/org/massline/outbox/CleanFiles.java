package org.massline.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.massline.chat.About;
import org.massline.chat.Attachment;
import org.massline.chat.Bytes;
import org.massline.chat.ChatId;
import org.massline.chat.OutgoingMessage;
import org.massline.metadata.CleanFile;
import org.massline.store.OutboxRow;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.massline.telegram.Delivery;
import org.massline.telegram.Download;
import org.massline.telegram.Downloads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends files of people whom nobody may know: fetched from Telegram, without metadata, under a name that says nothing, as a new
 * file. The original never reaches the chat. It is done while the message is in hand, in no transaction, so a crash is followed by
 * another attempt like any other. Whoever is to have the same file later gets the new one again.
 *
 * <p>Safe for use by several threads; one file after the other, since each takes up to some 60 MB of memory.
 */
final class CleanFiles implements Courier.Cleaning {
    private static final Logger log = LoggerFactory.getLogger(CleanFiles.class);

    /** With the outbox's pauses about an hour. Longer the chat's other messages shall not wait for a file alone. */
    private static final int MOST_ATTEMPTS = 30;

    /** Messages that went elsewhere meanwhile are remembered until then. */
    private static final int MOST_REMEMBERED = 1_000;

    /** About two minutes: a file that Telegram does not have is most often gone for good. */
    private static final int MOST_ATTEMPTS_WITHOUT_FILE = 8;

    private final Semaphore desk = new Semaphore(1);
    /** How often a file broke off on its way while Telegram was there; used at the desk alone. */
    private final Map<Way, Integer> brokenOff = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Way, Integer> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private final Downloads downloads;
    private final Store store;
    private final Courier.Withholding withholding;

    CleanFiles(Downloads downloads, Store store, Courier.Withholding withholding) {
        this.downloads = downloads;
        this.store = store;
        this.withholding = withholding;
    }

    /** One file on its way to one chat. */
    private record Errand(OutboxRow row, OutgoingMessage.Cleaned message, Function<OutgoingMessage, Delivery> onward) {
        Attachment.File original() {
            return message.file();
        }

        Delivery send(OutgoingMessage made) {
            return onward.apply(made);
        }
    }

    /** Not by the row's number: what waits is put down anew, under another one. */
    private record Way(ChatId chat, String fileId) {
        static Way of(Errand errand) {
            return new Way(errand.row().address().chat(), errand.original().fileId());
        }
    }

    @Override
    public Delivery send(OutboxRow row, OutgoingMessage.Cleaned message, Function<OutgoingMessage, Delivery> onward) {
        Errand errand = new Errand(row, message, onward);
        desk.acquireUninterruptibly();
        try {
            Optional<Delivery> again = cleaned(errand).map(file -> errand.send(new OutgoingMessage.Media(file)));
            // What was uploaded under another token is worth nothing under this one.
            Delivery delivery = again.filter(sent -> !isRefused(sent)).orElseGet(() -> sendAnew(errand));
            if (delivery instanceof Delivery.Sent || delivery instanceof Delivery.Refused) {
                brokenOff.remove(Way.of(errand));
            }
            return delivery;
        } finally {
            desk.release();
        }
    }

    private Delivery sendAnew(Errand errand) {
        return switch (downloads.fetch(errand.original().fileId())) {
            case Download.Later(Delivery.Failed(Delivery.Trouble trouble))
            when isOnceTooOften(errand, mostToFetch(trouble)) -> instead(errand);
            case Download.Later(Delivery why) -> why;
            case Download.Unavailable() -> instead(errand);
            case Download.Fetched(byte[] bytes) ->
                CleanFile.of(bytes).map(clean -> upload(errand, clean)).orElseGet(() -> instead(errand));
        };
    }

    private static int mostToFetch(Delivery.Trouble trouble) {
        return switch (trouble) {
            case SERVER -> MOST_ATTEMPTS;
            case FILE -> MOST_ATTEMPTS_WITHOUT_FILE;
            // Then nothing else goes, either.
            case NETWORK, TOKEN -> Integer.MAX_VALUE;
        };
    }

    private Delivery upload(Errand errand, CleanFile clean) {
        CleanFile.Format format = clean.format();
        Delivery delivery = errand.send(new OutgoingMessage.Upload(
                "file." + format.ending(), format.mimeType(), Bytes.handedOver(clean.content()), ""));
        if (delivery instanceof Delivery.Sent(var messages, Optional<Attachment.File> uploaded)) {
            uploaded.ifPresent(file -> keep(errand, file));
        }
        boolean givenUp = isRefused(delivery)
                || (delivery instanceof Delivery.Failed(Delivery.Trouble trouble)
                        && isOnceTooOften(errand, mostToUpload(trouble)));
        return givenUp ? instead(errand) : delivery;
    }

    /** Counted anew after a start; what kept the message from its way before, an hour without a network, is no fault of the file. */
    private boolean isOnceTooOften(Errand errand, int most) {
        return most < Integer.MAX_VALUE && brokenOff.merge(Way.of(errand), 1, Integer::sum) > most;
    }

    /** The file was fetched a moment ago, so that the way to Telegram is there; it may be too slow for this file. */
    private static int mostToUpload(Delivery.Trouble trouble) {
        return switch (trouble) {
            case NETWORK, SERVER, FILE -> MOST_ATTEMPTS;
            case TOKEN -> Integer.MAX_VALUE;
        };
    }

    /** Whether Telegram does not take the file. That a chat takes no files, or nothing at all, says nothing of this one. */
    private static boolean isRefused(Delivery delivery) {
        return delivery instanceof Delivery.Refused refused && !refused.isOfTheChat();
    }

    private Optional<Attachment.File> cleaned(Errand errand) {
        return errand.row()
                .about()
                .flatMap(about ->
                        store.read(transaction -> transaction.threads().cleaned(about.number(), errand.original())));
    }

    private void keep(Errand errand, Attachment.File cleaned) {
        errand.row().about().ifPresent(about -> keep(about, errand.original(), cleaned));
    }

    private void keep(About about, Attachment.File original, Attachment.File cleaned) {
        try {
            store.write(transaction -> {
                transaction.threads().keepCleaned(about.number(), original, cleaned);
                return cleaned;
            });
        } catch (StoreUnavailable unavailable) {
            // It is in the chat, and must not be sent there once more.
            log.warn("it is not kept that a file was cleaned; it will be cleaned anew");
        }
    }

    private Delivery instead(Errand errand) {
        Delivery said = errand.send(new OutgoingMessage.Text(errand.message().insteadHtml(), List.of()));
        // Where not even words go it is not the file's fault, and at the next attempt the file may go.
        if (said instanceof Delivery.Sent || said instanceof Delivery.Refused) {
            errand.row().about().ifPresent(about -> withhold(about, errand.original()));
        }
        return said;
    }

    private void withhold(About about, Attachment.File original) {
        try {
            withholding.withhold(about, original);
        } catch (StoreUnavailable unavailable) {
            // The words are in the chat, or never will be, and must not be sent once more.
            log.warn("it is not noted that a file is withheld; whoever is to have it next tries again");
        }
    }
}
