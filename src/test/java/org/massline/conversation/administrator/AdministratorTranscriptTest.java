package org.massline.conversation.administrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.SAFETY;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.testing.SampleSchool.TODAY;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.conversation.Change;
import org.massline.conversation.State;
import org.massline.model.Cadre;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.massline.testing.Snapshot;

class AdministratorTranscriptTest {
    private final PaperSchool school = new PaperSchool();
    private final Cadre boss = school.hires("Boss", Role.ADMINISTRATOR, SAFETY);
    private final Cadre chen = school.hires("陈老师", Role.CADRE, CANTEEN, TEACHING);

    @ParameterizedTest
    @EnumSource
    void invitingGoesLikeThis(Language language) throws IOException {
        boolean english = language == Language.ENGLISH;
        PaperChat chat = PaperChat.of(school, boss).in(language);
        chat.types("/invite")
                .taps(english ? "☐ Canteen" : "☐ 食堂")
                .taps(english ? "☐ Dormitory" : "☐ 宿舍")
                .taps(english ? "☑ Canteen" : "☑ 食堂")
                .taps(english ? "Make the link" : "生成链接");
        Snapshot.assertMatches("conversation/inviting." + language.tag() + ".txt", chat.transcript());
        assertThat(chat.last().changes())
                .containsExactly(
                        new Change.Invite("freshcode1", Role.CADRE, Set.of(DORMITORY.id()), TODAY.plusDays(7)));
    }

    @ParameterizedTest
    @EnumSource
    void joiningGoesLikeThis(Language language) throws IOException {
        school.invites("abc", Role.CADRE, CANTEEN, DORMITORY);
        PaperChat chat = new PaperChat(school, "Li Na").in(language).notAdmitted();
        chat.types("/start i_abc").types("/start i_abc").types("/start i_never");
        Snapshot.assertMatches("conversation/joining." + language.tag() + ".txt", chat.transcript());
    }

    @ParameterizedTest
    @EnumSource
    void sayingWhoAnswersGoesLikeThis(Language language) throws IOException {
        boolean english = language == Language.ENGLISH;
        PaperChat chat = PaperChat.of(school, boss).in(language);
        chat.types("/topics")
                .taps(english ? "Dormitory" : "宿舍")
                .taps("☐ 陈老师")
                .taps(english ? "‹ Topics" : "‹ 主题")
                .types("/cadres")
                .taps("陈老师")
                .taps(english ? "☑ Canteen" : "☑ 食堂")
                .taps(english ? "Dismiss" : "解除")
                .taps(english ? "Yes, dismiss" : "是的，解除");
        Snapshot.assertMatches("conversation/offices." + language.tag() + ".txt", chat.transcript());
        assertThat(school.cadre(chen.id())).isEmpty();
    }

    @Test
    void anInvitationIsGoodOnceAndUntilItsDay() {
        school.invites("abc", Role.ADMINISTRATOR);
        PaperChat late = new PaperChat(school, "Late");
        school.itIs(TODAY.plusDays(8));
        assertThat(late.types("/start i_abc").read()).contains("used or has expired");
        school.itIs(TODAY.plusDays(7));
        assertThat(late.types("/start i_abc").read()).contains("an administrator");
        assertThat(new PaperChat(school, "Second").types("/start i_abc").read()).contains("used or has expired");
    }

