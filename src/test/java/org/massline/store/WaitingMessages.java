package org.massline.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.massline.chat.Address;
import org.massline.chat.OutgoingMessage;
import org.massline.testing.FreshStore;

/** The outbox of a test, and what its tables show to somebody without a key. */
final class WaitingMessages {
    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final Instant SOON = NOW.plusSeconds(60);

    private final FreshStore fresh;

    WaitingMessages(FreshStore fresh) {
        this.fresh = fresh;
    }

    void add(Address address, String text, Instant due) {
        add(OutboxEntry.of(address, OutboxRow.Priority.INTERACTIVE, text(text), due));
    }

    /** Until {@link #SOON}. */
    void aside(Address address, String text) {
        add(OutboxEntry.of(address, OutboxRow.Priority.INTERACTIVE, text(text), NOW)
                .notBefore(SOON));
    }

    private void add(OutboxEntry entry) {
        fresh.store().write(t -> {
            t.outbox().add(entry);
            return true;
        });
    }

    static OutgoingMessage text(String text) {
        return new OutgoingMessage.Text(text, List.of());
    }

    /** Right before {@link #SOON}. */
    int putDownAnew() {
        return fresh.store().<Integer>write(t -> t.outbox().putDownAnew(SOON.minusMillis(1)));
    }

    boolean rename() {
        return fresh.store().<Boolean>write(t -> t.outbox().renameLines());
    }

    /** What is taken then, and settled at once. */
    List<String> sentAt(Instant now) {
        return fresh.store()
                .write(t -> t.outbox().take(100, 100, now, now.plusSeconds(15)).stream()
                        .map(row -> {
                            t.outbox().remove(row.id());
                            return ((OutgoingMessage.Text) row.message()).html();
                        })
                        .toList());
    }

    /** The names of the lines, in the order of the rows. */
    List<String> lines() throws SQLException {
        return asked("select line from outbox order by id");
    }

    /** How many different values there are. */
    int distinct(String column) throws SQLException {
        return Set.copyOf(asked("select " + column + " from outbox")).size();
    }

    /** On PostgreSQL: whether somebody wants what somebody else holds. */
    boolean somebodyWaits() throws SQLException {
        return !asked("select ''::bytea from pg_locks where not granted").isEmpty();
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
}
