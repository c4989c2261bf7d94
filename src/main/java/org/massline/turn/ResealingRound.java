package org.massline.turn;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.KeyedHash;
import org.massline.store.Resealing;
import org.massline.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals anew, each night, what is sealed of people, all alike. In steps, so that nobody waits long to write; what stops it leaves
 * the rest as it was, which opens as well. A record that does not open stays as it is, and keeps the others from nothing. The lines
 * of the outbox get other names then, and which chats were told news last is forgotten.
 *
 * <p>Safe for use by several threads.
 */
public final class ResealingRound {
    private static final Logger LOG = LoggerFactory.getLogger(ResealingRound.class);

    /** So many in one transaction: some 0.1 s of work. */
    private static final int AT_ONCE = 500;
    /** So many suggestions are looked at, most of which have no author's address any more. */
    private static final int NUMBERS_AT_ONCE = 2_000;

    private final Store store;

    public ResealingRound(Store store) {
        this.store = store;
    }

    /**
     * Seals all of it anew, and says in the log how much did not open; then forgets newest news, and renames the lines, if nobody
     * waits in one.
     *
     * @throws org.massline.store.StoreUnavailable if the database cannot take it
     */
    public void run() {
        for (Resealing.Of of : Resealing.Of.values()) {
            tell(
                    of.name().toLowerCase(Locale.ROOT),
                    ResealingRound.<KeyedHash>all(last ->
                            store.write(transaction -> transaction.resealing().step(of, last, AT_ONCE))));
        }
        tell(
                "authors",
                ResealingRound.<SuggestionNumber>all(last ->
                        store.write(transaction -> transaction.resealing().authors(last, NUMBERS_AT_ONCE))));
        store.write(transaction -> {
            transaction.messages().forgetNewestNews();
            return true;
        });
        store.write(transaction -> transaction.outbox().renameLines());
    }

    private static void tell(String what, int broken) {
        if (broken > 0) {
            LOG.error(
                    "{} records of {} do not open and were not sealed anew: other keys, or a damaged database;"
                            + " restore a backup if this is new",
                    broken,
                    what);
        }
    }

    /** Goes on until nothing is left; how many did not open. */
    private static <K> int all(Function<Optional<K>, Resealing.Step<K>> step) {
        int broken = 0;
        Optional<K> last = Optional.empty();
        do {
            Resealing.Step<K> done = step.apply(last);
            broken += done.broken();
            last = done.last();
        } while (last.isPresent());
        return broken;
    }
}
