package org.massline.conversation.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;
import org.massline.store.Audit;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;

/** A day is promised, and once more. */
class PromisingTest {
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);

    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    @Test
    void theSameDayOnceMoreIsNoMoveAndNobodyIsTold() {
        Resident amy = suggests();
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        li.types("/open 1");
        li.taps("In progress");
        li.types("2026-12-04");
        school.passes(UNDO_IS_OVER);
        int told = amy.chat().all().size();
        li.types("/open 1");
        li.taps("In progress");
        li.types("2026-12-04");
        assertThat(li.reads()).contains("Fri, Dec 4, 2026 is promised already; nothing was changed.", "Done]");
        school.passes(UNDO_IS_OVER);
        assertThat(amy.chat().all()).hasSize(told);
        assertThat(audit()).containsExactly("promise");
        li.types("The new pot comes then, too.");
        assertThat(li.reads()).as("no day is asked for any more").contains("What is it about?");
    }

    private Resident suggests() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("The soup in the canteen is always cold");
        amy.taps("Canteen");
        amy.taps("Anonymous");
        amy.taps("Send");
        return amy;
    }

    private List<String> audit() {
        return school.store().<List<Audit.Entry>>read(t -> t.audit().of(new SuggestionNumber(1))).stream()
                .map(entry -> entry.action().stored())
                .toList();
    }
}
