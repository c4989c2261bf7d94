package org.massline.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.massline.likeness.SchoolWords.Meaning;

/** By what an index knows that it was made by another table: a change that it misses leaves everybody the old index. */
class FingerprintTest {
    private static final Meaning MEAL = new Meaning("meal", Optional.of(Facet.THING));
    private static final Meaning SILENT = new Meaning("meal", Optional.empty());
    private static final List<String> SOUNDS = List.of("tang 汤糖");

    /** Whatever compiles the program, and whatever its parts are called: else each release would index all anew. */
    @Test
    void itDependsOnTheTablesAlone() {
        assertThat(SchoolWords.fingerprint(Map.of("soup", MEAL), SOUNDS))
                .isEqualTo("66ff0d45258144e4217b6a67583b3b991748111a3010083b18673b4ee3d4b0c0");
    }

    @Test
    void anotherMeaningOrSoundMakesItAnotherOne() {
        String before = SchoolWords.fingerprint(Map.of("soup", MEAL), SOUNDS);

        assertThat(SchoolWords.fingerprint(Map.of("soup", SILENT), SOUNDS)).isNotEqualTo(before);
        assertThat(SchoolWords.fingerprint(Map.of("soups", MEAL), SOUNDS)).isNotEqualTo(before);
        assertThat(SchoolWords.fingerprint(Map.of("soup", MEAL), List.of("tang 汤堂")))
                .isNotEqualTo(before);
    }
}
