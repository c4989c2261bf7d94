package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.playground.world.Json;

class ChatPageTest extends PlaygroundFixture {
    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void closeBrowser() {
        browser.shutdownNow();
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(playground.address() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> does(String person, String deed, String json) {
        return send(at("/play/people/" + person + "/" + deed)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page/main.js", "/page/frame.css", "/page/icon.svg"})
    void everyPartOfThePageForbidsForeignContent(String path) {
        HttpResponse<String> response = send(at(path));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void thePageLoadsOnlyItsOwnModulesAndAllOfThem() throws IOException {
        Path folder = Path.of("src/main/resources/playground/page");
        Set<String> wanted = new TreeSet<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                assertThat(text)
                        .as("markup from strings, in " + file)
                        .doesNotContain("innerHTML", "insertAdjacentHTML");
                Matcher matcher =
                        Pattern.compile("(?:from \"\\./|=\"/page/)([a-z.]+)\"").matcher(text);
                while (matcher.find()) {
                    wanted.add(matcher.group(1));
                }
            }
        }
        assertThat(wanted)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(folder.resolve(name)).exists());
    }

    @Test
    void bothLanguagesOfThePageHaveEveryText() throws IOException {
        String texts = Files.readString(Path.of("src/main/resources/playground/page/texts.js"));
        String english = texts.substring(texts.indexOf("en: {"), texts.indexOf("zh: {"));
        String chinese = texts.substring(texts.indexOf("zh: {"), texts.indexOf("let language"));

        assertThat(keys(chinese)).isEqualTo(keys(english)).hasSizeGreaterThan(40);
    }

    /** With the number of values that each text takes. */
    private static Set<String> keys(String catalogue) {
        Set<String> keys = new TreeSet<>();
        Matcher matcher =
                Pattern.compile("^    (\\w+): \"(.*)\",$", Pattern.MULTILINE).matcher(catalogue);
        while (matcher.find()) {
            keys.add(matcher.group(1) + " " + matcher.group(2).split("\\{\\d}", -1).length);
        }
        return keys;
    }

    @Test
    void whatIsDoneOnThePageIsDoneInTheTown() {
        assertThat(does("amy", "say", "{\"text\":\"It is <b>cold</b>\"}").statusCode())
                .isEqualTo(204);
        assertThat(amy.messages().getLast().words()).isEqualTo("It is <b>cold</b>");

        long id = amy.messages().getLast().id();
        assertThat(does("amy", "edit", "{\"text\":\"Cold\",\"message\":" + id + "}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(amy.messages().getLast().words()).isEqualTo("Cold");

        assertThat(does("amy", "open", "{\"url\":\"https://t.me/massline_play_bot?start=x\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(amy.messages().getLast().words()).isEqualTo("/start x");

        String ticket = Json.parse(send(at("/play/uploads")
                                .header("Content-Type", "text/plain")
                                .header("X-File-Name", "%E6%B1%A4.txt")
                                .POST(HttpRequest.BodyPublishers.ofString("soup")))
                        .body())
                .path("ticket")
                .asText();
        String sending = "{\"text\":\"see\",\"attachments\":[{\"kind\":\"document\",\"ticket\":\"" + ticket + "\"}]}";
        assertThat(does("amy", "send", sending).statusCode()).isEqualTo(204);
        JsonNode document = amy.messages().getLast().json().path("document");
        assertThat(document.path("file_name").asText()).isEqualTo("汤.txt");
        HttpResponse<String> file =
                send(at("/play/files/" + document.path("file_id").asText()));
        assertThat(file.body()).isEqualTo("soup");
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment");

        assertThat(does("amy", "block", "{}").statusCode()).isEqualTo(204);
        assertThat(amy.hasBlocked()).isTrue();
    }

    @Test
    void whatCannotBeDoneIsSaidWithoutInsides() {
        assertThat(does("nobody", "say", "{\"text\":\"x\"}").statusCode()).isEqualTo(400);
        assertThat(does("amy", "say", "{\"text\":\" \"}").statusCode()).isEqualTo(400);
        assertThat(does("amy", "say", "{\"text\":\"x\",\"chat\":42}").statusCode())
                .isEqualTo(400);
        assertThat(does("amy", "edit", "{\"text\":\"x\",\"message\":42}").statusCode())
                .isEqualTo(400);
        assertThat(does("amy", "dance", "{}").statusCode()).isEqualTo(404);
        assertThat(does("amy", "say", "[").body()).doesNotContain("Exception");
        assertThat(send(at("/page/..%2Fbot-api.json")).statusCode()).isNotEqualTo(200);
    }

    @Test
    void pagesOfTheWideWorldDoNotGetIn() {
        HttpRequest.Builder form = at("/play/people/amy/say")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"x\"}"));
        assertThat(send(form).statusCode()).isEqualTo(400);

        HttpRequest.Builder foreign = at("/play/people/amy/say")
                .header("Content-Type", "application/json")
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"x\"}"));
        assertThat(send(foreign).statusCode()).isEqualTo(403);
        assertThat(amy.messages()).hasSize(1);
    }

    @Test
    void thePageHearsEverythingAndThenWhatHappens() throws Exception {
        HttpResponse<InputStream> stream = browser.send(
                at("/play/events").header("Accept", "text/event-stream").build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            JsonNode everything = next(lines, "everything");
            assertThat(everything.path("town").path("people")).hasSize(5);
            assertThat(everything.path("messages").path(Long.toString(amy.id())))
                    .hasSize(1);

            bot.says(amy.id(), "hello <i>");
            assertThat(next(lines, "message").path("body").path("text").asText())
                    .isEqualTo("hello <i>");
            playground.showInvitation("cadre", "https://t.me/massline_play_bot?start=c");
            assertThat(next(lines, "invitation").path("label").asText()).isEqualTo("cadre");
            does("amy", "block", "{}");
            next(lines, "town");
            send(at("/play/clock/day")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(next(lines, "clock").path("now").asLong())
                    .isEqualTo(WEDNESDAY.plusSeconds(86_400).toEpochMilli());
        }
    }

    @Test
    void aCrowdIsNotShown() throws Exception {
        long somebody = playground.town().welcomesCrowd(3).getFirst().id();
        HttpResponse<InputStream> stream = browser.send(
                at("/play/events").header("Accept", "text/event-stream").build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            JsonNode everything = next(lines, "everything");
            assertThat(everything.path("town").path("people")).hasSize(5);
            assertThat(everything.path("messages").has(Long.toString(somebody))).isFalse();

            bot.says(somebody, "to one of many");
            bot.says(amy.id(), "to Amy");
            assertThat(next(lines, "message").path("body").path("text").asText())
                    .isEqualTo("to Amy");
        }
    }

    @Test
    void thePageKnowsTheTopicsAndTheChannel() throws Exception {
        HttpResponse<InputStream> stream = browser.send(
                at("/play/events").header("Accept", "text/event-stream").build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            JsonNode people = next(lines, "everything").path("town").path("people");
            JsonNode ofLi = people.path(3).path("chats");
            assertThat(ofLi)
                    .extracting(chat -> chat.path("kind").asText())
                    .containsExactly("group", "group", "channel");
            assertThat(ofLi.path(1).path("topics"))
                    .extracting(topic -> topic.path("name").asText())
                    .containsExactly("Canteen", "Dormitories");

            long thread = ofLi.path(1).path("topics").path(0).path("thread").asLong();
            String place = "\"chat\":\"" + ofLi.path(1).path("chat").asText() + "\",\"thread\":";
            assertThat(does("li", "say", "{\"text\":\"hello\"," + place + thread + "}")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(next(lines, "message")
                            .path("body")
                            .path("message_thread_id")
                            .asLong())
                    .isEqualTo(thread);
            assertThat(does("li", "say", "{\"text\":\"hello\"," + place + "77}").statusCode())
                    .isEqualTo(400);
            assertThat(does("amy", "say", "{\"text\":\"hello\"," + place + thread + "}")
                            .statusCode())
                    .as("who is no member")
                    .isEqualTo(400);
        }
    }

    private static JsonNode next(BufferedReader lines, String event) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("event: " + event)) {
                return Json.parse(lines.readLine().substring("data: ".length()));
            }
        }
        throw new AssertionError("the stream ended before " + event);
    }
}
