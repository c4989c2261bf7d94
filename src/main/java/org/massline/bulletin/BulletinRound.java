package org.massline.bulletin;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.Saying;
import org.massline.conversation.bulletin.BulletinFrame;
import org.massline.conversation.bulletin.BulletinScreens;
import org.massline.model.Bulletin;
import org.massline.model.BulletinId;
import org.massline.model.Cadre;
import org.massline.model.Language;
import org.massline.privacy.KeyedHash;
import org.massline.privacy.WithoutWords;
import org.massline.store.BulletinQueue;
import org.massline.store.OutboxEntry;
import org.massline.store.OutboxRow;
import org.massline.store.PersonRecord;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.massline.store.Transaction;
import org.massline.text.Texts;
import org.massline.turn.SchoolRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over what goes out, a step at a time: some people in the order of their hashes, the messages of those who want it, and
 * how far it has come, in one transaction. So after a crash it goes on where it was, nobody is passed over, and nobody's turn
 * comes twice.
 *
 * <p>No more is handed over than the outbox sends within half a minute, and what waits can still be held back: whoever pauses or stops it stops nearly all of it, and what is
 * answered to people at the same time does not wait behind it.
 *
 * <p>Safe for use by several threads.
 */
public final class BulletinRound {
    /** So many people in one transaction: others wait for it at most some tenths of a second. */
    static final int STEP = 200;
    /** Half a minute of what Telegram lets through: the outbox does not run dry until the next round. */
    static final int MOST_WAITING = 600;

    private static final Logger LOG = LoggerFactory.getLogger(BulletinRound.class);

    private final Store store;
    private final Texts texts;
    private final SchoolRegister register;

    public BulletinRound(Store store, Texts texts, SchoolRegister register) {
        this.store = store;
        this.texts = texts;
        this.register = register;
    }

    /**
     * Takes each bulletin that goes out a step further. One that fails is logged and keeps no other waiting; the next round tries
     * again.
     *
     * @return how many messages were handed over
     * @throws StoreUnavailable if the database cannot take them; those handed over before stay so
     */
    public int run(Instant now) {
        int handedOver = 0;
        for (BulletinId id :
                store.read(transaction -> transaction.bulletinQueue().going())) {
            try {
                handedOver += goOn(id, now);
            } catch (StoreUnavailable unavailable) {
                throw unavailable;
            } catch (RuntimeException failure) {
                LOG.error("bulletin {} does not go on, the next round tries again: {}", id, WithoutWords.of(failure));
            }
        }
        return handedOver;
    }

    private int goOn(BulletinId id, Instant now) {
        int handedOver = 0;
        int inThisStep = 1;
        for (int step = 0; step < MOST_WAITING / STEP && inThisStep > 0; step++) {
            inThisStep = store.write(transaction -> transaction
                    .bulletins()
                    .lock(id)
                    .filter(bulletin -> bulletin.status() == Bulletin.Status.SENDING)
                    .map(bulletin -> step(transaction, bulletin, now))
                    .orElse(0));
            handedOver += inThisStep;
        }
        return handedOver;
    }

    private int step(Transaction transaction, Bulletin bulletin, Instant now) {
        BulletinQueue queue = transaction.bulletinQueue();
        int handedOver = 0;
        Bulletin.Reach reach = bulletin.reach();
        // Those that rest for somebody's quiet hours keep nobody else waiting.
        boolean hasRoom = reach.waiting() - reach.resting() <= MOST_WAITING - STEP;
        if (hasRoom) {
            // Whose turn came before it was paused are first.
            handedOver += queue.goOn(bulletin.id(), STEP, chat -> heard(transaction, chat, now));
        }
        if (!reach.isHandedOver() && hasRoom && handedOver == 0) {
            handedOver += handOver(transaction, bulletin, now);
        }
        Bulletin after = transaction.bulletins().find(bulletin.id()).orElseThrow();
        if (after.reach().isHandedOver() && after.reach().waiting() == 0) {
            queue.become(bulletin.id(), Bulletin.Status.SENT);
            after = after.as(Bulletin.Status.SENT, after.reach());
        }
        return handedOver + show(transaction, after, now);
    }

