package org.massline.turn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.massline.model.SuggestionNumber;
import org.massline.store.Messages;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.massline.store.Transaction;

/**
 * Forgets of old messages which suggestion they are about; whoever replies to one then begins something new.
 *
 * <p>However old a message is, a reply to it is understood while its suggestion is open, and as long again after it was closed.
 *
 * <p>Safe for use by several threads.
 */
public final class OldMessages {
    /**
     * Longer than a school's year, and than contributors are linked to what was closed unless a school wants that for longer:
     * until then the retention round forgets their side, and this the cadres'.
     */
    static final int KEPT_DAYS = 400;
    /** So many are looked at in one transaction: others wait some hundredths of a second. */
    static final int AT_ONCE = 100;

    private final Store store;

    public OldMessages(Store store) {
        this.store = store;
    }

    /** How far it came, and how many were forgotten on the way. */
    private record Step(List<Messages.Link> seen, int forgotten) {}

    /**
     * Forgets what is due, and says how many messages that were.
     *
     * @throws StoreUnavailable if the database cannot take it; what was forgotten before stays so
     */
    public int run(LocalDate today) {
        LocalDate day = today.minusDays(KEPT_DAYS);
        int forgotten = 0;
        Optional<Messages.Link> last = Optional.empty();
        Step step;
        do {
            Optional<Messages.Link> from = last;
            step = store.write(transaction -> step(transaction, day, from));
            forgotten += step.forgotten();
            last = step.seen().isEmpty() ? last : Optional.of(step.seen().getLast());
        } while (step.seen().size() == AT_ONCE);
        return forgotten;
    }

    private static Step step(Transaction transaction, LocalDate day, Optional<Messages.Link> last) {
        List<Messages.Link> some = transaction.messages().sentBefore(day, last, AT_ONCE);
        Map<SuggestionNumber, Boolean> over = new HashMap<>();
        List<Messages.Link> old = new ArrayList<>();
        for (Messages.Link link : some) {
            boolean isOver = link.about()
                    .filter(about -> over.computeIfAbsent(
                            about.number(), number -> RetentionRound.isOver(transaction, number, Optional.of(day))))
                    .isPresent();
            if (isOver) {
                old.add(link);
            }
        }
        transaction.messages().forgetLinks(old);
        return new Step(some, old.size());
    }
}
