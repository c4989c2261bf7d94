package org.massline.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * So what is refused is tried in halves, the newer one first, down to the ones that cannot be deleted. One call is one delivery:
 * were all of them made at once, and begun anew after each fault, a chat could wait for ever behind them.
 */
final class Deletions {
    /** After so many of these the rest is left: it is older still. One alone may be a die or the like, which follow other rules. */
    private static final int MOST_REFUSED = 3;

    private final OkHttpTelegramClient client;

    Deletions(OkHttpTelegramClient client) {
        this.client = client;
    }

    /** Deletes the first part; what is left of all is in the answer. */
    Delivery delete(Address to, OutgoingMessage.Deletion deletion) {
        List<List<MessageId>> left = new ArrayList<>(deletion.parts());
        List<MessageId> some = left.removeFirst();
        int refused = deletion.refused();
        Optional<Fault> fault = call(to, some);
        if (fault.isPresent() && !isUndeletable(fault.get()) && !(fault.get() instanceof Fault.DoneUnread)) {
            return Sender.delivery(fault.get());
        }
        if (fault.filter(Deletions::isUndeletable).isPresent()) {
            if (some.size() == 1) {
                refused++;
            } else {
                left.addFirst(some.subList(0, some.size() / 2));
                left.addFirst(some.subList(some.size() / 2, some.size()));
            }
        }
        return left.isEmpty() || refused == MOST_REFUSED
                ? new Delivery.Sent(List.of())
                : new Delivery.Partly(new OutgoingMessage.Deletion(left, refused));
    }

    private Optional<Fault> call(Address to, List<MessageId> messages) {
        try {
            client.execute(DeleteMessages.builder()
                    .chatId(to.chat().value())
                    .messageIds(messages.stream().map(MessageId::value).toList())
                    .build());
            return Optional.empty();
        } catch (TelegramApiException exception) {
            return Optional.of(Fault.of(exception));
        }
    }

    private static boolean isUndeletable(Fault fault) {
        return fault instanceof Fault.Refusal refusal && refusal.says("message can't be deleted");
    }
}
