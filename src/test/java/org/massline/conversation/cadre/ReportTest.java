package org.massline.conversation.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TEACHING;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.testing.Resident;
import org.massline.testing.SampleTerm;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.SeededSuggestion;
import org.massline.testing.Snapshot;

/** A cadre asks what came of it all. */
class ReportTest {
    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    @ParameterizedTest
    @EnumSource
    void aCadreReadsWhatCameOfIt(Language language) throws IOException {
        Resident chen = school.cadre("Chen", language, CANTEEN, DORMITORY);
        SampleTerm.seed(school.fresh(), 1);
        boolean english = language == Language.ENGLISH;
        chen.types(english ? "/report quarter" : "/report 三个月");
        chen.taps("Excel");
        chen.taps("CSV");
        chen.taps(english ? "Agenda" : "议程");
        chen.types(english ? "/report canteen 2026-10" : "/report 食堂10月");
        chen.taps(english ? "7 days" : "7天");
        chen.types(english ? "/report the moon" : "/report 月亮");
        Snapshot.assertMatches("conversation/report." + language.tag() + ".txt", school.transcript());
    }

    @Test
    void aTopicOfOthersIsAsUnknownAsOneThatIsNotThere() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN);
        SeededSuggestion.of(1, TEACHING, "SECRET").in(school.fresh());
        chen.types("/report teaching");
        assertThat(chen.reads())
                .contains("I know no topic and no time called ‘teaching’")
                .doesNotContain("1 received");
        chen.types("/report");
        assertThat(chen.reads()).doesNotContain("SECRET");
        chen.sendsTap(
                chen.chat().message("The last twelve weeks"),
                ".report.csv.2026-11-01.2026-12-01." + TEACHING.id().value());
        assertThat(chen.reads()).isEqualTo("That is no topic for which you answer.");
        chen.sendsTap(
                chen.chat().message("The last twelve weeks"),
                ".report.show.2026-11-01.2026-12-01." + TEACHING.id().value());
        assertThat(chen.reads()).isEqualTo("That is no topic for which you answer.");
    }

    @Test
    void administratorsReadTheFiguresOfAllAndTheWordsOfTheirOwn() {
        Resident head = school.administrator("Head", Language.ENGLISH, CANTEEN);
        school.cadre("Li", Language.ENGLISH, TEACHING, DORMITORY);
        SeededSuggestion.of(1, TEACHING, "SECRET")
                .received("2026-11-16", "2026-11-23")
                .seconded(3, "2026-11-17")
                .in(school.fresh());
        SeededSuggestion.of(2, CANTEEN, "The soup")
                .received("2026-11-16", "2026-11-23")
                .seconded(2, "2026-11-17")
                .in(school.fresh());
        head.types("/report");
        String report = String.join("\n", head.chat().all());
        assertThat(report).contains("All topics", "Received: 2", "Teaching: 1 received", "#2 · 2 people · The soup");
        assertThat(report).doesNotContain("SECRET", "#1");
        head.taps("CSV");
        assertThat(head.reads()).startsWith("(csv)");
    }

    @Test
    void whoeverIsNoCadreAnyMoreGetsNothingFromOldButtons() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN);
        chen.types("/report");
        String csv = chen.dataOf("CSV");
        String week = chen.dataOf("7 days");
        school.store().write(transaction -> {
            var cadre = transaction.cadres().all().getFirst();
            transaction.cadres().dismiss(cadre.id(), org.massline.testing.SampleSchool.TODAY);
            return cadre;
        });
        Resident mei = school.contributor("Mei", Language.ENGLISH);
        for (Resident each : java.util.List.of(chen, mei)) {
            int before = each.chat().all().size();
            each.types("/report");
            each.sendsTap(new org.massline.chat.MessageId(1), csv);
            each.sendsTap(new org.massline.chat.MessageId(1), week);
            assertThat(each.chat().all()).hasSize(before + 1);
            assertThat(each.reads()).doesNotContain("Effect report");
        }
        assertThat(Role.CONTRIBUTOR.compareTo(Role.CADRE)).isNegative();
    }

    @Test
    void inAGroupAReportIsNotRead() {
        Address group = new Address(new ChatId(-100), java.util.Optional.empty());
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN);
        chen.in(group).types("/report");
        assertThat(chen.in(group).reads()).doesNotContain("Effect report");
    }
}
