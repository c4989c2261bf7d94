package org.massline.conversation;

import java.time.LocalDate;
import java.util.Optional;
import org.massline.chat.About;
import org.massline.chat.ChatKind;
import org.massline.chat.MessageId;

/**
 * What every decision may know.
 *
 * @param addressed whether the event is meant for the bot; see {@link org.massline.chat.Incoming}
 * @param about what the message is about to which this one replies, if it is one of the bot about a suggestion
 * @param repliedTo that message, whatever it is about
 * @param groupTopics in a cadres' group, the topics whose group it is; none in any other chat
 * @param today in the school's time zone
 */
public record Scene(
        Dialogue dialogue,
        Person person,
        ChatKind chat,
        boolean addressed,
        Optional<About> about,
        Optional<MessageId> repliedTo,
        GroupTopics groupTopics,
        LocalDate today,
        School school) {
    /** The same, with the chat standing here. */
    public Scene at(Dialogue other) {
        return new Scene(other, person, chat, addressed, about, repliedTo, groupTopics, today, school);
    }
}
