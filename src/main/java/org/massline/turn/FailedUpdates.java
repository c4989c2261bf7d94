package org.massline.turn;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.massline.chat.ChatKind;
import org.massline.chat.Event;
import org.massline.chat.Incoming;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.Saying;
import org.massline.conversation.TypedReceipt;
import org.massline.model.Language;
import org.massline.store.OutboxRow;
import org.massline.store.Store;
import org.massline.store.Transaction;
import org.massline.text.BotText;
import org.massline.text.Texts;

/** Keeps updates over which the program failed, sealed, for whoever mends it; the person is told. */
record FailedUpdates(Store store, SchoolRegister register, Texts texts, InstantSource clock, AfterCommit afterCommit) {
    /** One that cannot be understood: nobody knows whom to tell. */
    void keepUnreadable(long updateId, byte[] raw) {
        store.write(transaction -> {
            if (transaction.updates().firstTime(updateId, today())) {
                transaction.updates().keepFailed(updateId, today(), raw);
            }
            return true;
        });
    }

    /** One whose turn failed; a tap is answered all the same, or its button would seem to hang. */
    void keep(Incoming incoming, byte[] raw) {
        // A receipt code is kept nowhere, be it as important as it may to whoever mends it.
        byte[] kept = TypedReceipt.in(incoming.event()).isPresent() ? new byte[0] : raw;
        store.write(transaction -> {
            if (transaction.updates().firstTime(incoming.updateId(), today())) {
                transaction.updates().keepFailed(incoming.updateId(), today(), kept);
                if (incoming.kind() == ChatKind.PRIVATE) {
                    saySorry(transaction, incoming);
                }
            }
            return true;
        });
        if (incoming.event() instanceof Event.Tapped tapped) {
            afterCommit.answer(List.of(new OutgoingMessage.TapAnswer(tapped.tapId(), "")));
        }
    }

    private void saySorry(Transaction transaction, Incoming incoming) {
        Language language = transaction
                .people()
                .find(transaction.hasher().of(incoming.writer().id()))
                .map(person -> person.language(register.language()))
                .orElse(register.language());
        for (OutgoingMessage message : texts.render(Saying.Message.of(new BotText.SomethingWentWrong()), language)) {
            transaction.outbox().add(incoming.place(), OutboxRow.Priority.INTERACTIVE, message, clock.instant());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), register.zone());
    }
}
