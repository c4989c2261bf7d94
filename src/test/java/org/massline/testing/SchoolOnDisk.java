package org.massline.testing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.Incoming;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.conversation.Limits;
import org.massline.digest.DigestRound;
import org.massline.digest.DigestSettings;
import org.massline.effect.EffectReport;
import org.massline.model.Cadre;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.model.SchoolName;
import org.massline.model.Topic;
import org.massline.outbox.Settling;
import org.massline.privacy.KeyedHash;
import org.massline.store.OutboxRow;
import org.massline.store.Store;
import org.massline.telegram.Delivery;
import org.massline.text.Texts;
import org.massline.turn.Admission;
import org.massline.turn.Notices;
import org.massline.turn.Pace;
import org.massline.turn.PaceSettings;
import org.massline.turn.SchoolRegister;
import org.massline.turn.Turn;

/**
 * A school whose people talk with the bot through real turns on a real database. What is in the outbox is delivered at once
 * and by hand, so that a test reads a conversation of several people step by step, with no server and no waiting.
 *
 * <p>Use it with {@code @RegisterExtension}. Topics are those of {@link SampleSchool}; it is Monday, 23 November 2026, nine
 * o'clock in Berlin.
 */
public final class SchoolOnDisk implements BeforeEachCallback, AfterEachCallback {
    public static final Instant MONDAY_AT_NINE = Instant.parse("2026-11-23T08:00:00Z");

    /** Where its bulletins are read by everybody. */
    public static final ChatId CHANNEL = new ChatId(-1000000000999L);

    private final FreshStore fresh;
    private final SettableClock clock = new SettableClock(MONDAY_AT_NINE);
    private final Texts texts = new Texts();
    private final StringBuilder transcript = new StringBuilder();
    private final Map<Address, ChatView> chats = new HashMap<>();
    private final InHand inHand = new InHand();
    private final Settling settling = new Settling(new Random(1));
    private PaceSettings pace = PaceSettings.NO_LIMITS;
    private Optional<Turn> turn = Optional.empty();
    private long updates;
    private long people = 1000;
    private int messages;

    public SchoolOnDisk(FreshStore.Kind kind) {
        fresh = new FreshStore(kind)
                .with(SampleSchool.TEACHING, SampleSchool.CANTEEN, SampleSchool.DORMITORY, SampleSchool.SAFETY);
    }

    /** The cadres of the topic meet in this group, or in a forum topic of it. */
    public SchoolOnDisk meetingIn(Topic topic, Address group) {
        fresh.meetingIn(topic, group);
        return this;
    }

    public SchoolOnDisk takingAtMost(PaceSettings limits) {
        pace = limits;
        return this;
    }

    /** On SQLite. */
    public SchoolOnDisk() {
        this(FreshStore.Kind.SQLITE);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        fresh.beforeEach(context);
        turn = Optional.of(new Turn(
                store(),
                register(),
                texts,
                clock,
                new Turn.Neighbours(
                        Admission.open(),
                        new Pace(pace, clock, new SimpleMeterRegistry()),
                        digests(),
                        EffectReport::of,
                        inHand)));
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        fresh.afterEach(context);
    }

    /** Silent answers are not worth a line. */
    void answered(OutgoingMessage.TapAnswer answer) {
        if (!answer.text().isEmpty()) {
            write("  (above the chat) " + answer.text());
        }
    }

    public SchoolRegister register() {
        return new SchoolRegister(
                new SchoolName("Riverside School"),
                Language.ENGLISH,
                SampleSchool.BERLIN,
                () -> List.of(SampleSchool.TEACHING, SampleSchool.CANTEEN, SampleSchool.DORMITORY, SampleSchool.SAFETY),
                SampleSchool.CALENDAR,
                Limits.DEFAULT,
                SampleSchool.MONDAY_AT_EIGHT,
                "riverside_bot",
                false,
                Optional.of(CHANNEL));
    }

    public Store store() {
        return fresh.store();
    }

    /** A suggestion came that day, to be answered by that other one. */
    public void receives(Topic topic, String text, LocalDate on, LocalDate targetOn) {
        store().write(transaction -> {
            long number = transaction.suggestions().nextNumber().value();
            transaction
                    .suggestions()
                    .add(
                            SampleSuggestion.of(number, topic, text)
                                    .between(on, targetOn)
                                    .suggestion(),
                            Address.of(new ChatId(1)));
            return true;
        });
    }

