package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.model.Topic;
import org.massline.playground.town.Person;
import org.massline.playground.town.SeenMessage;
import org.massline.testing.BusyTerm;

/** The digest of a week with three hundred suggestions in twelve topics, on a phone. Skipped where there is no Chromium. */
class BusyWeekPageTest {
    private static final int PHONE_WIDTH = 400;
    private static final int TALL = 1250;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @TempDir
    Path folder;

    /** {@code mvn test -Dtest=BusyWeekPageTest -Dmassline.pictures=true} makes the README's pictures anew. */
    @ParameterizedTest
    @EnumSource
    void itIsFiveMessagesAtMostAndOnePicture(Language language) throws IOException {
        Optional<Browser> found = Browser.find();
        assumeThat(found).as("Chromium and its driver are installed").isPresent();
        Path pictures = Boolean.getBoolean("massline.pictures") ? Path.of("src", "docs") : folder;
        boolean english = language == Language.ENGLISH;
        Path settings = Files.writeString(folder.resolve("massline.yaml"), BusyTerm.settings());
        try (RunningTown town =
                        new RunningTown(folder, Optional.of(settings), Map.of("MASSLINE_LANGUAGE", language.tag()));
                Browser browser = found.orElseThrow()) {
            Person cadre = town.playground().town().person(english ? "wang" : "li");
            cadre.opens(town.bot()
                    .invite(
                            Role.CADRE,
                            BusyTerm.TOPICS.stream().map(Topic::slug).collect(Collectors.toSet())));
            town.playground().awaitQuiet();
            town.whileStopped(store -> BusyTerm.seed(store, language, MONDAY));
            int before = cadre.messages().size();
            town.playground().clock().moveToNext(DayOfWeek.MONDAY, LocalTime.of(8, 1), RunningTown.ZONE);
            town.playground().awaitQuiet();
            cadre.awaits(english ? "Your desk" : "待处理");
            List<SeenMessage> digest =
                    cadre.messages().subList(before, cadre.messages().size());
            browser.opens(town.playground().address() + "/?lang=" + (english ? "en" : "zh"), PHONE_WIDTH, TALL);
            browser.looksAs(english ? "Mr. Wang" : "Ms. Li");
            browser.reads(cadre.key(), english ? "Your desk" : "待处理");
            browser.settles(cadre.key());
            browser.scrollsTo(cadre.key(), english ? "The last twelve weeks" : "最近十二周");
            browser.photographs(pictures.resolve("busy-week." + language.tag() + ".png"));
            browser.scrollsTo(cadre.key(), english ? "Your desk" : "待处理");
            browser.photographs(pictures.resolve("busy-desk." + language.tag() + ".png"));
            assertThat(digest)
                    .filteredOn(message -> message.attachment().isPresent())
                    .hasSize(1);
            assertThat(digest).hasSizeLessThanOrEqualTo(6);
            assertThat(browser.isTooWide()).isFalse();
        }
    }
}
