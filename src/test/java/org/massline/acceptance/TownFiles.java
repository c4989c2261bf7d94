package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.massline.playground.town.Person;
import org.massline.playground.town.SeenMessage;

/** The files in people's chats, as the Bot API gives them. */
final class TownFiles {
    private TownFiles() {}

    /** The messages with a file, the oldest first. */
    static List<SeenMessage> of(Person person) {
        return person.messages().stream()
                .filter(message -> message.attachment().isPresent())
                .toList();
    }

    /** What stands in the newest document of this chat. */
    static String newestText(RunningTown town, Person person) throws IOException, InterruptedException {
        JsonNode document = of(person).getLast().json().path("document");
        return new String(download(town, document.path("file_id").asText()), StandardCharsets.UTF_8);
    }

    static byte[] download(RunningTown town, String fileId) throws IOException, InterruptedException {
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

    private static byte[] get(URI uri) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer =
                    client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
