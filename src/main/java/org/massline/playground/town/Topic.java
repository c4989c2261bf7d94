package org.massline.playground.town;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.massline.playground.world.Chat;
import org.massline.playground.world.ForumTopic;
import org.massline.playground.world.Happening;
import org.massline.playground.world.Json;
import org.massline.playground.world.World;

/** A topic of a group that is a forum. */
public final class Topic {
    private final World world;
    private final Group group;
    private final long thread;

    Topic(World world, Group group, long thread) {
        this.world = world;
        this.group = group;
        this.thread = thread;
    }

    /** What is said, as a service message, when a topic is opened. */
    static ObjectNode opening(String name) {
        ObjectNode content = Json.object();
        content.putObject("forum_topic_created").put("name", name).put("icon_color", 0x6FB9F0);
        return content;
    }

    public Group group() {
        return group;
    }

    /** As bots know it: the {@code message_thread_id}. */
    public long id() {
        return thread;
    }

    public String name() {
        return world.read(() -> topic().name());
    }

    /** Oldest first, beginning with the one that opened the topic. */
    public List<SeenMessage> messages() {
        Place here = place();
        return world.read(() -> chat().messages().stream()
                .filter(here::shows)
                .map(SeenMessage::of)
                .toList());
    }

    /** From now on only administrators write here; a bot that is none is refused. */
    public void closes() {
        world.run(() -> {
            chat().setTopic(topic().close(true));
            world.announce(new Happening.TownChanged());
        });
    }

    /** Goes with all its messages; a bot that writes here is told that there is no such thread. */
    public void disappears() {
        world.run(() -> {
            List<SeenMessage> gone = messages();
            chat().removeTopic(thread);
            gone.forEach(message -> world.announce(new Happening.MessageGone(group.id(), message.id())));
            world.announce(new Happening.TownChanged());
        });
    }

    Place place() {
        return Place.topic(group.id(), thread);
    }

    private ForumTopic topic() {
        return chat().topic(thread).orElseThrow(() -> new IllegalStateException("this topic was deleted"));
    }

    private Chat chat() {
        return world.chats().get(group.id());
    }
}
