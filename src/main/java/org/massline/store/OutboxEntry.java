package org.massline.store;

import java.time.Instant;
import java.util.Optional;
import org.massline.chat.About;
import org.massline.chat.Address;
import org.massline.chat.OutgoingMessage;

/**
 * A message on its way into the outbox.
 *
 * @param due not to be sent before
 * @param aside whether it holds nobody up until then, and takes its place in its chat's order only when it is due
 * @param about in whose thread a reply to it belongs
 * @param deed with which it is taken back; only for what waits aside
 * @param bulletin to which it belongs
 */
public record OutboxEntry(
        Address address,
        OutboxRow.Priority priority,
        OutgoingMessage message,
        Instant due,
        boolean aside,
        Optional<About> about,
        Optional<Long> deed,
        Optional<Long> bulletin) {
    /** One to be sent as soon as may be. */
    public static OutboxEntry of(Address address, OutboxRow.Priority priority, OutgoingMessage message, Instant now) {
        return new OutboxEntry(
                address, priority, message, now, false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public OutboxEntry about(Optional<About> suggestion) {
        return new OutboxEntry(address, priority, message, due, aside, suggestion, deed, bulletin);
    }

    /** Waits aside until then. */
    public OutboxEntry notBefore(Instant time) {
        return new OutboxEntry(address, priority, message, time, true, about, deed, bulletin);
    }

    /** Is taken back if the deed is undone. */
    public OutboxEntry undoneWith(Optional<Long> id) {
        return new OutboxEntry(address, priority, message, due, aside, about, id, bulletin);
    }

    public OutboxEntry of(long bulletinId) {
        return new OutboxEntry(address, priority, message, due, aside, about, deed, Optional.of(bulletinId));
    }
}