    @Test
    void whoIsACadreAlreadyGainsWhatIsGranted() {
        school.invites("abc", Role.ADMINISTRATOR, DORMITORY);
        PaperChat chat = PaperChat.of(school, chen).types("/start i_abc");
        Cadre after = school.cadre(chen.id()).orElseThrow();
        assertThat(after.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(after.topics()).containsExactlyInAnyOrder(CANTEEN.id(), TEACHING.id(), DORMITORY.id());
        assertThat(chat.last().changes()).hasSize(1);
    }

    @Test
    void anAdministratorMayBeInvitedWithoutATopicAndACadreMayNot() {
        PaperChat chat = PaperChat.of(school, boss).types("/invite").taps("Make the link");
        assertThat(chat.last().changes()).isEmpty();
        assertThat(chat.read()).contains("at least one topic");
        chat.taps("○ Administrator").taps("Make the link");
        assertThat(chat.last().changes()).hasSize(1);
    }

    @Test
    void theRoleMayBeTypedWithTheCommand() {
        PaperChat chat = PaperChat.of(school, boss).types("/invite Administrator");
        assertThat(chat.dialogue().state()).isEqualTo(new State.Inviting(Role.ADMINISTRATOR, Set.of()));
    }

    @Test
    void invitingCanBeLeftByBackAndByCancel() {
        PaperChat chat = PaperChat.of(school, boss).types("/invite").taps("‹ Back");
        assertThat(chat.dialogue().state()).isEqualTo(new State.Idle());
        chat.types("/invite").taps("Cancel");
        assertThat(chat.dialogue().state()).isEqualTo(new State.Idle());
    }

    @Test
    void theSecondOfADoubleTapMakesNoSecondInvitation() {
        PaperChat chat = PaperChat.of(school, boss).types("/invite").taps("☐ Canteen");
        String makes = Integer.toString(chat.dialogue().revision(), Character.MAX_RADIX) + ".invite";
        assertThat(chat.forges(makes).last().changes()).hasSize(1);
        assertThat(chat.forges(makes).last().changes()).isEmpty();
    }

    @Test
    void aTopicThatDoesNotExistIsInvitedForByNoForgery() {
        PaperChat chat = PaperChat.of(school, boss).types("/invite administrator");
        chat.forges(Integer.toString(chat.dialogue().revision(), Character.MAX_RADIX) + ".invite-for.99");
        assertThat(chat.dialogue().state()).isEqualTo(new State.Inviting(Role.ADMINISTRATOR, Set.of()));
    }

    @Test
    void nobodyDismissesThemselves() {
        PaperChat chat = PaperChat.of(school, boss);
        assertThat(chat.forges(".dismiss-yes.1").last().changes()).isEmpty();
        assertThat(chat.read()).contains("You cannot dismiss yourself");
        assertThat(chat.types("/cadres").taps("Boss").read()).doesNotContain("Dismiss");
    }

    @Test
    void aDismissedAdministratorCanDoNothingWithTheirOldButtons() {
        Cadre other = school.hires("Other", Role.ADMINISTRATOR);
        PaperChat chat = PaperChat.of(school, other).types("/invite").taps("☐ Canteen");
        PaperChat pages = PaperChat.of(school, other).types("/cadres");
        school.dismisses(other.id());
        assertThat(chat.taps("Make the link").last().changes()).isEmpty();
        assertThat(chat.read()).contains("for administrators");
        assertThat(chat.dialogue().state()).isEqualTo(new State.Idle());
        assertThat(pages.taps("陈老师").read()).contains("for administrators").doesNotContain("Canteen");
    }

    @Test
    void aCadreWhoIsGoneIsSaidToBeGone() {
        PaperChat chat = PaperChat.of(school, boss).types("/cadres");
        school.dismisses(chen.id());
        assertThat(chat.taps("陈老师").read()).contains("a cadre no longer");
        assertThat(chat.forges(".assign.2.2.topic").last().changes()).isEmpty();
        assertThat(chat.forges(".assign.99.2.topic").last().changes()).isEmpty();
    }

    @Test
    void hundredsOfCadresFit() {
        for (int count = 0; count < 300; count++) {
            school.hires("Cadre with quite a long name, number " + count, Role.CADRE, CANTEEN, TEACHING, DORMITORY);
        }
        PaperChat chat = PaperChat.of(school, boss);
        assertThat(chat.types("/topics").read()).contains("Canteen");
        chat.taps("Canteen");
        assertThat(chat.types("/cadres").read()).contains("陈老师");
        chat.taps("Next ›");
        assertThat(chat.read()).contains("number ");
    }
}
