package org.massline.turn;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.massline.chat.Address;
import org.massline.chat.ChatKind;
import org.massline.chat.Event;
import org.massline.chat.Incoming;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.Saying;
import org.massline.chat.Writer;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Draft;
import org.massline.conversation.TypedReceipt;
import org.massline.model.Language;
import org.massline.privacy.WithoutWords;
import org.massline.store.OutboxRow;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.massline.store.Transaction;
import org.massline.store.Updates;
import org.massline.text.BotText;
import org.massline.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps updates over which the program failed, sealed, for whoever mends it; the person is told. */
record FailedUpdates(Store store, SchoolRegister register, Texts texts, InstantSource clock, StateCodec codec) {
    private static final Logger LOG = LoggerFactory.getLogger(FailedUpdates.class);

    /** One of which nothing is kept; nobody is told. */
    void note(long updateId, Updates.Failure failure) {
        store.write(transaction -> {
            if (transaction.updates().firstTime(updateId, today())) {
                transaction.updates().noteFailed(updateId, today(), failure);
            }
            return true;
        });
    }

    /** One whose turn failed; a tap is answered all the same, or its button would seem to hang. */
    void keep(Incoming incoming, byte[] raw, Consumer<OutgoingMessage.TapAnswer> answers) {
        Optional<Language> stored = read(incoming, this::language);
        boolean mayBeKept = incoming.kind() == ChatKind.GROUP || (stored.isPresent() && mayBeKept(incoming));
        Language language = stored.orElseGet(() -> languageOf(incoming.writer()));
        store.write(transaction -> {
            if (transaction.updates().firstTime(incoming.updateId(), today())) {
                if (mayBeKept) {
                    transaction
                            .updates()
                            .keepFailed(
                                    incoming.updateId(),
                                    today(),
                                    incoming.writer().id(),
                                    raw);
                } else {
                    transaction.updates().noteFailed(incoming.updateId(), today(), Updates.Failure.FAILED);
                }
                if (incoming.kind() == ChatKind.PRIVATE) {
                    saySorry(transaction, incoming.place(), language);
                }
            }
            return true;
        });
        if (incoming.event() instanceof Event.Tapped tapped) {
            answers.accept(new OutgoingMessage.TapAnswer(tapped.tapId(), ""));
        }
    }

    /**
     * Whether it leads nobody from a person to what they sent, or are about to send, with a receipt, not even whoever has the keys.
     * Telegram puts into a tap and a reply the bot's message that they answer, and in it may stand a code, or such a suggestion.
     */
    private boolean mayBeKept(Incoming incoming) {
        return !(incoming.event() instanceof Event.Tapped)
                && incoming.repliedTo().isEmpty()
                && TypedReceipt.in(incoming.event()).isEmpty()
                && read(incoming, this::isWithoutReceipt).orElse(false);
    }

    private boolean isWithoutReceipt(Transaction transaction, Writer writer) {
        return transaction
                .conversations()
                .find(transaction.hasher().of(writer.id()))
                .map(codec::read)
                .filter(FailedUpdates::knowsReceipt)
                .isEmpty();
    }

    /** In which they are spoken to. */
    private Language language(Transaction transaction, Writer writer) {
        return transaction
                .people()
                .find(transaction.hasher().of(writer.id()))
                .map(person -> person.language(register.language()))
                .orElseGet(() -> languageOf(writer));
    }

    private Language languageOf(Writer writer) {
        return Language.closestTo(writer.languageCode().orElse(null), register.language());
    }

    /** What is stored of its writer; empty if that cannot be read, which may be over what the update failed. */
    private <T> Optional<T> read(Incoming incoming, BiFunction<Transaction, Writer, T> question) {
        try {
            return Optional.of(store.read(transaction -> question.apply(transaction, incoming.writer())));
        } catch (StoreUnavailable unavailable) {
            throw unavailable;
        } catch (RuntimeException failure) {
            // They could neither see nor erase what is kept.
            LOG.warn("nothing of update {} is kept: {}", incoming.updateId(), WithoutWords.of(failure));
            return Optional.empty();
        }
    }

    private static boolean knowsReceipt(Dialogue dialogue) {
        return dialogue.receipt().isPresent()
                || dialogue.draft().filter(Draft::receipt).isPresent()
                || dialogue.discarded().filter(Draft::receipt).isPresent();
    }

    private void saySorry(Transaction transaction, Address place, Language language) {
        for (OutgoingMessage message : texts.render(Saying.Message.of(new BotText.SomethingWentWrong()), language)) {
            transaction.outbox().add(place, OutboxRow.Priority.INTERACTIVE, message, clock.instant());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), register.zone());
    }
}
