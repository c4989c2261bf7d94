package org.massline.digest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.Address;
import org.massline.model.CadreId;
import org.massline.model.DigestTime;
import org.massline.model.Language;
import org.massline.model.Preferences;
import org.massline.model.TopicId;

/**
 * Who gets a digest.
 *
 * @param key by which the table of written digests knows them
 * @param topics may be empty: then there is nothing to tell
 * @param joinedOn the day on which a cadre became one; empty for a group
 * @param isReachable false for who has blocked the bot: their digest waits until they come back
 * @param preferences of a group, what everybody has who never chose
 */
record Recipient(
        String key,
        Address address,
        Language language,
        DigestTime time,
        Set<TopicId> topics,
        Optional<LocalDate> joinedOn,
        boolean isReachable,
        Preferences preferences) {
    Recipient {
        topics = Set.copyOf(topics);
    }

    /** The cadre; nobody if it is a group. */
    Optional<CadreId> cadre() {
        return isGroup() ? Optional.empty() : Optional.of(Recipients.cadreOf(key));
    }

    boolean isGroup() {
        return joinedOn.isEmpty();
    }
}
