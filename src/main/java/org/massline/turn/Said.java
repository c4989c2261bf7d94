package org.massline.turn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.massline.chat.OutgoingMessage;
import org.massline.store.OutboxRow;

/**
 * What was said to whoever talks.
 *
 * @param tapAnswer the answer to a tap, which is not queued
 * @param inHand the messages that this process is to send at once
 * @param until then they are given to nobody else
 */
record Said(Optional<OutgoingMessage.TapAnswer> tapAnswer, List<OutboxRow> inHand, Instant until) {
    static final Said NOTHING = new Said(Optional.empty(), List.of(), Instant.EPOCH);

    Said {
        inHand = List.copyOf(inHand);
    }
}
