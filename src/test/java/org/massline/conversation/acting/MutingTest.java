package org.massline.conversation.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.conversation.DeedLabel;
import org.massline.conversation.Label;
import org.massline.model.CadreId;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.store.Audit;
import org.massline.store.PersonRecord;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;

/** Muting whoever is abusive, and learning nothing by it. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class MutingTest {
    private static final Duration MUTING_IS_OVER = Duration.ofDays(30);

    @RegisterExtension
    private final SchoolOnDisk school;

    MutingTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
    }

    private void suggests(Resident resident, String text) {
        resident.types(text);
        resident.taps("Canteen");
        resident.taps("Anonymous");
        resident.taps("Send");
    }

    private void taps(Resident resident, Label label, Language language) {
        resident.taps(school.texts().plain(label, language));
    }

    @Test
    void itIsAskedToldAndLifted() throws IOException {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        suggests(amy, "You are all idiots");
        for (Language language : Language.values()) {
            int before = school.transcript().length();
            Resident li = school.cadre("Li Hua " + language.tag(), language, CANTEEN);
            Resident writer = language == Language.ENGLISH ? amy : school.contributor("Ben", language);
            if (writer != amy) {
                writer.types("你们都是笨蛋");
                writer.taps("食堂");
                taps(writer, new Label.Anonymous(), language);
                taps(writer, new Label.Send(), language);
            }
            long number = school.store().<Long>read(t -> t.suggestions().newestNumber());
            li.types("/open " + number);
            taps(li, new DeedLabel.MuteAuthor(), language);
            taps(li, new DeedLabel.YesMute(), language);
            taps(li, new Label.OpenNumber(new SuggestionNumber(number)), language);
            writer.types(language == Language.ENGLISH ? "And fools" : "还是傻瓜");
            writer.taps(language == Language.ENGLISH ? "Canteen" : "食堂");
            taps(writer, new Label.Anonymous(), language);
            taps(writer, new Label.Send(), language);
            taps(li, new DeedLabel.Lift(), language);
            taps(writer, new Label.Send(), language);
            Snapshot.assertMatches(
                    "conversation/mute." + language.tag() + ".txt",
                    school.transcript().substring(before));
        }
        assertThat(audit(1)).containsExactly("mute", "lift");
    }

    @Test
    void nothingElseTellsWhoseItIs() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        suggests(amy, "You are all idiots");
        suggests(amy, "More bicycle stands at the gate");
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        li.types("/open 2");
        String other = li.reads();
        PersonRecord before = record(amy);
        mutes(li, 1);
        assertThat(record(amy)).as("nothing is written to the person's record").isEqualTo(before);
        li.types("/open 2");
        assertThat(li.reads()).as("another one of theirs looks as before").isEqualTo(other);
        // What they are refused leaves no gap in the numbers.
        suggests(amy, "And fools");
        assertThat(amy.reads()).contains("Not sent", "#1", "Dec 23");
        amy.replies("It is suggestion #1", "You heard me");
        assertThat(amy.reads()).contains("nothing can be added to it until");
        suggests(school.contributor("Ben", Language.ENGLISH), "Longer hours, please");
        assertThat(suggestion(3).text()).isEqualTo("Longer hours, please");
        assertThat(li.chat().all()).noneMatch(message -> message.contains("You heard me"));
        // Their other threads do not fall silent: who is silent at once would be found by it.
        li.types("/open 2");
        li.replies("More bicycle stands", "Where?");
        school.passes(Duration.ofSeconds(33));
        amy.replies("Where?", "At the north gate");
        assertThat(li.reads()).contains("At the north gate");
    }

    @Test
    void itEndsByItself() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        suggests(amy, "You are all idiots");
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        mutes(li, 1);
        mutes(li, 1);
        suggests(amy, "The soup is cold");
        assertThat(amy.reads()).contains("Not sent");
        school.clock().pass(MUTING_IS_OVER);
        amy.taps("Send");
        assertThat(suggestion(2).text()).isEqualTo("The soup is cold");
        li.types("/open 1");
        assertThat(li.reads()).doesNotContain("muted until").contains("🔇 Mute");
    }

    @Test
    void administratorsLiftWhatTheyDoNotSee() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        suggests(amy, "You are all idiots");
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident bo = school.cadre("Bo", Language.ENGLISH, DORMITORY);
        Resident chief = school.administrator("Chief", Language.ENGLISH);
        mutes(li, 1);
        MessageId card = li.chat().message("You are all idiots");
        String lift = li.dataOf("Lift the muting");
        bo.types("/inbox");
        bo.sendsTap(bo.chat().message(""), lift);
        amy.sendsTap(amy.chat().message(""), lift);
        li.in(org.massline.chat.Address.of(new ChatId(-77))).sendsTap(card, lift);
        school.store().write(t -> {
            t.cadres().unassign(CANTEEN.id(), new CadreId(1));
            return true;
        });
        li.sendsTap(card, lift);
        assertThat(suggestion(1).course().authorMutedOn()).isPresent();
        chief.types("/audit");
        assertThat(chief.reads())
                .contains("For 1 suggestion its author is muted")
                .doesNotContain("idiots");
        chief.taps("Lift for #1");
        assertThat(suggestion(1).course().authorMutedOn()).isEmpty();
        assertThat(suggestion(1).status()).isEqualTo(Status.RECEIVED);
        assertThat(audit(1)).containsExactly("mute", "lift");
    }

    private void mutes(Resident cadre, long number) {
        cadre.types("/open " + number);
        if (cadre.reads().contains("🔇 Mute")) {
            cadre.taps("🔇 Mute");
            cadre.taps("Yes, mute");
        }
        cadre.types("/open " + number);
        assertThat(cadre.reads()).contains("Its author is muted until");
    }

    private PersonRecord record(Resident resident) {
        return school.store()
                .<PersonRecord>read(t -> t.people()
                        .find(t.hasher().of(new ChatId(resident.id())))
                        .orElseThrow());
    }

    private Suggestion suggestion(long number) {
        return school.store()
                .<Suggestion>read(
                        t -> t.suggestions().find(new SuggestionNumber(number)).orElseThrow());
    }

    private List<String> audit(long number) {
        return school.store().<List<Audit.Entry>>read(t -> t.audit().of(new SuggestionNumber(number))).stream()
                .map(entry -> entry.action().stored())
                .toList();
    }
}
