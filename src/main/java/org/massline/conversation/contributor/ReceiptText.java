package org.massline.conversation.contributor;

import org.massline.chat.Phrase;
import org.massline.conversation.Refusal;

/** What is said about receipts. */
public sealed interface ReceiptText extends Phrase {
    /** In two lines, where one chooses. */
    record Offer() implements ReceiptText {}

    record Sent() implements ReceiptText {}

    /** The code, once. */
    record Code(String code) implements ReceiptText {}

    record Keep() implements ReceiptText {}

    record AskCode() implements ReceiptText {}

    record Mistyped() implements ReceiptText {}

    /** To whoever typed a wrong code, an unknown one, or one too many. */
    record Unknown() implements ReceiptText, Refusal.OfHonestPeople {}

    record Opened() implements ReceiptText {}

    /** None is open any more. */
    record NoneOpen() implements ReceiptText {}

    record NotListed() implements ReceiptText {}

    record NotForgotten() implements ReceiptText {}

    record AskDelete() implements ReceiptText {}

    record Deleted() implements ReceiptText {}
}
