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
import org.massline.chat.Attachment;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.Snapshot;

/** Files that do not go without a name: whoever attaches one learns it before they send. */
class UncleanFilesTest {
    private static final SuggestionNumber FIRST = new SuggestionNumber(1);
    private static final Attachment PDF = document("report.pdf", 1_000);
    private static final Attachment PICTURE = document("lock.JPG", 1_000);
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
        assertThat(attachments()).isEqualTo(Map.of(0, List.of(PICTURE)));
        assertThat(li.chat().all()).anyMatch(message -> message.contains("(cleaned: document)"));
        Snapshot.assertMatches("conversation/unclean-files-" + language.tag() + ".txt", school.transcript());
    }

    @Test
    void withANameTheyGoAsTheyAre() {
        Resident li = school.cadre("Li Na", Language.ENGLISH, SAFETY);
        Resident amy = school.contributor("Amy Lake", Language.ENGLISH);
        amy.attaches("", PDF, "");
        amy.taps("Safety and health");
        amy.taps("With my name");
        amy.taps("Send");
        assertThat(attachments()).isEqualTo(Map.of(0, List.of(PDF)));
        assertThat(li.chat().all()).anyMatch(message -> message.contains("(document)"));
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

    private Map<Integer, List<Attachment>> attachments() {
        return school.store()
                .read(transaction -> transaction.threads().attachmentsOf(FIRST).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().stream()
                                        .map(UncleanFilesTest::withSize)
                                        .toList())));
    }

    /** A size is not kept once it was decided on. */
    private static Attachment withSize(Attachment attachment) {
        return attachment instanceof Attachment.File(var type, var id, var name, long bytes)
                ? new Attachment.File(type, id, name, bytes == 0 ? 1_000 : bytes)
                : attachment;
    }

    private static Attachment document(String name, long bytes) {
        return new Attachment.File(Attachment.Type.DOCUMENT, name, Optional.of(name), bytes);
    }
}
