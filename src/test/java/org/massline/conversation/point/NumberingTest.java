package org.massline.conversation.point;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.massline.conversation.Change;
import org.massline.conversation.State;
import org.massline.model.Point;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;

/** Whoever writes several points is offered to have them numbered, before they send. */
class NumberingTest {
    private static final String TWO = "1. Warmer soup\n2. More seats";

    private final PaperSchool school = new PaperSchool();
    private final PaperChat amy = new PaperChat(school, "Amy");

    private PaperChat previews(String text) {
        return amy.types(text).taps("Canteen").taps("Anonymous");
    }

    @Test
    void itIsOfferedAndNotDoneUnasked() {
        previews(TWO);
        assertThat(amy.read())
                .contains("You make 2 points.", "[🔢 Number the points]")
                .doesNotContain("not answered yet");
        amy.taps("✅ Send");
        assertThat(sent().points()).isEmpty();
    }

    @Test
    void oneTapNumbersThemAndOneTakesItBack() {
        previews(TWO).taps("🔢 Number the points");
        assertThat(amy.read())
                .contains("1. Warmer soup — not answered yet", "2. More seats — not answered yet")
                .doesNotContain("You make 2 points.");
        amy.taps("🔢 Without numbers");
        assertThat(amy.read()).contains("You make 2 points.").doesNotContain("not answered yet");
        amy.taps("🔢 Number the points").taps("✅ Send");
        assertThat(sent().points()).extracting(Point::item).containsExactly(1, 2);
        assertThat(sent().points()).extracting(Point::text).containsExactly("Warmer soup", "More seats");
        assertThat(sent().text()).isEqualTo(TWO);
    }

    @Test
    void editedWordsAreNumberedAnew() {
        previews(TWO).taps("🔢 Number the points");
        amy.edits(TWO, TWO + "\n3. Open at seven");
        assertThat(amy.read()).contains("3. Open at seven — not answered yet");
        amy.taps("✅ Send");
        assertThat(sent().points()).hasSize(3);
    }

    @Test
    void whatIsOnePointAfterAnEditIsNotNumbered() {
        previews(TWO).taps("🔢 Number the points");
        amy.edits(TWO, "Warmer soup");
        assertThat(amy.read()).doesNotContain("not answered yet", "Number the points");
        amy.taps("✅ Send");
        assertThat(sent().points()).isEmpty();
    }

    @Test
    void theWishOutlastsABackAndAnotherSigning() {
        previews(TWO)
                .taps("🔢 Number the points")
                .taps("‹ Back")
                .taps("With my name")
                .taps("✅ Send");
        assertThat(sent().points()).hasSize(2);
    }

    @Test
    void ofOnePointNobodyIsAsked() {
        previews("The soup is cold. Please make it warmer.");
        assertThat(amy.read()).doesNotContain("points");
    }

    @Test
    void aForgedTapOnOnePointDoesNothing() {
        previews("The soup is cold.");
        int revision = amy.dialogue().revision();
        amy.forges(Integer.toString(revision, Character.MAX_RADIX) + ".number.yes");
        assertThat(amy.dialogue().draft().orElseThrow().numbered()).isFalse();
        assertThat(amy.dialogue().state()).isEqualTo(new State.Previewing());
    }

    private Change.Send sent() {
        return amy.last().changes().stream()
                .filter(Change.Send.class::isInstance)
                .map(Change.Send.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
