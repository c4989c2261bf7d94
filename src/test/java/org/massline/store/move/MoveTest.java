package org.massline.store.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TODAY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.OutgoingMessage;
import org.massline.model.Language;
import org.massline.privacy.Keys;
import org.massline.store.AuditCheck;
import org.massline.store.OutboxRow.Priority;
import org.massline.store.Store;
import org.massline.store.StoreSettings;
import org.massline.store.WrongDatabase;
import org.massline.store.backup.Progress;
import org.massline.testing.BoardTown;
import org.massline.testing.FreshStore;
import org.massline.testing.HostileWords;
import org.massline.testing.InquiryTown;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.TableDump;

class MoveTest {
    private static final Progress SILENT = (step, done, total) -> {};
    private static final int MANY = 12_000;

    private static final OutgoingMessage WAITS = new OutgoingMessage.Text("Waits", List.of());

    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    @RegisterExtension
    private final FreshStore server = new FreshStore(FreshStore.Kind.POSTGRESQL);

    private StoreSettings to = new StoreSettings("", "", "");

    @BeforeEach
    void emptyDatabase() throws SQLException {
        to = server.emptyDatabase();
    }

    @Test
    void whatIsMovedIsEqualAndTheSchoolGoesOn() {
        live();
        school.store().close();
        Map<String, List<String>> before = tables(from());

        Move.Moved moved = move();

        assertThat(tables(to)).isEqualTo(before);
        assertThat(moved.rows())
                .isEqualTo(moved.tables().stream().mapToLong(Move.Table::rows).sum());
        assertThat(moved.suggestions()).isEqualTo(before.get("suggestion").size());
        try (Store store = Store.open(to, keys())) {
            AuditCheck.Result audit = store.read(t -> t.auditCheck().run(Optional.empty()));
            assertThat(audit.findings()).isEmpty();
            assertThat(audit.rows()).isPositive();
            long number = store.write(t -> t.suggestions().nextNumber()).value();
            store.write(t -> {
                t.outbox()
                        .add(
                                Address.of(new ChatId(7)),
                                Priority.BULK,
                                WAITS,
                                school.clock().instant());
                return true;
            });
            assertThat(number).isEqualTo(before.get("suggestion").size() + 1L);
        }
        assertThat(tables(from())).as("the old one stays as it is").isEqualTo(before);
    }

    @Test
    void aMoveThatWasInterruptedTwiceGoesOnWhereItWas() {
        live();
        many();
        school.store().close();
        assertThatThrownBy(() -> move(interruptedAt(5_000))).hasMessage("the power went");
        assertThatThrownBy(() -> Store.open(to, keys()))
                .as("half of a school")
                .isInstanceOf(WrongDatabase.class)
                .hasMessageContaining("massline move");
        assertThatThrownBy(() -> move(interruptedAt(10_000))).hasMessage("the power went");

        Move.Moved moved = move();

        assertThat(moved.already()).isBetween(10_000L, moved.rows() - 1);
        assertThat(tables(to)).isEqualTo(tables(from()));
        Store.open(to, keys()).close();
    }

    @Test
    void whatWasChangedWhileItWasInterruptedIsMovedAnew() throws SQLException {
        many();
        school.store().close();
        assertThatThrownBy(() -> move(interruptedAt(10_000))).hasMessage("the power went");
        try (Store store = Store.open(from(), keys());
                Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update suggestion set text = 'The soup is warm' where number = 17");
            statement.execute("delete from suggestion where number = 18");
        }

        move();

        assertThat(tables(to)).isEqualTo(tables(from()));
        assertThat(tables(to).get("suggestion")).hasSize(MANY - 1).anyMatch(row -> row.contains("The soup is warm"));
    }

    @Test
    void nothingGoesWhereASchoolIsAlready() {
        school.store().close();
        Store.open(to, keys()).close();
        assertThatThrownBy(this::move)
                .isInstanceOf(MoveProblem.class)
                .hasMessageContaining("a school is there already");
    }

    @Test
    void twoSchoolsDoNotMixOnTheirWay(@TempDir Path folder) {
        many();
        school.store().close();
        assertThatThrownBy(() -> move(interruptedAt(5_000))).hasMessage("the power went");
        StoreSettings other = new StoreSettings("jdbc:sqlite:" + folder.resolve("other.db"), "", "");
        Store.open(other, keys()).close();
        assertThatThrownBy(() -> Move.run(other, to, keys(), SILENT))
                .isInstanceOf(MoveProblem.class)
                .hasMessageContaining("another database is being moved");
    }

