package org.massline.turn;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.massline.chat.ChatId;
import org.massline.chat.ChatKind;
import org.massline.chat.Event;
import org.massline.chat.Incoming;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.Writer;
import org.massline.conversation.Change;
import org.massline.conversation.Conversation;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.GroupTopics;
import org.massline.conversation.Person;
import org.massline.conversation.Plan;
import org.massline.conversation.Scene;
import org.massline.model.Cadre;
import org.massline.model.Language;
import org.massline.privacy.Hasher;
import org.massline.privacy.KeyedHash;
import org.massline.privacy.WithoutWords;
import org.massline.store.Openings;
import org.massline.store.PersonRecord;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.massline.store.StoredConversation;
import org.massline.store.Transaction;
import org.massline.store.Unsettled;
import org.massline.store.Updates;
import org.massline.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes updates, each in one transaction: whether it was seen before, where the chat stands, the facts, the decision, its
 * changes, what is to be sent and where the chat stands then are committed together or not at all. So an update that was
 * acknowledged is never lost, and one that comes again changes nothing.
 *
 * <p>Safe for use by several threads; updates of one chat wait for each other.
 */
public final class Turn {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final Store store;
    private final SchoolRegister register;
    private final Speaking speaking;
    private final InstantSource clock;
    private final Admission admission;
    private final DigestQuestions digests;
    private final Answers answers;
    private final Notices notices;
    private final FailedUpdates failed;
    private final AfterCommit afterCommit;
    private final Pace pace;
    private final ReceiptCodes receipts;
    private final ReceiptsClosing closing;
    private final StateCodec codec = new StateCodec();

    /** What a turn needs of others. */
    public record Neighbours(
            Admission admission,
            Pace pace,
            DigestQuestions digests,
            EffectReports effectReports,
            AfterCommit afterCommit) {}

    public Turn(Store store, SchoolRegister register, Texts texts, InstantSource clock, Neighbours neighbours) {
        this.store = store;
        this.register = register;
        this.speaking = new Speaking(texts, clock);
        this.clock = clock;
        this.admission = neighbours.admission();
        this.digests = neighbours.digests();
        this.afterCommit = neighbours.afterCommit();
        this.pace = neighbours.pace();
        this.receipts = new ReceiptCodes(store, clock);
        this.closing = new ReceiptsClosing(store);
        this.notices = new Notices(register, texts, clock);
        this.failed = new FailedUpdates(store, register, texts, clock, codec);
        this.answers = new Answers(
                neighbours, new PersonalData(texts), clock, register.channel().isPresent());
    }

    /**
     * Takes an update; returns once it is committed.
     *
     * @param raw the update as it came, kept sealed if the program fails over it
     * @param answers is given the answer to a tap once all is committed; it is worth something for seconds
     * @throws StoreUnavailable if the database cannot take it; nothing was changed
     */
    public Result take(Incoming incoming, byte[] raw, Consumer<OutgoingMessage.TapAnswer> answers) {
        if (!incoming.addressed()) {
            return Result.PASSED_OVER;
        }
        try {
            boolean admitted = isAdmitted(incoming);
            ReceiptCodes.Ready ready = receipts.before(incoming);
            Done done = takeWithWhatWasSent(incoming, admitted, ready);
            done.said().tapAnswer().ifPresent(answers);
            tell(done);
            return done.result();
        } catch (StoreUnavailable unavailable) {
            throw unavailable;
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.error("update {} failed: {}", incoming.updateId(), WithoutWords.of(failure));
            failed.keep(incoming, raw, answers);
            afterCommit.wakeOutbox();
            return Result.KEPT;
        }
    }

    /** Asked only where it matters: whoever is in a group reads there anyway, and whoever blocks the bot wants nothing of it. */
    private boolean isAdmitted(Incoming incoming) {
        return incoming.kind() == ChatKind.GROUP
                || incoming.event() instanceof Event.Blocked
                || admission.admits(incoming.writer().id());
    }

    /** Notes that an update cannot be read, so that it is not repeated for ever; whose it is nobody can say. */
    public void noteUnreadable(long updateId) {
        failed.note(updateId, Updates.Failure.UNREADABLE);
    }

    /** Notes that the program failed over an update, and over its failure. */
    public void noteFailed(long updateId) {
        failed.note(updateId, Updates.Failure.FAILED);
    }

    /**
     * Wakes the dialogues whose day has come, a bounded number of them; returns how many were woken. One that has something to say
     * waits while it is quiet for who is to hear it, and stays as it is until then. Before that, receipts are closed whose day is
     * over.
     *
     * @param most so many are looked for at a time, until as many were woken or none is left
     */
    public int wake(int most) {
        closing.run(today());
        int woken = new Waking(store, this::today, this::wake).wake(most);
        if (woken > 0) {
            afterCommit.wakeOutbox();
        }
        return woken;
    }

    private boolean wake(KeyedHash chat) {
        Optional<Done> done = store.write(transaction -> wake(transaction, chat));
        done.ifPresent(this::tell);
        LOG.debug("woke a dialogue: {}", done.map(Done::result));
        return done.isPresent();
    }

