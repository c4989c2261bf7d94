package org.massline.conversation;

import java.time.LocalDate;
import java.util.Set;
import org.massline.chat.ChatKind;
import org.massline.model.TopicId;

/**
 * What every decision may know.
 *
 * @param addressed whether the event is meant for the bot; see {@link org.massline.chat.Incoming}
 * @param groupTopics in a cadres' group, the topics whose group it is; empty in any other chat
 * @param today in the school's time zone
 */
public record Scene(
        Dialogue dialogue,
        Person person,
        ChatKind chat,
        boolean addressed,
        Set<TopicId> groupTopics,
        LocalDate today,
        School school) {}
