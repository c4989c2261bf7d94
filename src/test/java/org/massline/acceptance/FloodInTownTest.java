package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.playground.town.Attachment;
import org.massline.playground.town.Person;

/** Somebody sends more than anybody can read. */
class FloodInTownTest {
    private static final String NOTES = "select text from thread_message order by number, position";

    @TempDir
    Path folder;

    @Test
    void whoWroteEnoughInThreadsIsToldKindlyAndWritesOnTheNextDayWhileOthersWrite() {
        try (RunningTown town = new RunningTown(folder, Map.of("MASSLINE_LIMITS_NOTES_PER_DAY", "2"))) {
            Person amy = town.playground().town().person("amy");
            Person ben = town.playground().town().welcome("ben", "student", "Ben", "", "zh-hans");
            RunningTown.suggests(amy, "The soup is cold");
            amy.awaits("It is suggestion #1");
            adds(town, amy, "At noon");
            steps(town, () -> amy.says("/mine"), () -> amy.taps("#1"), () -> amy.taps("Add a note"));
            steps(town, () -> amy.replies(amy.awaits("Added to #1"), "On Mondays"), () -> amy.sendsPhotos(3, ""));
            assertThat(amy.received("one person can send 2 notes and replies a day"))
                    .as("once for the whole album")
                    .isOne();
            assertThat(amy.awaits("Not added").words()).contains("You can write again in 25 hours");

            steps(town, () -> amy.says("/mine"), () -> amy.taps("#1"), () -> amy.taps("Add a note"));
            steps(town, () -> amy.replies(amy.awaits("Added to #1"), "And on Fridays"));
            assertThat(amy.received("one person can send 2 notes and replies a day"))
                    .isEqualTo(3);
            assertThat(town.select(NOTES)).containsExactly("At noon|", "On Mondays|");
            steps(town, () -> amy.replies(amy.awaits("It is suggestion #1"), "", Attachment.samplePhotos(3)));
            assertThat(amy.received("one person can send 2 notes and replies a day"))
                    .as("once for an album in reply, too")
                    .isEqualTo(4);
            assertThat(town.select("select * from attachment")).isEmpty();

            ben.says("排队太久");
            ben.taps("食堂");
            ben.taps("匿名");
            ben.taps("发送");
            ben.awaits("#2");
            for (String words : List.of("中午", "晚上")) {
                steps(town, () -> ben.says("/mine"), () -> ben.taps("#2"), () -> ben.taps("补充"));
                steps(town, () -> ben.says(words));
            }
            steps(town, () -> ben.says("/mine"), () -> ben.taps("#2"), () -> ben.taps("补充"));
            assertThat(ben.awaits("没有加上").words()).contains("一个人一天最多补充和回复 2 条");
            assertThat(town.select(NOTES)).containsExactly("At noon|", "On Mondays|", "中午|", "晚上|");

            town.passes(Duration.ofHours(25));
            adds(town, amy, "And on Fridays");
            assertThat(town.select(NOTES)).contains("And on Fridays|").hasSize(5);
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    private static void adds(RunningTown town, Person person, String words) {
        int before = person.received("Added to #1");
        steps(town, () -> person.says("/mine"), () -> person.taps("#1"));
        steps(town, () -> person.taps("Add a note"), () -> person.says(words));
        assertThat(person.received("Added to #1")).isEqualTo(before + 1);
    }

    /** One after the other, each once all that came of the one before has come. */
    private static void steps(RunningTown town, Runnable... steps) {
        for (Runnable step : steps) {
            step.run();
            town.playground().awaitQuiet();
        }
    }

    @Test
    void aSuggestionHasASizeAndSoHasTheBoxOfADay() {
        Map<String, String> limits = Map.of(
                "MASSLINE_LIMITS_TEXT_LENGTH", "100",
                "MASSLINE_LIMITS_ATTACHMENTS", "2",
                "MASSLINE_LIMITS_SUGGESTIONS_OF_ALL_PER_DAY", "1");
        try (RunningTown town = new RunningTown(folder, limits)) {
            Person amy = town.playground().town().person("amy");
            Person ben = town.playground().town().welcome("ben", "student", "Ben", "", "zh-hans");
            steps(town, () -> amy.says("The soup is cold"), () -> amy.says("And again. ".repeat(10)));
            assertThat(amy.awaits("100 characters at most").words()).contains("everything before is kept");
            steps(town, () -> amy.sendsPhotos(3, ""));
            amy.awaits("2 files fit into one suggestion");
            steps(town, () -> amy.taps("Canteen"), () -> amy.taps("Anonymous"), () -> amy.taps("Send"));
            amy.awaits("It is suggestion #1");

            steps(town, () -> ben.says("排队太久"), () -> ben.taps("食堂"));
            steps(town, () -> ben.taps("匿名"), () -> ben.taps("发送"));
            assertThat(ben.awaits("意见箱已经满了").words()).contains("排队太久");
            assertThat(town.select("select text from suggestion")).containsExactly("The soup is cold|");
            assertThat(town.select("select number from attachment")).containsExactly("1|", "1|");

            town.passes(Duration.ofHours(25));
            ben.taps("发送");
            ben.awaits("#2");
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    @Test
    void whoSentEnoughKeepsTheirWordsAndSendsThemLaterWhileOthersSend() {
        try (RunningTown town = new RunningTown(folder, Map.of("MASSLINE_LIMITS_SUGGESTIONS_PER_HOUR", "2"))) {
            Person amy = town.playground().town().person("amy");
            Person ben = town.playground().town().welcome("ben", "student", "Ben", "", "en");
            RunningTown.suggests(amy, "The soup is cold");
            amy.awaits("It is suggestion #1");
            RunningTown.suggests(amy, "The rice is hard");
            amy.awaits("It is suggestion #2");

            RunningTown.suggests(amy, "The tea is weak");
            assertThat(amy.awaits("one person can send 2 suggestions an hour").words())
                    .contains("The tea is weak");
            assertThat(amy.reads().hasButton("Send")).isTrue();
            RunningTown.suggests(ben, "The queue is long");
            assertThat(ben.awaits("It is suggestion #3").words()).doesNotContain("Not sent");

            town.passes(Duration.ofMinutes(71));
            amy.taps("Send");
            amy.awaits("It is suggestion #4");
            assertThat(town.playground().violations()).isEmpty();
        }
    }
}
