package org.massline.turn;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.massline.conversation.Dialogue;
import org.massline.privacy.KeyedHash;
import org.massline.privacy.WithoutWords;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.massline.store.StoredConversation;
import org.massline.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the receipts whose day is over, so that not even the keys lead from a chat to what was shown there. All chats are looked
 * through for it, once a day: a day beside the few that have one open would tell which they are.
 *
 * <p>Safe for use by several threads.
 */
final class ReceiptsClosing {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptsClosing.class);

    /** So many are read in one go. */
    private static final int AT_ONCE = 500;

    private final Store store;
    private final StateCodec codec = new StateCodec();
    /** Nobody opens one that is over: once a day is enough, and once more after a start. */
    private final AtomicReference<LocalDate> done = new AtomicReference<>(LocalDate.MIN);

    ReceiptsClosing(Store store) {
        this.store = store;
    }

    /**
     * Closes them, unless that was done today.
     *
     * @throws StoreUnavailable if the database cannot take it; the next call begins anew
     */
    void run(LocalDate today) {
        if (done.get().equals(today)) {
            return;
        }
        Optional<KeyedHash> last = Optional.empty();
        do {
            Optional<KeyedHash> from = last;
            Map<KeyedHash, Optional<StoredConversation>> some =
                    store.read(transaction -> transaction.conversations().after(from, AT_ONCE));
            some.forEach((chat, stored) -> close(chat, stored, today));
            last = some.size() < AT_ONCE
                    ? Optional.empty()
                    : some.keySet().stream().reduce((one, next) -> next);
        } while (last.isPresent() && !Thread.currentThread().isInterrupted());
        if (last.isEmpty()) {
            done.set(today);
        }
    }

    /** One that does not open, or nobody can read, is passed over; the night's log counts it. */
    private void close(KeyedHash chat, Optional<StoredConversation> stored, LocalDate today) {
        try {
            if (stored.map(codec::read)
                    .filter(dialogue -> isOver(dialogue, today))
                    .isPresent()) {
                store.write(transaction -> close(transaction, chat, today));
            }
        } catch (StoreUnavailable unavailable) {
            throw unavailable;
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.error("a dialogue could not be looked through for a receipt: {}", WithoutWords.of(failure));
        }
    }

    /** Looked at again, since they may have talked since. */
    private boolean close(Transaction transaction, KeyedHash chat, LocalDate today) {
        Optional<Dialogue> dialogue = transaction
                .conversations()
                .lock(chat)
                .map(codec::read)
                .filter(each -> isOver(each, today))
                .map(each -> each.withReceiptInTime(today));
        dialogue.ifPresent(closed -> transaction.conversations().save(chat, codec.write(closed), closed.dueOn()));
        return dialogue.isPresent();
    }

    private static boolean isOver(Dialogue dialogue, LocalDate today) {
        return dialogue.receipt().filter(open -> !open.isOpenOn(today)).isPresent();
    }
}
