package org.massline.turn;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.Saying;
import org.massline.model.Language;
import org.massline.store.Outbox;
import org.massline.store.OutboxEntry;
import org.massline.store.OutboxRow;
import org.massline.store.Transaction;
import org.massline.text.Texts;

/** Puts what is said to whoever talks into words, and on its way. */
record Speaking(Texts texts, InstantSource clock) {
    Said say(Transaction transaction, Talk talk, List<Saying> sayings, Language language) {
        Instant now = clock.instant();
        Instant until = now.plus(Outbox.LEASE);
        Optional<OutgoingMessage.TapAnswer> tapAnswer = Optional.empty();
        List<OutboxRow> inHand = new ArrayList<>();
        for (Saying saying : sayings) {
            for (OutgoingMessage message : texts.render(saying, language)) {
                if (message instanceof OutgoingMessage.TapAnswer answer) {
                    tapAnswer = Optional.of(answer);
                } else {
                    OutboxEntry entry = OutboxEntry.of(talk.place(), OutboxRow.Priority.INTERACTIVE, message, now)
                            .about(Notices.about(saying).filter(talk::isRemembered));
                    transaction.outbox().addInHand(entry, until).ifPresent(inHand::add);
                }
            }
        }
        return new Said(tapAnswer, inHand, until);
    }
}
