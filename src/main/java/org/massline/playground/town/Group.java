package org.massline.playground.town;

import java.util.List;
import org.massline.playground.world.Chat;
import org.massline.playground.world.Happening;
import org.massline.playground.world.World;

/** A supergroup with the bot in it; perhaps a forum. */
public final class Group {
    private final World world;
    private final BotStanding standing;
    private final long id;

    Group(World world, BotStanding standing, long id) {
        this.world = world;
        this.standing = standing;
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

    /** Whoever is removed sees nothing of the group any more. */
    public void removes(Person person) {
        world.run(() -> {
            chat().members().remove(person.id());
            world.announce(new Happening.TownChanged());
        });
    }

    public boolean hasMember(Person person) {
        return world.read(() -> chat().members().contains(person.id()));
    }

    /** An administrator sees every message, not only those that are meant for it. */
    public void appointsBot(Person by) {
        world.run(() -> standing.admit(id, by.resident(), BotStanding.rights(chat(), false)));
    }

    public void admitsBot(Person by) {
        standing.admit(id, by.resident(), null);
    }

    public void removesBot(Person by) {
        standing.remove(id, by.resident());
    }

    /** Makes the group a forum, if it is none, and opens a topic in it; the bot is told, as of every service message. */
    public Topic opensTopic(Person by, String name) {
        return world.change(() -> {
            SeenMessage opening = by.in(this).opensTopic(name);
            world.announce(new Happening.TownChanged());
            return new Topic(world, this, opening.id());
        });
    }

    /** In the order of their opening, without the general one. */
    public List<Topic> topics() {
        return world.read(() -> chat().topics().stream()
                .map(topic -> new Topic(world, this, topic.thread()))
                .toList());
    }

    public Topic topic(String name) {
        return topics().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the group has no topic " + name));
    }

    /** Oldest first, of all topics. */
    public List<SeenMessage> messages() {
        return world.read(() -> chat().messages().stream().map(SeenMessage::of).toList());
    }

    /** Gives the group another id, as happens when a group becomes a supergroup; the old id is refused from then on. */
    public Group migrates() {
        return world.change(() -> {
            Chat moved = world.chats().move(chat());
            world.announce(new Happening.TownChanged());
            return new Group(world, standing, moved.id());
        });
    }

    private Chat chat() {
        return world.chats().get(id);
    }
}
