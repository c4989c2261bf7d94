package org.massline.conversation.contributor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.chat.MessageId;
import org.massline.model.Language;
import org.massline.model.Point;
import org.massline.model.SuggestionNumber;
import org.massline.store.Audit;
import org.massline.testing.Resident;
import org.massline.testing.SampleSchool;
import org.massline.testing.SchoolOnDisk;
import org.massline.turn.PaceSettings;

/** Whoever taps without end does not ring the cadres without end. */
class EnoughTapsTest {
    private static final SuggestionNumber ONE = new SuggestionNumber(1);
    private static final int MOST = 6;
    private static final int TAPS = 200;

    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk().takingAtMost(new PaceSettings(0, 0, 0, MOST));

    @Test
    void marksAreCountedWithNotesAndRingNoMoreOften() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = answeredByPoints(li);
        amy.replies("#1", "At noon");
        marksInTurn(amy, TAPS);
        assertThat(notices(li, "not answered, says")).isBetween(1L, (long) MOST / 2);
        assertThat(school.transcript()).contains("one person can send 6 notes and taps a day. You can tap again in");
        amy.replies("#1", "And in the evening");
        assertThat(amy.reads()).contains("one person can send 6 notes and replies a day");

        Point.Mark before = mark();
        school.passes(Duration.ofHours(25));
        marksInTurn(amy, 2);
        assertThat(mark()).isNotEqualTo(before);
    }

    @Test
    void whoeverIsMutedMarksAndNobodyIsRung() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = answeredByPoints(li);
        school.store().write(transaction -> {
            transaction.mutings().mute(ONE, Optional.of(SampleSchool.TODAY));
            return true;
        });
        marksInTurn(amy, 1);
        assertThat(notices(li, "not answered, says")).isZero();
        assertThat(mark()).isEqualTo(Point.Mark.NOT_ANSWERED);
        assertThat(school.transcript()).contains("the people responsible are not notified");
        assertThat(school.transcript()).doesNotContain("The people responsible are told");
    }

    @Test
    void verdictsAreCountedToo() {
        Resident li = school.cadre("Li Hua", Language.ENGLISH, CANTEEN);
        Resident amy = suggests();
        li.types("/open 1");
        li.taps("Done");
        li.types("New pots");
        li.taps("Send");
        school.passes(Duration.ofSeconds(33));
        amy.types("/mine");
        amy.taps("#1");
        MessageId message = amy.chat().message("Did it help?");
        String yes = amy.dataOf("Yes");
        String partly = amy.dataOf("Partly");
        for (int tap = 0; tap < TAPS; tap++) {
            amy.sendsTap(message, tap % 2 == 0 ? yes : partly);
        }
        assertThat(school.store()
                        .<List<Audit.Entry>>read(
                                transaction -> transaction.audit().of(ONE)))
                .extracting(entry -> entry.action().stored())
                .filteredOn("verdict"::equals)
                .hasSize(MOST);
        assertThat(school.transcript()).contains("one person can send 6 notes and taps a day");
    }

    private Resident suggests() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("1. Warmer soup\n2. More seats");
        amy.taps("Canteen");
        amy.taps("Anonymous");
        amy.taps("Number the points");
        amy.taps("Send");
        return amy;
    }

    private Resident answeredByPoints(Resident li) {
        Resident amy = suggests();
        li.types("/open 1");
        li.taps("Answer by points");
        li.taps("1. Warmer soup");
        li.types("New pots come on Friday.");
        school.passes(Duration.ofSeconds(33));
        return amy;
    }

    private static void marksInTurn(Resident amy, int taps) {
        MessageId news = amy.chat().message("New pots come on Friday.");
        for (int tap = 0; tap < taps; tap++) {
            amy.sendsTap(news, ".point." + (tap % 2 == 0 ? "not-answered" : "answered") + ".1.1.news");
        }
    }

    private static long notices(Resident cadre, String words) {
        return cadre.chat().all().stream()
                .filter(message -> message.contains(words))
                .count();
    }

    private Point.Mark mark() {
        return school.store()
                .<List<Point>>read(transaction -> transaction.points().of(ONE))
                .getFirst()
                .answer()
                .orElseThrow()
                .mark();
    }
}
