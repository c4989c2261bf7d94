package org.massline.playground.town;

import java.util.List;
import org.massline.playground.world.Chat;
import org.massline.playground.world.ForumTopic;
import org.massline.playground.world.Happening;
import org.massline.playground.world.World;

/** A topic of a group that is a forum. */
public final class Topic {
    private final World world;
    private final long chatId;
    private final long thread;

    Topic(World world, long chatId, long thread) {
        this.world = world;
        this.chatId = chatId;
        this.thread = thread;
    }

    public Group group() {
        return new Group(world, chatId);
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
            gone.forEach(message -> world.announce(new Happening.MessageGone(chatId, message.id())));
            world.announce(new Happening.TownChanged());
        });
    }

    Place place() {
        return Place.topic(chatId, thread);
    }

    private ForumTopic topic() {
        return chat().topic(thread).orElseThrow(() -> new IllegalStateException("this topic was deleted"));
    }

    private Chat chat() {
        return world.chats().get(chatId);
    }
}
