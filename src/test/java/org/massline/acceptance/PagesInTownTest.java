package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.Massline;
import org.massline.inbox.HttpServer;
import org.massline.testing.HeardLog;

/** Which pages there are, at which door, and who may read them; of everything else there is nothing. */
class PagesInTownTest {
    private static final String SECRET = "the-secret-of-this-test";
    private static final String UPDATE = "{\"update_id\": 987655, \"poll\": {}}";
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

    @TempDir
    Path folder;

    private enum Door {
        PUBLIC,
        FIGURES;

        int port(Massline bot) {
            return switch (this) {
                case PUBLIC -> bot.port();
                case FIGURES -> bot.metricsPort();
            };
        }
    }

    /**
     * A line of the table.
     *
     * @param telegram the answer to who knows the webhook's secret
     * @param stranger the answer to anybody else
     */
    private record Page(Door door, String method, String path, int telegram, int stranger) {
        static Page read(String line) {
            String[] cells = line.split("\\s+", -1);
            return new Page(
                    Door.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                    cells[1],
                    cells[2],
                    Integer.parseInt(cells[3]),
                    Integer.parseInt(cells[4]));
        }

        int answer(Door asked, String how, boolean knowsTheSecret) {
            if (asked != door) {
                return 404;
            }
            boolean reads = how.equals(method) || (how.equals("HEAD") && method.equals("GET"));
            if (!reads) {
                return 405;
            }
            return knowsTheSecret ? telegram : stranger;
        }
    }

    @Test
    void everyDoorHasThePagesOfTheTableForWhomTheTableSaysAndNoOther() throws Exception {
        List<Page> pages = pages();
        try (RunningTown town = new RunningTown(folder, Map.of("MASSLINE_WEBHOOK_SECRET", SECRET));
                HttpClient http = HttpClient.newHttpClient()) {
            List<String> log = new HeardLog(HttpServer.class).during(town::restartBot);
            for (Door door : Door.values()) {
                int port = door.port(town.bot());
                assertThat(log).contains("listening on 127.0.0.1:" + port + ", for " + listed(pages, door));
                for (Page page : pages) {
                    for (String method : METHODS) {
                        for (boolean knowsTheSecret : List.of(true, false)) {
                            URI address = URI.create("http://127.0.0.1:" + port + page.path());
                            assertThat(status(http, method, address, knowsTheSecret))
                                    .as("%s %s at the %s door, with the secret: %s", method, page, door, knowsTheSecret)
                                    .isEqualTo(page.answer(door, method, knowsTheSecret));
                        }
                    }
                }
            }
        }
    }

    private static String listed(List<Page> pages, Door door) {
        return String.join(
                ", ",
                pages.stream()
                        .filter(page -> page.door() == door)
                        .map(page -> page.method() + " " + page.path())
                        .sorted()
                        .toList());
    }

    private static int status(HttpClient http, String method, URI address, boolean knowsTheSecret)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(
                        method,
                        method.equals("POST")
                                ? HttpRequest.BodyPublishers.ofString(UPDATE)
                                : HttpRequest.BodyPublishers.noBody());
        if (knowsTheSecret) {
            request.header("X-Telegram-Bot-Api-Secret-Token", SECRET);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static List<Page> pages() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "acceptance", "pages.txt")).stream()
                .map(Page::read)
                .toList();
    }
}
