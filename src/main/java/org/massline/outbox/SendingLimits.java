package org.massline.outbox;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.massline.chat.ChatId;

/**
 * Telegram's limits for a bot: some 30 messages a second overall, one a second in a chat with a short burst, 20 a
 * minute in a group (Bots FAQ, 'My bot is hitting limits').
 *
 * <p>A bucket lets its whole content through at once and then what trickles in, so content and trickle together are
 * what a limit allows in its period. Who asks takes a place and is told how long it is until then; places are in the
 * order of asking. Time is the monotonic clock: setting the school's clock must not let a flood through. Safe for use
 * by any thread.
 */
public final class SendingLimits {
    /** More chats than can be waiting: what is beyond has filled up again and is forgotten. */
    private static final int CHATS = 2_000;

    private final boolean limited;
    private final TimeMeter time;
    private final Bucket overall;
    private final Bucket bulk;
    private final Map<ChatId, Bucket> chats = new ConcurrentHashMap<>();

    private SendingLimits(boolean limited, TimeMeter time) {
        this.limited = limited;
        this.time = time;
        this.overall = bucket(5, 25, Duration.ofSeconds(1));
        // The rest is for those who wait for an answer, whatever is sent to thousands.
        this.bulk = bucket(2, 18, Duration.ofSeconds(1));
    }

    public static SendingLimits telegram() {
        return new SendingLimits(true, TimeMeter.SYSTEM_NANOTIME);
    }

    /** For a Bot API server of one's own and for benchmarks. */
    public static SendingLimits off() {
        return new SendingLimits(false, TimeMeter.SYSTEM_NANOTIME);
    }

    static SendingLimits telegram(TimeMeter time) {
        return new SendingLimits(true, time);
    }

    /**
     * Takes a place in the chat.
     *
     * @param messages how many it becomes there: the files of an album count one by one
     */
    Duration inChat(ChatId chat, int messages) {
        if (!limited) {
            return Duration.ZERO;
        }
        forgetIfMany();
        // A group's number is negative. No burst is as long as the longest album, so that counts as a full burst.
        boolean group = chat.value() < 0;
        Bucket bucket = chats.computeIfAbsent(
                chat, any -> group ? bucket(5, 15, Duration.ofMinutes(1)) : bucket(3, 1, Duration.ofSeconds(1)));
        return take(bucket, Math.min(messages, group ? 5 : 3));
    }

    /** Takes a place among the messages that nobody waits for; asked when its turn has come. */
    Duration inBulk() {
        return limited ? take(bulk, 1) : Duration.ZERO;
    }

    /**
     * Takes a place among all messages; asked last, so that it is used at once and nobody waits behind a place not
     * used.
     */
    Duration overall() {
        return limited ? take(overall, 1) : Duration.ZERO;
    }

    /** The answer to a tap goes at once, and others make room for it. */
    void tapAnswered() {
        if (limited) {
            overall.consumeIgnoringRateLimits(1);
        }
    }

    /**
     * How many messages may be on their way at once: twice what Telegram lets through in a second, one second's share and the next
     * one waiting its turn; without limits, what the connections take.
     */
    int mostAtOnce() {
        return limited ? 64 : 512;
    }

    int chats() {
        return chats.size();
    }

    private static Duration take(Bucket bucket, int places) {
        return Duration.ofNanos(bucket.consumeIgnoringRateLimits(places));
    }

    private void forgetIfMany() {
        if (chats.size() >= CHATS) {
            chats.entrySet()
                    .removeIf(entry -> entry.getValue().getAvailableTokens()
                            >= (entry.getKey().value() < 0 ? 5 : 3));
        }
    }

    private Bucket bucket(long content, long trickle, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(content).refillGreedy(trickle, period))
                .withCustomTimePrecision(time)
                .build();
    }
}
