package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.model.Course;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;
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
    void nobodyIsAskedWhoWantsNoNewsOrWhoseSuggestionIsOpenAgain() throws Exception {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("/notifications");
        amy.taps("No news");
        sends(amy, "Soup");
        Resident ben = school.contributor("Ben", Language.ENGLISH);
        sends(ben, "Bread");
        Resident eve = school.contributor("Eve", Language.ENGLISH);
        sends(eve, "Rice");
        sql("update suggestion set status = 'done', closed_on = '2026-11-23', verdict_due_on = '2026-11-30'");
        sql("update suggestion set status = 'acknowledged' where number = 2");
        sql("update suggestion set verdict = 'yes', verdict_of = 'done', verdict_words = '', verdict_on ="
                + " '2026-11-20' where number = 3");
        eve.blocks();
        school.passes(A_WEEK);
        assertThat(round().run(school.clock().instant())).isZero();
        assertThat(school.store()
                        .<List<SuggestionNumber>>read(
                                transaction -> transaction.verdicts().due(SampleSchool.TODAY.plusYears(1), 9)))
                .isEmpty();
        assertThat(school.store()
                        .<Optional<Course.Judgement>>read(transaction -> transaction
                                .suggestions()
                                .find(new SuggestionNumber(3))
                                .orElseThrow()
                                .course()
                                .judgement()))
                .as("what was said of an earlier outcome")
                .isEmpty();
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
