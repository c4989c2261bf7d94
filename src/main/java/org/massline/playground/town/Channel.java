package org.massline.playground.town;

import java.util.List;
import org.massline.playground.world.Chat;
import org.massline.playground.world.Happening;
import org.massline.playground.world.World;

/** A public channel: administrators post, subscribers read and tap. The bot may be one of its administrators. */
public final class Channel {
    private final World world;
    private final BotStanding standing;
    private final long id;

    Channel(World world, BotStanding standing, long id) {
        this.world = world;
        this.standing = standing;
        this.id = id;
    }

    /** As bots know it: negative, beginning with -100. */
    public long id() {
        return id;
    }

    /** Without the {@code @}. */
    public String username() {
        return world.read(() -> chat().face().path("username").asText());
    }

    public String title() {
        return world.read(() -> chat().face().path("title").asText());
    }

    /** Oldest first. */
    public List<SeenMessage> posts() {
        return world.read(() -> chat().messages().stream().map(SeenMessage::of).toList());
    }

    /** How many posts there ever were, deleted ones included; costs nothing to ask. */
    public int received() {
        return world.read(() -> chat().received());
    }

    public void admits(Person subscriber) {
        world.run(() -> {
            chat().members().add(subscriber.id());
            world.announce(new Happening.TownChanged());
        });
    }

    /** @param mayPost the right {@code can_post_messages}, without which the bot is an administrator in vain */
    public void appointsBot(Person by, boolean mayPost) {
        world.run(() -> standing.admit(id, by.resident(), BotStanding.rights(chat(), mayPost)));
    }

    public void dismissesBot(Person by) {
        standing.remove(id, by.resident());
    }

    private Chat chat() {
        return world.chats().get(id);
    }
}
