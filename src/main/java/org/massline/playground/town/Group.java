package org.massline.playground.town;

import java.util.List;
import org.massline.playground.world.Chat;
import org.massline.playground.world.Happening;
import org.massline.playground.world.World;

/** A supergroup with the bot in it. */
public final class Group {
    private final World world;
    private final long id;

    Group(World world, long id) {
        this.world = world;
        this.id = id;
    }

    /** As bots know it: negative, beginning with -100. */
    public long id() {
        return id;
    }

    public String title() {
        return world.read(() -> chat().face().path("title").asText());
    }

    public void admits(Person person) {
        world.run(() -> {
            chat().members().add(person.id());
            world.announce(new Happening.TownChanged());
        });
    }

    /** Oldest first. */
    public List<SeenMessage> messages() {
        return world.read(() -> chat().messages().stream().map(SeenMessage::of).toList());
    }

    /** Gives the group another id, as happens when a group becomes a supergroup; the old id is refused from then on. */
    public Group migrates() {
        return world.change(() -> {
            Chat moved = world.chats().move(chat());
            world.announce(new Happening.TownChanged());
            return new Group(world, moved.id());
        });
    }

    private Chat chat() {
        return world.chats().get(id);
    }
}
