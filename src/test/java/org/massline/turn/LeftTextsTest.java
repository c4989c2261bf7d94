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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SampleSchool;
import org.massline.testing.SchoolOnDisk;

/** Whoever is forgotten and leaves texts that somebody works on leaves them among all others, and not as one person's. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class LeftTextsTest {
    /** What is of one suggestion alone, whoever wrote it. */
    private static final Set<String> OWN = Set.of("number", "text");

    private static final int LINK_DAYS = 180;

    @RegisterExtension
    private final SchoolOnDisk school;

    LeftTextsTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
    }

    @Test
    void noColumnTellsThemFromOthersUnlessByTheKey() throws SQLException {
        Resident li = school.cadre("Li", Language.ENGLISH, SampleSchool.CANTEEN);
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        Resident ben = school.contributor("Ben", Language.ENGLISH);
        sends(amy, "The soup is cold");
        sends(ben, "The forks are bent");
        sends(amy, "The rice is hard");
        for (int number = 1; number <= 3; number++) {
            li.types("/open " + number);
            li.taps("Acknowledge");
        }
        school.passes(Duration.ofSeconds(33));
        amy.types("/forget");
        amy.taps("Yes, erase");
        amy.taps("Erase me, leave those texts");

        assertThat(new HashSet<>(rows())).as("without the key").hasSize(1);
        assertThat(authorOf(1)).isFalse();
        assertThat(authorOf(2)).isTrue();
        assertThat(authorOf(3)).isFalse();
    }

    @Test
    void theirSealIsNoOlderNorNewerThanThoseOfOthersAfterANight() throws SQLException {
        Resident li = school.cadre("Li", Language.ENGLISH, SampleSchool.CANTEEN);
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        Resident ben = school.contributor("Ben", Language.ENGLISH);
        sends(amy, "The soup is cold");
        sends(ben, "The forks are bent");
        li.types("/open 1");
        li.taps("Acknowledge");
        Set<String> before = seals();
        amy.types("/forget");
        amy.taps("Yes, erase");
        amy.taps("Erase me, leave those texts");
        new ResealingRound(school.store()).run();
        assertThat(seals()).hasSize(2).doesNotContainAnyElementsOf(before);
    }

    @Test
    void onceTheyWereClosedForLongTheyAreCutOffLikeOthers() throws SQLException {
        Resident li = school.cadre("Li", Language.ENGLISH, SampleSchool.CANTEEN);
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        sends(amy, "The soup is cold");
        li.types("/open 1");
        li.taps("Acknowledge");
        amy.types("/forget");
        amy.taps("Yes, erase");
        amy.taps("Erase me, leave those texts");
        school.fresh().sql("update suggestion set status = 'done', closed_on = '2026-11-23'");
        RetentionRound round = new RetentionRound(school.store(), new RetentionSettings(LINK_DAYS, 0));
        LocalDate day = SampleSchool.TODAY.plusDays(LINK_DAYS);
        round.run(day.minusDays(1));
        assertThat(seals()).doesNotContain("null");
        round.run(day);
        assertThat(seals()).containsExactly("null");
    }

    private boolean authorOf(int number) {
        return school.store()
                .<Boolean>read(transaction -> transaction
                        .suggestions()
                        .authorOf(new SuggestionNumber(number))
                        .isPresent());
    }

    private Set<String> seals() throws SQLException {
        Set<String> seals = new HashSet<>();
        try (Connection connection = school.store().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sealed_author from suggestion")) {
            while (row.next()) {
                seals.add(Arrays.toString(row.getBytes(1)));
            }
        }
        return seals;
    }

    /** As whoever has no key sees them: of what is sealed only how long it is. */
    private List<Map<String, String>> rows() throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Connection connection = school.store().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from suggestion")) {
            ResultSetMetaData columns = row.getMetaData();
            while (row.next()) {
                Map<String, String> values = new TreeMap<>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    String name = columns.getColumnName(column);
                    if (!OWN.contains(name)) {
                        byte[] bytes = name.equals("sealed_author") ? row.getBytes(column) : null;
                        values.put(
                                name, bytes == null ? String.valueOf(row.getString(column)) : bytes.length + " bytes");
                    }
                }
                rows.add(values);
            }
        }
        return rows;
    }

    private static void sends(Resident resident, String text) {
        resident.types(text);
        resident.taps("Canteen");
        resident.taps("Anonymous");
        resident.taps("Send");
    }
}
