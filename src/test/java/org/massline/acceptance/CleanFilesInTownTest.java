package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.metadata.CleanFile;
import org.massline.metadata.SampleFiles;
import org.massline.model.Role;
import org.massline.playground.botapi.Fault;
import org.massline.playground.botapi.RecordedCall;
import org.massline.playground.town.Attachment;
import org.massline.playground.town.Person;

/** What files tell of somebody anonymous does not reach cadres: over HTTP there and back, as Telegram serves files. */
class CleanFilesInTownTest {
    private static final String NAME = "Dana Chen homework.jpg";
    private static final Fault GONE =
            new Fault.Refusing(400, "Bad Request: wrong file_id or the file is temporarily unavailable");

    @TempDir
    Path folder;

    @Test
    void whatIsSentWithoutANameArrivesWithoutMetadataOrName() throws Exception {
        try (RunningTown town = new RunningTown(folder, Map.of())) {
            Person ben = cadre(town);
            town.playground().failNext("getFile", new Fault.ServerError(500));
            sendsPicture(town, SampleFiles.tellingJpeg(), "Anonymous");

            JsonNode got = awaitFile(town, ben);
            assertThat(got.path("file_name").asText()).isEqualTo("file.jpg");
            byte[] clean = TownFiles.download(town, got.path("file_id").asText());
            assertThat(clean)
                    .isEqualTo(CleanFile.of(SampleFiles.tellingJpeg())
                            .orElseThrow()
                            .content());
            assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain(SampleFiles.SECRET);
            assertThat(town.bytesOfDatabase()).contains("The tap drips").doesNotContain(NAME);
        }
    }

    @Test
    void howeverOftenItIsLookedAtItIsFetchedOnce() {
        try (RunningTown town = new RunningTown(folder, Map.of())) {
            Person ben = cadre(town);
            Person cai = anotherCadre(town);
            sendsPicture(town, SampleFiles.tellingJpeg(), "Anonymous");
            String id = awaitFile(town, ben).path("file_id").asText();
            ben.says("/open 1");
            ben.awaits("The tap drips");
            town.playground().awaitQuiet();

            assertThat(calls(town, "getFile")).hasSize(1);
            assertThat(TownFiles.of(ben)).hasSize(2);
            assertThat(TownFiles.of(cai)).hasSize(1);
            assertThat(List.of(
                            TownFiles.of(ben).get(0),
                            TownFiles.of(ben).get(1),
                            TownFiles.of(cai).get(0)))
                    .allSatisfy(file -> assertThat(
                                    file.json().path("document").path("file_id").asText())
                            .isEqualTo(id));
        }
    }

    @Test
    void whatIsSentWithANameArrivesAsItIs() throws Exception {
        try (RunningTown town = new RunningTown(folder, Map.of())) {
            Person ben = cadre(town);
            sendsPicture(town, SampleFiles.tellingJpeg(), "With my name");
            JsonNode got = awaitFile(town, ben);
            assertThat(TownFiles.download(town, got.path("file_id").asText())).isEqualTo(SampleFiles.tellingJpeg());
        }
    }

    @Test
    void whatCannotBeCleanedIsNotDeliveredAndItsContributorIsToldOnce() throws Exception {
        try (RunningTown town = new RunningTown(folder, Map.of())) {
            Person ben = cadre(town);
            Person cai = anotherCadre(town);
            Person dana = sendsPicture(town, SampleFiles.SECRET.getBytes(StandardCharsets.UTF_8), "Anonymous");

            ben.awaits("A file of #1 was not passed on");
            cai.awaits("#1 有一个文件没有转交");
            assertToldOnce(town, dana);
            ben.says("/open 1");
            ben.awaits("1 file that was not passed on, since what it may tell");
            town.playground().awaitQuiet();
            assertThat(TownFiles.of(ben)).isEmpty();
            assertThat(TownFiles.of(cai)).isEmpty();

            dana.says("/mydata");
            dana.awaits("Everything that is stored about you");
            assertThat(TownFiles.newestText(town, dana)).contains("A file that was not passed on, and is not kept");
        }
    }