    @Test
    void aBotThatRunsIsNotMovedFromUnderIt() {
        assertThatThrownBy(this::move).isInstanceOf(MoveProblem.class).hasMessageContaining("stop Massline first");
    }

    @Test
    void aBotIsNotMovedOntoAnother() {
        school.store().close();
        try (Store running = Store.open(to, keys())) {
            assertThat(running.isShared()).isTrue();
            assertThatThrownBy(this::move).isInstanceOf(MoveProblem.class).hasMessageContaining("stop Massline first");
        }
    }

    @Test
    void whatCannotBeMovedIsSaidBeforeAnythingIsDone(@TempDir Path folder) {
        school.store().close();
        StoreSettings nowhere = new StoreSettings("jdbc:sqlite:" + folder.resolve("none.db"), "", "");
        assertThatThrownBy(() -> Move.run(nowhere, to, keys(), SILENT)).hasMessageContaining("there is no database");
        assertThat(folder).isEmptyDirectory();
        assertThatThrownBy(() -> Move.run(to, from(), keys(), SILENT))
                .hasMessageContaining("the way leads from SQLite");
        assertThatThrownBy(() -> Move.run(from(), to, Keys.openOrMake(folder), SILENT))
                .isInstanceOf(WrongDatabase.class)
                .hasMessageContaining("key file");
        StoreSettings away = new StoreSettings("jdbc:postgresql://127.0.0.1:1/massline", "massline", "");
        assertThatThrownBy(() -> Move.run(from(), away, keys(), SILENT))
                .isInstanceOf(MoveProblem.class)
                .hasMessageContaining("cannot be reached");
        assertThat(Files.exists(from().file())).isTrue();
    }

    /** A little of everything that is stored. */
    private void live() {
        InquiryTown town = new InquiryTown(school);
        Resident li = school.cadre("Li", Language.CHINESE, CANTEEN);
        Resident amy = town.suggests("Amy", Language.ENGLISH);
        town.seconds("Bo", Language.CHINESE);
        town.showsPlan(li, Language.CHINESE);
        li.types("/open 1");
        li.taps("办结");
        li.types("新锅到了。\tNew\\pots, 'all' of them\n\n好。");
        li.taps("发送");
        school.passes(InquiryTown.UNDO_IS_OVER);
        amy.types("Half a draft");
        BoardTown board = new BoardTown(school);
        for (String words : HostileWords.wellFormed()) {
            board.publishes(CANTEEN, words, words);
        }
        school.fresh()
                .sql("insert into attachment (number, position, item, type, latitude, longitude)"
                        + " values (1, 0, 90, 'location', 0.1, -1e-7), (1, 0, 91, 'location', 52.52, 13.405)");
        school.store().write(transaction -> {
            transaction
                    .outbox()
                    .add(
                            Address.of(new ChatId(amy.id())),
                            Priority.BULK,
                            WAITS,
                            school.clock().instant());
            return true;
        });
    }

    private void many() {
        school.fresh().sql("""
            with recursive counted (n) as (select 1 union all select n + 1 from counted where n < %d)
            insert into suggestion (number, topic_id, kind, status, text, received_on, target_on)
            select n + (select coalesce(max(number), 0) from suggestion), %d, 'problem', 'received', 'Soup ' || n,
            '%s', '%s' from counted\
            """.formatted(MANY, CANTEEN.id().value(), TODAY, TODAY));
    }

    private Progress interruptedAt(long rows) {
        return (step, done, total) -> {
            if (done >= rows) {
                throw new IllegalStateException("the power went");
            }
        };
    }

    private Move.Moved move() {
        return move(SILENT);
    }

    private Move.Moved move(Progress progress) {
        return Move.run(from(), to, keys(), progress);
    }

    private StoreSettings from() {
        return school.fresh().settings();
    }

    private Keys keys() {
        return school.fresh().keys();
    }

    /** What is in both kinds; the index, whose terms each writes down in its own way, by its rows' numbers. */
    private static Map<String, List<String>> tables(StoreSettings where) {
        Map<String, List<String>> tables = new TreeMap<>();
        TableDump.of(where).forEach((table, rows) -> {
            if (!table.contains("_fts")
                    && !List.of("flyway_schema_history", "scheduled_tasks", "sqlite_sequence")
                            .contains(table)) {
                List<String> sorted = new ArrayList<>(rows);
                sorted.sort(null);
                tables.put(table, sorted);
            }
        });
        for (String index : List.of("suggestion_fts", "board_entry_fts")) {
            tables.put(index, TableDump.select(where, "select rowid from " + index + " order by rowid"));
        }
        return tables;
    }
}
