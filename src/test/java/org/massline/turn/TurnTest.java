package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CALENDAR;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.testing.SampleSchool.TEACHING;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.ChatKind;
import org.massline.chat.Event;
import org.massline.chat.Incoming;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.PersonId;
import org.massline.chat.Writer;
import org.massline.conversation.Limits;
import org.massline.model.Cadre;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.store.OutboxRow;
import org.massline.store.Store;
import org.massline.testing.FreshStore;
import org.massline.testing.SettableClock;
import org.massline.text.Texts;

/** One update, one transaction, on both databases. */
@ParameterizedClass
@EnumSource
class TurnTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final byte[] RAW = "{}".getBytes(StandardCharsets.UTF_8);
    private static final long AMY = 4242;
    private static final long LI = 9;

    @RegisterExtension
    private final FreshStore fresh;

    private final SettableClock clock = new SettableClock(NOW);
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    TurnTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @BeforeEach
    void topics() {
        fresh.store().write(t -> {
            t.topics().add(TEACHING, Optional.empty());
            t.topics().add(CANTEEN, Optional.empty());
            return true;
        });
    }

    @Test
    void anUpdateThatComesAgainChangesNothing() {
        Turn turn = turn(fresh.store());
        assertThat(turn.take(said(1, AMY, "The soup is cold"), RAW)).isEqualTo(Result.TAKEN);
        assertThat(turn.take(said(1, AMY, "The soup is cold"), RAW)).isEqualTo(Result.SEEN_BEFORE);
        assertThat(fresh.store().<Integer>read(t -> t.outbox().count())).isOne();
    }

    @Test
    void anUpdateThatMakesTheProgramFailIsKeptAndThePersonTold() {
        Turn turn = turn(fresh.store());
        join(LI);
        turn.take(said(1, LI, "A thought of my own"), RAW);
        Incoming failing = incoming(2, LI, new Event.Tapped("tap", new MessageId(7), ".digest"));

        assertThat(turn.take(failing, RAW)).isEqualTo(Result.KEPT);
        assertThat(turn.take(failing, RAW)).isEqualTo(Result.SEEN_BEFORE);
        assertThat(fresh.store().<Integer>read(t -> t.updates().failed())).isOne();
        assertThat(sent()).anyMatch(html -> html.contains("Something went wrong"));
        assertThat(told).contains("answered tap");

        turn.take(said(3, LI, "and more"), RAW);
        assertThat(fresh.store().<Integer>read(t -> t.updates().failed())).isOne();
    }

    @Test
    void whatCannotBeUnderstoodIsKeptOnce() {
        Turn turn = turn(fresh.store());
        turn.keepUnreadable(5, RAW);
        turn.keepUnreadable(5, RAW);
        assertThat(fresh.store().<Integer>read(t -> t.updates().failed())).isOne();
    }

    @Test
    void theMessagesOfOnePersonAtOnceAreAllInTheDraft() throws Exception {
        Turn turn = turn(fresh.store());
        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Result>> taken = new ArrayList<>();
            for (int update = 1; update <= 30; update++) {
                Incoming said = said(update, AMY, "Sentence no. " + update + ".");
                taken.add(replicas.submit(() -> turn.take(said, RAW)));
            }
            for (Future<Result> each : taken) {
                assertThat(each.get()).isEqualTo(Result.TAKEN);
            }
        }
        drain();
        turn.take(incoming(99, AMY, new Event.Commanded(new MessageId(99), "mydata", "")), RAW);
        OutboxRow data = drainOnce().getFirst();
        assertThat(data.message()).isInstanceOfSatisfying(OutgoingMessage.Upload.class, file -> {
            for (int update = 1; update <= 30; update++) {
                assertThat(file.content()).contains("Sentence no. " + update + ".");
            }
        });
    }

    @Test
    void aSecondTapOnEraseEverythingStoresNobodyAgain() {
        Turn turn = turn(fresh.store());
        turn.take(said(1, AMY, "A thought"), RAW);
        turn.take(incoming(2, AMY, new Event.Commanded(new MessageId(2), "forget", "")), RAW);
        turn.take(tapped(3, "2.forget-yes"), RAW);
        turn.take(tapped(4, "3.forget-now.all"), RAW);
        assertThat(isKnown(AMY)).isFalse();
        turn.take(tapped(5, "3.forget-now.all"), RAW);
        assertThat(isKnown(AMY)).isFalse();
        turn.take(said(6, AMY, "Another thought"), RAW);
        assertThat(isKnown(AMY)).isTrue();
    }

    private boolean isKnown(long person) {
        return fresh.store()
                .<Boolean>read(t ->
                        t.people().find(t.hasher().of(new PersonId(person))).isPresent());
    }

    private static Incoming tapped(long update, String data) {
        return incoming(update, AMY, new Event.Tapped("tap" + update, new MessageId(50), data));
    }

    @Test
    void aDraftIsRecalledWhenItsDayComes() {
        Turn turn = turn(fresh.store());
        turn.take(said(1, AMY, "Half a thought"), RAW);
        drain();
        assertThat(turn.wake(10)).isZero();
        clock.set(NOW.plusSeconds(86_400L * 5));
        assertThat(turn.wake(10)).isOne();
        assertThat(sent()).anyMatch(html -> html.contains("did not send it"));
        assertThat(turn.wake(10)).isZero();
    }

    @Test
    void inAGroupNobodyIsRememberedAndNothingIsSaidUnasked() {
        Turn turn = turn(fresh.store());
        Writer amy = new Writer(new PersonId(AMY), "Amy", Optional.empty(), Optional.of("en"));
        Address group = Address.of(new ChatId(-100));
        Event said = new Event.Said(new MessageId(1), "hello all");
        assertThat(turn.take(new Incoming(1, group, ChatKind.GROUP, amy, false, said), RAW))
                .isEqualTo(Result.PASSED_OVER);
        assertThat(turn.take(new Incoming(2, group, ChatKind.GROUP, amy, true, said), RAW))
                .isEqualTo(Result.TAKEN);
        assertThat(sent()).anyMatch(html -> html.contains("private chat"));
        assertThat(fresh.store()
                        .<Boolean>read(t -> t.people()
                                .find(t.hasher().of(new PersonId(AMY)))
                                .isPresent()))
                .isFalse();
    }

    private List<String> sent() {
        List<String> texts = new ArrayList<>();
        for (List<OutboxRow> rows = drainOnce(); !rows.isEmpty(); rows = drainOnce()) {
            rows.forEach(row -> texts.add(row.message() instanceof OutgoingMessage.Text text ? text.html() : ""));
        }
        return texts;
    }

    private void drain() {
        assertThat(sent()).isNotNull();
    }

    private List<OutboxRow> drainOnce() {
        Instant later = clock.instant().plusSeconds(1);
        return fresh.store().write(t -> {
            List<OutboxRow> rows = t.outbox().take(100, 100, later, later);
            rows.forEach(row -> t.outbox().remove(row.id()));
            return rows;
        });
    }

    private void join(long person) {
        fresh.store().write(t -> {
            t.cadres()
                    .join(
                            t.hasher().of(new PersonId(person)),
                            Address.of(new ChatId(person)),
                            new Cadre(t.cadres().nextId(), "Li", Role.CADRE, Set.of(CANTEEN.id()), MONDAY_AT_EIGHT),
                            LocalDate.of(2026, 11, 1));
            return true;
        });
    }

    private static Incoming said(long update, long person, String text) {
        return incoming(update, person, new Event.Said(new MessageId((int) update), text));
    }

    private static Incoming incoming(long update, long person, Event event) {
        Writer writer = new Writer(new PersonId(person), "Amy", Optional.empty(), Optional.of("en"));
        return new Incoming(update, Address.of(new ChatId(person)), ChatKind.PRIVATE, writer, true, event);
    }

    /** The digest is broken on purpose: it stands for any mistake of the program. */
    private Turn turn(Store store) {
        SchoolRegister register = new SchoolRegister(
                "the school",
                Language.ENGLISH,
                ZoneOffset.UTC,
                List.of(TEACHING, CANTEEN),
                CALENDAR,
                Limits.DEFAULT,
                MONDAY_AT_EIGHT,
                "bot");
        AfterCommit afterCommit = new AfterCommit() {
            @Override
            public void wakeOutbox() {
                told.add("woken");
            }

            @Override
            public void answer(List<OutgoingMessage.TapAnswer> answers) {
                answers.forEach(answer -> told.add("answered " + answer.tapId()));
            }

            @Override
            public void roleChanged(ChatId chat, Role role) {
                told.add("role " + role);
            }
        };
        DigestPreview broken = (transaction, cadre, today) -> {
            throw new IllegalStateException("on purpose");
        };
        return new Turn(
                store, register, new Texts(), clock, new Turn.Neighbours(Admission.open(), broken, afterCommit));
    }
}