    @Test
    void whatTelegramDoesNotTakeIsNotLostInSilence() {
        try (RunningTown town = new RunningTown(folder, Map.of())) {
            Person ben = cadre(town);
            town.playground().failNext("sendDocument", new Fault.Refusing(400, "Bad Request: file is broken"));
            Person dana = sendsPicture(town, SampleFiles.tellingJpeg(), "Anonymous");

            ben.awaits("A file of #1 was not passed on");
            assertToldOnce(town, dana);
            assertThat(TownFiles.of(ben)).isEmpty();
        }
    }

    @Test
    void whatTelegramDoesNotHaveForAMomentArrivesLater() {
        try (RunningTown town = new RunningTown(folder, Map.of())) {
            Person ben = cadre(town);
            for (int each = 0; each < 3; each++) {
                town.playground().failNext("getFile", GONE);
            }
            sendsPicture(town, SampleFiles.tellingJpeg(), "Anonymous");
            assertThat(awaitFile(town, ben).path("file_name").asText()).isEqualTo("file.jpg");
            assertThat(calls(town, "getFile")).hasSize(4);
        }
    }

    @Test
    void whatTelegramDoesNotHaveAnyMoreIsGivenUpAfterSomeTries() {
        try (RunningTown town = new RunningTown(folder, Map.of())) {
            Person ben = cadre(town);
            for (int each = 0; each < 20; each++) {
                town.playground().failNext("getFile", GONE);
            }
            Person dana = sendsPicture(town, SampleFiles.tellingJpeg(), "Anonymous");
            town.playground().await("word of it", () -> {
                town.playground().clock().move(Duration.ofSeconds(10));
                return ben.messages().stream()
                        .anyMatch(message -> message.words().contains("was not passed on"));
            });
            assertToldOnce(town, dana);
            assertThat(calls(town, "getFile")).hasSize(9);
        }
    }

    private static Person cadre(RunningTown town) {
        Person ben = town.playground().town().welcome("ben", "cadre", "Ben", "", "en");
        ben.opens(town.bot().invite(Role.CADRE, Set.of("safety")));
        ben.awaits("Safety and health");
        return ben;
    }

    private static Person anotherCadre(RunningTown town) {
        Person cai = town.playground().town().welcome("cai", "cadre", "Cai", "", "zh-hans");
        cai.opens(town.bot().invite(Role.CADRE, Set.of("safety")));
        return cai;
    }

    /** Dana sends words and a file that is called a picture. */
    private static Person sendsPicture(RunningTown town, byte[] content, String signing) {
        Person dana = town.playground().town().welcome("dana", "student", "Dana Chen", "dana", "en");
        dana.says("The tap drips");
        dana.sends("", new Attachment.Document(NAME, "image/jpeg", content));
        dana.taps("Safety and health");
        dana.taps(signing);
        dana.taps("Send");
        dana.awaits("It is suggestion #1");
        return dana;
    }

    private static void assertToldOnce(RunningTown town, Person dana) {
        dana.awaits("1 file, sent with #1, was not passed on");
        town.playground().awaitQuiet();
        assertThat(dana.messages().stream().filter(message -> message.words().contains("was not passed on")))
                .hasSize(1);
    }

    private static List<RecordedCall> calls(RunningTown town, String method) {
        return town.playground().calls().stream()
                .filter(call -> call.method().equals(method))
                .toList();
    }

    private static JsonNode awaitFile(RunningTown town, Person cadre) {
        town.playground().await("a file for the cadre", () -> {
            // What failed is tried again a little later.
            town.playground().clock().move(Duration.ofSeconds(1));
            return !TownFiles.of(cadre).isEmpty();
        });
        return TownFiles.of(cadre).getFirst().json().path("document");
    }
}
