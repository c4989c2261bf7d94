package org.massline.turn;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.massline.chat.ChatKind;
import org.massline.chat.Event;
import org.massline.chat.Incoming;
import org.massline.conversation.ReceiptTap;
import org.massline.conversation.TapCodec;
import org.massline.conversation.TypedReceipt;
import org.massline.model.ReceiptCode;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.KeyedHash;
import org.massline.privacy.ReceiptHash;
import org.massline.store.Receipts;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;

/**
 * What is slow about receipts, done before the transaction: SQLite has one writer, and a hash of 19 MiB would keep everybody
 * waiting. One is worked out at a time, whoever asks.
 *
 * <p>Wrong codes are counted in memory alone, by keyed hash, and a restart forgives: of 105 bits nobody guesses any in ten an hour.
 *
 * <p>Safe for use by several threads.
 */
final class ReceiptCodes {
    private static final Duration HOUR = Duration.ofHours(1);
    /** So many wrong ones may be shown within an hour; a right one is no wrong one. */
    private static final int MOST_WRONG = 10;
    /** People who showed a wrong one; of more the oldest are forgiven. */
    private static final int MOST_PEOPLE = 10_000;
    /** Then Telegram shall try again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Store store;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Turnstile turnstile = new Turnstile(PATIENCE);
    private final SequencedMap<KeyedHash, List<Instant>> wrong = new LinkedHashMap<>();

    ReceiptCodes(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What is known when the transaction begins.
     *
     * @param fresh a new code, if one may be wanted
     * @param shown the suggestion of the code that was typed, if that is right
     */
    record Ready(Optional<Fresh> fresh, Optional<SuggestionNumber> shown) {
        static final Ready NOTHING = new Ready(Optional.empty(), Optional.empty());
    }

    /** A code that nobody has yet, and what is to be stored of it. */
    record Fresh(ReceiptCode code, String hash) {}

    /**
     * Works out what this update may need.
     *
     * @throws StoreUnavailable if the database cannot be asked, or too many are waiting
     */
    Ready before(Incoming incoming) {
        if (incoming.kind() != ChatKind.PRIVATE) {
            return Ready.NOTHING;
        }
        if (incoming.event() instanceof Event.Tapped tapped) {
            boolean isWanted = TapCodec.read(tapped.data())
                    .filter(read -> read.tap() instanceof ReceiptTap.SendWithReceipt)
                    .isPresent();
            return isWanted ? new Ready(Optional.of(fresh()), Optional.empty()) : Ready.NOTHING;
        }
        return TypedReceipt.in(incoming.event())
                        .filter(ReceiptCode.Typed.Whole.class::isInstance)
                        .isPresent()
                ? shown(incoming)
                : Ready.NOTHING;
    }

    private Fresh fresh() {
        ReceiptCode code = ReceiptCode.of(bytes(ReceiptCode.RANDOM_BYTES));
        byte[] salt = bytes(ReceiptHash.SALT_BYTES);
        return new Fresh(code, turnstile.pass(() -> ReceiptHash.of(code, salt)));
    }

    private Ready shown(Incoming incoming) {
        KeyedHash person = store.read(
                transaction -> transaction.hasher().of(incoming.writer().id()));
        if (hasTriedTooOften(person)) {
            return Ready.NOTHING;
        }
        Optional<SuggestionNumber> found = TypedReceipt.in(incoming.event())
                .filter(ReceiptCode.Typed.Whole.class::isInstance)
                .map(ReceiptCode.Typed.Whole.class::cast)
                .flatMap(typed -> rightOne(typed.code()));
        if (found.isEmpty()) {
            triedInVain(person);
        }
        return new Ready(Optional.empty(), found);
    }

    /** An unknown code takes as long as a wrong one. */
    private Optional<SuggestionNumber> rightOne(ReceiptCode code) {
        Optional<Receipts.Stored> stored =
                store.read(transaction -> transaction.receipts().find(code.found()));
        byte[] salt = bytes(ReceiptHash.SALT_BYTES);
        boolean isRight = turnstile.pass(() -> stored.map(each -> ReceiptHash.matches(code, each.hash()))
                .orElseGet(() -> ReceiptHash.of(code, salt).isEmpty()));
        return stored.filter(each -> isRight).map(Receipts.Stored::number);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private synchronized boolean hasTriedTooOften(KeyedHash person) {
        Instant hourAgo = clock.instant().minus(HOUR);
        List<Instant> tries = wrong.getOrDefault(person, List.of());
        return tries.stream().filter(at -> at.isAfter(hourAgo)).count() >= MOST_WRONG;
    }

    private synchronized void triedInVain(KeyedHash person) {
        Instant now = clock.instant();
        List<Instant> tries = new ArrayList<>(wrong.getOrDefault(person, List.of()));
        tries.removeIf(at -> !at.isAfter(now.minus(HOUR)));
        tries.add(now);
        wrong.putLast(person, tries);
        while (wrong.size() > MOST_PEOPLE) {
            wrong.pollFirstEntry();
        }
    }
}
