package org.massline.conversation;

import java.util.List;
import org.massline.chat.MessageId;

/** Buttons about receipts as callback data: {@code receipt.<name>[.<message>]}. */
final class ReceiptTapCodec {
    /** The name of the family. */
    static final String FAMILY = "receipt";

    private ReceiptTapCodec() {}

    static String body(ReceiptTap tap) {
        return FAMILY
                + switch (tap) {
                    case ReceiptTap.ShowReceipt show -> ".show";
                    case ReceiptTap.AskDelete(MessageId from) -> ".ask-delete." + from.value();
                    case ReceiptTap.DeleteHere(MessageId from) -> ".delete." + from.value();
                };
    }

    static String body(ReceiptTap.OfStep tap) {
        return FAMILY
                + switch (tap) {
                    case ReceiptTap.SignWithReceipt sign -> ".sign";
                    case ReceiptTap.SendWithReceipt send -> ".send";
                };
    }

    /** Throws for what was never on a button, as {@link TapCodec#read} expects. */
    static Tap parse(List<String> arguments) {
        return switch (arguments.getFirst()) {
            case "show" -> new ReceiptTap.ShowReceipt();
            case "ask-delete" -> new ReceiptTap.AskDelete(message(arguments));
            case "delete" -> new ReceiptTap.DeleteHere(message(arguments));
            case "sign" -> new ReceiptTap.SignWithReceipt();
            case "send" -> new ReceiptTap.SendWithReceipt();
            default -> throw new IllegalArgumentException("no button about receipts is called so");
        };
    }

    private static MessageId message(List<String> arguments) {
        int number = Integer.parseInt(arguments.get(1));
        if (number <= 0) {
            throw new IllegalArgumentException("no such message");
        }
        return new MessageId(number);
    }
}
