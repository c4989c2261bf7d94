package org.massline;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.massline.bulletin.BulletinRound;
import org.massline.chat.ChatId;
import org.massline.digest.DigestRound;
import org.massline.digest.DigestSettings;
import org.massline.effect.EffectReport;
import org.massline.effect.Enclosures;
import org.massline.inbox.HealthEndpoints;
import org.massline.inbox.Inbox;
import org.massline.inbox.MetricsEndpoint;
import org.massline.inbox.Outcome;
import org.massline.inbox.WebhookEndpoint;
import org.massline.model.Cadre;
import org.massline.model.Role;
import org.massline.outbox.Courier;
import org.massline.outbox.Outbox;
import org.massline.outbox.SendingLimits;
import org.massline.reminder.ReminderRound;
import org.massline.store.Means;
import org.massline.store.Store;
import org.massline.store.backup.BackupRound;
import org.massline.telegram.BotAccess;
import org.massline.telegram.BotApi;
import org.massline.telegram.BotProfile;
import org.massline.telegram.Membership;
import org.massline.telegram.Poller;
import org.massline.telegram.Setup;
import org.massline.telegram.UpdateDecoder;
import org.massline.text.Texts;
import org.massline.turn.Notices;
import org.massline.turn.Pace;
import org.massline.turn.ResealingRound;
import org.massline.turn.RetentionRound;
import org.massline.turn.SchoolRegister;
import org.massline.turn.TellingRound;
import org.massline.turn.Turn;
import org.massline.turn.VerdictRound;
import org.massline.turn.WithheldFiles;

/**
 * One bot with its settings, database and threads. All wiring is here, in the order in which an update passes; there is no
 * static state, so a process may hold several.
 */
public final class Massline implements AutoCloseable {
    private final Settings settings;
    private final InstantSource clock;
    private final OnlyOne onlyOne;
    private final Inbox inbox;
    private final Meters meters = new Meters();
    private final Store store;
    private final SchoolTopics topics;
    private final BotApi api;
    private final BotProfile bot;
    private final ClockCheck clockCheck;
    private final Outbox outbox;
    private final Timetable timetable;
    private final Registration registration;
    private final String secret;
    private final Doors doors;
    private final Optional<Poller> poller;

    /**
     * A bot, ready to be started.
     *
     * @param clock the time; moved by tests and by the playground
     * @param poll how often the scheduler looks whether something is due
     * @throws StartFailed if it cannot be; each cause names what to do
     */
    public Massline(Settings settings, InstantSource clock, Duration poll) {
        this(settings, new OwnSurroundings(clock, poll));
    }

    /**
     * A bot in surroundings that may be another's.
     *
     * @throws StartFailed if it cannot be started; each cause names what to do
     */
    public Massline(Settings settings, Surroundings surroundings) {
        this.settings = settings;
        clock = surroundings.clock();
        onlyOne = new OnlyOne(settings.database().asStoreSettings());
        api = surroundings.connect(
                new BotAccess(settings.telegram().api(), settings.telegram().token()));
        Setup setup = new Setup(api);
        WhoAmI whoAmI = new WhoAmI(setup, surroundings.threads("who-am-i-"));
        store = openStore(settings, surroundings.means(meters.registry()));
        Office.bringTopics(store, settings.topics());
        topics = new SchoolTopics(store, surroundings);
        bot = whoAmI.answer(store);
        clockCheck = new ClockCheck(
                clock,
                settings.timezone(),
                api.standing(),
                setup,
                store.read(transaction -> transaction.updates().newestDay()));
        Texts texts = new Texts();
        UpdateDecoder decoder = new UpdateDecoder(bot);
        Enclosures enclosures = new Enclosures(store, texts, clock, settings.timezone());
        SchoolRegister register = register();
        WithheldFiles withheld = new WithheldFiles(store, register, texts, clock);
        outbox = new Outbox(
                store,
                Courier.of(api, store, enclosures::make, withheld::withhold, meters.registry()),
                settings.sendingLimits() ? SendingLimits.telegram(store, surroundings.nanoTime()) : SendingLimits.off(),
                new Outbox.Circumstances(
                        clock, surroundings.nanoTime(), surroundings.random(), surroundings.threads("outbox-send-")));
        meters.watch(outbox);
        registration = new Registration(setup, texts, settings, surroundings.timer("registration"));
        DigestRound digests = new DigestRound(
                store, texts, new DigestSettings(settings.timezone(), settings.digest(), settings.language()));
        Turn turn = new Turn(
                store,
                register,
                texts,
                clock,
                new Turn.Neighbours(
                        Admissions.of(settings.access(), new Membership(api), clock),
                        new Pace(settings.pace(), clock, meters.registry()),
                        digests,
                        EffectReport::of,
                        new ToldAfterwards(outbox, registration)));
        inbox = new Inbox(decoder, turn, meters.registry());
        timetable = new Timetable(
                store,
                turn,
                new Timetable.Rounds(
                        digests,
                        new ReminderRound(store, new Notices(register, texts, clock), register, settings.reminders()),
                        new VerdictRound(store, register, texts, clock),
                        new BulletinRound(store, texts, register),
                        new TellingRound(store, register, texts, clock),
                        new BackupRound(settings.database().asStoreSettings(), settings.backup()),
                        new RetentionRound(store, settings.retention()),
                        new ResealingRound(store)),
                outbox::wake,
                new Timetable.Circumstances(
                        clock, settings.timezone(), surroundings::scheduler, clockCheck, meters.registry()));
        meters.watch(timetable);
        secret = settings.webhook().secret().orElseGet(() -> store.write(Office::webhookSecret));
        poller = settings.telegram().mode() == Settings.Mode.POLLING
                ? Optional.of(new Poller(api, update -> take(update) != Outcome.TRY_LATER, surroundings.nanoTime()))
                : Optional.empty();
        doors = new Doors(
                settings,
                new WebhookEndpoint(inbox, secret, outbox::answeredInResponse),
                new HealthEndpoints(new Readiness(store, api.standing(), clockCheck, outbox, poller)
                        .checks(() -> LocalDate.ofInstant(clock.instant(), settings.timezone()))),
                new MetricsEndpoint(meters::exposition));
    }

