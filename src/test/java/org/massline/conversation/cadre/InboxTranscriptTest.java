package org.massline.conversation.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TEACHING;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.testing.Resident;
import org.massline.testing.SampleSuggestion;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;

/** The inbox with its filters. */
class InboxTranscriptTest {
    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    @ParameterizedTest
    @EnumSource
    void lookingForWhatToDoGoesLikeThis(Language language) throws IOException {
        boolean english = language == Language.ENGLISH;
        receive(SampleSuggestion.of(41, CANTEEN, "The soup is cold from half past twelve on.")
                .between(LocalDate.of(2026, 11, 12), LocalDate.of(2026, 11, 19)));
        receive(SampleSuggestion.of(42, TEACHING, "实验课的时间能不能长一点？每次刚做完准备就下课了。").status(Status.ACKNOWLEDGED));
        receive(SampleSuggestion.of(43, TEACHING, "The projector of room 12 flickers.")
                .status(Status.IN_PROGRESS));
        receive(SampleSuggestion.of(44, DORMITORY, "The shower has no warm water."));
        Resident li = school.cadre("Li Na", language, CANTEEN, TEACHING);
        li.types("/inbox");
        li.taps(english ? "Past target" : "已过期限");
        li.taps(english ? "Past target" : "已过期限");
        li.taps(english ? "Topic: all" : "主题：全部");
        li.taps(english ? "Teaching" : "教学");
        li.taps(english ? "Status: any" : "状态：不限");
        li.taps(english ? "In progress" : "处理中");
        li.taps(english ? "Past target" : "已过期限");
        li.taps(english ? "Mine" : "我的");
        li.taps(english ? "Nobody's" : "没人处理的");
        li.taps(english ? "In progress ▾" : "处理中 ▾");
        li.taps(english ? "Any status" : "不限状态");
        li.taps(english ? "Past target" : "已过期限");
        Snapshot.assertMatches("conversation/inbox." + language.tag() + ".txt", school.transcript());
    }

    @Test
    void nothingOfOthersComesByAForgedFilter() {
        receive(SampleSuggestion.of(41, CANTEEN, "The soup is cold."));
        receive(SampleSuggestion.of(44, DORMITORY, "The shower has no warm water."));
        Resident li = school.cadre("Li Na", Language.ENGLISH, CANTEEN, TEACHING);
        li.types("/inbox");
        li.sendsTap(
                li.chat().message("open suggestion"),
                ".inbox.0." + DORMITORY.id().value() + "..");
        assertThat(li.reads()).contains("#41").doesNotContain("#44");
        li.sendsTap(li.chat().message("open suggestion"), ".inbox.0..done.");
        assertThat(school.transcript()).contains("from an earlier step");
    }

    @Test
    void anOldButtonOfAPageStillTurnsIt() {
        for (int number = 41; number < 50; number++) {
            receive(SampleSuggestion.of(number, CANTEEN, "Suggestion " + number));
        }
        Resident li = school.cadre("Li Na", Language.ENGLISH, CANTEEN);
        li.types("/inbox");
        li.sendsTap(li.chat().message("open suggestion"), ".inbox.1");
        assertThat(li.reads()).contains("[#49]").doesNotContain("#48");
    }

    private void receive(SampleSuggestion sample) {
        school.store().write(transaction -> {
            transaction.suggestions().add(sample.suggestion(), Address.of(new ChatId(7)));
            return true;
        });
    }
}
