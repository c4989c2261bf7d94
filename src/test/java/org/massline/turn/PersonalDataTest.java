package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Attachment;
import org.massline.chat.PersonId;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;
import org.massline.testing.BoardTown;
import org.massline.testing.Resident;
import org.massline.testing.SampleSchool;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;

/** The file of /mydata, as people read it who did whatever one can do; in each language. */
@ParameterizedClass
@EnumSource
class PersonalDataTest {
    private static final Map<Language, Map<String, String>> LABELS = Map.of(
            Language.ENGLISH,
            Map.of(
                    "topic",
                    "Canteen",
                    "anonymous",
                    "Anonymous",
                    "named",
                    "With my name",
                    "send",
                    "Send",
                    "second",
                    "👍 Second",
                    "problem",
                    "Problem"),
            Language.CHINESE,
            Map.of(
                    "topic",
                    "食堂",
                    "anonymous",
                    "匿名",
                    "named",
                    "署我的名字",
                    "send",
                    "发送",
                    "second",
                    "👍 附议",
                    "problem",
                    "问题"));

    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    private final Language language;

    PersonalDataTest(Language language) {
        this.language = language;
    }

    @Test
    void aContributorReadsAllOfIt() throws IOException {
        SuggestionNumber forks = new BoardTown(school).publishes(CANTEEN, "Forks", "The forks are used up");
        SuggestionNumber gone = new BoardTown(school).publishes(CANTEEN, "Knives", "The knives are blunt");
        Resident amy = school.contributor("Amy", language);
        amy.types("/start");
        sends(amy, "The soup is cold", "anonymous");
        sends(amy, "The bread is hard", "named");
        for (SuggestionNumber each : new SuggestionNumber[] {forks, gone}) {
            amy.types("/board");
            amy.taps(each.toString());
            amy.taps(label("second"));
        }
        school.store().write(t -> {
            t.suggestions().erase(gone);
            t.updates()
                    .keepFailed(
                            9_000, SampleSchool.TODAY, new PersonId(amy.id()), "x".getBytes(StandardCharsets.UTF_8));
            t.updates()
                    .keepFailed(
                            9_001,
                            SampleSchool.TODAY.minusDays(4),
                            new PersonId(amy.id()),
                            "y".getBytes(StandardCharsets.UTF_8));
            return true;
        });
        amy.types("The rice is burnt");
        amy.types("/cancel");
        amy.attaches(
                "", new Attachment.File(Attachment.Type.PHOTO, "AgACtea", Optional.of("tea.jpg")), "The tea is weak");
        amy.taps(label("topic"));
        amy.taps(label("problem"));
        amy.taps(label("anonymous"));
        amy.types("/mydata");
        Snapshot.assertMatches(
                "turn/mydata." + language.tag() + ".txt", amy.chat().newestFile());
    }

    @Test
    void aCadreReadsWhatStandsUnderTheirName() throws IOException {
        Resident li = school.cadre("Li", language, CANTEEN, DORMITORY);
        Resident amy = school.contributor("Amy", language);
        sends(amy, "The soup is cold", "anonymous");
        li.types("/open 1");
        li.replies("#1", "Which counter?");
        li.types("/mydata");
        Snapshot.assertMatches(
                "turn/mydata-cadre." + language.tag() + ".txt", li.chat().newestFile());

        school.store().write(t -> {
            t.cadres().dismiss(t.cadres().all().getFirst().id(), SampleSchool.TODAY);
            return true;
        });
        li.types("/mydata");
        assertThat(li.chat().newestFile())
                .contains(language == Language.ENGLISH ? "You were a cadre until Mon, Nov 23, 2026" : "以前是负责人")
                .contains("Li");
    }

    @Test
    void whatWaitsToBeSentIsCounted() {
        Resident amy = school.contributor("Amy", language);
        sends(amy, "The soup is cold", "anonymous");
        Resident li = school.cadre("Li", language, CANTEEN);
        li.types("/open 1");
        li.replies("#1", "Which counter?");
        amy.types("/mydata");
        assertThat(amy.chat().newestFile())
                .contains(
                        language == Language.ENGLISH
                                ? "One message waits, encrypted, to be sent to you; the last is due on Mon, Nov 23,"
                                        + " 2026."
                                : "有1条消息加密保存，等着发给你");
    }

    private void sends(Resident resident, String text, String signing) {
        resident.types(text);
        resident.taps(label("topic"));
        resident.taps(label(signing));
        resident.taps(label("send"));
    }

    private String label(String name) {
        return LABELS.get(language).get(name);
    }
}
