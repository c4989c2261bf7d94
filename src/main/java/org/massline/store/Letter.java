package org.massline.store;

import org.jspecify.annotations.Nullable;
import org.massline.chat.About;
import org.massline.chat.Address;
import org.massline.chat.OutgoingMessage;

/**
 * What is sealed of a message in the outbox.
 *
 * @param about missing in letters of earlier versions
 */
record Letter(
        Address address, OutgoingMessage message, @Nullable About about) {
    Letter to(Address another) {
        return new Letter(another, message, about);
    }
}
