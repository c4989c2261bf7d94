package org.massline.turn;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.massline.chat.About;
import org.massline.conversation.Dialogue;
import org.massline.model.Signature;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.KeyedHash;
import org.massline.privacy.WithoutWords;
import org.massline.store.Conversations;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.massline.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets, some time after suggestions were closed, whose they were, and removes what is not to be kept.
 *
 * <p>Each suggestion in a transaction of its own: nobody waits long to write, and whatever stops the round leaves the rest for
 * the next night. What became a part of another suggestion is over when that one is, since until then its contributor hears
 * what comes of it.
 *
 * <p>Safe for use by several threads.
 */
public final class RetentionRound {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionRound.class);
    /** So many are looked up in one go. */
    private static final int AT_ONCE = 200;

    private final Store store;
    private final RetentionSettings settings;
    private final StateCodec codec = new StateCodec();

    public RetentionRound(Store store, RetentionSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /**
     * What a round did, or would do.
     *
     * @param forgotten suggestions whose author was forgotten
     * @param removed suggestions that are no more
     * @param drafts that were removed after days of silence since the round before: not here, since their writers are told, but
     *     when their chats are woken. In a rehearsal, those that are removed when that is done next
     * @param failed suggestions with which it did not succeed; the next round tries them again
     */
    public record Result(int forgotten, int removed, int drafts, int failed) {
        private Result withDrafts(int counted) {
            return new Result(forgotten, removed, counted, failed);
        }
    }

    private enum Fate {
        STAYS,
        AUTHOR_FORGOTTEN,
        REMOVED
    }

    /**
     * Does what is due, and says in the log how much it was.
     *
     * @throws StoreUnavailable if the database cannot take it; what was done before stays done
     */
    public Result run(LocalDate today) {
        Result result = walk(today, number -> store.write(transaction -> carryOut(transaction, number, today)))
                .withDrafts(
                        store.write(transaction -> transaction.conversations().takeRemovedDrafts()));
        // Among all news of the day is that of what was cut off.
        store.write(transaction -> {
            transaction.messages().forgetNewestNews();
            return true;
        });
        LOG.info(
                "retention: forgot the authors of {} suggestions, removed {}, failed with {}; drafts removed since the"
                        + " last time: {}",
                result.forgotten(),
                result.removed(),
                result.failed(),
                result.drafts());
        return result;
    }

    /** Counts what would be due, and changes nothing. */
    public Result rehearse(LocalDate today) {
        return walk(today, number -> store.read(transaction -> fate(transaction, number, today)))
                .withDrafts(draftsOver(today));
    }

    private int draftsOver(LocalDate today) {
        int drafts = 0;
        Optional<Conversations.Due> last = Optional.empty();
        List<Conversations.Due> some;
        do {
            Optional<Conversations.Due> from = last;
            some = store.read(transaction -> transaction.conversations().toWake(today, from, AT_ONCE));
            for (Conversations.Due due : some) {
                last = Optional.of(due);
                drafts += draftsOver(due.chat(), today);
            }
        } while (some.size() == AT_ONCE);
        return drafts;
    }

    private int draftsOver(KeyedHash chat, LocalDate today) {
        try {
            return store.read(transaction -> transaction
                    .conversations()
                    .find(chat)
                    .map(codec::read)
                    .map(dialogue -> dialogue.draftsOver(today))
                    .orElse(0));
        } catch (StoreUnavailable unavailable) {
            throw unavailable;
        } catch (RuntimeException failure) {
            LOG.error("a draft could not be counted: {}", WithoutWords.of(failure));
            return 0;
        }
    }

    private Result walk(LocalDate today, Function<SuggestionNumber, Fate> step) {
        int forgotten = 0;
        int removed = 0;
        int failed = 0;
        Optional<SuggestionNumber> last = Optional.empty();
        List<SuggestionNumber> some;
        do {
            some = candidates(today, last);
            for (SuggestionNumber number : some) {
                last = Optional.of(number);
                try {
                    switch (step.apply(number)) {
                        case STAYS -> {}
                        case AUTHOR_FORGOTTEN -> forgotten++;
                        case REMOVED -> removed++;
                    }
                } catch (StoreUnavailable unavailable) {
                    throw unavailable;
                } catch (RuntimeException failure) {
                    failed++;
                    LOG.error("retention failed with a suggestion, the next night again: {}", WithoutWords.of(failure));
                }
            }
        } while (some.size() == AT_ONCE);
        return new Result(forgotten, removed, 0, failed);
    }

    private List<SuggestionNumber> candidates(LocalDate today, Optional<SuggestionNumber> last) {
        return store.read(transaction ->
                transaction.closed().upTo(settings.linksUpTo(today), settings.suggestionsUpTo(today), last, AT_ONCE));
    }

    /** All is looked at again, since somebody may have opened it since the round began. */
    private Fate carryOut(Transaction transaction, SuggestionNumber number, LocalDate today) {
        Optional<KeyedHash> author = transaction
                .suggestions()
                .authorOf(number)
                .map(address -> transaction.hasher().of(address.chat()));
        // In the order in which a turn takes them: the chat, then the suggestion.
        author.ifPresent(transaction.conversations()::hold);
        transaction.suggestions().lock(number);
        Fate fate = fate(transaction, number, today);
        if (fate != Fate.STAYS) {
            cut(transaction, number, author);
        }
        if (fate == Fate.REMOVED) {
            transaction.suggestions().erase(number);
        }
        return fate;
    }

    private Fate fate(Transaction transaction, SuggestionNumber number, LocalDate today) {
        if (isOver(transaction, number, settings.suggestionsUpTo(today))) {
            return Fate.REMOVED;
        }
        return isLinked(transaction, number) && isOver(transaction, number, settings.linksUpTo(today))
                ? Fate.AUTHOR_FORGOTTEN
                : Fate.STAYS;
    }

    /** Whether something leads from it to its author, or seems to, or leads them back to it by their receipt. */
    private static boolean isLinked(Transaction transaction, SuggestionNumber number) {
        return transaction.authors().hasAddress(number)
                || transaction
                        .suggestions()
                        .find(number)
                        .filter(each -> each.signature() instanceof Signature.WithReceipt)
                        .isPresent();
    }

    /** Whether it was closed up to that day, and so was that of which it became a part. */
    static boolean isOver(Transaction transaction, SuggestionNumber number, Optional<LocalDate> upTo) {
        if (upTo.isEmpty()) {
            return false;
        }
        Set<SuggestionNumber> seen = new HashSet<>();
        Optional<SuggestionNumber> next = Optional.of(number);
        // Two that were merged into each other would go round for ever.
        while (next.isPresent() && seen.add(next.get())) {
            Optional<Suggestion> found = transaction.suggestions().find(next.get());
            boolean isOpen = found.filter(each -> each.closedOn()
                            .filter(on -> !on.isAfter(upTo.get()))
                            .isEmpty())
                    .isPresent();
            if (isOpen) {
                return false;
            }
            next = found.filter(each -> each.status() == Status.MERGED)
                    .flatMap(each -> each.course().mergedInto());
        }
        return true;
    }

    /** Nothing leads from the suggestion to its author any more, nor back; news of it goes with all news of the day. */
    private void cut(Transaction transaction, SuggestionNumber number, Optional<KeyedHash> author) {
        transaction.messages().forget(About.forContributor(number));
        author.ifPresent(person -> {
            transaction
                    .people()
                    .find(person)
                    .ifPresent(record -> transaction.people().save(person, record.without(number)));
            forgetInChat(transaction, number, person);
        });
        transaction.seconders().forgetWhoseWords(number);
        transaction.authors().cut(number);
        transaction.verdicts().neverAsk(number);
    }

    /** Who wrote a note once, and nothing since, still stands there. */
    private void forgetInChat(Transaction transaction, SuggestionNumber number, KeyedHash chat) {
        Optional<Dialogue> stored = transaction.conversations().find(chat).map(codec::read);
        stored.map(dialogue -> dialogue.withoutOwn(number))
                .filter(next -> !stored.equals(Optional.of(next)))
                .ifPresent(next -> transaction.conversations().save(chat, codec.write(next), next.dueOn()));
    }
}
