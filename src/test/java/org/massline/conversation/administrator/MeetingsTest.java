package org.massline.conversation.administrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.SAFETY;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.Language;
import org.massline.model.Topic;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;

/** An administrator says in a group what is worked on there; nobody has to find out the group's number. */
class MeetingsTest {
    private static final Address FORUM_TOPIC = new Address(new ChatId(-100500), Optional.of(7));
    private static final Address OTHER = Address.of(new ChatId(-100600));

    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    @Test
    void whatIsChosenInAGroupComesThereAndIsAnsweredThere() throws IOException {
        Resident boss = school.administrator("Wang", Language.ENGLISH, DORMITORY);
        Resident chen = school.cadre("Chen", Language.ENGLISH, SAFETY).in(FORUM_TOPIC);
        Resident wang = boss.in(FORUM_TOPIC);
        String before = school.transcript();
        wang.types("/topics");
        wang.taps("Safety");
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("The railing on the second floor is loose.");
        amy.taps("Safety");
        amy.taps("Anonymous");
        amy.taps("Send");
        chen.replies("The railing", "The janitor is on the way.");
        school.passes(Duration.ofSeconds(33));
        wang.taps("Which topics", "Safety");
        boss.types("/audit");
        Snapshot.assertMatches("conversation/meetings.txt", school.transcript().substring(before.length()));
    }

    @Test
    void itsFirstDigestIsTheNextOneThatIsDue() {
        Resident boss = school.administrator("Wang", Language.ENGLISH);
        boss.in(FORUM_TOPIC).types("/topics");
        boss.in(FORUM_TOPIC).taps("Canteen");
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("The soup is cold.");
        amy.taps("Canteen");
        amy.taps("Anonymous");
        amy.taps("Send");
        assertThat(school.digests().run(school.clock().instant())).isZero();
        school.passes(Duration.ofDays(7));
        school.digests().run(school.clock().instant());
        school.deliver();
        assertThat(boss.in(FORUM_TOPIC).chat().all()).anyMatch(message -> message.contains("Canteen: 1 new"));
    }

    @Test
    void chosenInAnotherGroupItLeavesTheFirst() {
        Resident boss = school.administrator("Wang", Language.ENGLISH);
        boss.in(FORUM_TOPIC).types("/topics");
        boss.in(FORUM_TOPIC).taps("Canteen");
        assertThat(groupOf(CANTEEN)).contains(FORUM_TOPIC);
        boss.in(OTHER).types("/topics");
        boss.in(OTHER).taps("Canteen");
        assertThat(groupOf(CANTEEN)).contains(OTHER);
    }

    @Test
    void onlyAnAdministratorChoosesAndOnlyInAGroup() {
        Resident boss = school.administrator("Wang", Language.ENGLISH);
        boss.in(FORUM_TOPIC).types("/topics");
        String here = boss.in(FORUM_TOPIC).dataOf("Canteen");
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN).in(FORUM_TOPIC);
        chen.types("/topics");
        assertThat(chen.reads()).contains("private chat");
        chen.sendsTap(chen.chat().message("Which topics"), here);
        boss.types("/topics");
        boss.sendsTap(boss.chat().message("Canteen"), here);
        assertThat(groupOf(CANTEEN)).isEmpty();
    }

    private Optional<Address> groupOf(Topic topic) {
        return school.store().read(transaction -> transaction.topics().groupOf(topic.id()));
    }
}
