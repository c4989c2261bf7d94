package org.massline.playground.town;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.massline.playground.PlaygroundOptions.Bot;
import org.massline.playground.world.Chat;
import org.massline.playground.world.Happening;
import org.massline.playground.world.Json;
import org.massline.playground.world.Resident;
import org.massline.playground.world.World;

/**
 * The people and groups of the playground. A new one has two students {@code xiaoming} (Chinese) and {@code amy}, {@code
 * chen} of the staff (Chinese), the cadre {@code li} (Chinese), the administrator {@code wang}, and the group "Canteen
 * cadres" of the last two.
 */
public final class Town {
    private final World world;
    private final Post post;
    private final Quiet quiet;
    private final Bot bot;

    public Town(World world, Quiet quiet, Bot bot) {
        this.world = world;
        this.quiet = quiet;
        this.bot = bot;
        this.post = new Post(world, bot.username());
        if (world.read(() -> world.residents().all().isEmpty())) {
            found();
        }
    }

    private void found() {
        welcome("xiaoming", "student", "小明", "", "zh-hans");
        welcome("amy", "student", "Amy", "", "en");
        welcome("chen", "staff", "Mr. Chen", "", "zh-hans");
        Person li = welcome("li", "cadre", "Ms. Li", "", "zh-hans");
        Person wang = welcome("wang", "administrator", "Mr. Wang", "", "en");
        Group cadres = openGroup("Canteen cadres");
        cadres.admits(li);
        cadres.admits(wang);
    }

    /** @throws IllegalArgumentException when nobody has that key */
    public Person person(String key) {
        return new Person(this, world.read(() -> world.residents().get(key)));
    }

    public List<Person> people() {
        return world.read(
                () -> world.residents().all().stream().map(this::personOf).toList());
    }

    /** @param lastName empty for none */
    public Person welcome(String key, String part, String firstName, String lastName, String languageCode) {
        ObjectNode user = Json.object().put("first_name", firstName);
        if (!lastName.isEmpty()) {
            user.put("last_name", lastName);
        }
        user.put("username", key + "_of_the_playground").put("language_code", languageCode);
        return personOf(world.settle(key, part, user));
    }

    /** The first group, which is that of the cadres. */
    public Group group() {
        return groups().getFirst();
    }

    public List<Group> groups() {
        return world.read(() ->
                world.chats().groups().map(chat -> new Group(world, chat.id())).toList());
    }

    public Group openGroup(String title) {
        return world.change(() -> {
            Chat chat = world.chats().openGroup(title);
            world.announce(new Happening.TownChanged());
            return new Group(world, chat.id());
        });
    }

    /** Waits until the bot has finished with all that was done; see {@link Quiet}. */
    public void awaitQuiet() {
        quiet.await();
    }

    World world() {
        return world;
    }

    Post post() {
        return post;
    }

    Quiet quiet() {
        return quiet;
    }

    String botUsername() {
        return bot.username();
    }

    Person personOf(Resident resident) {
        return new Person(this, resident);
    }

    List<String> commandsOf(Resident resident) {
        return world.read(() -> {
            List<String> names = new ArrayList<>();
            Chat chat = world.chats().get(resident.id());
            for (JsonNode command : world.profile().commandsFor(resident, chat)) {
                names.add(command.path("command").asText());
            }
            return names;
        });
    }

    /** Blocks the bot, or takes that back, and tells it (Bot API, my_chat_member). */
    void setBlocked(Resident resident, boolean wanted) {
        world.run(() -> {
            if (resident.hasBlocked() == wanted) {
                return;
            }
            resident.setBlocked(wanted);
            world.announce(new Happening.TownChanged());
            Chat chat = world.chats().get(resident.id());
            ObjectNode change = Json.object();
            change.set("chat", chat.face());
            change.set("from", resident.user());
            change.put("date", world.clock().instant().getEpochSecond());
            change.set("old_chat_member", membership(wanted ? "member" : "kicked"));
            change.set("new_chat_member", membership(wanted ? "kicked" : "member"));
            world.updates().addMembership(chat, change);
        });
    }

    private ObjectNode membership(String status) {
        ObjectNode member = Json.object();
        member.putObject("user")
                .put("id", bot.id())
                .put("is_bot", true)
                .put("first_name", bot.name())
                .put("username", bot.username());
        member.put("status", status);
        if (status.equals("kicked")) {
            member.put("until_date", 0);
        }
        return member;
    }
}
