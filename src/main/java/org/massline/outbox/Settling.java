package org.massline.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.massline.chat.About;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.store.Messages;
import org.massline.store.OutboxRow;
import org.massline.store.Transaction;
import org.massline.telegram.Delivery;

/**
 * What a delivery means for what is queued. Runs within a transaction that may be run twice, so it changes nothing
 * else.
 */
public final class Settling {
    private final Backoff backoff;

    /** Waits of random length between attempts. */
    public Settling(RandomGenerator random) {
        this(new Backoff(random));
    }

    Settling(Backoff backoff) {
        this.backoff = backoff;
    }

    /** A message was sent, or not. */
    public void settle(Transaction transaction, OutboxRow row, Delivery delivery, Instant now) {
        settle(transaction, List.of(new Finished(row, Optional.of(delivery))), now);
    }

    void settle(Transaction transaction, List<Finished> all, Instant now) {
        transaction.outbox().remove(note(transaction, all, now));
    }

    /**
     * Notes what nearly all leave to be noted, together.
     *
     * @return what is to be removed from the outbox then
     */
    List<Long> note(Transaction transaction, List<Finished> all, Instant now) {
        Noted noted = new Noted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        all.forEach(finished -> settle(transaction, finished, now, noted));
        transaction.messages().forget(noted.changed());
        transaction
                .messages()
                .newsIsNotNewest(
                        noted.overtaken().stream()
                                .map(row -> row.address().chat())
                                .toList(),
                        now);
        return noted.done();
    }

    /**
     * What is to be written of those that were settled.
     *
     * @param done messages that leave the outbox
     * @param changed messages that are about nothing in particular any more
     * @param overtaken messages that are their chats' newest ones now, and no news
     */
    private record Noted(List<Long> done, List<Messages.Place> changed, List<OutboxRow> overtaken) {}

    private void settle(Transaction transaction, Finished finished, Instant now, Noted noted) {
        OutboxRow row = finished.row();
        if (finished.delivery().isEmpty()) {
            transaction.outbox().postpone(row.id(), now);
            return;
        }
        switch (finished.delivery().get()) {
            case Delivery.Sent(var messages, var uploaded) -> {
                noted.done().add(row.id());
                remember(transaction, row, messages, now, noted);
            }
            case Delivery.Partly(var rest) -> transaction.outbox().goOn(row, rest, now);
            case Delivery.Unchanged unchanged -> {
                noted.done().add(row.id());
                // After a crash it was sent once before, and reads like that already.
                if (row.message() instanceof OutgoingMessage.Edit(MessageId message, var html, var buttons)) {
                    remember(transaction, row, List.of(message), now, noted);
                }
            }
            case Delivery.Refused refused -> noted.done().add(row.id());
            case Delivery.RetryAfter(var delay) -> transaction.outbox().postpone(row.id(), now.plus(delay));
            case Delivery.Failed failed ->
                transaction.outbox().retry(row.id(), now.plus(backoff.after(row.attempts() + 1)));
            // When they come back they begin anew, and are reachable again.
            case Delivery.Unreachable unreachable -> transaction.outbox().giveUp(row);
            case Delivery.Moved(var to) -> {
                transaction.outbox().move(row.address().chat(), to);
                transaction.topics().moveGroup(row.address().chat(), to);
            }
        }
    }

    /** Later things lean on it: replies to the message, and news that is added to it. */
    private static void remember(
            Transaction transaction, OutboxRow row, List<MessageId> messages, Instant now, Noted noted) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        ChatId chat = row.address().chat();
        if (row.about().isPresent()) {
            About about = row.about().get();
            messages.forEach(message -> transaction.messages().remember(chat, message, about, today));
        } else if (row.message() instanceof OutgoingMessage.Edit edit) {
            // What a message was about before it was changed, it is about no longer.
            noted.changed().add(new Messages.Place(chat, edit.message()));
        }
        if (row.news().isPresent() && !messages.isEmpty()) {
            OutboxRow.News news = row.news().get();
            transaction
                    .messages()
                    .setNewestNews(chat, new Messages.NewestNews(messages.getFirst(), news.number(), news.html()), now);
        } else if (isNew(row.message())) {
            noted.overtaken().add(row);
        }
    }

    private static boolean isNew(OutgoingMessage message) {
        return switch (message) {
            case OutgoingMessage.Text text -> true;
            case OutgoingMessage.News news -> true;
            case OutgoingMessage.Media media -> true;
            case OutgoingMessage.Cleaned cleaned -> true;
            case OutgoingMessage.Album album -> true;
            case OutgoingMessage.Upload upload -> true;
            case OutgoingMessage.Picture picture -> true;
            case OutgoingMessage.Enclosed enclosed -> true;
            case OutgoingMessage.Edit edit -> false;
            case OutgoingMessage.Reaction reaction -> false;
            case OutgoingMessage.Deletion deletion -> false;
            case OutgoingMessage.Buttons buttons -> false;
            case OutgoingMessage.TapAnswer answer -> false;
        };
    }
}
