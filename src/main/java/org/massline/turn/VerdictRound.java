package org.massline.turn;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.massline.conversation.Audience;
import org.massline.conversation.Change;
import org.massline.conversation.Occasion;
import org.massline.conversation.Verdicts;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.WithoutWords;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.massline.store.Transaction;
import org.massline.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks contributors, some days after their suggestions ended, what they think of it: each once, whatever happens,
 * and whether or not the question reaches them.
 *
 * <p>That somebody was asked, and the question in the outbox, are written in one transaction that has the suggestion's row
 * for itself. So a crash leaves both or neither, and of two replicas one asks.
 *
 * <p>Safe for use by several threads.
 */
public final class VerdictRound {
    private static final Logger LOG = LoggerFactory.getLogger(VerdictRound.class);
    /** So many in one go; the next go takes the next. */
    private static final int MOST = 200;

    private final Store store;
    private final SchoolRegister register;
    private final Notices notices;

    public VerdictRound(Store store, SchoolRegister register, Texts texts, InstantSource clock) {
        this.store = store;
        this.register = register;
        this.notices = new Notices(register, texts, clock);
    }

    /**
     * Asks whom it is time to ask. One that fails is asked tomorrow, and keeps nobody else waiting.
     *
     * @return how many were asked
     * @throws StoreUnavailable if the database cannot take it; those who were asked before stay asked
     */
    public int run(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, register.zone());
        List<SuggestionNumber> due =
                store.read(transaction -> transaction.verdicts().due(today, MOST));
        int asked = 0;
        for (SuggestionNumber number : due) {
            try {
                if (store.write(transaction -> ask(transaction, number, today, now))) {
                    asked++;
                }
            } catch (StoreUnavailable unavailable) {
                throw unavailable;
            } catch (RuntimeException failure) {
                LOG.error("a verdict could not be asked for, tomorrow again: {}", WithoutWords.of(failure));
                store.write(transaction -> {
                    transaction.verdicts().askOn(number, today.plusDays(1));
                    return true;
                });
            }
        }
        return asked;
    }

    /** Whether it was asked. All is looked at again, since somebody may have acted since the round began. */
    private boolean ask(Transaction transaction, SuggestionNumber number, LocalDate today, Instant now) {
        Suggestion suggestion = transaction.suggestions().lock(number).orElse(null);
        if (suggestion == null || !transaction.verdicts().isDue(number, today)) {
            return false;
        }
        Optional<Change.Tell> question = Optional.of(transaction
                        .suggestions()
                        .wholeOf(suggestion)
                        .orElse(suggestion)
                        .status())
                .filter(Verdicts::isAskedFor)
                .map(how -> new Change.Tell(
                        new Audience.Author(number), Occasion.OUTCOME, Verdicts.question(suggestion, how)));
        if (question.isEmpty()) {
            transaction.verdicts().neverAsk(number);
            return false;
        }
        // Who holds a receipt finds the question where they look, and whoever blocked the bot or wants no news in their
        // list.
        // Whether it reached them stands nowhere: it would tell which suggestions are of those few.
        notices.tell(transaction, question.get(), now);
        transaction.verdicts().asked(number, today);
        return true;
    }
}
