package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.OutgoingMessage;
import org.massline.testing.FreshStore;

/** What the tables tell of messages that wait, and that each chat's order stays, on both databases. */
@ParameterizedClass
@EnumSource
class OutboxLinesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(60);
    private static final Address AMY = Address.of(new ChatId(1));
    private static final Address BEN = Address.of(new ChatId(2));

    @RegisterExtension
    private final FreshStore fresh;

    OutboxLinesTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @Test
    void aLineIsNotCalledAsItsChat() throws Exception {
        add(AMY, "first", NOW);
        add(AMY, "second", NOW);
        add(BEN, "other", NOW);
        List<String> lines = lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo(lines.get(1)).isNotEqualTo(lines.get(2));
        assertThat(lines).doesNotContain(hash(AMY), hash(BEN));
    }

    @Test
    void whatWaitsAsideStandsInNoLine() throws Exception {
        aside(AMY, "first");
        aside(AMY, "second");
        assertThat(lines()).containsExactly("", "");
        assertThat(sentAt(SOON)).containsExactly("first");
        assertThat(lines()).singleElement().isNotEqualTo("");
        assertThat(sentAt(SOON)).containsExactly("second");
    }

    @Test
    void aLineGetsAnotherNameOnceNobodyWaits() throws Exception {
        add(AMY, "first", NOW);
        String name = lines().getFirst();
        assertThat(rename()).as("while somebody waits").isFalse();
        add(AMY, "second", NOW);
        assertThat(lines()).containsExactly(name, name);

        assertThat(sentAt(NOW)).containsExactly("first");
        assertThat(sentAt(NOW)).containsExactly("second");
        aside(AMY, "aside");
        assertThat(rename()).isTrue();
        add(AMY, "third", NOW);
        assertThat(lines()).doesNotContain(name);
        assertThat(sentAt(SOON)).containsExactly("third");
        assertThat(sentAt(SOON)).containsExactly("aside");
    }

    @Test
    void whatWaitsIsPutDownLineByLineAndKeepsItsOrder() throws Exception {
        List<Address> people = IntStream.rangeClosed(1, 9)
                .mapToObj(n -> Address.of(new ChatId(n)))
                .toList();
        for (int round = 0; round < 3; round++) {
            for (Address each : people) {
                add(each, each.chat().value() + " in line " + round, NOW.plusMillis(round));
                aside(each, each.chat().value() + " aside " + round);
            }
        }
        assertThat(lines()).isNotEqualTo(lines().stream().sorted().toList());

        assertThat(putDownAnew()).isEqualTo(54);
        List<String> inLine = lines().stream().filter(line -> !line.isEmpty()).toList();
        assertThat(inLine).hasSize(27).isSorted();
        assertThat(distinct("due_at"))
                .as("one time for all that is due, one for all aside")
                .isEqualTo(2);
        assertThat(putDownAnew()).as("nothing came since").isZero();

        List<String> sent = new ArrayList<>();
        for (List<String> some = sentAt(SOON); !some.isEmpty(); some = sentAt(SOON)) {
            sent.addAll(some);
        }
        for (Address each : people) {
            long person = each.chat().value();
            assertThat(sent.stream().filter(text -> text.startsWith(person + " ")))
                    .containsExactly(
                            person + " in line 0",
                            person + " in line 1",
                            person + " in line 2",
                            person + " aside 0",
                            person + " aside 1",
                            person + " aside 2");
        }
    }

    @Test
    void whatIsBeingSentStaysAsItIsAndFirst() throws Exception {
        add(AMY, "first", NOW);
        add(BEN, "other", NOW);
        OutboxRow first = fresh.store()
                .<List<OutboxRow>>write(t -> t.outbox().take(1, 1, NOW, SOON))
                .getFirst();
        add(AMY, "second", NOW);
        assertThat(putDownAnew()).isEqualTo(2);
        assertThat(sentAt(NOW)).as("the first one is on its way").containsExactly("other");
        fresh.store().write(t -> {
            t.outbox().remove(first.id());
            return true;
        });
        assertThat(sentAt(NOW)).containsExactly("second");
    }

    @Test
    void whatDoesNotOpenHoldsNobodyUp() throws Exception {
        aside(AMY, "damaged");
        fresh.sql("update outbox set sealed = line");
        aside(BEN, "other");
        assertThat(putDownAnew()).isEqualTo(2);
        assertThat(fresh.store().<Integer>write(t -> t.outbox().drop(AMY.chat())))
                .isZero();
        assertThat(sentAt(SOON)).containsExactly("other");
        assertThat(lines()).hasSize(1);
    }

    private void add(Address address, String text, Instant due) {
        add(OutboxEntry.of(address, OutboxRow.Priority.INTERACTIVE, new OutgoingMessage.Text(text, List.of()), due));
    }

    private void aside(Address address, String text) {
        add(OutboxEntry.of(address, OutboxRow.Priority.INTERACTIVE, new OutgoingMessage.Text(text, List.of()), NOW)
                .notBefore(SOON));
    }

    private void add(OutboxEntry entry) {
        fresh.store().write(t -> {
            t.outbox().add(entry);
            return true;
        });
    }

    private int putDownAnew() {
        return fresh.store().<Integer>write(t -> t.outbox().putDownAnew(SOON.minusMillis(1)));
    }

    private boolean rename() {
        return fresh.store().<Boolean>write(t -> t.outbox().renameLines());
    }

    /** Their names, in the order of the rows. */
    private List<String> lines() throws SQLException {
        return asked("select line from outbox order by id");
    }

    private int distinct(String column) throws SQLException {
        return Set.copyOf(asked("select " + column + " from outbox")).size();
    }

    private List<String> asked(String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = fresh.store().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                answers.add(HexFormat.of().formatHex(rows.getBytes(1)));
            }
        }
        return answers;
    }

    private String hash(Address of) {
        return fresh.store()
                .read(t -> HexFormat.of().formatHex(t.hasher().of(of.chat()).bytes()));
    }

    private List<String> sentAt(Instant now) {
        return fresh.store()
                .write(t -> t.outbox().take(100, 100, now, now.plusSeconds(15)).stream()
                        .map(row -> {
                            t.outbox().remove(row.id());
                            return ((OutgoingMessage.Text) row.message()).html();
                        })
                        .toList());
    }
}
