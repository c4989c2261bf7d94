package org.massline.conversation.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TEACHING;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.chat.Attachment;
import org.massline.conversation.Change;
import org.massline.model.Cadre;
import org.massline.model.DigestTime;
import org.massline.model.Kind;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.model.ThreadMessage;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.massline.testing.SampleSuggestion;
import org.massline.testing.Snapshot;

class CadreTranscriptTest {
    private final PaperSchool school = new PaperSchool();
    private Cadre chen = school.hires("Chen", Role.CADRE, CANTEEN, TEACHING);

    @BeforeEach
    void suggestions() {
        school.receives(
                SampleSuggestion.of(41, CANTEEN, "The soup is cold from half past twelve on.")
                        .between(LocalDate.of(2026, 11, 12), LocalDate.of(2026, 11, 19))
                        .attachments(2),
                List.of(new ThreadMessage(
                        1,
                        ThreadMessage.From.CONTRIBUTOR,
                        LocalDate.of(2026, 11, 13),
                        "Yesterday again.",
                        Optional.empty(),
                        false)),
                new Attachment.File(Attachment.Type.PHOTO, "photo-1", Optional.empty()),
                new Attachment.File(Attachment.Type.PHOTO, "photo-2", Optional.empty()));
        school.receives(SampleSuggestion.of(42, TEACHING, "实验课的时间能不能长一点？每次刚做完准备就下课了。")
                .kind(Kind.IDEA)
                .signedBy("王小明"));
        school.receives(SampleSuggestion.of(43, DORMITORY, "The shower has no warm water."));
    }

    @ParameterizedTest
    @EnumSource
    void readingAndOpeningGoLikeThis(Language language) throws IOException {
        PaperChat chat = PaperChat.of(school, chen).in(language);
        chat.types("/inbox").taps("#41").types("/open 42").types("/open 43").types("/open");
        Snapshot.assertMatches("conversation/cadre." + language.tag() + ".txt", chat.transcript());
    }

    @ParameterizedTest
    @EnumSource
    void settingTheDigestGoesLikeThis(Language language) throws IOException {
        boolean english = language == Language.ENGLISH;
        PaperChat chat = PaperChat.of(school, chen).in(language);
        chat.types("/digest")
                .taps(english ? "Day" : "星期几")
                .taps(english ? "Friday" : "星期五")
                .taps(english ? "Hour" : "几点")
                .taps("16:00");
        Snapshot.assertMatches("conversation/digest-time." + language.tag() + ".txt", chat.transcript());
        assertThat(school.cadre(chen.id()).orElseThrow().digestTime()).isEqualTo(new DigestTime(DayOfWeek.FRIDAY, 16));
    }

    @Test
    void theInboxHasPagesOfEight() {
        for (int number = 100; number < 120; number++) {
            school.receives(SampleSuggestion.of(number, CANTEEN, "Suggestion " + number));
        }
        PaperChat chat = PaperChat.of(school, chen).types("/inbox");
        assertThat(chat.read())
                .contains("22 open", "[#41]", "[#105]", "[Next ›]")
                .doesNotContain("#106", "Previous");
        chat.taps("Next ›").taps("Next ›");
        assertThat(chat.read()).contains("(changed)", "[#119]", "[‹ Previous]").doesNotContain("Next");
    }

    @Test
    void aPageThatIsGoneIsTheLastOne() {
        PaperChat chat = PaperChat.of(school, chen).forges(".inbox.99999");
        assertThat(chat.read()).contains("[#41]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open 41", "/open #41", "/open ＃41", "/open  41 "})
    void aNumberIsUnderstoodAsPeopleWriteIt(String typed) {
        assertThat(PaperChat.of(school, chen).types(typed).read()).contains("The soup is cold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open 0", "/open -1", "/open 99999999999999999999", "/open soup", "/open 4 1"})
    void whatIsNoNumberIsAnsweredWithAnExample(String typed) {
        assertThat(PaperChat.of(school, chen).types(typed).read()).contains("/open 41");
    }

    @Test
    void whatIsNotTheirsSoundsLikeWhatIsNotThere() {
        String notTheirs = PaperChat.of(school, chen).types("/open 43").read();
        String notThere = PaperChat.of(school, chen).types("/open 4711").read();
        assertThat(notTheirs).isEqualTo(notThere).contains("no such suggestion");
    }

