package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.testing.SampleSchool.TODAY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Role;
import org.massline.model.Stand;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.testing.FreshStore;
import org.massline.testing.SeededSuggestion;

/** What whoever writes is shown of the board, on both databases. */
@ParameterizedClass
@EnumSource
class PublishedAlikeTest {
    private static final CadreId LI = new CadreId(1);
    private static final SuggestionNumber QUEUE = new SuggestionNumber(1);
    private static final String DRAFT = "The queue in the canteen is too long";

    @RegisterExtension
    private final FreshStore fresh;

    PublishedAlikeTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(CANTEEN);
    }

    @BeforeEach
    void publishTwo() {
        SeededSuggestion.of(1, CANTEEN, "I stand and stand").in(fresh);
        SeededSuggestion.of(2, CANTEEN, "Meat every day").in(fresh);
        write(t -> {
            Cadre cadre = new Cadre(LI, "Li", Role.CADRE, Set.of(), MONDAY_AT_EIGHT);
            t.cadres().join(t.hasher().of(new ChatId(1)), Address.of(new ChatId(9)), cadre, TODAY);
            t.board().publish(QUEUE, "Shorter queues in the canteen", LI, TODAY);
            t.board().publish(new SuggestionNumber(2), "More vegetarian dishes", LI, TODAY);
        });
    }

    @Test
    void itWantsTheSame() {
        assertThat(alike(DRAFT)).containsExactly(QUEUE);
        assertThat(alike("The queue at the library is too long")).isEmpty();
        assertThat(alike("Thingummies")).isEmpty();
        assertThat(alike("?!")).isEmpty();
    }

    @Test
    void itIsOpen() {
        Stand open =
                fresh.store().read(t -> Stand.of(t.suggestions().find(QUEUE).orElseThrow()));
        write(t -> t.suggestions().put(QUEUE, closed(open)));
        assertThat(alike(DRAFT)).isEmpty();
        write(t -> t.board().publish(QUEUE, "Queues in the canteen that are shorter", LI, TODAY));
        assertThat(alike(DRAFT)).isEmpty();

        write(t -> t.suggestions().put(QUEUE, open));
        assertThat(alike(DRAFT)).containsExactly(QUEUE);

        write(t -> t.suggestions().put(QUEUE, closed(open)));
        write(t -> t.verdicts().reopen(QUEUE, Status.ACKNOWLEDGED));
        assertThat(alike(DRAFT)).containsExactly(QUEUE);
    }

    @Test
    void aPartIsNotShownUntilItStandsForItselfAgain() {
        SuggestionNumber whole = new SuggestionNumber(2);
        write(t -> t.parts().join(QUEUE, whole, TODAY));
        assertThat(alike(DRAFT)).isEmpty();
        write(t -> t.parts().release(whole));
        assertThat(alike(DRAFT)).containsExactly(QUEUE);
    }

    /** As a program of the version before does it while this one serves, or after it. */
    @Test
    void whatWasWrittenByAnotherVersionIsReadWhenThisOneStarts() {
        fresh.sql("update board_entry set text = 'Less noise in the library' where number = 1");
        assertThat(alike(DRAFT)).isEmpty();
        assertThat(alike("The library is too noisy")).isEmpty();
        Store again = fresh.anotherStore();
        List<SuggestionNumber> found = again.read(t -> t.search().publishedAlike("It is too loud in the library", 3));
        assertThat(found).containsExactly(QUEUE);
    }

    @Test
    void itIsStillThereAndSaysSoStill() {
        write(t -> t.board().publish(QUEUE, "A second microwave", LI, TODAY));
        assertThat(alike(DRAFT)).isEmpty();
        write(t -> t.board().publish(QUEUE, "The canteen's queues are too long", LI, TODAY));
        assertThat(alike(DRAFT)).containsExactly(QUEUE);
        write(t -> t.board().unpublish(QUEUE));
        assertThat(alike(DRAFT)).isEmpty();
    }

    private static Stand closed(Stand open) {
        return new Stand(
                Status.DONE,
                open.topic(),
                open.targetOn(),
                Optional.of(TODAY),
                Optional.of("A second counter"),
                open.assignedTo(),
                open.promisedOn(),
                open.mergedInto(),
                Optional.of(TODAY));
    }

    private List<SuggestionNumber> alike(String text) {
        return fresh.store().read(t -> t.search().publishedAlike(text, 3));
    }

    private void write(Consumer<Transaction> work) {
        fresh.store().write(t -> {
            work.accept(t);
            return true;
        });
    }
}
