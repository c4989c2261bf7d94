package org.massline.conversation;

import java.util.Optional;
import org.massline.chat.Event;
import org.massline.model.ReceiptCode;

/** Whether somebody typed a receipt code: alone, or behind a command. It is a key, and must be kept nowhere. */
public final class TypedReceipt {
    private TypedReceipt() {}

    /** The code, or what looks like one. */
    public static Optional<ReceiptCode.Typed> in(Event event) {
        return switch (event) {
            case Event.Said said -> ReceiptCode.read(said.text());
            // A mistyped one is mended by editing.
            case Event.Edited edited -> ReceiptCode.read(edited.text());
            case Event.Commanded commanded -> ReceiptCode.read(commanded.argument());
            case Event.Attached attached -> Optional.empty();
            case Event.Tapped tapped -> Optional.empty();
            case Event.Unsupported unsupported -> Optional.empty();
            case Event.Masked masked -> Optional.empty();
            case Event.Blocked blocked -> Optional.empty();
            case Event.Unblocked unblocked -> Optional.empty();
            case Event.Woken woken -> Optional.empty();
        };
    }
}
