package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.model.Role;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.playground.town.Person;
import org.massline.playground.town.SeenMessage;
import org.massline.testing.HeardLog;
import org.massline.testing.HostileWords;

/** What is typed to do harm goes the whole way: stored as it was typed, shown so that it disturbs nothing, never logged. */
class HostileInTownTest {
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);
    private static final int MOST_OF_A_NAME = 64;
    private static final int MOST_OF_AN_OUTCOME = 3_000;
    /** With the command it fits into a message. */
    private static final int MOST_TO_SEARCH = 4_000;
    /** Shorter ones stand in any log. */
    private static final int LEAST_TO_LOOK_FOR = 8;

    @TempDir
    Path folder;

    @Test
    void hostileWordsAreStoredAsTheyAreAndDisturbNothing() {
        List<String> all = HostileWords.wellFormed();
        Map<String, String> unlimited = Map.of(
                "MASSLINE_LIMITS_SUGGESTIONS_PER_HOUR", "0",
                "MASSLINE_LIMITS_SUGGESTIONS_PER_DAY", "0");
        try (RunningTown town = new RunningTown(folder, unlimited)) {
            Person ben = town.playground().town().welcome("ben", "cadre", "Ben", "", "en");
            ben.opens(town.bot().invite(Role.CADRE, Set.of("canteen")));
            List<String> log = HeardLog.ofAll().during(() -> {
                for (int index = 0; index < all.size(); index++) {
                    goesTheWholeWay(town, ben, index + 1L, all.get(index));
                }
            });

            assertThat(town.playground().violations()).isEmpty();
            assertThat(all.stream().filter(words -> words.length() >= LEAST_TO_LOOK_FOR))
                    .allSatisfy(words -> assertThat(log).noneMatch(line -> line.contains(words)));
            town.whileStopped(store -> {
                for (int index = 0; index < all.size(); index++) {
                    SuggestionNumber number = new SuggestionNumber(index + 1L);
                    Suggestion stored = store.<Suggestion>read(transaction ->
                            transaction.suggestions().find(number).orElseThrow());
                    assertThat(stored.text()).isEqualTo(all.get(index).strip());
                    assertThat(stored.course().outcome()).contains(outcome(all.get(index)));
                }
            });
        }
    }

    private static void goesTheWholeWay(RunningTown town, Person cadre, long number, String words) {
        String name =
                words.substring(0, words.offsetByCodePoints(0, Math.min(words.codePointCount(0, words.length()), 30)));
        assertThat(name).hasSizeLessThanOrEqualTo(MOST_OF_A_NAME);
        Person student = town.playground().town().welcome("student" + number, "student", name, "", "en");
        student.says(words);
        student.taps("Canteen");
        student.taps("With my name");
        student.taps("Send");
        student.awaits("It is suggestion #" + number);

        cadre.says("/open " + number);
        SeenMessage card = cadre.awaits("#" + number);
        assertThat(letters(card.words())).contains(letters(name));
        cadre.says("/search " + words.substring(0, Math.min(words.length(), MOST_TO_SEARCH)));
        cadre.says("/open " + number);
        cadre.taps("Done");
        cadre.awaits("#" + number + " is done: what was done?");
        cadre.says(outcome(words));
        cadre.awaits("This is what the contributor of #" + number);
        cadre.taps("Send");
        town.passes(UNDO_IS_OVER);
        SeenMessage ended = student.awaits("Done.");
        assertThat(letters(ended.words())).contains(letters(name));
        student.says("/mine");
    }

    private static String outcome(String words) {
        return words.substring(0, Math.min(words.length(), MOST_OF_AN_OUTCOME)).strip();
    }

    /** Without white space, and without what is taken out or put around on purpose: controls, and what turns the direction. */
    private static String letters(String text) {
        return text.replaceAll("[\\s\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]", "");
    }
}
