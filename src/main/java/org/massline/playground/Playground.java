package org.massline.playground;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.massline.playground.botapi.BotApiServer;
import org.massline.playground.botapi.Fault;
import org.massline.playground.botapi.RecordedCall;
import org.massline.playground.delivery.WebhookDelivery;
import org.massline.playground.page.ChatPage;
import org.massline.playground.town.Quiet;
import org.massline.playground.town.Town;
import org.massline.playground.world.Invitation;
import org.massline.playground.world.PlaygroundClock;
import org.massline.playground.world.World;

/**
 * A running playground: give {@link #address} and {@link #token} to a bot, and let people of {@link #town} talk to it.
 *
 * <pre>{@code
 * try (var playground = Playground.start(PlaygroundOptions.in(folder))) {
 *     // a bot with api = playground.address(), token = playground.token()
 *     Person amy = playground.town().person("amy");
 *     amy.says("The soup is cold");
 *     amy.taps("Send");
 *     assertThat(amy.reads().words()).contains("#1");
 *     assertThat(playground.violations()).isEmpty();
 * }
 * }</pre>
 */
public final class Playground implements AutoCloseable {
    private volatile String token;
    private final PlaygroundOptions options;
    private final World world;
    private final Quiet quiet;
    private final Town town;
    private final BotApiServer api;
    private final WebhookDelivery delivery;
    private final ChatPage page;
    private final LocalServer server;

    private Playground(PlaygroundOptions options) {
        this.options = options;
        token = options.bot().token();
        world = new World(options.folder(), options.fresh(), options.baseClock());
        quiet = new Quiet(world, options.patience());
        town = new Town(world, quiet, options.bot());
        api = new BotApiServer(world, options.bot());
        quiet.also(api::isIdle);
        delivery = new WebhookDelivery(world, options.patience(), api::callInAnswer);
        page = new ChatPage(world, town, options);
        server = new LocalServer(options.port(), List.of(api, page));
    }

    /** Starts on loopback; returns when it listens. */
    public static Playground start(PlaygroundOptions options) {
        return new Playground(options);
    }

    /** Of the Bot API and of the chat page, such as {@code http://127.0.0.1:41234}, without a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** The one that Telegram accepts now. */
    public String token() {
        return token;
    }

    /** As when somebody sends {@code /revoke} to BotFather: the old token is refused from now on. */
    public void renewToken() {
        token = options.bot().id() + ":renewed-playground-token";
        api.renewToken(token);
    }

    public String botUsername() {
        return options.bot().username();
    }

    public Town town() {
        return town;
    }

    /** For the bot of this process, too. */
    public PlaygroundClock clock() {
        return world.clock();
    }

    public void moveClockToNext(DayOfWeek day, LocalTime time) {
        clock().moveToNext(day, time, options.zone());
    }

    /** Shows a link on the page, for whoever is selected there to open. */
    public void showInvitation(String label, String url) {
        world.invite(new Invitation(label, url));
    }

    /** The bot's newest calls, oldest first, without getUpdates; the results of the thousand newest only. */
    public List<RecordedCall> calls() {
        return api.log().all();
    }

    public List<RecordedCall> calls(String method) {
        return api.log().of(method);
    }

    /** How often a method was called and carried out since the start or {@link #forgetCalls}; costs nothing to ask. */
    public int accepted(String method) {
        return api.log().accepted(method);
    }

    public void forgetCalls() {
        api.log().clear();
    }

    /** What the bot asked for and the Bot API's documentation forbids, a line each, with the method. Faults do not count. */
    public List<String> violations() {
        return api.log().violations();
    }

    /** Lets the next call of a method go wrong; several orders for one method happen one after the other. */
    public void failNext(String method, Fault fault) {
        api.faults().order(method, fault);
    }

    /**
     * Lets a call go wrong after some that go well.
     *
     * @param spared how many; counted from the fault that was ordered before, if there is one
     */
    public void failAfter(int spared, String method, Fault fault) {
        api.faults().orderAfter(spared, method, fault);
    }

    /**
     * Does something in the middle of the bot's work, once: after so many calls of a method from now on were carried out,
     * and before the last of them is answered. The bot waits for that answer meanwhile; whoever ends the bot of the same
     * process should do so from another thread.
     */
    public void afterCalls(int calls, String method, Runnable deed) {
        api.crashPoints().after(calls, method, deed);
    }

    /** Whether calls beyond Telegram's limits (30 a second, 1 a second in a chat, 20 a minute in a group) get a 429. */
    public void keepLimits(boolean wanted) {
        api.keepLimits(wanted);
    }

    /** Updates that the bot has not acknowledged. */
    public int undelivered() {
        return world.read(() -> world.updates().size());
    }

    /** Names something that is busy or not besides what the playground sees: the bot's outbox. */
    public void quietWhen(BooleanSupplier idle) {
        quiet.also(idle);
    }

    /** Waits until the bot has finished: see {@link Quiet}. */
    public void awaitQuiet() {
        quiet.await();
    }

    /** Waits for anything; asked again whenever something happens in the playground, and every 10 ms. */
    public void await(String what, BooleanSupplier condition) {
        quiet.await(what, condition);
    }

    /** Stops delivering and listening and writes what is kept; nothing is lost. */
    @Override
    public void close() {
        delivery.close();
        api.close();
        page.close();
        server.close();
        world.close();
    }
}
