package org.massline.playground.town;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.massline.playground.PlaygroundOptions.Bot;
import org.massline.playground.world.Chat;
import org.massline.playground.world.ChatMessage;
import org.massline.playground.world.Happening;
import org.massline.playground.world.Json;
import org.massline.playground.world.Resident;
import org.massline.playground.world.World;

/**
 * The people and groups of the playground. A new one has two students {@code xiaoming} (Chinese) and {@code amy}, {@code
 * chen} of the staff (Chinese), the cadre {@code li} (Chinese), and the administrator {@code wang}. The last two are in the
 * group "Canteen cadres" and in the forum "All cadres" with the topics "Canteen" and "Dormitories"; everybody reads the
 * channel {@code @school_notices}, where the bot may post.
 */
public final class Town {
    private final World world;
    private final Post post;
    private final Quiet quiet;
    private final Bot bot;
    private final BotStanding standing;

    public Town(World world, Quiet quiet, Bot bot) {
        this.world = world;
        this.quiet = quiet;
        this.bot = bot;
        this.standing = new BotStanding(world, bot);
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
        Group canteen = openGroup("Canteen cadres");
        Group school = openGroup("All cadres");
        for (Group group : List.of(canteen, school)) {
            group.admits(li);
            group.admits(wang);
        }
        Channel notices = openChannel("You said, we did", "school_notices");
        people().forEach(notices::admits);
        world.run(() -> {
            // The bot hears of none of it: it was not listening yet.
            Chat forum = world.chats().get(school.id());
            for (String topic : List.of("Canteen", "Dormitories")) {
                ChatMessage _ = world.chats()
                        .post(
                                forum,
                                wang.resident().user(),
                                false,
                                Topic.opening(topic),
                                world.clock().instant());
            }
            Chat channel = world.chats().get(notices.id());
            channel.setHasBot(true);
            channel.setBotRights(BotStanding.rights(channel, true));
        });
    }

    /** @throws IllegalArgumentException when nobody has that key */
    public Person person(String key) {
        return new Person(this, world.read(() -> world.residents().get(key)));
    }

    /** Everybody but the crowd. */
    public List<Person> people() {
        return world.read(() -> world.residents().all().stream()
                .filter(resident -> !resident.isOfTheCrowd())
                .map(this::personOf)
                .toList());
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

    /**
     * Adds thousands of people who have started the bot long ago, of which it is not told; their keys are {@code crowd-1} and
     * so on. The page does not show them.
     *
     * @param languageCodes taken in turn
     */
    public List<Person> welcomesCrowd(int count, String... languageCodes) {
        return world.change(() -> {
            int before = crowd().size();
            return IntStream.range(0, count)
                    .mapToObj(at -> {
                        String language = languageCodes.length == 0 ? "en" : languageCodes[at % languageCodes.length];
                        Person person = welcome("crowd-" + (before + at + 1), Resident.CROWD, "Somebody", "", language);
                        person.resident().setStarted();
                        return person;
                    })
                    .toList();
        });
    }

    /** Those of {@link #welcomesCrowd}, in the order of their coming. */
    public List<Person> crowd() {
        return world.read(() -> world.residents().all().stream()
                .filter(Resident::isOfTheCrowd)
                .map(this::personOf)
                .toList());
    }

    /** The first group, which is that of the cadres. */
    public Group group() {
        return groups().getFirst();
    }

    public List<Group> groups() {
        return world.read(() -> world.chats()
                .groups()
                .map(chat -> new Group(world, standing, chat.id()))
                .toList());
    }

    public Group group(String title) {
        return groups().stream()
                .filter(group -> group.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no group " + title));
    }

    /** With the bot in it. */
    public Group openGroup(String title) {
        return world.change(() -> {
            Chat chat = world.chats().openGroup(title);
            world.announce(new Happening.TownChanged());
            return new Group(world, standing, chat.id());
        });
    }

    /** @param username without the {@code @} */
    public Channel channel(String username) {
        return world.read(() -> world.chats()
                .findByUsername(username)
                .filter(Chat::isChannel)
                .map(chat -> new Channel(world, standing, chat.id()))
                .orElseThrow(() -> new IllegalArgumentException("there is no channel @" + username)));
    }

    /** Without the bot; see {@link Channel#appointsBot}. */
    public Channel openChannel(String title, String username) {
        return world.change(() -> {
            Chat chat = world.chats().openChannel(title, username);
            world.announce(new Happening.TownChanged());
            return new Channel(world, standing, chat.id());
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

    /** Blocks the bot, or takes that back, and tells it. */
    void setBlocked(Resident resident, boolean wanted) {
        standing.setBlocked(resident, wanted);
    }
}
