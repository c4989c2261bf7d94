package org.massline.conversation.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;
import org.massline.testing.BoardTown;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.TableDump;

/** What somebody seconds is shown to them alone, and goes with them; on both databases. */
@ParameterizedClass
@EnumSource
class ForgettingTest {
    private static final SuggestionNumber SOUP = new SuggestionNumber(1);

    @RegisterExtension
    private final SchoolOnDisk school;

    private final BoardTown town;

    ForgettingTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
        town = new BoardTown(school);
    }

    @Test
    void whoeverIsForgottenSecondsNothingAnyMore() {
        town.publishes(CANTEEN, "Soup", "The soup is cold");
        town.publishes(CANTEEN, "Forks", "The forks are used up");
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        Resident bo = school.contributor("Bo", Language.ENGLISH);
        seconds(amy, "#1");
        seconds(bo, "#1");
        seconds(bo, "#2");
        bo.types("/forget");
        bo.taps("Yes, erase");
        bo.taps("Erase everything");
        assertThat(TableDump.of(school.fresh()).get("seconding")).hasSize(1);
        assertThat(count(SOUP)).isOne();
        assertThat(count(new SuggestionNumber(2))).isZero();
    }

    @Test
    void mydataTellsWhatIsSeconded() {
        town.publishes(CANTEEN, "Amy's own soup", "The soup is cold");
        Resident bo = school.contributor("Bo", Language.ENGLISH);
        seconds(bo, "#1");
        bo.types("/mydata");
        assertThat(bo.chat().newestFile())
                .contains("You second #1 since Mon, Nov 23, 2026: The soup is cold")
                .doesNotContain("Amy's own");
    }

    private static void seconds(Resident person, String number) {
        person.types("/board");
        person.taps(number);
        person.taps("👍 Second");
    }

    private int count(SuggestionNumber number) {
        return school.store().<Integer>read(t -> t.seconders().count(number));
    }
}
