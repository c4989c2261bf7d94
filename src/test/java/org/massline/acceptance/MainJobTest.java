package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.model.Role;
import org.massline.playground.town.Person;
import org.massline.playground.town.SeenMessage;

/** A suggestion goes in by chat, a weekly digest comes out. */
class MainJobTest {
    @TempDir
    Path folder;

    @Test
    void aSuggestionInChineseWithPhotosComesOutInTheDigestAndNobodyLearnsWhoWroteIt() {
        try (RunningTown town = new RunningTown(folder)) {
            Person ming = town.playground().town().person("xiaoming");
            Person li = town.playground().town().person("li");
            li.opens(town.bot().invite(Role.CADRE, Set.of("canteen")));
            li.awaits("欢迎");

            ming.starts();
            ming.awaits("意见箱");
            SeenMessage words = ming.says("食堂的汤总是凉的");
            ming.awaits("关于哪方面");
            ming.taps("食堂");
            ming.awaits("要不要署名");
            ming.sendsPhotos(2, "");
            ming.taps("匿名");
            assertThat(ming.awaits("负责人会看到这些").words()).contains("食堂的汤总是凉的", "2张照片", "匿名");
            ming.edits(words, "食堂的汤中午总是凉的");
            ming.awaits("食堂的汤中午总是凉的");
            ming.taps("返回");
            ming.awaits("要不要署名");
            ming.taps("匿名");
            ming.awaits("负责人会看到这些");
            ming.taps("发送");
            assertThat(ming.awaits("#1").words()).contains("食堂");

            town.playground().moveClockToNext(DayOfWeek.MONDAY, LocalTime.of(9, 0));
            SeenMessage digest = li.awaits("食堂的汤中午总是凉的");
            assertThat(digest.words()).contains("#1").doesNotContain("小明");
            li.taps(digest, "#1");
            li.awaits("2张照片");
            li.taps("单独打开");
            town.playground().awaitQuiet();
            assertThat(li.messages().stream()
                            .filter(message -> message.attachment().isPresent()))
                    .as("the picture of twelve weeks, and the two photos")
                    .hasSize(3);

            assertThat(everythingThat(li)).doesNotContain("小明", Long.toString(ming.id()), "xiaoming");
            assertThat(town.bytesOfDatabase())
                    .doesNotContain(Long.toString(ming.id()), "小明", "xiaoming", Long.toString(li.id()));
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    @Test
    void aConversationGoesOnAfterARestart() {
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            amy.says("Lights in the library go off at eight");
            amy.awaits("What is it about?");

            town.restartBot();

            amy.taps("Buildings");
            amy.awaits("should your name be on it");
            amy.taps("With my name");
            assertThat(amy.awaits("This is what they will read").words())
                    .contains("Lights in the library go off at eight", "Amy");
            amy.taps("Send");
            amy.awaits("#1");
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    @Test
    void pollingDoesTheSameAndSwitchingLosesNothing() {
        try (RunningTown town = new RunningTown(folder, Map.of("MASSLINE_TELEGRAM_MODE", "polling"))) {
            Person amy = town.playground().town().person("amy");
            amy.says("More bicycle stands");
            amy.awaits("What is it about?");
            amy.taps("Not sure");
            amy.taps("Anonymous");
            amy.taps("Send");
            amy.awaits("#1");
            assertThat(town.playground().violations()).isEmpty();
        }
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            amy.says("/mine");
            amy.awaits("More bicycle stands");
        }
    }

    @Test
    void aPersonGetsAndErasesEverythingAboutThem() {
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            amy.says("A secret of mine");
            amy.taps("Teaching");
            amy.taps("With my name");
            amy.taps("Send");
            amy.awaits("#1");
            amy.says("/mydata");
            assertThat(amy.awaits("Everything that is stored").attachment()).contains("document");
            amy.says("/forget");
            amy.taps("Yes, erase me");
            amy.taps("Erase everything");
            amy.awaits("Nothing about you is stored");
            amy.says("/mine");
            amy.awaits("not suggested anything yet");
            town.playground().awaitQuiet();
            town.bot().close();
            assertThat(town.bytesOfDatabase()).doesNotContain("A secret of mine");
        }
    }

    private static String everythingThat(Person person) {
        return person.messages().stream()
                .map(message -> message.json().toString())
                .filter(json -> !json.contains("\"id\":" + person.id() + ",\"is_bot\":false"))
                .collect(Collectors.joining("\n"));
    }
}
