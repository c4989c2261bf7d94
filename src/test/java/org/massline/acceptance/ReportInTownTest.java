package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.model.Role;
import org.massline.playground.town.Person;
import org.massline.playground.town.SeenMessage;

/** The effect report over HTTP: as message, picture and files; and on the page, where a browser is installed. */
class ReportInTownTest {
    private static final int PHONE_WIDTH = 400;

    @TempDir
    Path folder;

    @Test
    void aCadreReadsSeesAndTakesAlongWhatCameOfIt() {
        try (RunningTown town = new RunningTown(folder)) {
            Person li = town.playground().town().person("li");
            li.opens(town.bot().invite(Role.CADRE, Set.of("canteen")));
            li.awaits("欢迎");
            Person ming = town.playground().town().person("xiaoming");
            for (String text : List.of("食堂的汤总是凉的", "=SUM(1;2) 食堂排队太长")) {
                ming.says(text);
                for (String label : List.of("食堂", "匿名", "发送")) {
                    town.playground().awaitQuiet();
                    ming.taps(label);
                }
                town.playground().awaitQuiet();
            }

            li.says("/report");
            SeenMessage picture = li.awaits("最近十二周");
            assertThat(li.messages()).anyMatch(message -> message.words().contains("收到：2条"));
            assertThat(picture.attachment()).contains("photo");
            assertThat(picture.words()).contains("收到2条，没有答复");
            assertThat(picture.json().path("photo").path(0).path("width").asInt())
                    .isPositive();
            onThePage(town);
            li.taps(picture, "Excel");
            li.taps(picture, "CSV");
            li.taps(picture, "议程");
            town.playground().awaitQuiet();
            assertThat(li.messages().stream()
                            .filter(message -> message.attachment().equals(Optional.of("document")))
                            .map(message -> message.json()
                                    .path("document")
                                    .path("file_name")
                                    .asText()))
                    .containsExactly(
                            "massline-2026-10-27-2026-11-25.xlsx",
                            "massline-2026-10-27-2026-11-25.csv",
                            "massline-2026-10-27-2026-11-25.html");
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    private static void onThePage(RunningTown town) {
        Optional<Browser> found = Browser.find();
        if (found.isPresent()) {
            try (Browser browser = found.get()) {
                browser.opens(town.playground().address() + "/?lang=zh", PHONE_WIDTH, 1400);
                browser.looksAs("Ms. Li");
                browser.reads("li", "最近十二周");
                assertThat(browser.photosSeenBy("li")).isEqualTo(1);
                assertThat(browser.isTooWide()).isFalse();
            }
        }
    }
}
