package org.massline.outbox;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.massline.chat.ChatId;
import org.massline.store.SendingLimit;
import org.massline.store.Store;

/**
 * Telegram's limits for a bot: some 30 messages a second overall, one a second in a chat with a short burst, 20 a
 * minute in a group (Bots FAQ, 'My bot is hitting limits').
 *
 * <p>Who asks takes a place and is told how long it is until then; places are in the order of asking. Where several
 * processes may serve one bot they are taken in the database, so that the limits hold for all of them together; the
 * limits themselves see to it that this is not asked often. Safe for use by any thread.
 */
public final class SendingLimits {
    private static final SendingLimit OVERALL = new SendingLimit.InAll("all", 5, Duration.ofMillis(40));

    /** Some 18 a second. The rest is for those who wait for an answer, whatever is sent to thousands. */
    private static final SendingLimit BULK = new SendingLimit.InAll("bulk", 2, Duration.ofMillis(56));

    /** Answers to taps for which others make room: of so many, one second is over. */
    private static final int MOST_TAPS = 30;

    private final Places places;
    private final int mostAtOnce;
    private final AtomicInteger taps = new AtomicInteger();

    /** Where places are taken. */
    @FunctionalInterface
    interface Places {
        /**
         * Takes places, at least one.
         *
         * @return how long it is until the last of them
         * @throws org.massline.store.StoreUnavailable if nobody can say
         */
        Duration take(SendingLimit limit, int places);
    }

    SendingLimits(Places places) {
        // Twice what Telegram lets through in a second: one second's share on its way, the next one waiting its turn.
        this(places, 64);
    }

    private SendingLimits(Places places, int mostAtOnce) {
        this.places = places;
        this.mostAtOnce = mostAtOnce;
    }

    /**
     * Those of this bot.
     *
     * @param nanoTime the monotonic clock: setting the school's must not let a flood through
     */
    public static SendingLimits telegram(Store store, LongSupplier nanoTime) {
        return new SendingLimits(store.isShared() ? new SharedPlaces(store) : new OwnPlaces(nanoTime));
    }

    /** For a Bot API server of one's own and for benchmarks. */
    public static SendingLimits off() {
        // What the connections take.
        return new SendingLimits((limit, places) -> Duration.ZERO, 512);
    }

    /**
     * Takes a place in the chat.
     *
     * @param messages how many it becomes there: the files of an album count one by one
     */
    Duration inChat(ChatId chat, int messages) {
        // A group's number is negative. No burst is as long as the longest album, so that counts as a full burst.
        SendingLimit limit = chat.value() < 0
                ? new SendingLimit.InChat(chat, 5, Duration.ofSeconds(4))
                : new SendingLimit.InChat(chat, 3, Duration.ofSeconds(1));
        return places.take(limit, Math.min(messages, limit.atOnce()));
    }

    /** Takes a place among the messages that nobody waits for; asked when its turn has come. */
    Duration inBulk() {
        return places.take(BULK, 1);
    }

    /**
     * Takes a place among all messages; asked last, so that it is used at once and nobody waits behind a place not
     * used.
     */
    Duration overall() {
        return places.take(OVERALL, 1 + Math.min(taps.getAndSet(0), MOST_TAPS));
    }

    /** How many messages may be on their way at once. */
    int mostAtOnce() {
        return mostAtOnce;
    }

    /** The answer to a tap goes at once, and the next message makes room for it. */
    void tapAnswered() {
        taps.incrementAndGet();
    }
}