    /** Empty if it is no time for what would be said. */
    private Optional<Done> wake(Transaction transaction, KeyedHash chat) {
        // Locked before anything is read: what another transaction is about to commit must not be written over.
        Optional<StoredConversation> stored = transaction.conversations().lock(chat);
        Optional<PersonRecord> person = transaction.people().find(chat);
        if (person.isEmpty() || stored.isEmpty()) {
            // Nobody to wake: somebody within a group, or erased in the meantime.
            stored.ifPresentOrElse(
                    each -> transaction.conversations().save(chat, each, Optional.empty()),
                    () -> transaction.conversations().erase(chat));
            return Optional.of(Done.nothing(Result.PASSED_OVER));
        }
        Dialogue dialogue = codec.read(stored.get());
        Talk talk = Talk.woken(chat, person.get(), dialogue, today(), register);
        Decision decision = decide(transaction, talk, new Event.Woken());
        boolean isHeard = !decision.sayings().isEmpty();
        if (isHeard && person.get().preferences().isQuiet(clock.instant(), register.zone())) {
            // A draft that is to go stays until its writer is told, who may go on with it meanwhile.
            return Optional.empty();
        }
        Done done = carryOut(transaction, talk, decision, Unsettled.NOTHING);
        int removed = dialogue.draftsOver(today());
        if (removed > 0) {
            transaction.conversations().countRemovedDrafts(removed);
        }
        return Optional.of(done);
    }

    private Done takeWithWhatWasSent(Incoming incoming, boolean admitted, ReceiptCodes.Ready ready) {
        Unsettled sent = afterCommit.unsettled(incoming.place().chat());
        try {
            Done done = store.write(transaction -> take(transaction, incoming, admitted, ready, sent));
            Runnable then = done.result() == Result.SEEN_BEFORE ? sent::putBack : sent::committed;
            then.run();
            return done;
        } catch (RuntimeException | Error failure) {
            sent.putBack();
            throw failure;
        }
    }

    private Done take(
            Transaction transaction, Incoming incoming, boolean admitted, ReceiptCodes.Ready ready, Unsettled sent) {
        Writer writer = incoming.writer();
        Hasher hasher = transaction.hasher();
        KeyedHash person = hasher.of(writer.id());
        boolean group = incoming.kind() == ChatKind.GROUP;
        ChatId groupChat = incoming.place().chat();
        KeyedHash chat = group ? hasher.of(groupChat, writer.id()) : person;
        Optional<Openings.Opening> opening = transaction.openings().open(incoming.updateId(), today(), chat, person);
        if (opening.isEmpty()) {
            return Done.nothing(Result.SEEN_BEFORE);
        }
        // After the chat is locked, as all that is written of it.
        sent.note(transaction);
        Dialogue dialogue = opening.get().conversation().map(codec::read).orElse(Dialogue.NEW);
        Optional<PersonRecord> stored = opening.get().person();
        PersonRecord record = Talk.told(stored, incoming);
        Optional<Cadre> cadre = opening.get().cadre();
        // A group is spoken to in the school's language, whoever of its members asks.
        Language language = group ? register.language() : record.language(register.language());
        Scene scene = new Scene(
                dialogue,
                new Person(language, writer.name(), writer.username(), admitted || record.admitted(), cadre),
                incoming.kind(),
                incoming.addressed(),
                incoming.repliedTo().flatMap(message -> transaction.messages().about(groupChat, message)),
                incoming.repliedTo(),
                group ? GroupPlaces.at(transaction, incoming.place()) : GroupTopics.NONE,
                today(),
                cadre.filter(Cadre::isAdministrator).isPresent()
                        ? register.forAdministrator(transaction)
                        : register.forOthers());
        if (Talk.isNewMessage(incoming.event())) {
            transaction.messages().newsIsNotNewest(groupChat, clock.instant());
        }
        Talk talk = new Talk(person, chat, incoming.place(), stored, record, ready, scene);
        return carryOut(transaction, talk, decide(transaction, talk, incoming.event()), sent);
    }

    private Decision decide(Transaction transaction, Talk talk, Event event) {
        Plan plan = Conversation.plan(talk.scene(), event);
        Decision decision = plan.decide(answers.to(plan.needs(), transaction, talk));
        Refusals.note(talk.scene().person().role(), event, decision);
        return decision;
    }

    private Done carryOut(Transaction transaction, Talk talk, Decision decision, Unsettled sent) {
        Scene scene = talk.scene();
        Optional<PersonRecord> person = new Changes(transaction, talk, notices, clock).carryOut(decision.changes());
        if (decision.changes().stream().anyMatch(Change.MeetHere.class::isInstance)) {
            digests.groupsBegin(transaction, clock.instant());
        }
        save(transaction, talk, person, decision.next());
        Language language = scene.chat() == ChatKind.GROUP
                ? register.language()
                : person.map(each -> each.language(register.language()))
                        .orElse(scene.person().language());
        sent.remove(transaction);
        Said said = speaking.say(transaction, talk.after(person), decision.sayings(), language);
        return Done.of(transaction, talk, decision, said);
    }

    private void save(Transaction transaction, Talk talk, Optional<PersonRecord> person, Dialogue next) {
        if (person.isEmpty()) {
            transaction.conversations().erase(talk.chat());
            return;
        }
        // Whoever only spoke in a group has not begun to talk with the bot.
        if (talk.scene().chat() == ChatKind.PRIVATE && talk.isNews(person.get(), next)) {
            transaction.people().save(talk.person(), person.get());
        }
        if (!next.equals(talk.scene().dialogue())) {
            transaction.conversations().save(talk.chat(), codec.write(next), next.dueOn());
        } else if (next.equals(Dialogue.NEW)) {
            // Where it got a row to be locked, that would tell of somebody that they were here, and stay when they are
            // forgotten.
            transaction.conversations().erase(talk.chat());
        }
    }

    private void tell(Done done) {
        if (!done.said().inHand().isEmpty()) {
            afterCommit.inHand(done.said().inHand(), done.said().until());
        }
        if (done.leavesMessages()) {
            afterCommit.wakeOutbox();
        }
        done.roles().forEach(afterCommit::roleChanged);
        done.sender().ifPresent(pace::took);
        done.writer().ifPresent(pace::tookNote);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), register.zone());
    }
}
