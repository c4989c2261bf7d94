package org.massline.turn;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.massline.privacy.KeyedHash;
import org.massline.privacy.WithoutWords;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.massline.store.Tellings;
import org.massline.store.Transaction;
import org.massline.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over what is said to many, in steps: each step is one transaction that writes the messages and how far it has come. So
 * a crash costs nobody their message, and brings nobody two.
 *
 * <p>Safe for use by several threads and by several replicas.
 */
public final class TellingRound {
    private static final Logger LOG = LoggerFactory.getLogger(TellingRound.class);
    /** So many people in one step: others wait for it a few hundredths of a second. */
    private static final int STEP = 200;
    /** So many tellings in one go; the next go takes the next. */
    private static final int MOST = 50;

    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    private final Store store;
    private final Crowd crowd;

    public TellingRound(Store store, SchoolRegister register, Texts texts, InstantSource clock) {
        this.store = store;
        this.crowd = new Crowd(register, texts, clock);
    }

    /**
     * Hands over all that is due.
     *
     * @return how many steps it took
     * @throws StoreUnavailable if the database cannot take it; what was handed over stays so
     */
    public int run(Instant now) {
        List<Long> due = store.read(transaction -> transaction.tellings().due(now, MOST));
        int steps = 0;
        for (long id : due) {
            try {
                while (store.write(transaction -> step(transaction, id))) {
                    steps++;
                }
            } catch (StoreUnavailable unavailable) {
                throw unavailable;
            } catch (RuntimeException failure) {
                LOG.error("something could not be told to many, in an hour again: {}", WithoutWords.of(failure));
                store.write(transaction -> {
                    transaction.tellings().putOff(id, now.plus(AFTER_FAILURE));
                    return true;
                });
            }
        }
        return steps;
    }

    /** Whether there may be more. */
    private boolean step(Transaction transaction, long id) {
        Optional<Tellings.Telling> telling = transaction.tellings().take(id);
        if (telling.isEmpty()) {
            return false;
        }
        Optional<KeyedHash> last = crowd.step(transaction, telling.get(), STEP);
        last.ifPresentOrElse(
                hash -> transaction.tellings().reach(id, hash),
                () -> transaction.tellings().finish(id));
        return last.isPresent();
    }
}
