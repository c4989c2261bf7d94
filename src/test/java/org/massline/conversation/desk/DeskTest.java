package org.massline.conversation.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.testing.SampleSchool.TODAY;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.ChatId;
import org.massline.model.Language;
import org.massline.model.Topic;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;

/** A digest is worked through in one message. */
class DeskTest {
    /** Each about something else. */
    private static final List<String> WISHES = List.of(
            "Vegetarian dumplings",
            "Louder doorbell",
            "Bigger plates",
            "Curtains please",
            "Fruit on Tuesdays",
            "Fix lamp 12",
            "Shorter queues",
            "Quiet after ten",
            "Less salt",
            "More hooks",
            "Free tea",
            "Mirror broke",
            "Open Sundays",
            "Bicycle stand",
            "Rice overcooked",
            "Washing machine leaks",
            "Thank you cooks");

    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    @ParameterizedTest
    @EnumSource
    void aDigestIsWorkedThroughInOneMessage(Language language) throws IOException {
        Resident chen = school.cadre("Chen", language, CANTEEN, DORMITORY);
        chen.types("/suggest");
        chen.types("/cancel");
        receives(CANTEEN, "The soup is cold.", TODAY.minusDays(2));
        receives(DORMITORY, "The shower has no warm water.", TODAY.minusDays(1));
        receives(CANTEEN, "The soup is cold at noon.", TODAY);
        for (int number = 4; number <= 20; number++) {
            receives(number % 2 == 0 ? CANTEEN : DORMITORY, WISHES.get(number - 4), TODAY.plusDays(number));
        }
        school.passes(java.time.Duration.ofDays(7));
        digestComes();
        chen.taps(language == Language.ENGLISH ? "Next" : "下一页");
        chen.taps("🆕");
        chen.taps("#2");
        chen.taps("›");
        chen.taps("‹");
        chen.taps("‹");
        chen.taps(language == Language.ENGLISH ? "List" : "列表");
        chen.taps(language == Language.ENGLISH ? "By topic" : "按主题");
        chen.taps(CANTEEN.nameIn(language));
        Snapshot.assertMatches("conversation/desk." + language.tag() + ".txt", school.transcript());
        assertThat(chen.chat().all()).hasSize(5);
    }

    @Test
    void whatSomebodyElseAnswersForIsOnNobodysDesk() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN);
        Resident li = school.cadre("Li", Language.ENGLISH, TEACHING);
        receives(CANTEEN, "The soup is cold.", TODAY.minusDays(2));
        chen.types("/digest");
        chen.taps("Show it now");
        li.types("/digest");
        li.sendsTap(li.chat().message("digest"), ".at.preview..0.1");
        li.sendsTap(li.chat().message("digest"), ".desk.preview." + CANTEEN.id() + ".0");
        li.sendsTap(li.chat().message("digest"), ".desk.2026-W99..0");
        assertThat(li.chat().all()).noneMatch(message -> message.contains("soup"));
        assertThat(chen.reads()).contains("The soup is cold.");
    }

    @Test
    void aReplyToTheDeskIsAReplyToWhatLiesOpenOnIt() {
        Resident chen = school.cadre("Chen", Language.ENGLISH, CANTEEN);
        receives(CANTEEN, "The soup is cold.", TODAY.minusDays(2));
        chen.types("/digest");
        chen.taps("Show it now");
        chen.taps("#1");
        var desk = chen.chat().message("The soup is cold.");
        assertThat(about(chen, desk)).isTrue();
        chen.taps("List");
        assertThat(about(chen, desk))
                .as("a list is about nothing in particular")
                .isFalse();
    }

    private boolean about(Resident person, org.massline.chat.MessageId message) {
        return school.store()
                .<Boolean>read(transaction -> transaction
                        .messages()
                        .about(new ChatId(person.id()), message)
                        .isPresent());
    }

    private void digestComes() {
        school.digests().run(school.clock().instant());
        school.deliver();
    }

    private void receives(Topic topic, String text, LocalDate targetOn) {
        school.receives(topic, text, TODAY.plusDays(1), targetOn);
    }
}
