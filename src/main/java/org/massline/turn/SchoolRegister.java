package org.massline.turn;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.massline.chat.ChatId;
import org.massline.conversation.Limits;
import org.massline.conversation.School;
import org.massline.model.Cadre;
import org.massline.model.DigestTime;
import org.massline.model.Language;
import org.massline.model.SchoolCalendar;
import org.massline.model.SchoolName;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.store.Transaction;

/**
 * What does not change while the program runs. Topics change only where another replica is started with other ones; who answers
 * for them is not kept here.
 *
 * @param topicsNow all of them, as they are at that moment
 * @param language of groups, and of people whose own is not spoken here
 * @param membersOnly whether nobody but the members of the school's Telegram group may suggest
 * @param channel where bulletins are read by everybody, if the school has one
 */
public record SchoolRegister(
        SchoolName name,
        Language language,
        ZoneId zone,
        Supplier<List<Topic>> topicsNow,
        SchoolCalendar calendar,
        Limits limits,
        DigestTime digestTime,
        String botUsername,
        boolean membersOnly,
        Optional<ChatId> channel) {
    /** All topics. */
    public List<Topic> topics() {
        return topicsNow.get();
    }

    /** The school as it is in this transaction, for somebody who may see topics that nobody answers for. */
    School forAdministrator(Transaction transaction) {
        return school(unattended(transaction));
    }

    /** The school for everybody else. */
    School forOthers() {
        return school(Set.of());
    }

    /** The topics that nobody answers for. */
    public Set<TopicId> unattended(Transaction transaction) {
        Set<TopicId> unattended = new HashSet<>();
        topics().forEach(topic -> unattended.add(topic.id()));
        for (Cadre cadre : transaction.cadres().all()) {
            unattended.removeAll(cadre.topics());
        }
        return unattended;
    }

    private School school(Set<TopicId> unattended) {
        return new School(name, topics(), unattended, calendar, zone, limits, digestTime, botUsername, membersOnly);
    }
}
