package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.model.Language;
import org.massline.model.Period;
import org.massline.model.SuggestionNumber;
import org.massline.store.EffectQuestions;
import org.massline.store.Transaction;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SampleSchool;
import org.massline.testing.SchoolOnDisk;

/** Asking contributors what they think of an outcome: each once. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class VerdictRoundTest {
    private static final Duration A_WEEK = Duration.ofDays(7);

    @RegisterExtension
    private final SchoolOnDisk school;

    VerdictRoundTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
    }

    @Test
    void everybodyIsAskedOnceByHoweverManyReplicas() throws Exception {
        List<Resident> residents = new ArrayList<>();
        for (int number = 1; number <= 8; number++) {
            Resident resident = school.contributor("Contributor " + number, Language.ENGLISH);
            sends(resident, "Soup " + number);
            residents.add(resident);
        }
        sql("update suggestion set status = 'done', closed_on = '2026-11-23', verdict_due_on = '2026-11-30'");
        assertThat(round().run(school.clock().instant())).isZero();
        school.passes(A_WEEK);
        int asked = 0;
        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            Callable<Integer> replica = () -> round().run(school.clock().instant());
            for (Future<Integer> each : replicas.invokeAll(List.of(replica, replica, replica))) {
                asked += each.get();
            }
        }
        assertThat(asked).isEqualTo(8);
        assertThat(round().run(school.clock().instant())).isZero();
        school.deliver();
        for (Resident resident : residents) {
            assertThat(resident.chat().all().stream().filter(message -> message.contains("Did it help?")))
                    .hasSize(1);
        }
    }

    @Test
    void whatIsOpenAgainIsNotAskedAbout() throws Exception {
        Resident ben = school.contributor("Ben", Language.ENGLISH);
        sends(ben, "Bread");
        sql("update suggestion set status = 'acknowledged', verdict_due_on = '2026-11-30'");
        school.passes(A_WEEK);
        assertThat(round().run(school.clock().instant())).isZero();
        assertThat(school.store()
                        .<List<SuggestionNumber>>read(
                                transaction -> transaction.verdicts().due(SampleSchool.TODAY.plusYears(1), 9)))
                .isEmpty();
        assertThat(rows().getFirst()).containsEntry("verdict_asked_on", "null");
    }

    /** Those who are not reached are few: what tells that they are not tells which suggestions have one author. */
    @Test
    void whomNoQuestionReachesStandsThereLikeWhoeverSaysNothing() throws Exception {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("/notifications");
        amy.taps("No news");
        Resident ben = school.contributor("Ben", Language.ENGLISH);
        Resident eve = school.contributor("Eve", Language.ENGLISH);
        for (Resident each : List.of(amy, ben, eve)) {
            sends(each, "Soup");
        }
        eve.blocks();
        sql("update suggestion set status = 'done', closed_on = '2026-11-23', verdict_due_on = '2026-11-30'");
        sql("update suggestion set verdict = 'yes', verdict_of = 'done', verdict_words = '', verdict_on ="
                + " '2026-11-20' where number = 3");
        school.passes(A_WEEK);
        assertThat(round().run(school.clock().instant())).isEqualTo(3);
        school.deliver();
        assertThat(ben.reads()).contains("Did it help?");
        for (Resident each : List.of(amy, eve)) {
            assertThat(each.chat().all()).noneMatch(message -> message.contains("Did it help?"));
        }
        assertThat(rows().stream().distinct())
                .as("all alike, whatever was said of an earlier outcome")
                .hasSize(1);
        assertThat(school.store()
                        .<Long>read(transaction -> closed(transaction, SampleSchool.TODAY).stream()
                                .filter(EffectQuestions.Line::asked)
                                .count()))
                .isEqualTo(3);
    }

    private static List<EffectQuestions.Line> closed(Transaction transaction, LocalDate day) {
        List<EffectQuestions.Line> lines = new ArrayList<>();
        transaction.effect().closed(Set.of(SampleSchool.CANTEEN.id()), new Period(day, day.plusDays(1)), lines::add);
        return lines;
    }

    /** What is known of each, but for its number and what is sealed. */
    private List<Map<String, String>> rows() throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Connection connection = school.store().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from suggestion order by number")) {
            ResultSetMetaData columns = row.getMetaData();
            while (row.next()) {
                Map<String, String> values = new HashMap<>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    String name = columns.getColumnName(column);
                    boolean isOwn = name.equals("number") || name.equals("sealed_author");
                    values.put(name, isOwn ? "its own" : String.valueOf(row.getString(column)));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    private VerdictRound round() {
        return new VerdictRound(school.store(), school.register(), school.texts(), school.clock());
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = school.store().dataSource().getConnection();
                Statement each = connection.createStatement()) {
            each.execute(statement);
        }
    }

    private static void sends(Resident resident, String text) {
        resident.types(text);
        resident.taps("Canteen");
        resident.taps("Anonymous");
        resident.taps("Send");
    }
}
