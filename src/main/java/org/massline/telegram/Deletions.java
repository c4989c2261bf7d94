package org.massline.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.massline.chat.Address;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessages;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Deletes messages, as far as Telegram lets a bot.
 *
 * <p>It passes over those that are not there, and deletes none if one of the others is too old (Bot API, deleteMessage: 48 hours).
 * So what is refused is tried in halves, the newer one first, down to the ones that cannot be deleted.
 */
final class Deletions {
    /** After so many of these the rest is left: it is older still. One alone may be a die or the like, which follow other rules. */
    private static final int MOST_REFUSED = 3;

    private final OkHttpTelegramClient client;

    Deletions(OkHttpTelegramClient client) {
        this.client = client;
    }

    /** Begun anew after a fault, it comes to the same end. */
    Delivery delete(Address to, OutgoingMessage.Deletion deletion) {
        Deque<List<MessageId>> left = new ArrayDeque<>(List.of(deletion.messages()));
        int refused = 0;
        while (!left.isEmpty() && refused < MOST_REFUSED) {
            List<MessageId> some = left.pop();
            try {
                client.execute(DeleteMessages.builder()
                        .chatId(to.chat().value())
                        .messageIds(some.stream().map(MessageId::value).toList())
                        .build());
            } catch (TelegramApiException exception) {
                Fault fault = Fault.of(exception);
                if (!isUndeletable(fault)) {
                    return Sender.delivery(fault);
                }
                if (some.size() == 1) {
                    refused++;
                } else {
                    left.push(some.subList(0, some.size() / 2));
                    left.push(some.subList(some.size() / 2, some.size()));
                }
            }
        }
        return new Delivery.Sent(List.of());
    }

    private static boolean isUndeletable(Fault fault) {
        return fault instanceof Fault.Refusal refusal && refusal.says("message can't be deleted");
    }
}
