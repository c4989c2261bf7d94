package org.massline.conversation.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.Inquiry;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;
import org.massline.model.ThreadMessage;
import org.massline.testing.InquiryTown;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.SeededSuggestion;

/** What is shown in a group in which cadres meet works there, and leads on. */
class InGroupTest {
    private static final Address GROUP = new Address(new ChatId(-100500), Optional.of(7));

    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk().meetingIn(CANTEEN, GROUP);

    @Test
    void theQuestionIntoWhichOneItShallBeMergedIsNoDeadEnd() {
        SeededSuggestion.of(1, CANTEEN, "The soup in the canteen is cold at noon.")
                .in(school.fresh());
        SeededSuggestion.of(2, CANTEEN, "The soup at the canteen is always cold at noon.")
                .in(school.fresh());
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN).in(GROUP);
        li.types("/open 2");
        li.taps("Merge");
        assertThat(li.reads())
                .contains("Into which suggestion shall #2 be merged?", "Merge into #1]", "[#2]")
                .doesNotContain("Type a number");

        li.replies("Into which suggestion", "We keep it warmer from tomorrow on.");
        assertThat(school.store().<List<ThreadMessage>>read(t -> t.threads().of(InquiryTown.SOUP)))
                .isEmpty();
        assertThat(school.store().<List<ThreadMessage>>read(t -> t.threads().of(new SuggestionNumber(2))))
                .extracting(ThreadMessage::text)
                .containsExactly("We keep it warmer from tomorrow on.");

        li.taps("Into which suggestion", "#2");
        assertThat(li.reads()).contains("#2", "always cold at noon", "Merge]");
    }

    @Test
    void howAllAnsweredCanBeReadWhereItIsTold() {
        InquiryTown town = new InquiryTown(school);
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        town.suggests("Amy", Language.ENGLISH);
        Resident bo = town.seconds("Bo", Language.ENGLISH);
        town.showsPlan(li, Language.ENGLISH);
        fourAgree();
        bo.taps("I agree");

        Resident inGroup = li.in(GROUP);
        inGroup.taps("Answers");

        assertThat(inGroup.reads())
                .contains("New pots.", "[#1]")
                .as("what is for the private chat")
                .doesNotContain("Take no more");
    }

    private void fourAgree() {
        school.store().write(t -> {
            Inquiry inquiry =
                    t.inquiries().last(InquiryTown.SOUP, Inquiry.Kind.PLAN).orElseThrow();
            LongStream.rangeClosed(5001, 5004)
                    .forEach(person ->
                            t.inquiries().answer(inquiry.id(), Address.of(new ChatId(person)), Inquiry.AGREE));
            return true;
        });
    }
}