    /** Opens the database of these settings, with its keys. */
    public static Store openStore(Settings settings) {
        return openStore(settings, Means.own(new CompositeMeterRegistry()));
    }

    private static Store openStore(Settings settings, Means means) {
        return Store.open(settings.database().asStoreSettings(), Safekeeping.keysOf(settings), means);
    }

    /** What is to be said of a clock beside Telegram's, if anything is. */
    public static Optional<String> clockDifference(Instant shown, Instant telegram) {
        return ClockCheck.difference(shown, telegram);
    }

    /**
     * Begins to take and to send; returns when updates are answered.
     *
     * @throws StartFailed if a port is taken, or another program serves with the same SQLite database
     */
    public void start() {
        onlyOne.take();
        clockCheck.sayDifference();
        doors.open();
        outbox.start();
        timetable.start();
        registration.start(
                settings.telegram().mode() == Settings.Mode.WEBHOOK ? publicAddress() : Optional.empty(), secret);
        poller.ifPresent(Poller::start);
        store.read(transaction -> transaction.cadres().all().stream()
                        .collect(Collectors.toMap(
                                cadre -> transaction
                                        .cadres()
                                        .addressOf(cadre.id())
                                        .chat(),
                                cadre -> cadre.role())))
                .forEach(registration::offer);
    }

    /** Takes an update as its poller does, for who leads the bot step by step instead of starting it. */
    public Outcome take(byte[] update) {
        return inbox.take(update, outbox::answerNow);
    }

    /** Looks once what is to be sent, for who leads the bot step by step instead of starting it. */
    public void send() {
        outbox.look();
    }

    /** The port on which it listens. */
    public int port() {
        return doors.port();
    }

    /** The port on which it shows its figures. */
    public int metricsPort() {
        return doors.metricsPort();
    }

    /** The bot's name in links, without '@'. */
    public String botUsername() {
        return bot.username();
    }

    /** The clock was moved: what is due now is done now. */
    public void timeMoved() {
        timetable.look();
        outbox.wake();
    }

    /** Whether nothing waits to be sent, nor is due of what waits until it cannot be undone any more. */
    public boolean isIdle() {
        Instant now = clock.instant();
        // In this order: what is due stands in its line from one moment on, and of those it is only counted how many
        // there are.
        return store.<Boolean>read(transaction ->
                transaction.outbox().nextDue().filter(due -> !due.isAfter(now)).isEmpty()
                        && transaction.outbox().count() == 0);
    }

    /** Whether anybody answers for anything yet. */
    public boolean hasCadres() {
        return !store.<List<Cadre>>read(transaction -> transaction.cadres().all())
                .isEmpty();
    }

    /** A link that makes whoever opens it first a cadre of these topics, or an administrator. */
    public String invite(Role role, Set<String> topicSlugs) {
        LocalDate until = LocalDate.ofInstant(clock.instant(), settings.timezone())
                .plusDays(settings.limits().invitationDays());
        return store.write(transaction -> Office.invite(transaction, bot.username(), role, topicSlugs, until));
    }

    private SchoolRegister register() {
        return new SchoolRegister(
                settings.school(),
                settings.language(),
                settings.timezone(),
                topics,
                settings.calendar(),
                settings.limits(),
                settings.digest(),
                bot.username(),
                settings.access() instanceof Settings.Access.ByGroup,
                settings.bulletinChannel().map(ChatId::new));
    }

    /** With port 0 the operating system chose: then, on loopback, the address follows it. */
    private Optional<URI> publicAddress() {
        return settings.webhook()
                .url()
                .map(url ->
                        url.getPort() == 0 ? URI.create(url.getScheme() + "://" + url.getHost() + ":" + port()) : url);
    }

    /** Finishes what is in hand and takes nothing new; within 20 seconds. */
    @Override
    public void close() {
        // At most 10 s side by side, then 7 s and 1 s, and what is written by then is written.
        try (ExecutorService entrances = Executors.newVirtualThreadPerTaskExecutor()) {
            entrances.execute(() -> poller.ifPresent(Poller::close));
            entrances.execute(doors::close);
            entrances.execute(timetable::close);
        }
        registration.close();
        outbox.close();
        api.close();
        topics.close();
        store.close();
        onlyOne.close();
        meters.close();
    }
}
