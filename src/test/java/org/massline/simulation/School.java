package org.massline.simulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.massline.model.Role;
import org.massline.playground.PlaygroundOptions;
import org.massline.playground.botapi.BotApiServer;
import org.massline.playground.town.Person;
import org.massline.playground.town.Quiet;
import org.massline.playground.town.Town;
import org.massline.playground.world.WaitingUpdate;
import org.massline.playground.world.World;

/** The people of a school, and the updates that wait for the bot because of them. */
final class School implements AutoCloseable {
    private static final int CONTRIBUTORS = 200;
    private static final int CADRES = 5;
    private static final int BUSY = 12;
    /** Two of three never sign with their names. */
    private static final int SHY_OF = 3;

    private final Path folder;
    private final Chance chance;
    private final PlaygroundOptions options;
    private final World world;
    private final Town town;
    private final BotApiServer api;
    private final List<Somebody> contributors = new ArrayList<>();
    private final List<Somebody> busy = new ArrayList<>();
    private final List<Somebody> office = new ArrayList<>();
    private final Map<Long, Person> shy = new HashMap<>();
    private final Set<String> inDelivery = new HashSet<>();
    private int atWork;
    private int words;

    /** An update, and the queue of Telegram's in which it waits. */
    record Waiting(String queue, WaitingUpdate update) {}

    School(Path folder, SimulatedTime time, Chance chance) {
        this.chance = chance;
        this.folder = folder;
        options = PlaygroundOptions.in(folder.resolve("town"));
        world = new World(options.folder(), true, time.telegrams());
        town = new Town(world, new Quiet(world, options.patience()), options.bot());
        api = new BotApiServer(world, options.bot());
        for (int number = 0; number < CONTRIBUTORS; number++) {
            boolean isShy = number % SHY_OF > 0;
            String key = isShy ? NameWatch.nameOf(number) : "open" + number;
            Person person = town.welcome(key, "student", key, "", number % 2 == 0 ? "en" : "zh-hans");
            contributors.add(somebody(person, Role.CONTRIBUTOR, isShy));
            if (isShy) {
                shy.put(person.id(), person);
            }
        }
        busy.addAll(contributors.subList(0, BUSY));
        for (int number = 0; number < CADRES; number++) {
            Person person =
                    town.welcome("cadre" + number, "cadre", "Cadre " + number, "", number % 2 == 0 ? "en" : "zh-hans");
            office.add(somebody(person, number == 0 ? Role.ADMINISTRATOR : Role.CADRE, false));
        }
    }

    private Somebody somebody(Person person, Role role, boolean isShy) {
        return new Somebody(person, role, isShy, chance.split(), () -> "w" + words++ + "w");
    }

    /** Where everything of this school lies. */
    Path folder() {
        return folder;
    }

    BotApiServer api() {
        return api;
    }

    PlaygroundOptions options() {
        return options;
    }

    /** Those who never sign with their names, by their numbers. */
    Map<Long, Person> shy() {
        return shy;
    }

    /** Cadres, and the administrator first. */
    List<Somebody> office() {
        return office;
    }

    List<Somebody> everybody() {
        return Stream.concat(office.stream(), contributors.stream()).toList();
    }

    /** Whoever does something next. */
    Somebody anybody() {
        if (chance.below(3) == 0) {
            // The office is small, and busy; whoever began there goes on for a while, too.
            atWork = chance.below(6) == 0 ? chance.below(CADRES) : atWork;
            return office.get(atWork);
        }
        if (chance.below(12) == 0) {
            busy.set(chance.below(BUSY), chance.oneOf(contributors));
        }
        // Whoever begins to talk goes on for a while.
        return chance.oneOf(chance.below(20) == 0 ? contributors : busy);
    }

    /** An update that nobody has in hand, of whichever queue; empty if none waits. */
    Optional<Waiting> next() {
        List<String> queues = world.updates().queues().stream()
                .filter(each -> !inDelivery.contains(each))
                .toList();
        return queues.isEmpty() ? Optional.empty() : head(chance.oneOf(queues));
    }

    private Optional<Waiting> head(String queue) {
        return world.updates().head(queue).map(update -> new Waiting(queue, update));
    }

    /** Whether another update waits that came before. */
    boolean overtakes(Waiting waiting) {
        return world.updates().all().getFirst().id() < waiting.update().id();
    }

    void begins(Waiting waiting) {
        inDelivery.add(waiting.queue());
    }

    void ends(Waiting waiting) {
        inDelivery.remove(waiting.queue());
    }

    /** Telegram knows that the bot has it. */
    void acknowledge(Waiting waiting) {
        world.run(() ->
                world.updates().acknowledge(waiting.queue(), waiting.update().id()));
    }

    @Override
    public void close() {
        api.close();
        world.close();
    }
}
