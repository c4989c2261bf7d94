package org.massline.inbox;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts who is refused, by address, so that whoever goes on calling wrongly is told to stop.
 *
 * <p>It sees only what is refused anyhow, and decides in which words. Behind a proxy all come from the proxy's address, Telegram
 * too: so no address is ever shut out, and a right secret passes whatever else comes from there. Whom a proxy names in
 * {@code X-Forwarded-For} is not asked, since everybody can name anybody.
 *
 * <p>Addresses share a fixed number of places, so that a flood from many takes no more memory than one; who shares a place with
 * somebody is at worst refused in these words, too. Safe for use by any thread.
 */
final class WrongCalls {
    /** More in a minute is no mistyped address and no probe that was forgotten: those come once a second at most. */
    static final int MOST = 60;

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(WrongCalls.class);

    /** 16 KB. */
    private static final int PLACES = 4096;

    /** Of an IPv6 address: whoever has one has all of its network (RFC 4291, 2.5.1). */
    private static final int NETWORK_BYTES = 8;

    private final LongSupplier nanoTime;
    private final int[] refused = new int[PLACES];
    private long beginningNanos;
    private boolean logged;

    WrongCalls(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        beginningNanos = nanoTime.getAsLong();
    }

    /**
     * One more from there.
     *
     * @param address as the connection has it, an IPv4 or IPv6 literal
     * @return how long to wait, if these are too many
     */
    synchronized Optional<Duration> oneMore(String address) {
        long now = nanoTime.getAsLong();
        if (now - beginningNanos >= WINDOW.toNanos()) {
            Arrays.fill(refused, 0);
            beginningNanos = now;
            logged = false;
        }
        int place = place(address);
        if (refused[place] < MOST) {
            refused[place]++;
            return Optional.empty();
        }
        if (!logged) {
            logged = true;
            log.warn(
                    "one address was refused {} times within a minute: somebody looks for holes, or what calls the"
                            + " webhook has another secret or path",
                    MOST);
        }
        return Optional.of(WINDOW.minusNanos(now - beginningNanos));
    }

    private static int place(String address) {
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        byte[] network = Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES));
        return Math.floorMod(Arrays.hashCode(network), PLACES);
    }
}
