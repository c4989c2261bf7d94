package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TODAY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.PersonId;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Inquiry;
import org.massline.model.InquiryId;
import org.massline.model.InquiryResult;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSchool;
import org.massline.testing.SeededSuggestion;
import org.massline.testing.TableDump;

/** What cadres ask those who second, on both databases. */
@ParameterizedClass
@EnumSource
class InquiriesTest {
    private static final SuggestionNumber SOUP = new SuggestionNumber(41);

    @RegisterExtension
    private final FreshStore fresh;

    private InquiryId asked = new InquiryId(1);

    InquiriesTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(CANTEEN);
    }

    @BeforeEach
    void aCadreAsks() {
        SeededSuggestion.of(41, CANTEEN, "Soup").in(fresh);
        asked = fresh.store().write(t -> {
            Cadre cadre = new Cadre(
                    t.cadres().nextId(), "Li", Role.CADRE, Set.of(CANTEEN.id()), SampleSchool.MONDAY_AT_EIGHT);
            t.cadres().join(t.hasher().of(new PersonId(9)), address(9), cadre, TODAY);
            InquiryId id = new InquiryId(7);
            t.inquiries()
                    .ask(new Inquiry(
                            id,
                            SOUP,
                            new CadreId(cadre.id().value()),
                            new Inquiry.Wording(Inquiry.Kind.QUESTION, "When?", List.of("At noon", "At one")),
                            TODAY,
                            Optional.empty()));
            return id;
        });
    }

    @Test
    void itIsReadAsItWasAsked() {
        Inquiry inquiry = fresh.store()
                .<Optional<Inquiry>>read(t -> t.inquiries().last(SOUP, Inquiry.Kind.QUESTION))
                .orElseThrow();
        assertThat(inquiry.id()).isEqualTo(asked);
        assertThat(inquiry.wording().answers()).containsExactly("At noon", "At one");
        assertThat(inquiry.isOpen()).isTrue();
        fresh.store().write(t -> {
            t.inquiries().close(asked, TODAY);
            return true;
        });
        assertThat(fresh.store().<Optional<Inquiry>>read(t -> t.inquiries().find(asked)))
                .get()
                .matches(closed -> !closed.isOpen());
        assertThat(fresh.store().<Optional<Inquiry>>read(t -> t.inquiries().last(SOUP, Inquiry.Kind.PLAN)))
                .isEmpty();
    }

    @Test
    void nothingIsShownBeforeFiveHaveAnsweredAndEachCountsOnce() {
        for (long person = 1; person <= 4; person++) {
            answer(person, 1);
        }
        answer(4, 2);
        assertThat(result()).isEqualTo(InquiryResult.TOO_FEW);
        answer(5, 2);
        assertThat(result().counts()).isEqualTo(Map.of(1, 3, 2, 2));
        fresh.store().write(t -> {
            t.inquiries().erase(asked, address(5));
            return true;
        });
        assertThat(result()).isEqualTo(InquiryResult.TOO_FEW);
        assertThat(TableDump.of(fresh).get("inquiry_answer")).hasSize(4);
    }

    @Test
    void whoeverLooksInBetweenSeesNoSingleAnswer() {
        for (long person = 1; person <= 5; person++) {
            answer(person, 1, "Words of " + person);
        }
        InquiryResult five = result();
        assertThat(five.counts()).isEqualTo(Map.of(1, 5));
        assertThat(five.words()).hasSize(5);
        for (long person = 6; person <= 9; person++) {
            answer(person, 2, "Words of " + person);
            assertThat(result()).isEqualTo(five);
        }
        answer(10, 2);
        assertThat(result().counts()).isEqualTo(Map.of(1, 5, 2, 5));
        assertThat(result().words()).hasSize(9);
    }

    @Test
    void aChangedAnswerIsShownOnlyWithThoseOfOthers() {
        for (long person = 1; person <= 5; person++) {
            answer(person, 1);
        }
        for (long person = 1; person <= 4; person++) {
            answer(person, 2, "Since it is late");
            // Back and forth is one change of one person.
            answer(person, 1);
            answer(person, 2, "Since it is late");
        }
        assertThat(result().counts()).isEqualTo(Map.of(1, 5));
        assertThat(result().words()).isEmpty();
        answer(5, 2);
        assertThat(result().counts()).isEqualTo(Map.of(2, 5));
        assertThat(result().words()).hasSize(4);
    }

    @Test
    void wordsThatComeAfterAnAnswerThatIsShownAreShown() {
        for (long person = 1; person <= 5; person++) {
            answer(person, 1);
        }
        answer(3, 1, "Warm, please");
        assertThat(result().words()).containsExactly("Warm, please");
    }

    @Test
    void wordsThatWereTakenBackAreShownToNobody() {
        for (long person = 1; person <= 5; person++) {
            answer(person, 1, "Words of " + person);
        }
        answer(3, 2);
        assertThat(result().words()).hasSize(4).doesNotContain("Words of 3");
        assertThat(result().counts()).as("it changes with those of others").isEqualTo(Map.of(1, 5));
        assertThat(TableDump.of(fresh).get("inquiry_answer").toString()).doesNotContain("Words of 3");
    }

    @Test
    void oneAnswerBeginsToShowThem() {
        for (long person = 1; person <= 4; person++) {
            assertThat(completes(person)).isFalse();
            answer(person, 1);
        }
        assertThat(completes(4)).as("who has answered already").isFalse();
        assertThat(completes(5)).isTrue();
        answer(5, 1);
        assertThat(completes(6)).isFalse();
    }

    @Test
    void whoTakesTheEmptyPlaceOfAnotherBeginsToShowNothing() {
        for (long person = 1; person <= 5; person++) {
            answer(person, 1);
        }
        fresh.store().write(t -> {
            t.inquiries().erase(asked, address(5));
            return true;
        });
        for (long person = 6; person <= 9; person++) {
            assertThat(completes(person)).isFalse();
            answer(person, 2);
            assertThat(result()).isEqualTo(InquiryResult.TOO_FEW);
        }
        assertThat(completes(10)).isTrue();
        answer(10, 2);
        assertThat(result().counts()).isEqualTo(Map.of(1, 4, 2, 5));
    }

    @Test
    void whatWasTakenBackWasNeverAsked() {
        answer(1, 1);
        fresh.store().write(t -> {
            t.inquiries().takeBack(asked);
            return true;
        });
        assertThat(fresh.store().<Optional<Inquiry>>read(t -> t.inquiries().find(asked)))
                .isEmpty();
        assertThat(TableDump.of(fresh).get("inquiry_answer")).isEmpty();
    }

    private boolean completes(long person) {
        return fresh.store().<Boolean>read(t -> t.inquiries().isCompletedBy(asked, address(person)));
    }

    private void answer(long person, int item, String words) {
        fresh.store().write(t -> {
            t.inquiries().answer(asked, address(person), item, words);
            return true;
        });
    }

    private void answer(long person, int item) {
        fresh.store().write(t -> {
            t.inquiries().answer(asked, address(person), item);
            return true;
        });
    }

    private InquiryResult result() {
        return fresh.store().read(t -> t.inquiries().result(asked));
    }

    private static Address address(long person) {
        return Address.of(new ChatId(person));
    }
}
