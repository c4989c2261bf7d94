package org.massline.turn;

import java.util.Optional;
import org.massline.chat.Address;
import org.massline.chat.Event;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Scene;
import org.massline.privacy.KeyedHash;
import org.massline.store.PersonRecord;

/**
 * Who talks, where, and what is known.
 *
 * @param chat where the dialogue is kept: the private chat, or the person within a group
 * @param place where answers go
 * @param stored what is known of the person; empty if they are new
 * @param record the same as this update tells it
 */
record Talk(
        KeyedHash person,
        KeyedHash chat,
        Address place,
        Optional<PersonRecord> stored,
        PersonRecord record,
        Scene scene) {
    /** Whether it stands in the chat below what the bot said last. */
    static boolean isNewMessage(Event event) {
        return switch (event) {
            case Event.Said said -> true;
            case Event.Commanded commanded -> true;
            case Event.Attached attached -> true;
            case Event.Unsupported unsupported -> true;
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
