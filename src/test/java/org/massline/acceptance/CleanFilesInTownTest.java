package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.massline.playground.town.Attachment;
import org.massline.playground.town.Person;
import org.massline.playground.town.SeenMessage;

/** What files tell of somebody anonymous does not reach cadres: over HTTP there and back, as Telegram serves files. */
class CleanFilesInTownTest {
    private static final String NAME = "amys-phone.jpg";

    @TempDir
    Path folder;

    @Test
    void whatIsSentWithoutANameArrivesWithoutMetadata() throws Exception {
        try (RunningTown town = new RunningTown(folder, Map.of())) {
            Person ben = cadre(town);
            Person dana = student(town);
            dana.says("The tap drips");
            dana.sends("", new Attachment.Document(NAME, "image/jpeg", SampleFiles.tellingJpeg()));
            town.playground().failNext("getFile", new Fault.ServerError(500));
            send(dana, "Anonymous");

            JsonNode got = awaitFile(town, ben);
            assertThat(got.path("file_name").asText()).isEqualTo("file.jpg");
            byte[] clean = download(town, got.path("file_id").asText());
            assertThat(clean)
                    .isEqualTo(CleanFile.of(SampleFiles.tellingJpeg())
                            .orElseThrow()
                            .content());
            assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain(SampleFiles.SECRET);

            ben.says("/open 1");
            ben.awaits("The tap drips");
            town.playground().awaitQuiet();
            assertThat(files(ben))
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(file.json().toString()).doesNotContain("amys"));
        }
    }

    @Test
    void whatIsSentWithANameArrivesAsItIs() throws Exception {
        try (RunningTown town = new RunningTown(folder, Map.of())) {
            Person ben = cadre(town);
            Person dana = student(town);
            dana.says("The tap drips");
            dana.sends("", new Attachment.Document(NAME, "image/jpeg", SampleFiles.tellingJpeg()));
            send(dana, "With my name");

            JsonNode got = awaitFile(town, ben);
            assertThat(download(town, got.path("file_id").asText())).isEqualTo(SampleFiles.tellingJpeg());
        }
    }

    @Test
    void whatCannotBeCleanedIsNotDeliveredAndItsContributorIsToldOnce() {
        try (RunningTown town = new RunningTown(folder, Map.of())) {
            Person ben = cadre(town);
            Person cai = town.playground().town().welcome("cai", "cadre", "Cai", "", "zh-hans");
            cai.opens(town.bot().invite(Role.CADRE, Set.of("safety")));
            Person dana = student(town);
            dana.says("The tap drips");
            dana.sends(
                    "",
                    new Attachment.Document(NAME, "image/jpeg", SampleFiles.SECRET.getBytes(StandardCharsets.UTF_8)));
            send(dana, "Anonymous");

            ben.awaits("A file of #1 was not passed on");
            cai.awaits("#1有一个文件没有转交");
            dana.awaits(NAME + ", sent with #1, was not passed on");
            ben.says("/open 1");
            town.playground().awaitQuiet();
            assertThat(files(ben)).isEmpty();
            assertThat(files(cai)).isEmpty();
            assertThat(dana.messages().stream()
                            .filter(message -> message.words().contains("was not passed on")))
                    .hasSize(1);
        }
    }

    private static Person cadre(RunningTown town) {
        Person ben = town.playground().town().welcome("ben", "cadre", "Ben", "", "en");
        ben.opens(town.bot().invite(Role.CADRE, Set.of("safety")));
        ben.awaits("Safety and health");
        return ben;
    }

    private static Person student(RunningTown town) {
        return town.playground().town().welcome("dana", "student", "Dana Chen", "dana", "en");
    }

    private static void send(Person dana, String signing) {
        dana.taps("Safety and health");
        dana.taps(signing);
        dana.taps("Send");
        dana.awaits("It is suggestion #1");
    }

    private static JsonNode awaitFile(RunningTown town, Person cadre) {
        town.playground().await("a file for the cadre", () -> {
            // What failed is tried again a little later.
            town.playground().clock().move(Duration.ofSeconds(1));
            return !files(cadre).isEmpty();
        });
        return files(cadre).getFirst().json().path("document");
    }

    private static byte[] download(RunningTown town, String fileId) throws Exception {
        URI api = town.playground().address();
        String token = town.playground().token();
        byte[] file = get(api.resolve("/bot" + token + "/getFile?file_id=" + fileId));
        String path = new ObjectMapper()
                .readTree(file)
                .path("result")
                .path("file_path")
                .asText();
        return get(api.resolve("/file/bot" + token + "/" + path));
    }

    private static byte[] get(URI uri) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer =
                    client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private static List<SeenMessage> files(Person person) {
        return person.messages().stream()
                .filter(message -> message.attachment().isPresent())
                .toList();
    }
}
