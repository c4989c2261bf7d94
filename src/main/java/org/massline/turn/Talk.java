package org.massline.turn;

import java.time.LocalDate;
import java.util.Optional;
import org.massline.chat.About;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.ChatKind;
import org.massline.chat.Event;
import org.massline.chat.Incoming;
import org.massline.chat.Writer;
import org.massline.conversation.Dialogue;
import org.massline.conversation.GroupTopics;
import org.massline.conversation.Person;
import org.massline.conversation.Scene;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.KeyedHash;
import org.massline.store.PersonRecord;

/**
 * Who talks, where, and what is known.
 *
 * @param chat where the dialogue is kept: the private chat, or the person within a group
 * @param place where answers go
 * @param stored what is known of the person; empty if they are new
 * @param record the same as this update tells it
 * @param receipts what was worked out of receipts before
 */
record Talk(
        KeyedHash person,
        KeyedHash chat,
        Address place,
        Optional<PersonRecord> stored,
        PersonRecord record,
        ReceiptCodes.Ready receipts,
        Scene scene) {
    /**
     * What the update tells of who writes, known before or not. Whoever does anything in their private chat but block the bot can
     * be reached there, whatever was last noted.
     */
    static PersonRecord told(Optional<PersonRecord> stored, Incoming incoming) {
        Writer writer = incoming.writer();
        PersonRecord record = stored.map(known -> known.withLanguageCode(writer.languageCode()))
                .orElseGet(
                        () -> PersonRecord.of(Address.of(new ChatId(writer.id().value())), writer.languageCode()));
        boolean isHeard = incoming.kind() == ChatKind.PRIVATE && !(incoming.event() instanceof Event.Blocked);
        return isHeard ? record.asUnreachable(false) : record;
    }

    /**
     * Whether a reply to a message about this belongs in its thread. On a contributor's side that is remembered of their own
     * suggestions alone: of one whose receipt they hold, nothing may lead from their chat to it.
     */
    boolean isRemembered(About about) {
        return switch (about.side()) {
            case CADRE -> true;
            case CONTRIBUTOR -> record.own().contains(about.number());
        };
    }

    /** Of somebody who did nothing, but whose day came. */
    static Talk woken(
            KeyedHash chat, PersonRecord record, Dialogue dialogue, LocalDate today, SchoolRegister register) {
        Person person = new Person(record.language(register.language()), "", Optional.empty(), true, Optional.empty());
        Scene scene = new Scene(
                dialogue,
                person,
                ChatKind.PRIVATE,
                true,
                Optional.empty(),
                Optional.empty(),
                GroupTopics.NONE,
                today,
                register.forOthers());
        return new Talk(chat, chat, record.address(), Optional.of(record), record, ReceiptCodes.Ready.NOTHING, scene);
    }

    /** The same once the decision is carried out; of somebody who was erased nothing is known. */
    Talk after(Optional<PersonRecord> changed) {
        PersonRecord now = changed.orElseGet(() -> PersonRecord.of(record.address(), Optional.empty()));
        return new Talk(person, chat, place, stored, now, receipts, scene);
    }

    /** Whether it is theirs, by their list or by the receipt that they showed. */
    boolean owns(SuggestionNumber number) {
        return record.own().contains(number) || scene.dialogue().holdsReceiptOf(number, scene.today());
    }

    /** Whether it stands in the chat below what the bot said last. */
    static boolean isNewMessage(Event event) {
        return switch (event) {
            case Event.Said said -> true;
            case Event.Commanded commanded -> true;
            case Event.Attached attached -> true;
            case Event.Unsupported unsupported -> true;
            case Event.Masked masked -> true;
            case Event.Edited edited -> false;
            case Event.Tapped tapped -> false;
            case Event.Blocked blocked -> false;
            case Event.Unblocked unblocked -> false;
            case Event.Woken woken -> false;
        };
    }

    /**
     * Whether there is something to keep. Of somebody unknown there is not while they change nothing: they tapped a button
     * once more, say, after they were forgotten.
     */
    boolean isNews(PersonRecord person, Dialogue next) {
        return stored.map(before -> !person.equals(before))
                .orElseGet(() -> !next.equals(Dialogue.NEW) || !person.equals(record));
    }
}
