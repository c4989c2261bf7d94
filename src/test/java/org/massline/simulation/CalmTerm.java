package org.massline.simulation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.massline.inbox.Outcome;
import org.massline.model.Role;
import org.massline.playground.PlaygroundOptions;
import org.massline.playground.botapi.BotApiServer;
import org.massline.playground.town.Group;
import org.massline.playground.town.Quiet;
import org.massline.playground.town.Topic;
import org.massline.playground.town.Town;
import org.massline.playground.world.Json;
import org.massline.playground.world.WaitingUpdate;
import org.massline.playground.world.World;
import org.massline.store.StoreSettings;

/**
 * Months of a school in which nothing goes wrong: people talk with the whole bot, and it is known who wrote what. For those who
 * play somebody who wants to find that out.
 */
public final class CalmTerm implements AutoCloseable {
    private static final Instant BEGINNING = Instant.parse("2026-03-02T07:30:00Z");

    private final SimulatedTime time = new SimulatedTime(BEGINNING);
    private final World world;
    private final Town town;
    private final BotApiServer api;
    private final Disk disk;
    private final Life life;
    private final List<Told> told = new ArrayList<>();
    /** While Telegram is away. */
    private Optional<Set<Long>> reachable = Optional.empty();

    /**
     * A call by which somebody was shown something.
     *
     * @param at when
     */
    public record Told(long chat, String method, String parameters, Map<String, byte[]> files, Instant at) {}

    /** @param folder empty; everything is put into it */
    public CalmTerm(long seed, Path folder) {
        this(seed, folder, Optional.empty(), UnaryOperator.identity());
    }

    /** @param server a PostgreSQL database without tables, where the bot keeps all but its keys */
    public CalmTerm(long seed, Path folder, StoreSettings server) {
        this(seed, folder, Optional.of(server), UnaryOperator.identity());
    }

    /**
     * The same of both.
     *
     * @param connections what is put before the driver
     */
    public CalmTerm(long seed, Path folder, Optional<StoreSettings> server, UnaryOperator<DataSource> connections) {
        Chance chance = new Chance(seed);
        PlaygroundOptions options = PlaygroundOptions.in(folder.resolve("town"));
        world = new World(options.folder(), true, time.telegrams());
        town = new Town(world, new Quiet(world, options.patience()), options.bot());
        api = new BotApiServer(world, options.bot());
        Seedling seedling = new Seedling(folder.resolve("seedling"));
        Path data = folder.resolve("data");
        seedling.plant(data);
        disk = new Disk(seedling.database(data), chance.split(), new Nothing(connections));
        Map<String, String> environment = new HashMap<>(Map.of(
                "MASSLINE_TELEGRAM_TOKEN", options.bot().token(),
                "MASSLINE_TELEGRAM_API", "http://127.0.0.1:9",
                "MASSLINE_WEBHOOK_URL", "http://127.0.0.1:9",
                "MASSLINE_DATA", data.toString(),
                "MASSLINE_DATABASE", "jdbc:sqlite:" + disk.database(),
                "MASSLINE_TIMEZONE", Simulation.ZONE.getId(),
                "MASSLINE_SENDING_LIMITS", "off",
                "MASSLINE_BACKUP_KEEP", "0",
                "MASSLINE_VERDICT_AFTER_DAYS", "2",
                "MASSLINE_RETENTION_LINK_DAYS", "30"));
        server.ifPresent(where -> {
            environment.put("MASSLINE_DATABASE", where.url());
            environment.put("MASSLINE_DATABASE_USER", where.user());
            environment.put("MASSLINE_DATABASE_PASSWORD", where.password());
        });
        life = new Life(environment, time, chance.split(), disk, new Line(api, new Heard()), Runnable::run);
    }

    /** Somebody who comes to the school. */
    public Talker welcome(String key, String name, String languageCode) {
        return new Talker(this, world, town.welcome(key, "student", name, "", languageCode));
    }

