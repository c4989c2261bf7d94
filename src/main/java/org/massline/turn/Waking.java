package org.massline.turn;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.massline.privacy.KeyedHash;
import org.massline.privacy.WithoutWords;
import org.massline.store.Conversations;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the dialogues whose day has come.
 *
 * @param waker wakes one; whether it did, or leaves it as it is for a later time of the day
 */
record Waking(Store store, Supplier<LocalDate> today, Predicate<KeyedHash> waker) {
    private static final Logger LOG = LoggerFactory.getLogger(Waking.class);

    /** Those that wait keep nobody behind them asleep. Returns how many were woken. */
    int wake(int most) {
        int woken = 0;
        Optional<Conversations.Due> last = Optional.empty();
        List<Conversations.Due> some;
        do {
            Optional<Conversations.Due> from = last;
            some = store.read(transaction -> transaction.conversations().toWake(today.get(), from, most));
            for (Conversations.Due due : some) {
                last = Optional.of(due);
                woken += wakeOrPutOff(due.chat()) ? 1 : 0;
            }
        } while (some.size() == most && woken < most);
        return woken;
    }

    /** A dialogue that cannot be woken is tried again tomorrow: today it must not keep those behind it asleep. */
    private boolean wakeOrPutOff(KeyedHash chat) {
        try {
            return waker.test(chat);
        } catch (StoreUnavailable unavailable) {
            throw unavailable;
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.error("a dialogue could not be woken, tomorrow again: {}", WithoutWords.of(failure));
            store.write(transaction -> {
                transaction.conversations().putOff(chat, today.get().plusDays(1));
                return true;
            });
            return true;
        }
    }
}
