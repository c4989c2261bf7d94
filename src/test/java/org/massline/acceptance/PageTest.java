package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.model.Role;
import org.massline.playground.town.Person;

/** The main job as a person does it: in a browser, at phone width. Skipped where there is no Chromium. */
class PageTest {
    private static final int PHONE_WIDTH = 500;
    private static final int PHONE_HEIGHT = 1000;

    @TempDir
    Path folder;

    @Test
    void aStudentSuggestsInChineseAndTheCadreReadsTheDigest() throws IOException {
        Optional<Browser> found = Browser.find();
        assumeThat(found).as("Chromium and its driver are installed").isPresent();
        try (RunningTown town = new RunningTown(folder);
                Browser browser = found.orElseThrow()) {
            town.playground().showInvitation("cadre", town.bot().invite(Role.CADRE, Set.of("canteen")));
            browser.opens(town.playground().address() + "/?lang=zh", PHONE_WIDTH, PHONE_HEIGHT);
            assertThat(browser.isTooWide()).isFalse();

            browser.looksAs("小明");
            browser.clicks("//section[@data-person='xiaoming']//button[contains(@class,'wide')]");
            browser.reads("xiaoming", "意见箱");
            browser.writes("xiaoming", "食堂的汤总是凉的");
            browser.reads("xiaoming", "关于哪方面");
            browser.taps("xiaoming", "食堂");
            browser.reads("xiaoming", "要不要署名");
            browser.sendsPhotos("xiaoming", photo("one.png", Color.ORANGE), photo("two.png", Color.PINK));
            browser.showsPhotos("xiaoming", 2);
            browser.taps("xiaoming", "匿名");
            browser.reads("xiaoming", "负责人会看到这些");
            Person ming = town.playground().town().person("xiaoming");
            ming.edits(
                    ming.messages().stream()
                            .filter(message -> message.words().equals("食堂的汤总是凉的"))
                            .findFirst()
                            .orElseThrow(),
                    "食堂的汤中午总是凉的");
            browser.reads("xiaoming", "食堂的汤中午总是凉的");
            browser.settles("xiaoming");
            browser.taps("xiaoming", "返回");
            browser.settles("xiaoming");
            browser.taps("xiaoming", "匿名");
            browser.settles("xiaoming");
            browser.taps("xiaoming", "✅ 发送");
            browser.reads("xiaoming", "#1");

            browser.looksAs("Ms. Li");
            browser.clicks("//*[contains(@class,'invitation')]//button");
            browser.reads("li", "欢迎");
            browser.clicks("//button[@data-step='monday']");
            browser.reads("li", "食堂的汤中午总是凉的");
            browser.taps("li", "#1");
            browser.reads("li", "2张照片");
            browser.taps("li", "单独打开");
            // The picture of the weeks, and the two that were sent.
            browser.showsPhotos("li", 3);
            assertThat(browser.log("li")).doesNotContain("小明");
            assertThat(browser.isTooWide()).isFalse();
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    /** {@code mvn test -Dtest=PageTest -Dmassline.pictures=true} makes the README's pictures anew. */
    @Test
    void thePicturesOfTheReadmeAreTakenHere() throws IOException {
        Optional<Browser> found = Browser.find();
        assumeThat(found).as("Chromium and its driver are installed").isPresent();
        Path pictures = Boolean.getBoolean("massline.pictures") ? Path.of("src", "docs") : folder;
        try (RunningTown town = new RunningTown(folder, Map.of("MASSLINE_SCHOOL", "Riverside School"));
                Browser browser = found.orElseThrow()) {
            Person amy = town.playground().town().person("amy");
            Person chen = town.playground().town().person("chen");
            Person wang = town.playground().town().person("wang");
            wang.opens(town.bot().invite(Role.CADRE, Set.of("canteen", "teaching", "dormitory")));
            suggests(town, chen, "食堂的饭卡机中午排队太长，能不能再加一台？", "食堂", "匿名", "发送");
            Person ben = town.playground().town().welcome("ben", "student", "Ben", "", "en");
            suggests(
                    town,
                    ben,
                    "Could the library stay open until nine before the exams?",
                    "Teaching",
                    "With my name",
                    "Send");
            suggests(
                    town,
                    ben,
                    "The shower on the third floor has no warm water since Monday.",
                    "Dormitory",
                    "Anonymous",
                    "Send");
            amy.says("The soup is cold by half past twelve, every day.");
            for (String label : new String[] {"Canteen", "Problem", "Anonymous"}) {
                town.playground().awaitQuiet();
                amy.taps(label);
            }
            town.playground().awaitQuiet();
            browser.opens(town.playground().address() + "/?lang=en", PHONE_WIDTH, 1400);
            browser.looksAs("Amy");
            browser.reads("amy", "This is what they will read");
            browser.photographs(pictures.resolve("conversation.png"));
            browser.taps("amy", "✅ Send");
            browser.reads("amy", "#4");
            browser.clicks("//button[@data-step='monday']");
            browser.looksAs("Mr. Wang");
            browser.reads("wang", "cold by half past twelve");
            browser.photographs(pictures.resolve("digest.png"));
            assertThat(pictures.resolve("digest.png")).isNotEmptyFile();
        }
    }

    private static void suggests(RunningTown town, Person person, String text, String... taps) {
        person.says(text);
        for (String label : taps) {
            town.playground().awaitQuiet();
            person.taps(label);
        }
        town.playground().awaitQuiet();
    }

    private Path photo(String name, Color color) throws IOException {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, 320, 240);
        graphics.dispose();
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
