package org.massline.conversation.administrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TEACHING;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.model.Language;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;

/** What administrators read of what was done. */
class AuditTranscriptTest {
    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    @ParameterizedTest
    @EnumSource
    void readingWhatWasDoneGoesLikeThis(Language language) throws IOException {
        boolean english = language == Language.ENGLISH;
        Resident boss = school.administrator("Wang Fang", language);
        school.cadre("Li Na", language, CANTEEN);
        boss.types("/audit");
        boss.types("/cadres");
        boss.taps("Li Na");
        boss.taps(english ? "☐ Teaching" : "☐ 教学");
        boss.taps(english ? "☑ Canteen" : "☑ 食堂");
        Resident amy = school.contributor("Amy Lake", language);
        amy.types("The soup is cold");
        amy.taps(english ? "Canteen" : "食堂");
        amy.taps(english ? "Anonymous" : "匿名");
        amy.taps(english ? "Send" : "发送");
        amy.taps(english ? "My suggestions" : "我的建议");
        amy.taps("#1");
        amy.taps(english ? "Withdraw" : "撤回");
        amy.taps(english ? "Yes, withdraw it" : "是的，撤回");
        boss.types("/audit");
        boss.types("/audit 1");
        boss.types("/audit 4711");
        boss.types("/audit soup");
        assertThat(boss.chat().all()).noneMatch(message -> message.contains("Amy") || message.contains("Lake"));
        Snapshot.assertMatches("conversation/audit." + language.tag() + ".txt", school.transcript());
    }

    @Test
    void theLogHasPages() {
        Resident boss = school.administrator("Wang Fang", Language.ENGLISH);
        school.cadre("Li Na", Language.ENGLISH, CANTEEN);
        boss.types("/cadres");
        boss.taps("Li Na");
        for (int times = 0; times < 7; times++) {
            boss.taps("☐ Teaching");
            boss.taps("☑ Teaching");
        }
        boss.types("/audit");
        assertThat(boss.reads()).contains("What was done", "[Next ›]").doesNotContain("Previous");
        boss.taps("Next ›");
        assertThat(boss.reads())
                .contains("gave Li Na the topic Teaching", "[‹ Previous]")
                .doesNotContain("Next");
    }

    @Test
    void itIsForAdministratorsAlone() {
        Resident li = school.cadre("Li Na", Language.ENGLISH, TEACHING);
        li.types("/audit");
        assertThat(li.reads()).doesNotContain("recorded");
        Resident boss = school.administrator("Wang Fang", Language.ENGLISH);
        boss.types("/cadres");
        boss.taps("Li Na");
        boss.taps("Dismiss");
        boss.taps("Yes, dismiss");
        boss.types("/audit");
        assertThat(boss.reads()).contains("Wang Fang: dismissed Li Na");
    }
}
