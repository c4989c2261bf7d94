package org.massline.conversation.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.SAFETY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.chat.Attachment;
import org.massline.chat.MessageId;
import org.massline.model.Language;
import org.massline.model.Promise;
import org.massline.model.Role;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.store.Invitations;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;

/** What is asked for, of whom, and what becomes of it if they say something else, or nothing. */
class AskedForTest {
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);
    private static final Attachment PHOTO = new Attachment.File(Attachment.Type.PHOTO, "photo", Optional.empty());

    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    private Resident li;
    private Resident amy;

    @BeforeEach
    void twoAreSuggested() {
        li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        amy = school.contributor("Amy", Language.ENGLISH);
        suggests("The soup is cold.");
        suggests("The bread is hard.");
    }

    private void suggests(String text) {
        amy.types(text);
        amy.taps("Canteen");
        amy.taps("Anonymous");
        amy.taps("Send");
    }

    @Test
    void whoeverWantsOutcomesOnlyIsAskedAllTheSame() {
        amy.types("/notifications");
        amy.taps("Outcome only");
        assertThat(amy.reads()).contains("only how it ends, and what you alone are asked");
        li.types("/open 1");
        li.taps("Acknowledge");
        li.types("/open 1");
        li.taps("Reply");
        li.types("We look into it.");
        li.taps("Ask");
        li.attaches("", PHOTO, "Is it this pot?");
        school.passes(UNDO_IS_OVER);
        assertThat(amy.chat().all())
                .anyMatch(message -> message.contains("Is it this pot?"))
                .noneMatch(message -> message.contains("We look into it.") || message.contains("Acknowledged"));
        assertThat(school.transcript()).contains("-> Amy: (photo)");
    }

    @Test
    void whoeverWantsNoNewsIsNotAskedEither() {
        amy.types("/notifications");
        amy.taps("No news");
        li.types("/open 1");
        li.taps("Ask");
        li.types("Which pot?");
        school.passes(UNDO_IS_OVER);
        assertThat(amy.chat().all()).noneMatch(message -> message.contains("Which pot?"));
        amy.types("/start s_1");
        assertThat(amy.reads()).contains("Which pot?");
    }

    @Test
    void aReplyToAMessageAboutAnotherSuggestionIsMeantForThatOne() {
        li.types("/open 2");
        MessageId bread = li.chat().message("The bread is hard.");
        li.types("/open 1");
        li.taps("The soup is cold.", "Reply");
        li.replies(bread, "The baker is told.");
        li.types("A pot is ordered.");
        assertThat(thread(1)).containsExactly("A pot is ordered.");
        assertThat(thread(2)).containsExactly("The baker is told.");
    }

    @Test
    void aReplyIsAReplyThoughADayIsAskedFor() {
        li.types("/open 1");
        MessageId soup = li.chat().message("The soup is cold.");
        li.taps("In progress");
        li.replies(soup, "We ask the cook first.");
        assertThat(thread(1)).containsExactly("We ask the cook first.");
        li.types("/open 1");
        li.taps("In progress");
        li.replies(soup, "2026-12-04");
        assertThat(promises(1)).hasSize(1);
    }

    @Test
    void aReplyThatMayNameTwoDaysIsAskedAgainAndGoesToNobody() {
        li.types("/open 1");
        MessageId soup = li.chat().message("The soup is cold.");
        li.taps("In progress");
        li.replies(soup, "12.4");
        assertThat(li.reads()).contains("That is no day from today on that I understand.");
        assertThat(promises(1)).isEmpty();
        assertThat(thread(1)).isEmpty();
    }

    @Test
    void aQuestionThatNobodyAnswersIsDropped() {
        li.types("/open 1");
        li.taps("Reply");
        school.passes(Duration.ofDays(2));
        school.wakes();
        li.types("The gym is too small.");
        assertThat(thread(1)).isEmpty();
        assertThat(li.reads()).contains("What is it about?");
    }

    @Test
    void anOutcomeThatWasNotSentIsKept() {
        li.types("/open 1");
        li.taps("Done");
        li.types("A new pot stands there since Monday.");
        li.taps("Cancel");
        assertThat(li.reads()).contains("your words are kept");
        li.taps("Bring it back");
        assertThat(li.reads()).contains("A new pot stands there since Monday.");
        li.types("/cancel");
        li.taps("Bring it back");
        li.taps("Send");
        school.passes(UNDO_IS_OVER);
        assertThat(amy.reads()).contains("A new pot stands there since Monday.");
        assertThat(status(1)).isEqualTo(Status.DONE);
    }

    @Test
    void aPromiseIsKeptByDoingItInTime() {
        promises("1", "2026-12-04");
        concludes("1", "Done");
        promises("2", "2026-12-04");
        concludes("2", "Decline");
        assertThat(promises(1))
                .extracting(each -> each.end().orElseThrow().result())
                .containsExactly(Promise.Result.KEPT);
        assertThat(promises(2))
                .extracting(each -> each.end().orElseThrow().result())
                .containsExactly(Promise.Result.MISSED);
    }

    @Test
    void whoeverJoinsAsTheirVeryFirstActIsToldInTheirLanguage() {
        school.store().write(t -> {
            t.invitations()
                    .add(
                            "aaaaaaaaaaaaaaaaaaaaaa",
                            new Invitations.Grant(Role.CADRE, Set.of(SAFETY.id()), LocalDate.of(2026, 12, 1)));
            return true;
        });
        Resident wang = school.contributor("王芳", Language.CHINESE);
        wang.types("/start i_aaaaaaaaaaaaaaaaaaaaaa");
        amy.types("A smell of gas");
        amy.taps("Safety and health");
        amy.taps("Anonymous");
        amy.taps("Send");
        assertThat(wang.reads()).contains("A smell of gas", "刚刚收到");
    }

    private void promises(String number, String day) {
        li.types("/open " + number);
        li.taps("#" + number, "In progress");
        li.types(day);
    }

    private void concludes(String number, String deed) {
        li.types("/open " + number);
        li.taps(deed);
        li.types("So it is.");
        li.taps("Send");
    }

    private List<String> thread(long number) {
        return school.store()
                .<List<String>>read(t -> t.threads().of(new SuggestionNumber(number)).stream()
                        .map(message -> message.text())
                        .toList());
    }

    private List<Promise> promises(long number) {
        return school.store().read(t -> t.promises().of(new SuggestionNumber(number)));
    }

    private Status status(long number) {
        return school.store()
                .<Status>read(t -> t.suggestions()
                        .find(new SuggestionNumber(number))
                        .orElseThrow()
                        .status());
    }
}
