package org.massline.conversation;

import org.massline.chat.MessageId;

/** What is done with a receipt. */
public sealed interface ReceiptTap extends Tap.Standing {
    /** The suggestion whose receipt was shown last, once more. */
    record ShowReceipt() implements ReceiptTap {}

    /**
     * Whether all in the chat shall be deleted, from this message on.
     *
     * @param from the first of what belongs together
     */
    record AskDelete(MessageId from) implements ReceiptTap {}

    /** See {@link AskDelete}; up to the message that carries the button. */
    record DeleteHere(MessageId from) implements ReceiptTap {}

    /** Buttons of the steps of a draft. */
    sealed interface OfStep extends Tap.ByReceipt {}

    /** The draft shall keep no address. */
    record SignWithReceipt() implements OfStep {}

    /** To be told from {@link Tap.Send} before anything is looked up: its code is hashed before the transaction. */
    record SendWithReceipt() implements OfStep {}
}
