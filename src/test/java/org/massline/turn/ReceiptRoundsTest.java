package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.model.SuggestionNumber;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSchool;
import org.massline.testing.SampleSuggestion;
import org.massline.testing.SchoolOnDisk;

/** What the nightly rounds do with suggestions that keep no address. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class ReceiptRoundsTest {
    private static final int LINK_DAYS = 180;
    private static final SuggestionNumber SOUP = new SuggestionNumber(1);
    private static final String KEPT = "suggestion where receipt = '7K3QX9M2' and receipt_hash = 'a hash'";

    @RegisterExtension
    private final SchoolOnDisk school;

    ReceiptRoundsTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
    }

    @BeforeEach
    void somebodyWithAReceiptHasAnOutcome() throws SQLException {
        school.store().write(transaction -> {
            transaction
                    .suggestions()
                    .addWithoutAuthor(SampleSuggestion.of(1, SampleSchool.CANTEEN, "The soup is cold")
                            .suggestion());
            transaction.receipts().give(SOUP, "7K3QX9M2", "a hash");
            return true;
        });
        String longAgo = SampleSchool.TODAY.minusDays(LINK_DAYS).toString();
        school.fresh()
                .sql("update suggestion set status = 'done', outcome = 'Hot again', closed_on = '" + longAgo
                        + "', verdict_due_on = '" + SampleSchool.TODAY + "'");
    }

    @Test
    void theyAreAskedWhereTheyLookAndCountAsAskedOnce() throws SQLException {
        VerdictRound round = new VerdictRound(school.store(), school.register(), school.texts(), school.clock());
        assertThat(round.run(school.clock().instant())).isOne();
        assertThat(round.run(school.clock().instant())).isZero();
        assertThat(count("suggestion where verdict_asked_on = '" + SampleSchool.TODAY + "'"))
                .isOne();
        assertThat(count("outbox")).isZero();
    }

    @Test
    void ofWhatIsOpenAgainNobodyIsAsked() throws SQLException {
        school.fresh().sql("update suggestion set status = 'acknowledged', closed_on = null");
        VerdictRound round = new VerdictRound(school.store(), school.register(), school.texts(), school.clock());
        assertThat(round.run(school.clock().instant())).isZero();
        assertThat(count("suggestion where verdict_asked_on is not null")).isZero();
    }

    @Test
    void whenALinkWouldBeCutTheReceiptGoes() throws SQLException {
        RetentionRound early = round(LINK_DAYS + 1);
        assertThat(early.run(SampleSchool.TODAY)).isEqualTo(new RetentionRound.Result(0, 0, 0, 0));
        assertThat(count(KEPT)).isOne();

        assertThat(round(LINK_DAYS).rehearse(SampleSchool.TODAY)).isEqualTo(new RetentionRound.Result(1, 0, 0, 0));
        assertThat(round(LINK_DAYS).run(SampleSchool.TODAY)).isEqualTo(new RetentionRound.Result(1, 0, 0, 0));

        assertThat(count(KEPT)).isZero();
        assertThat(count("suggestion where number = 1")).isOne();
        assertThat(count("suggestion where verdict_due_on is not null")).isZero();
        assertThat(round(LINK_DAYS).run(SampleSchool.TODAY)).isEqualTo(new RetentionRound.Result(0, 0, 0, 0));
    }

    private RetentionRound round(int linkDays) {
        return new RetentionRound(school.store(), new RetentionSettings(linkDays, 0));
    }

    private long count(String rows) throws SQLException {
        try (Connection connection = school.store().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + rows)) {
            result.next();
            return result.getLong(1);
        }
    }
}
