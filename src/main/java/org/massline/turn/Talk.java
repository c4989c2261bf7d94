package org.massline.turn;

import org.massline.chat.Address;
import org.massline.conversation.Scene;
import org.massline.privacy.KeyedHash;
import org.massline.store.PersonRecord;

/**
 * Who talks, where, and what is known.
 *
 * @param chat where the dialogue is kept: the private chat, or the person within a group
 * @param place where answers go
 */
record Talk(KeyedHash person, KeyedHash chat, Address place, PersonRecord record, Scene scene) {}
