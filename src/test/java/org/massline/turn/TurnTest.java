package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.turn.TurnTown.AMY;
import static org.massline.turn.TurnTown.NOW;
import static org.massline.turn.TurnTown.RAW;
import static org.massline.turn.TurnTown.incoming;
import static org.massline.turn.TurnTown.said;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Role;
import org.massline.store.Outbox;
import org.massline.store.OutboxRow;
import org.massline.store.Store;
import org.massline.testing.FreshStore;
import org.massline.testing.SettableClock;

/** One update, one transaction, on both databases. */
@ParameterizedClass
@EnumSource
class TurnTest {
    private static final long LI = 9;

    @RegisterExtension
    private final FreshStore fresh;

    private final SettableClock clock = new SettableClock(NOW);
    private final TurnTown town = new TurnTown();

    TurnTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(TEACHING, CANTEEN);
    }

    @Test
    void anUpdateThatComesAgainChangesNothing() {
        Turn turn = turn(fresh.store());
        assertThat(turn.take(said(1, AMY, "The soup is cold"), RAW, town::answered))
                .isEqualTo(Result.TAKEN);
        assertThat(turn.take(said(1, AMY, "The soup is cold"), RAW, town::answered))
                .isEqualTo(Result.SEEN_BEFORE);
        assertThat(fresh.store().<Integer>read(t -> t.outbox().count())).isOne();
    }

    @Test
    void anUpdateThatMakesTheProgramFailIsKeptAndThePersonTold() {
        Turn turn = turn(fresh.store());
        join(LI, Role.CADRE);
        turn.take(said(1, LI, "A thought of my own"), RAW, town::answered);
        Incoming failing = incoming(2, LI, new Event.Tapped("tap", new MessageId(7), ".digest"));

        assertThat(turn.take(failing, RAW, town::answered)).isEqualTo(Result.KEPT);
        assertThat(turn.take(failing, RAW, town::answered)).isEqualTo(Result.SEEN_BEFORE);
        assertThat(fresh.store().<Integer>read(t -> t.updates().failed())).isOne();
        assertThat(sent()).anyMatch(html -> html.contains("Something went wrong"));
        assertThat(town.told).contains("answered tap");

        turn.take(said(3, LI, "and more"), RAW, town::answered);
        assertThat(fresh.store().<Integer>read(t -> t.updates().failed())).isOne();
    }

    @Test
    void whatWasSentToAChatIsSettledWithItsNextUpdateOrPutBack() {
        Turn turn = turn(fresh.store());
        join(LI, Role.CADRE);
        Incoming update = said(1, LI, "The soup is cold");
        turn.take(update, RAW, town::answered);
        assertThat(town.unsettled).containsExactly("noted of " + LI, "removed", "committed");

        town.unsettled.clear();
        turn.take(update, RAW, town::answered);
        assertThat(town.unsettled).containsExactly("put back");

        town.unsettled.clear();
        turn.take(incoming(2, LI, new Event.Tapped("tap", new MessageId(7), ".digest")), RAW, town::answered);
        assertThat(town.unsettled)
                .contains("noted of " + LI)
                .endsWith("put back")
                .doesNotContain("committed");
    }

    @Test
    void whatCannotBeUnderstoodIsNotedOnce() {
        Turn turn = turn(fresh.store());
        turn.noteUnreadable(5);
        turn.noteUnreadable(5);
        assertThat(fresh.store().<Integer>read(t -> t.updates().failed())).isOne();
    }

    @Test
    void theMessagesOfOnePersonAtOnceAreAllInTheDraft() throws Exception {
        Turn turn = turn(fresh.store());
        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Result>> taken = new ArrayList<>();
            for (int update = 1; update <= 30; update++) {
                Incoming said = said(update, AMY, "Sentence no. " + update + ".");
                taken.add(replicas.submit(() -> turn.take(said, RAW, town::answered)));
            }
            for (Future<Result> each : taken) {
                assertThat(each.get()).isEqualTo(Result.TAKEN);
            }
        }
        drain();
        turn.take(incoming(99, AMY, new Event.Commanded(new MessageId(99), "mydata", "")), RAW, town::answered);
        OutboxRow data = drainOnce().getFirst();
        assertThat(data.message()).isInstanceOfSatisfying(OutgoingMessage.Upload.class, file -> {
            for (int update = 1; update <= 30; update++) {
                assertThat(file.content().text()).contains("Sentence no. " + update + ".");
            }
        });
    }

    @Test
    void aSecondTapOnEraseEverythingStoresNobodyAgain() {
        Turn turn = turn(fresh.store());
        turn.take(said(1, AMY, "A thought"), RAW, town::answered);
        turn.take(incoming(2, AMY, new Event.Commanded(new MessageId(2), "forget", "")), RAW, town::answered);
        turn.take(tapped(3, "2.forget-yes"), RAW, town::answered);
        turn.take(tapped(4, "3.forget-now.all"), RAW, town::answered);
        assertThat(isKnown(AMY)).isFalse();
        turn.take(tapped(5, "3.forget-now.all"), RAW, town::answered);
        assertThat(isKnown(AMY)).isFalse();
        turn.take(said(6, AMY, "Another thought"), RAW, town::answered);
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
    void whatIsKnownOfAPersonIsWrittenWhenItChangesAlone() throws SQLException {
        Turn turn = turn(fresh.store());
        turn.take(said(1, AMY, "A thought"), RAW, town::answered);
        byte[] before = sealedPerson();
        turn.take(said(2, AMY, "and another"), RAW, town::answered);
        assertThat(sealedPerson()).isEqualTo(before);
        turn.take(tapped(3, ".speak.zh-Hans"), RAW, town::answered);
        assertThat(sealedPerson()).isNotEqualTo(before);
    }

    /** Sealing the same record once more gives other bytes. */
    private byte[] sealedPerson() throws SQLException {
        try (Connection connection = fresh.store().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sealed from person")) {
            assertThat(row.next()).isTrue();
            return row.getBytes(1);
        }
    }

    /** Of somebody who was forgotten between being listed and being woken, PostgreSQL has made one to lock it. */
    @Test
    void nothingIsLeftOfAChatThatWasForgottenBeforeItWasWoken() {
        boolean sqlite = fresh.kind() == FreshStore.Kind.SQLITE;
        fresh.sql("insert into conversation (chat, state_version, sealed, wake_on) values ("
                + (sqlite ? "x'%s', 0, x''" : "'\\x%s', 0, ''").formatted("01".repeat(32))
                + ", '2000-01-01')");
        Turn turn = turn(fresh.store());
        assertThat(turn.wake(10)).isOne();
        assertThat(turn.wake(10)).isZero();
    }

    @Test
    void theOutboxIsWokenForWhatNobodyHasInHand() {
        Turn turn = turn(fresh.store());
        turn.take(said(1, AMY, "A thought of my own"), RAW, town::answered);
        assertThat(town.told).containsExactly("in hand 1");

        turn.take(said(2, AMY, "and more"), RAW, town::answered);
        assertThat(town.told).containsExactly("in hand 1", "woken");
    }

    @Test
    void theMenuOfSomebodyDismissedIsAContributorsAgain() {
        Turn turn = turn(fresh.store());
        join(LI, Role.CADRE);
        join(AMY, Role.ADMINISTRATOR);
        CadreId li = fresh.store()
                .read(t -> t.cadres().find(t.hasher().of(new PersonId(LI))))
                .map(Cadre::id)
                .orElseThrow();
        turn.take(tapped(1, ".dismiss-yes." + li), RAW, town::answered);
        assertThat(town.told).contains(LI + " is contributor");
    }

    @Test
    void aDraftIsRecalledWhenItsDayComes() {
        Turn turn = turn(fresh.store());
        turn.take(said(1, AMY, "Half a thought"), RAW, town::answered);
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
        assertThat(turn.take(new Incoming(1, group, ChatKind.GROUP, amy, false, said), RAW, town::answered))
                .isEqualTo(Result.PASSED_OVER);
        assertThat(turn.take(new Incoming(2, group, ChatKind.GROUP, amy, true, said), RAW, town::answered))
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
        // What is in hand is left by then.
        Instant later = clock.instant().plus(Outbox.LEASE);
        return fresh.store().write(t -> {
            List<OutboxRow> rows = t.outbox().take(100, 100, later, later);
            rows.forEach(row -> t.outbox().remove(row.id()));
            return rows;
        });
    }

    private void join(long person, Role role) {
        fresh.store().write(t -> {
            t.cadres()
                    .join(
                            t.hasher().of(new PersonId(person)),
                            Address.of(new ChatId(person)),
                            new Cadre(t.cadres().nextId(), "Li", role, Set.of(CANTEEN.id()), MONDAY_AT_EIGHT),
                            LocalDate.of(2026, 11, 1));
            return true;
        });
    }

    /** The digest is broken on purpose: it stands for any mistake of the program. */
    private Turn turn(Store store) {
        return town.turn(store, clock, (transaction, cadre, today) -> {
            throw new IllegalStateException("on purpose");
        });
    }
}
