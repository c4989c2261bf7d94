package org.massline.conversation;

import org.massline.chat.Phrase;

/** What stands on buttons about receipts. */
public sealed interface ReceiptLabel extends Phrase {
    record WithReceipt() implements ReceiptLabel {}

    record ToThread() implements ReceiptLabel {}

    record DeleteHere() implements ReceiptLabel {}

    record YesDelete() implements ReceiptLabel {}
}