    /** To put something into the tables as they stand. */
    public FreshStore fresh() {
        return fresh;
    }

    public SettableClock clock() {
        return clock;
    }

    public Texts texts() {
        return texts;
    }

    /** As the scheduled round has them. */
    public DigestRound digests() {
        return new DigestRound(
                store(),
                texts,
                new DigestSettings(SampleSchool.BERLIN, SampleSchool.MONDAY_AT_EIGHT, Language.ENGLISH));
    }

    /** As the scheduled rounds have them. */
    public Notices notices() {
        return new Notices(register(), texts, clock);
    }

    Turn turn() {
        return turn.orElseThrow();
    }

    /** A student or a member of staff. */
    public Resident contributor(String name, Language language) {
        return new Resident(this, ++people, name, language);
    }

    /** Somebody who answers for these topics. */
    public Resident cadre(String name, Language language, Topic... topics) {
        return office(name, language, Role.CADRE, topics);
    }

    public Resident administrator(String name, Language language, Topic... topics) {
        return office(name, language, Role.ADMINISTRATOR, topics);
    }

    private Resident office(String name, Language language, Role role, Topic... topics) {
        Resident resident = contributor(name, language);
        store().write(transaction -> {
            KeyedHash person = transaction.hasher().of(new ChatId(resident.id()));
            Set<org.massline.model.TopicId> ids =
                    Set.copyOf(List.of(topics).stream().map(Topic::id).toList());
            Cadre cadre = new Cadre(transaction.cadres().nextId(), name, role, ids, SampleSchool.MONDAY_AT_EIGHT);
            transaction.cadres().join(person, Address.of(new ChatId(resident.id())), cadre, SampleSchool.TODAY);
            return cadre;
        });
        return resident;
    }

    /** These updates come at the same moment, each in a thread of its own. */
    public void meets(List<Incoming> updates) throws Exception {
        CyclicBarrier together = new CyclicBarrier(updates.size());
        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> taken = new ArrayList<>();
            for (Incoming update : updates) {
                taken.add(replicas.submit(() -> {
                    together.await();
                    return turn().take(update, Resident.RAW, this::answered);
                }));
            }
            for (Future<?> each : taken) {
                each.get();
            }
        }
        deliver();
    }

    /** Time goes by, and what falls due in it is delivered. */
    public void passes(Duration duration) {
        clock.pass(duration);
        write("=== " + duration + " later");
        deliver();
    }

    /** Dialogues whose day has come are woken, as the scheduled round does it. */
    public void wakes() {
        turn().wake(100);
        deliver();
    }

    /** What happened so far, as everybody said, tapped and read it. */
    public String transcript() {
        return transcript.toString();
    }

    /** The newest message in a chat where nobody types. */
    public String reads(ChatId chat) {
        return chat(Address.of(chat)).newest();
    }

    ChatView chat(Address address) {
        return chats.computeIfAbsent(address, ChatView::new);
    }

    long nextUpdate() {
        return ++updates;
    }

    MessageId nextMessage() {
        return new MessageId(++messages);
    }

    synchronized void write(String line) {
        transcript.append(line).append("\n");
    }

    /** Everything that is due comes to its chat. */
    public void deliver() {
        for (List<OutboxRow> rows = take(); !rows.isEmpty(); rows = take()) {
            rows.forEach(this::deliver);
        }
    }

    private List<OutboxRow> take() {
        return inHand.with(store().write(transaction -> transaction
                .outbox()
                .take(100, 100, clock.instant(), clock.instant().plusSeconds(15))));
    }

    private void deliver(OutboxRow row) {
        ChatView chat = chat(row.address());
        List<MessageId> ids = new ArrayList<>();
        int count = row.message() instanceof OutgoingMessage.Album album
                ? album.files().size()
                : 1;
        for (int each = 0; each < count; each++) {
            ids.add(row.message() instanceof OutgoingMessage.Edit edit ? edit.message() : nextMessage());
        }
        chat.show(ids, row.message());
        write("  -> " + chat.name() + ": " + Reading.of(row.message()).replace("\n", "\n     "));
        store().write(transaction -> {
            settling.settle(transaction, row, new Delivery.Sent(ids), clock.instant());
            return true;
        });
    }
}
