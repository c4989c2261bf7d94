package org.massline.inbox;

import org.massline.chat.Incoming;
import org.massline.store.StoreUnavailable;
import org.massline.telegram.Decoded;
import org.massline.telegram.UpdateDecoder;
import org.massline.turn.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes an update, however it came: by webhook or by polling.
 *
 * <p>Safe for use by any thread. It returns after the commit. An update that makes the program fail is kept and
 * accepted, for refusing it would hold up all that stand behind it in Telegram's queue; only a database that is not
 * there refuses.
 */
public final class Inbox {
    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final UpdateDecoder decoder;
    private final Turn turn;

    public Inbox(UpdateDecoder decoder, Turn turn) {
        this.decoder = decoder;
        this.turn = turn;
    }

    public Outcome take(byte[] raw) {
        try {
            return switch (decoder.decode(raw)) {
                case Decoded.Understood(Incoming incoming) -> {
                    take(incoming, raw);
                    yield Outcome.ACCEPTED;
                }
                case Decoded.Unreadable(long updateId) -> {
                    turn.keepUnreadable(updateId, raw);
                    yield Outcome.ACCEPTED;
                }
                case Decoded.Ignored(long ignored) -> Outcome.ACCEPTED;
                case Decoded.Garbage() -> Outcome.GARBAGE;
            };
        } catch (StoreUnavailable unavailable) {
            // The store has logged why.
            return Outcome.TRY_LATER;
        }
    }

    private void take(Incoming incoming, byte[] raw) {
        try {
            turn.take(incoming, raw);
        } catch (StoreUnavailable unavailable) {
            throw unavailable;
        } catch (RuntimeException failure) {
            // The turn handles its own failures; this is the net below it. The class alone: a message may quote a
            // person.
            log.error(
                    "update {} failed outside of its turn ({})",
                    incoming.updateId(),
                    failure.getClass().getName());
            turn.keepUnreadable(incoming.updateId(), raw);
        }
    }
}
