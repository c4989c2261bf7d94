package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.turn.TurnTown.AMY;
import static org.massline.turn.TurnTown.NOW;
import static org.massline.turn.TurnTown.RAW;
import static org.massline.turn.TurnTown.said;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.PersonId;
import org.massline.model.Cadre;
import org.massline.model.Course;
import org.massline.model.Kind;
import org.massline.model.Role;
import org.massline.model.Signature;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.KeyedHash;
import org.massline.store.PersonRecord;
import org.massline.store.StoreUnavailable;
import org.massline.store.Transaction;
import org.massline.testing.FreshStore;
import org.massline.testing.SettableClock;

/** What happens while another transaction of the same chat is still open, and to chats behind a damaged one. */
@ParameterizedClass
@EnumSource
class TurnHardshipsTest {

    @RegisterExtension
    private final FreshStore fresh;

    private final SettableClock clock = new SettableClock(NOW);

    TurnHardshipsTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(TEACHING, CANTEEN);
    }

    @Test
    void aDamagedDialogueKeepsNobodyElseAsleep() {
        Turn turn = turn();
        for (int person = 1; person <= 4; person++) {
            turn.take(said(person, person, "Half a thought"), RAW, answer -> {});
        }
        String damage = fresh.kind() == FreshStore.Kind.SQLITE ? "x'00ff'" : "'\\x00ff'";
        fresh.sql("update conversation set sealed = " + damage
                + " where chat = (select chat from conversation order by chat limit 1)");
        clock.set(NOW.plus(Duration.ofDays(5)));
        int queued = queued();
        for (int round = 0; round < 6; round++) {
            turn.wake(1);
        }
        assertThat(queued() - queued).isEqualTo(3);
    }

    @Test
    void wakingForgetsNothingThatWasSentMeanwhile() throws Exception {
        Turn turn = turn();
        turn.take(said(1, AMY, "Half a thought"), RAW, answer -> {});
        clock.set(NOW.plus(Duration.ofDays(5)));
        whileLocked(() -> turn.wake(10), (t, amy) -> {
            PersonRecord record = t.people().find(amy).orElseThrow();
            t.people().save(amy, record.with(new SuggestionNumber(41)));
        });
        assertThat(fresh.store()
                        .<List<SuggestionNumber>>read(t -> t.people()
                                .find(t.hasher().of(new PersonId(AMY)))
                                .orElseThrow()
                                .own()))
                .containsExactly(new SuggestionNumber(41));
    }

    @Test
    void whatIsSaidWhileOneIsBeingForgottenIsKept() throws Exception {
        Turn turn = turn();
        turn.take(said(1, AMY, "Half a thought"), RAW, answer -> {});
        whileLocked(() -> turn.take(said(2, AMY, "A new one"), RAW, answer -> {}), (t, amy) -> {
            t.people().erase(amy);
            t.conversations().erase(amy);
        });
        assertThat(fresh.store()
                        .<Boolean>write(t -> t.conversations()
                                .lock(t.hasher().of(new PersonId(AMY)))
                                .isPresent()))
                .isTrue();
    }

    @Test
    void anErrorOfOneWorkIsItsOwnAndWritingGoesOn() {
        assertThatThrownBy(() -> fresh.store().write(t -> {
                    t.settings().put("half", "done");
                    throw new StackOverflowError("on purpose");
                }))
                .isNotInstanceOf(StoreUnavailable.class);
        assertThat(fresh.store().<Optional<String>>write(t -> t.settings().get("half")))
                .isEmpty();
    }

    @Test
    void noNumberOfTelegramStandsInTheDatabase() throws Exception {
        Assumptions.assumeTrue(fresh.kind() == FreshStore.Kind.SQLITE, "one file to look into");
        long person = 7_712_345_678_901L;
        byte[] raw = ("{\"id\":" + person + "}").getBytes(StandardCharsets.UTF_8);
        Turn turn = turn();
        turn.take(said(1, person, "The soup is cold"), raw, answer -> {});
        turn.noteUnreadable(2);
        fresh.store().write(t -> {
            Address address = Address.of(new ChatId(person));
            Cadre cadre = new Cadre(t.cadres().nextId(), "Li", Role.CADRE, Set.of(CANTEEN.id()), MONDAY_AT_EIGHT);
            t.cadres().join(t.hasher().of(new PersonId(person)), address, cadre, LocalDate.of(2026, 11, 1));
            t.suggestions().add(aSuggestion(t.suggestions().nextNumber()), address);
            return true;
        });
        byte[] stored = filesOfTheDatabase();
        assertThat(contains(stored, "The canteen is loud".getBytes(StandardCharsets.UTF_8)))
                .as("the files hold what was written")
                .isTrue();
        byte[] bigEndian = ByteBuffer.allocate(Long.BYTES).putLong(person).array();
        byte[] littleEndian = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(person)
                .array();
        assertThat(contains(stored, Long.toString(person).getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        // SQLite stores a number of this size in its six lower bytes, the highest first.
        assertThat(contains(stored, Arrays.copyOfRange(bigEndian, 2, Long.BYTES)))
                .isFalse();
        assertThat(contains(stored, Arrays.copyOf(littleEndian, 6))).isFalse();
    }

    private static Suggestion aSuggestion(SuggestionNumber number) {
        LocalDate day = LocalDate.of(2026, 11, 23);
        return new Suggestion(
                number,
                CANTEEN.id(),
                Kind.PROBLEM,
                Status.RECEIVED,
                new Signature.Anonymous(),
                "The canteen is loud",
                day,
                day.plusDays(7),
                Optional.empty(),
                0,
                Course.NEW);
    }

    private byte[] filesOfTheDatabase() throws SQLException, IOException {
        Path file;
        try (Connection connection = fresh.store().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("pragma database_list")) {
            assertThat(rows.next()).isTrue();
            file = Path.of(rows.getString("file"));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(Files.readAllBytes(file));
        bytes.write(Files.readAllBytes(file.resolveSibling(file.getFileName() + "-wal")));
        return bytes.toByteArray();
    }

    private static boolean contains(byte[] bytes, byte[] sought) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(sought, StandardCharsets.ISO_8859_1));
    }

    private interface Meanwhile {
        void happens(Transaction transaction, KeyedHash amy);
    }

    private void whileLocked(Runnable waiting, Meanwhile meanwhile) throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = replicas.submit(() -> fresh.store().write(t -> {
                KeyedHash amy = t.hasher().of(new PersonId(AMY));
                t.conversations().lock(amy);
                locked.countDown();
                if (fresh.kind() == FreshStore.Kind.POSTGRESQL) {
                    Awaitility.await().until(this::somebodyWaits);
                }
                meanwhile.happens(t, amy);
                return true;
            }));
            locked.await();
            Future<?> second = replicas.submit(waiting);
            first.get();
            second.get();
        }
    }

    private boolean somebodyWaits() {
        return fresh.number("select count(*) from pg_locks where not granted") > 0;
    }

    private int queued() {
        return fresh.store().<Integer>read(t -> t.outbox().count());
    }

    private Turn turn() {
        return new TurnTown().turn(fresh.store(), clock, (transaction, cadre, today) -> List.of());
    }
}