    /** A topic of a forum in which they meet, with the bot. */
    public Topic gather(String name, List<Talker> people) {
        Group group = town.openGroup(name);
        people.forEach(each -> group.admits(each.person()));
        group.appointsBot(people.getFirst().person());
        Topic topic = group.opensTopic(people.getFirst().person(), name);
        settle();
        return topic;
    }

    /** They answer for all topics. */
    public void appoint(Talker somebody, Role role, String... topics) {
        somebody.opens(life.bot().invite(role, Set.of(topics)));
    }

    /** What waits for the bot is brought to it, and what it says is said. */
    void settle() {
        do {
            Optional<WaitingUpdate> next = next();
            while (next.isPresent()) {
                bring(next.get());
                next = next();
            }
            life.bot().send();
            while (life.doOne()) {
                // Until nothing is under way.
            }
            life.bot().send();
        } while (next().isPresent());
    }

    private Optional<WaitingUpdate> next() {
        return world.updates().queues().stream()
                .findFirst()
                .flatMap(queue -> world.updates().head(queue));
    }

    private void bring(WaitingUpdate update) {
        Outcome outcome = life.take(Json.write(update.json()).getBytes(StandardCharsets.UTF_8));
        if (outcome != Outcome.ACCEPTED) {
            throw new IllegalStateException("an update was refused though nothing is wrong: " + outcome);
        }
        String queue = world.updates().queues().stream().findFirst().orElseThrow();
        world.run(() -> world.updates().acknowledge(queue, update.id()));
    }

    /** Time goes by, and what falls due in it is done. */
    public void passes(Duration some) {
        time.pass(some);
        life.runDue();
        settle();
    }

    /** Time goes by until it is so late in the school. */
    public void passesUntil(LocalTime hour) {
        ZonedDateTime now = time.now().atZone(Simulation.ZONE);
        ZonedDateTime then = now.with(hour);
        passes(Duration.between(now, then.isAfter(now) ? then : then.plusDays(1)));
    }

    /** From now on nothing reaches other chats than these, and waits. */
    public void reachesOnly(Set<Long> chats) {
        reachable = Optional.of(Set.copyOf(chats));
    }

    public Instant now() {
        return time.now();
    }

    public Path database() {
        return disk.database();
    }

    /** All that anybody was shown, in the order of time. */
    public List<Told> told() {
        return told;
    }

    /** What the port of the figures would show now. */
    public String figures() {
        return life.figures();
    }

    /** The bot ends as it ends when it is told to. */
    public void end() {
        life.close();
    }

    @Override
    public void close() {
        api.close();
        world.close();
    }

    private final class Heard implements Line.Watch {
        @Override
        public Optional<Mishap> mishap(Line.Call call) {
            return call.chat()
                    .filter(chat ->
                            reachable.filter(some -> !some.contains(chat)).isPresent())
                    .map(chat -> Mishap.NO_CONNECTION);
        }

        @Override
        public void called(Line.Call call, Line.Learned learned) {
            call.chat().filter(chat -> learned != Line.Learned.AGAIN).ifPresent(chat -> {
                Map<String, byte[]> files = new HashMap<>();
                call.uploads().forEach((name, upload) -> files.put(upload.fileName(), upload.bytes()));
                told.add(new Told(chat, call.method(), call.parameters().toString(), files, time.now()));
            });
        }

        @Override
        public void askedToWait(Line.Call call, Duration pause) {}

        @Override
        public void happened(Mishap mishap) {
            if (reachable.isEmpty()) {
                throw new IllegalStateException("nothing was to go wrong, and did: " + mishap);
            }
        }

        @Override
        public void crashed() {
            throw new IllegalStateException("nothing was to crash");
        }
    }

    private record Nothing(UnaryOperator<DataSource> connections) implements Disk.Watch {
        @Override
        public DataSource before(DataSource driver) {
            return connections.apply(driver);
        }

        @Override
        public void committed() {}

        @Override
        public void happened(Mishap mishap) {
            throw new IllegalStateException("nothing was to go wrong, and did: " + mishap);
        }

        @Override
        public void crashed(Disk left) {
            throw new IllegalStateException("nothing was to crash");
        }
    }
}
