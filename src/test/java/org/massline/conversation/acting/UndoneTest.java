package org.massline.conversation.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Attachment;
import org.massline.model.Course;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.ThreadMessage;
import org.massline.model.Verdict;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;

/** What remains of what was undone, or can be undone no more: on both databases. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class UndoneTest {
    private static final SuggestionNumber ONE = new SuggestionNumber(1);
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);

    @RegisterExtension
    private final SchoolOnDisk school;

    UndoneTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
    }

    private Resident suggests(String text) {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types(text);
        amy.taps("Canteen");
        amy.taps("Anonymous");
        amy.taps("Send");
        return amy;
    }

    @Test
    void afterAReplyThatWasTakenBackTheThreadGoesOn() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = suggests("The soup is cold.");
        li.types("/open 1");
        li.replies("The soup is cold.", "Ask the trombone player.");
        li.taps("Undo");
        li.types("/open 1");
        li.replies("The soup is cold.", "We look into it.");
        school.passes(UNDO_IS_OVER);
        assertThat(amy.reads()).contains("We look into it.");
        li.types("/search trombone");
        assertThat(li.reads()).doesNotContain("#1");
    }

    @Test
    void whatItsContributorJudgedIsNotUndone() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = suggests("The soup is cold.");
        li.types("/open 1");
        li.taps("Done");
        li.types("New pots.");
        li.taps("Send");
        amy.types("/start s_1");
        amy.taps("Yes");
        li.taps("Undo");
        assertThat(school.transcript()).contains("(above the chat) It is too late");
        assertThat(suggestion().status()).isEqualTo(Status.DONE);
        assertThat(suggestion().course().judgement().map(Course.Judgement::verdict))
                .contains(Verdict.YES);
    }

    @Test
    void theRestOfAnAlbumJoinsTheReplyThoughOthersWroteSince() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = suggests("The soup is cold.");
        li.types("/open 1");
        li.attaches("The soup is cold.", photo("one"), "This one?", "album");
        amy.types("/start s_1");
        amy.taps("Add");
        amy.types("It is the left one.");
        li.attaches("", photo("two"), "", "album");
        List<ThreadMessage> thread = school.store().read(t -> t.threads().of(ONE));
        assertThat(thread)
                .extracting(ThreadMessage::from)
                .containsExactly(ThreadMessage.From.CADRE, ThreadMessage.From.CONTRIBUTOR);
        Map<Integer, List<Attachment>> files =
                school.store().read(t -> t.threads().attachmentsOf(ONE));
        assertThat(files).isEqualTo(Map.of(1, List.of(photo("one"), photo("two"))));
    }

    @Test
    void whatWaitsForSomebodysNightToEndLeadsToNoSuggestion() throws SQLException {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        suggests("The soup is cold.");
        li.types("/open 1");
        li.taps("Acknowledge");
        assertThat(count("deed where number = 1")).isOne();
        assertThat(count("outbox where deed is not null")).isOne();
        school.clock().set(school.clock().instant().plus(UNDO_IS_OVER));
        school.store().write(t -> t.undoLog().forgetBefore(school.clock().instant()));
        assertThat(count("deed")).isZero();
        assertThat(count("outbox where deed is not null")).isZero();
        assertThat(count("outbox")).isOne();
    }

    private int count(String rows) throws SQLException {
        try (Connection connection = school.store().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from " + rows)) {
            found.next();
            return found.getInt(1);
        }
    }

    private static Attachment photo(String id) {
        return new Attachment.File(Attachment.Type.PHOTO, id, Optional.empty());
    }

    private Suggestion suggestion() {
        return school.store().<Suggestion>read(t -> t.suggestions().find(ONE).orElseThrow());
    }
}