    @Test
    void theRightIsAskedForAgainAtEveryTap() {
        PaperChat chat = PaperChat.of(school, chen).types("/inbox");
        school.dismisses(chen.id());
        chen = school.hires("Chen's successor", Role.CADRE, CANTEEN);
        PaperChat former = PaperChat.of(
                school,
                new Cadre(
                        new org.massline.model.CadreId(99), "Chen", Role.CADRE, java.util.Set.of(), chen.digestTime()));
        assertThat(former.forges(".open.41").read()).contains("This is for the people who answer");
        assertThat(chat.transcript()).contains("[#41]");
    }

    @Test
    void aTopicTakenAwayTakesItsSuggestionsWithIt() {
        PaperChat chat = PaperChat.of(school, chen).types("/inbox");
        PaperChat boss = PaperChat.of(school, school.hires("Boss", Role.ADMINISTRATOR));
        boss.forges(".unassign.2.1.topic");
        assertThat(chat.taps("#41").read()).contains("no such suggestion among your topics");
    }

    @Test
    void aSuggestionNobodyAnswersForIsSeenByAdministratorsAlone() {
        PaperChat boss = PaperChat.of(school, school.hires("Boss", Role.ADMINISTRATOR));
        assertThat(boss.types("/open 43").read()).contains("no warm water");
        assertThat(boss.types("/open 41").read()).contains("no such suggestion");
        assertThat(boss.types("/inbox").read()).contains("[#43]").doesNotContain("#41");
    }

    @Test
    void aCadreWithoutTopicsIsToldSo() {
        PaperChat chat = PaperChat.of(school, school.hires("New", Role.CADRE));
        assertThat(chat.types("/inbox").read()).contains("no topic");
        assertThat(chat.types("/digest").taps("Show it now").read()).contains("no topic");
    }

    @Test
    void aDoubleTapSetsTheDayOnce() {
        PaperChat chat = PaperChat.of(school, chen)
                .types("/digest")
                .forges(".digest-on.5")
                .forges(".digest-on.5");
        assertThat(chat.last().changes())
                .containsExactly(new Change.SetDigestTime(chen.id(), new DigestTime(DayOfWeek.FRIDAY, 8)));
        assertThat(chat.read()).contains("Friday");
    }

    @Test
    void hostileWordsAreReadAsTheyWereTyped() {
        school.receives(SampleSuggestion.of(66, CANTEEN, "<b>not bold</b> & {argument} '{'\u202Etxet".repeat(300)));
        PaperChat chat = PaperChat.of(school, chen);
        assertThat(chat.types("/inbox").read()).contains("<b>not bold</b> & {argument} '{'");
        assertThat(chat.types("/open 66").read()).contains("<b>not bold</b> & {argument} '{'");
    }

    @Test
    void aGroupSeesOnlyItsOwnTopicsAndShowsThemOnlyToWhoAnswers() {
        PaperChat canteen = PaperChat.of(school, chen).inGroupOf(CANTEEN.id());
        assertThat(canteen.types("/open 41").read()).contains("The soup is cold");
        assertThat(canteen.forges(".open.41").read()).contains("The soup is cold");
        assertThat(canteen.types("/open 42").read()).contains("no such suggestion");

        PaperChat boss =
                PaperChat.of(school, school.hires("Boss", Role.ADMINISTRATOR)).inGroupOf(CANTEEN.id());
        assertThat(boss.types("/open 41").read()).contains("The soup is cold");
        assertThat(boss.types("/open 42").read()).contains("no such suggestion");

        PaperChat visitor = new PaperChat(school, "A student").inGroupOf(CANTEEN.id());
        assertThat(visitor.types("/open 41").read()).contains("private chat").doesNotContain("soup");
        assertThat(visitor.forges(".open.41").read()).contains("private chat").doesNotContain("soup");

        PaperChat elsewhere = PaperChat.of(school, chen).inGroupOf();
        assertThat(elsewhere.types("/open 41").read()).contains("private chat").doesNotContain("soup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inbox", "/digest", "/cadres", "/invite", "/mine", "/start", "/mydata", "hello"})
    void inAGroupEverythingElsePointsToThePrivateChat(String typed) {
        PaperChat group = PaperChat.of(school, school.hires("Boss", Role.ADMINISTRATOR, CANTEEN))
                .inGroupOf(CANTEEN.id());
        assertThat(group.types(typed).read()).contains("private chat", "[Write to me]");
        assertThat(group.last().changes()).isEmpty();
    }
}
