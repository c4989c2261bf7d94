package org.massline.conversation.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TODAY;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.Enclosure;
import org.massline.chat.MessageId;
import org.massline.model.Language;
import org.massline.model.Topic;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;

/** A forum in which each topic of the school has its own place: each has its own desk, and none shows the other's. */
class ForumDesksTest {
    /** Each about something else. */
    private static final List<String> WISHES = List.of(
            "vegetarian dumplings",
            "louder doorbell",
            "bigger plates",
            "curtains please",
            "fruit on Tuesdays",
            "fix lamp 12",
            "shorter queues",
            "quiet after ten",
            "less salt",
            "more hooks",
            "free tea",
            "mirror broke");

    private static final ChatId FORUM = new ChatId(-100500);
    private static final Address KITCHEN = new Address(FORUM, Optional.of(1));
    private static final Address HOUSE = new Address(FORUM, Optional.of(2));
    private static final Address GENERAL = Address.of(FORUM);

    @RegisterExtension
    private final SchoolOnDisk school =
            new SchoolOnDisk().meetingIn(CANTEEN, KITCHEN).meetingIn(DORMITORY, HOUSE);

    private Resident wang;

    @BeforeEach
    void bothGetADigest() {
        wang = school.administrator("Wang", Language.ENGLISH, CANTEEN, DORMITORY);
        digestComes();
        for (String each : WISHES) {
            receives(CANTEEN, "Canteen: " + each);
            receives(DORMITORY, "Dormitory: " + each);
        }
        school.passes(Duration.ofDays(7));
        digestComes();
    }

    @Test
    void aDeskStaysThatOfItsPlaceHoweverItIsTapped() {
        Resident inHouse = wang.in(HOUSE);
        assertThat(inHouse.reads()).contains("Dormitory: vegetarian").doesNotContain("Canteen");
        inHouse.taps("Next");
        assertThat(inHouse.reads()).contains("Dormitory: free tea").doesNotContain("Canteen");
        inHouse.taps("#22");
        assertThat(inHouse.reads()).contains("Dormitory: free tea");
        inHouse.taps("›");
        assertThat(inHouse.reads()).contains("Dormitory: mirror broke");
        inHouse.taps("List");
        assertThat(inHouse.reads()).contains("New (12)").doesNotContain("Canteen");
        Resident inKitchen = wang.in(KITCHEN);
        inKitchen.taps("Next");
        assertThat(inKitchen.reads()).contains("Canteen: free tea").doesNotContain("Dormitory");
    }

    @Test
    void itsFilesAreOfItsPlaceAlone() {
        wang.in(HOUSE).taps("Agenda");
        assertThat(wang.in(HOUSE).chat().newestEnclosure())
                .returns(Enclosure.Kind.AGENDA, Enclosure::kind)
                .returns(Set.of(DORMITORY.id()), Enclosure::topics);
    }

    @Test
    void whatMeetsInAnotherPlaceOfTheForumIsNotTickedHereAndMovesByATap() {
        Resident inHouse = wang.in(HOUSE);
        inHouse.types("/topics");
        assertThat(inHouse.reads()).contains("☑ Dormitory").doesNotContain("☑ Canteen");
        inHouse.taps("Canteen");
        assertThat(inHouse.reads()).contains("☑ Dormitory", "☑ Canteen");
        assertThat(school.store()
                        .<Optional<Address>>read(
                                transaction -> transaction.topics().groupOf(CANTEEN.id())))
                .contains(HOUSE);
    }

    @Test
    void whatIsNamedIsFoundWhereverInTheForumItIsNamed() {
        wang.in(HOUSE).types("/open 1");
        assertThat(wang.in(HOUSE).reads()).contains("Canteen: vegetarian");
        wang.in(HOUSE).taps("Canteen: vegetarian", "Acknowledge");
        assertThat(wang.in(HOUSE).reads()).contains("Acknowledged.");
        wang.in(GENERAL).types("/open 2");
        wang.in(GENERAL).replies("Dormitory: vegetarian", "Who wants them?");
        wang.in(GENERAL).types("/open 2");
        assertThat(wang.in(GENERAL).reads()).contains("Who wants them?");
    }

    @Test
    void whereItCannotBeKnownWhoseDeskItIsNoneIsShown() {
        String list = wang.in(HOUSE).dataOf("Next");
        String entry = wang.in(HOUSE).dataOf("#4");
        Resident inGeneral = wang.in(GENERAL);
        inGeneral.types("/open 1");
        MessageId tapped = inGeneral.chat().message("Canteen: vegetarian");
        inGeneral.sendsTap(tapped, list);
        assertThat(inGeneral.reads()).contains("Canteen: vegetarian");
        inGeneral.sendsTap(tapped, entry);
        assertThat(inGeneral.reads()).contains("Dormitory: louder doorbell").doesNotContain("[List]");
    }

    private void digestComes() {
        school.digests().run(school.clock().instant());
        school.deliver();
    }

    private void receives(Topic topic, String text) {
        school.receives(topic, text, TODAY.plusDays(1), TODAY.plusDays(9));
    }
}
