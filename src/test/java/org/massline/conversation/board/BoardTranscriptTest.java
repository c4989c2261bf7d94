package org.massline.conversation.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TEACHING;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.ThreadMessage;
import org.massline.testing.BoardTown;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;

/** The board as everybody reads it, and seconding. */
class BoardTranscriptTest {
    private static final SuggestionNumber SOUP = new SuggestionNumber(1);
    /** What was said can be taken back until then. */
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);

    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    private final BoardTown town = new BoardTown(school);

    @ParameterizedTest
    @EnumSource
    void theBoardIsReadSearchedAndSecondedLikeThis(Language language) throws Exception {
        town.publishes(CANTEEN, "I am Amy of 3b and the soup is always cold", "The soup is cold at half past twelve");
        town.publishes(TEACHING, "My teacher Mr X is late", "Some lessons begin late");
        town.publishes(CANTEEN, "Forks", "The forks are used up by one o'clock");
        town.ends(new SuggestionNumber(3), Status.DONE, "We bought 60 forks.");
        Resident bo = school.contributor("Bo", language);
        bo.types("/board");
        boolean english = language == Language.ENGLISH;
        bo.taps(english ? "Most seconded" : "附议最多");
        bo.taps(english ? "Done" : "已办结");
        bo.taps("#3");
        bo.taps(english ? "‹ Board" : "‹ 公开栏");
        bo.taps(english ? "Newest" : "最新");
        bo.taps("▾");
        bo.taps(english ? "Canteen" : "食堂");
        bo.taps("#1");
        bo.taps(english ? "Second" : "附议");
        bo.taps(english ? "Take back" : "收回附议");
        bo.taps(english ? "Second" : "附议");
        bo.types("/board soup");
        bo.types("/board tunnel");
        bo.taps(english ? "Suggest it" : "就提这一条");
        bo.types("/cancel");
        Snapshot.assertMatches("conversation/board." + language.tag() + ".txt", school.transcript());
        assertThat(bo.chat().all()).noneMatch(message -> message.contains("Amy") || message.contains("Mr X"));
        assertThat(suggestion(SOUP).course().seconds()).isOne();
    }

    @Test
    void manyCountOnceEachAndAreCountedForEverybodyFromFiveOn() {
        town.publishes(CANTEEN, "Soup", "The soup is cold");
        for (int each = 1; each <= 6; each++) {
            Resident one = school.contributor("Student " + each, Language.ENGLISH);
            one.types("/board");
            one.taps("#1");
            assertThat(one.reads()).contains(each <= 5 ? "Fewer than five" : "5 people second it");
            String data = one.dataOf("Second");
            one.taps("Second");
            one.sendsTap(one.chat().message("you second #1"), data);
        }
        assertThat(suggestion(SOUP).course().seconds()).isEqualTo(6);
    }

    @Test
    void nobodySecondsTheirOwn() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("The soup is cold");
        amy.taps("Canteen");
        amy.taps("Anonymous");
        amy.taps("✅ Send");
        town.puts(SOUP, "The soup is cold");
        amy.types("/board");
        amy.taps("#1");
        assertThat(amy.reads()).contains("your own suggestion").doesNotContain("👍 Second");
        Resident bo = school.contributor("Bo", Language.ENGLISH);
        bo.types("/board");
        bo.taps("#1");
        amy.sendsTap(amy.chat().message("your own suggestion"), bo.dataOf("👍 Second"));
        assertThat(amy.reads()).contains("your own suggestion");
        amy.sendsTap(amy.chat().message("your own suggestion"), bo.dataOf("In my own words"));
        assertThat(amy.reads()).contains("your own suggestion");
        assertThat(suggestion(SOUP).course().seconds()).isZero();
    }

    @Test
    void whatIsFinishedOrNotThereCannotBeSeconded() {
        town.publishes(CANTEEN, "Soup", "The soup is cold");
        Resident bo = school.contributor("Bo", Language.ENGLISH);
        bo.types("/board");
        bo.taps("#1");
        String second = bo.dataOf("👍 Second");
        town.ends(SOUP, Status.DECLINED, "There is no money for a second stove.");
        bo.taps("👍 Second");
        assertThat(bo.reads()).contains("#1 is finished", "no money");
        bo.sendsTap(bo.chat().message("#1 is finished"), second.replace(".second.1.", ".second.7."));
        assertThat(bo.reads()).contains("not on the board");
        assertThat(suggestion(SOUP).course().seconds()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void secondingMayCarryOwnWords(Language language) throws Exception {
        boolean english = language == Language.ENGLISH;
        Resident li = school.cadre("Li Na", language, CANTEEN);
        li.types("/cancel");
        town.publishes(CANTEEN, "Soup", "The soup is cold at half past twelve");
        Resident bo = school.contributor("Bo Chen", language);
        bo.types("/board");
        bo.taps("#1");
        bo.taps(english ? "In my own words" : "用我自己的话说");
        bo.types("My diabetes makes me eat at a fixed time, and then it is cold");
        bo.taps(english ? "Change" : "修改");
        bo.taps(english ? "Back" : "返回");
        bo.taps(english ? "✅ Send" : "✅ 发送");
        Suggestion words = suggestion(new SuggestionNumber(2));
        assertThat(words.status()).isEqualTo(Status.MERGED);
        assertThat(words.course().mergedInto()).contains(SOUP);
        assertThat(suggestion(SOUP).course().seconds()).isOne();
        bo.replies("#2", english ? "It was so today, too" : "今天也是");
        li.replies(english ? "It was so today, too" : "今天也是", english ? "We warm it again" : "我们会再热一次");
        school.passes(UNDO_IS_OVER);
        assertThat(school.store().<List<ThreadMessage>>read(t -> t.threads().of(new SuggestionNumber(2))))
                .hasSize(2);
        bo.types("/board");
        bo.taps("#1");
        bo.types("/mine");
        bo.taps("#2");
        bo.taps(english ? "Withdraw" : "撤回");
        bo.taps(english ? "Yes" : "是");
        assertThat(suggestion(new SuggestionNumber(2)).course().mergedInto()).isEmpty();
        assertThat(suggestion(SOUP).course().seconds())
                .as("they second it still")
                .isOne();
        assertThat(li.chat().all()).noneMatch(message -> message.contains("Bo Chen"));
        Snapshot.assertMatches("conversation/own-words." + language.tag() + ".txt", school.transcript());
    }

    private Suggestion suggestion(SuggestionNumber number) {
        return school.store().<Suggestion>read(t -> t.suggestions().find(number).orElseThrow());
    }
}