    private int handOver(Transaction transaction, Bulletin bulletin, Instant now) {
        BulletinQueue queue = transaction.bulletinQueue();
        Optional<KeyedHash> reached = queue.reached(bulletin.id());
        int channels = reached.isEmpty() ? toChannel(transaction, bulletin, now) : 0;
        Map<KeyedHash, Optional<PersonRecord>> people = transaction.people().after(reached, STEP);
        Map<Language, List<OutgoingMessage>> worded = new EnumMap<>(Language.class);
        int recipients = 0;
        Optional<KeyedHash> last = Optional.empty();
        for (Map.Entry<KeyedHash, Optional<PersonRecord>> person : people.entrySet()) {
            last = Optional.of(person.getKey());
            if (person.getValue().isEmpty()) {
                LOG.error("somebody's record cannot be opened; bulletin {} passes them over", bulletin.id());
                continue;
            }
            PersonRecord record = person.getValue().get();
            if (record.preferences().bulletin() && !record.unreachable()) {
                List<OutgoingMessage> messages = worded.computeIfAbsent(
                        record.language(register.language()),
                        language -> texts.render(BulletinFrame.toPerson(bulletin, register.name()), language));
                add(transaction, bulletin.id(), record, messages, now);
                recipients++;
            }
        }
        if (last.isPresent()) {
            queue.passed(bulletin.id(), last.get(), people.size(), recipients);
        }
        if (people.size() < STEP) {
            queue.handedOver(bulletin.id());
        }
        return channels + recipients;
    }

    /** With the first people, so that it is once. */
    private int toChannel(Transaction transaction, Bulletin bulletin, Instant now) {
        Optional<ChatId> channel = bulletin.toChannel() ? register.channel() : Optional.empty();
        if (channel.isEmpty()) {
            return 0;
        }
        Saying saying = BulletinFrame.toChannel(bulletin, register.name(), register.botUsername());
        List<OutgoingMessage> messages = texts.render(saying, register.language());
        for (OutgoingMessage message : messages) {
            transaction
                    .outbox()
                    .add(OutboxEntry.of(Address.of(channel.get()), OutboxRow.Priority.BULK, message, now)
                            .of(bulletin.id().value()));
        }
        return messages.size();
    }

    private void add(
            Transaction transaction, BulletinId id, PersonRecord person, List<OutgoingMessage> messages, Instant now) {
        Instant due = heard(person, now);
        for (OutgoingMessage message : messages) {
            OutboxEntry entry = OutboxEntry.of(person.address(), OutboxRow.Priority.BULK, message, now)
                    .of(id.value());
            transaction.outbox().add(due.isAfter(now) ? entry.notBefore(due) : entry);
        }
    }

    /** A channel is nobody's, and has no quiet hours. */
    private Instant heard(Transaction transaction, ChatId chat, Instant now) {
        return transaction
                .people()
                .find(transaction.hasher().of(chat))
                .map(person -> heard(person, now))
                .orElse(now);
    }

    private Instant heard(PersonRecord person, Instant now) {
        return person.preferences()
                .quiet()
                .map(quiet -> quiet.endAfter(now, register.zone()))
                .orElse(now);
    }

    /** The sender's message says how far it has come, if that is news; returns how many messages that takes. */
    private int show(Transaction transaction, Bulletin bulletin, Instant now) {
        BulletinQueue queue = transaction.bulletinQueue();
        boolean isLast = bulletin.status() == Bulletin.Status.SENT;
        boolean isNews = queue.shows(bulletin.id(), bulletin.reach());
        Optional<MessageId> message = queue.progressMessage(bulletin.id());
        Optional<Cadre> sender = transaction.cadres().find(bulletin.cadre());
        if (message.isEmpty() || sender.isEmpty() || !(isNews || isLast)) {
            return 0;
        }
        Language language = transaction
                .people()
                .find(transaction.cadres().personOf(bulletin.cadre()))
                .map(person -> person.language(register.language()))
                .orElse(register.language());
        Address address = transaction.cadres().addressOf(bulletin.cadre());
        List<OutgoingMessage> edits =
                texts.render(BulletinScreens.progress(bulletin).inPlaceOf(message.get()), language);
        edits.forEach(edit -> transaction.outbox().add(address, OutboxRow.Priority.INTERACTIVE, edit, now));
        return edits.size();
    }
}
