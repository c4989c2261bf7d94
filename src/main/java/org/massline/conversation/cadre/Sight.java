package org.massline.conversation.cadre;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.ChatKind;
import org.massline.conversation.Moment;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Suggestion;
import org.massline.model.TopicId;

/**
 * Which suggestions somebody may see and act on, here and now. Every command, tap and reply of a cadre asks this and nothing
 * else, so that there is one answer: those of the topics for which they answer, those assigned to them, and for
 * administrators those of topics for which nobody answers.
 *
 * <p>In a cadres' group others read along. There it is of the group's own topics those for which the person answers, for
 * administrators all of them, and what is assigned across topics stays between the bot and whom it was assigned to. A group that
 * is a forum is one group: wherever in it something is named, they may act on it. Only what comes with a digest is of the place to
 * which the digest came.
 *
 * <p>Whoever is taken from a topic loses what was assigned to them of it, too; see {@code store.Cadres}.
 *
 * @param topics all of whose suggestions are seen
 * @param assignee sees what is assigned to them beside these
 */
public record Sight(Set<TopicId> topics, Optional<CadreId> assignee) {
    /** Of everybody who is no cadre. */
    public static final Sight NOTHING = new Sight(Set.of(), Optional.empty());

    public Sight {
        topics = Set.copyOf(topics);
    }

    /** What the person talking may see in the chat where they talk. */
    public static Sight of(Moment moment) {
        return moment.person()
                .cadre()
                .map(cadre -> moment.scene().chat() == ChatKind.GROUP
                        ? inGroup(cadre, moment.scene().groupTopics().all())
                        : of(cadre, moment.school().unattended()))
                .orElse(NOTHING);
    }

    /** What the person talking may see of the digest that comes to the place where they talk. */
    public static Sight ofDigest(Moment moment) {
        return moment.person()
                .cadre()
                .filter(cadre -> moment.scene().chat() == ChatKind.GROUP)
                .map(cadre -> inGroup(cadre, moment.scene().groupTopics().ofDigest()))
                .orElseGet(() -> of(moment));
    }

    /**
     * What this cadre may see in private.
     *
     * @param unattended the topics for which nobody answers
     */
    public static Sight of(Cadre cadre, Set<TopicId> unattended) {
        Set<TopicId> topics = new HashSet<>(cadre.topics());
        if (cadre.isAdministrator()) {
            topics.addAll(unattended);
        }
        return new Sight(topics, Optional.of(cadre.id()));
    }

    private static Sight inGroup(Cadre cadre, Set<TopicId> groupTopics) {
        Set<TopicId> topics = new HashSet<>(groupTopics);
        topics.removeIf(topic -> !cadre.isAdministrator() && !cadre.answersFor(topic));
        return new Sight(topics, Optional.empty());
    }

    /** Whether this one may be seen, and acted on. */
    public boolean covers(Suggestion suggestion) {
        return topics.contains(suggestion.topic())
                || (assignee.isPresent() && assignee.equals(suggestion.course().assignedTo()));
    }
}
