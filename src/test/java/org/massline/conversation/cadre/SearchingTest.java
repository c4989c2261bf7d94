package org.massline.conversation.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.conversation.Label;
import org.massline.conversation.Tap;
import org.massline.conversation.TapCodec;
import org.massline.model.CadreId;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SampleSchool;
import org.massline.testing.SampleSuggestion;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;

/** A cadre looks for words. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class SearchingTest {
    @RegisterExtension
    private final SchoolOnDisk school;

    SearchingTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
    }

    private void receives(long number, Topic topic, String text) {
        school.store().write(t -> {
            t.suggestions()
                    .add(SampleSuggestion.of(number, topic, text).suggestion(), Address.of(new ChatId(5000 + number)));
            return true;
        });
    }

    @Test
    void wordsAreFoundInBothLanguagesAndOpenedWithATap() throws IOException {
        receives(1, CANTEEN, "The soup is cold.");
        receives(2, CANTEEN, "食堂的汤太咸了");
        receives(3, DORMITORY, "SECRET: soup in the dormitory");
        receives(4, CANTEEN, "Longer hours, please.");
        school.store()
                .write(t -> t.threads()
                        .addFromContributor(new SuggestionNumber(4), SampleSchool.TODAY, "So that soup is left"));
        for (Language language : Language.values()) {
            int before = school.transcript().length();
            Resident li = school.cadre("Li Hua " + language.tag(), language, CANTEEN);
            li.types("/search");
            li.types("/search soup");
            li.taps("#4");
            li.types("/search 食堂");
            li.types("/search bicycles");
            Snapshot.assertMatches(
                    "conversation/search." + language.tag() + ".txt",
                    school.transcript().substring(before));
        }
        assertThat(school.transcript()).doesNotContain("SECRET");
    }

    @Test
    void thereAreAsManyPagesAsNeededUntilSomethingElseIsDone() {
        for (int number = 1; number <= 20; number++) {
            receives(number, CANTEEN, "Soup, for the " + number + "th time");
        }
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        li.types("/search soup");
        assertThat(li.reads()).contains("20 suggestions", "#20", "#13").doesNotContain("#12");
        String next = school.texts().plain(new Label.NextPage(), Language.ENGLISH);
        li.taps(next);
        li.taps(next);
        assertThat(li.reads()).contains("#4", "#1 ").doesNotContain("#5");
        String older = li.dataOf("Previous");
        li.types("Something of my own, to be suggested");
        li.sendsTap(li.chat().message("20 suggestions"), older);
        assertThat(li.reads()).doesNotContain("20 suggestions");
    }

    @Test
    void whoeverAnswersForItNoLongerFindsNothing() {
        for (int number = 1; number <= 9; number++) {
            receives(number, CANTEEN, "Soup, for the " + number + "th time");
        }
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        li.types("/search soup");
        MessageId page = li.chat().message("9 suggestions");
        String next = li.dataOf("Next");
        school.store().write(t -> {
            t.cadres().unassign(CANTEEN.id(), new CadreId(1));
            return true;
        });
        li.sendsTap(page, next);
        assertThat(li.reads()).contains("Nothing among your suggestions");
        school.store().write(t -> {
            t.cadres().dismiss(new CadreId(1), SampleSchool.TODAY);
            return true;
        });
        int before = school.transcript().length();
        li.types("/search soup");
        li.sendsTap(page, TapCodec.write(new Tap.SoughtPage(0), 1));
        assertThat(school.transcript().substring(before)).doesNotContain("#1", "#9");
    }
}
