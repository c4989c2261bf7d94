package org.massline.conversation.contributor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.SAFETY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.About;
import org.massline.chat.Attachment;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;
import org.massline.testing.TableDump;
import org.massline.turn.WithheldFiles;

/** Files that do not go without a name: whoever attaches one learns it before they send. */
class UncleanFilesTest {
    private static final SuggestionNumber FIRST = new SuggestionNumber(1);
    private static final Attachment PDF = document("report.pdf", 1_000);
    private static final Attachment.File PICTURE = document("lock.JPG", 1_000);
    private static final Attachment NAMED =
            new Attachment.File(Attachment.Type.DOCUMENT, "homework", Optional.of("Amy Lake's homework.png"), 1_000);
    private static final Attachment LARGE = document("film.mp4", 20_000_001);
    private static final Attachment SONG = new Attachment.File(Attachment.Type.AUDIO, "song", Optional.empty());

    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    @ParameterizedTest
    @EnumSource(Language.class)
    void theyAreToldBeforeTheySend(Language language) throws Exception {
        boolean english = language == Language.ENGLISH;
        Resident li = school.cadre("Li Na", Language.ENGLISH, SAFETY);
        Resident amy = school.contributor("Amy Lake", language);
        amy.attaches("", PDF, "");
        amy.taps(english ? "Safety and health" : "安全与健康");
        amy.taps(english ? "Anonymous" : "匿名");
        assertThat(amy.reads()).contains("report.pdf").doesNotContain(english ? "[Send]" : "[发送]");
        amy.attaches("", LARGE, "");
        amy.attaches("", SONG, "");
        amy.types("The lock is broken");
        amy.attaches("", PICTURE, "");
        amy.taps(english ? "Send" : "发送");
        assertThat(attachments()).isEqualTo(Map.of(0, List.of("lock.JPG")));
        assertThat(li.chat().all()).anyMatch(message -> message.contains("(cleaned: document)"));
        Snapshot.assertMatches("conversation/unclean-files." + language.tag() + ".txt", school.transcript());
    }

    @Test
    void withANameTheyGoAsTheyAre() {
        Resident li = school.cadre("Li Na", Language.ENGLISH, SAFETY);
        Resident amy = school.contributor("Amy Lake", Language.ENGLISH);
        amy.attaches("", PDF, "");
        amy.taps("Safety and health");
        amy.taps("With my name");
        amy.taps("Send");
        assertThat(attachments()).isEqualTo(Map.of(0, List.of("report.pdf")));
        assertThat(li.chat().all()).anyMatch(message -> message.contains("(document)"));
    }

    @Test
    void howItIsSignedAtLastDecidesHowTheyGo() {
        Resident li = school.cadre("Li Na", Language.ENGLISH, SAFETY);
        Resident amy = school.contributor("Amy Lake", Language.ENGLISH);
        amy.attaches("", PICTURE, "");
        amy.taps("Safety and health");
        amy.taps("With my name");
        amy.taps("Back");
        amy.taps("Anonymous");
        amy.taps("Send");
        assertThat(li.reads()).contains("(cleaned: document)");

        amy.attaches("", PICTURE, "");
        amy.taps("Safety and health");
        amy.taps("Anonymous");
        amy.taps("Back");
        amy.taps("With my name");
        amy.taps("Send");
        assertThat(li.reads()).contains("(document)");
    }

    @Test
    void whatADeviceCalledThemStandsNowhereOnceTheyAreSent() {
        Resident li = school.cadre("Li Na", Language.ENGLISH, SAFETY);
        Resident amy = school.contributor("Amy Lake", Language.ENGLISH);
        amy.attaches("", NAMED, "");
        amy.taps("Safety and health");
        amy.taps("Anonymous");
        amy.taps("Send");
        amy.attaches("It is suggestion #1", NAMED, "And here");
        amy.attaches("It is suggestion #1", NAMED, "", "album");
        amy.attaches("", NAMED, "", "album");
        assertThat(li.chat().all()).filteredOn("(cleaned: document)"::equals).hasSize(4);
        assertThat(li.chat().all()).noneMatch(message -> message.contains("Lake"));
        assertThat(TableDump.of(school.fresh()).toString()).contains("And here").doesNotContain("Lake");
    }

    @Test
    void withAReceiptTheyGoAsWithoutAName() {
        Resident li = school.cadre("Li Na", Language.ENGLISH, SAFETY);
        Resident amy = school.contributor("Amy Lake", Language.ENGLISH);
        amy.attaches("", NAMED, "");
        amy.attaches("", PDF, "");
        amy.taps("Safety and health");
        amy.taps("With a receipt");
        assertThat(amy.reads()).contains("This does not go without your name: report.pdf");
        amy.taps("Send");
        assertThat(attachments()).isEqualTo(Map.of(0, List.of("homework")));
        assertThat(li.reads()).isEqualTo("(cleaned: document)");
        assertThat(TableDump.of(school.fresh()).toString()).contains("homework").doesNotContain("Lake");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatCouldNotBeCleanedIsMissedOnTheCard(Language language) throws Exception {
        boolean english = language == Language.ENGLISH;
        Resident li = school.cadre("Li Na", language, SAFETY);
        Resident amy = school.contributor("Amy Lake", language);
        amy.types(english ? "The lock is broken" : "门锁坏了");
        amy.attaches("", PICTURE, "");
        amy.taps(english ? "Safety and health" : "安全与健康");
        amy.taps(english ? "Anonymous" : "匿名");
        amy.taps(english ? "Send" : "发送");
        amy.attaches(english ? "It is suggestion #1" : "编号是#1", PICTURE, "");
        new WithheldFiles(school.store(), school.register(), school.texts(), school.clock())
                .withhold(About.forCadre(FIRST), PICTURE.withoutName());
        school.deliver();
        li.types("/open 1");
        amy.taps(english ? "My suggestions" : "我的建议");
        amy.taps("#1");
        Snapshot.assertMatches("conversation/withheld-files." + language.tag() + ".txt", school.transcript());
    }

    @Test
    void aNoteGoesWithoutTheFileThatStays() {
        Resident amy = school.contributor("Amy Lake", Language.ENGLISH);
        sendsWords(amy);
        amy.attaches("It is suggestion #1", PDF, "See page 2");
        assertThat(amy.reads()).contains("report.pdf", "[Send it all the same]");
        amy.taps("Send it all the same");
        assertThat(attachments()).isEmpty();
        assertThat(school.store()
                        .<Integer>read(
                                transaction -> transaction.threads().of(FIRST).size()))
                .isEqualTo(1);
    }

    @Test
    void aNoteOfNothingElseDoesNotGo() {
        Resident amy = school.contributor("Amy Lake", Language.ENGLISH);
        sendsWords(amy);
        amy.attaches("It is suggestion #1", PDF, "");
        assertThat(amy.reads()).contains("report.pdf").doesNotContain("[Send it all the same]");
        assertThat(attachments()).isEmpty();
    }

    private static void sendsWords(Resident amy) {
        amy.types("The lock is broken");
        amy.taps("Safety and health");
        amy.taps("Anonymous");
        amy.taps("Send");
    }

    /** What is kept of each; neither its name nor its size is. */
    private Map<Integer, List<String>> attachments() {
        return school.store()
                .read(transaction -> transaction.threads().attachmentsOf(FIRST).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().stream()
                                        .map(each -> ((Attachment.File) each).fileId())
                                        .toList())));
    }

    private static Attachment.File document(String name, long bytes) {
        return new Attachment.File(Attachment.Type.DOCUMENT, name, Optional.of(name), bytes);
    }
}
