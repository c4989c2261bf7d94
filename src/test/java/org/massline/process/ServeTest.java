package org.massline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.playground.Playground;
import org.massline.playground.PlaygroundOptions;
import org.massline.playground.town.Person;

/** The bot as a process: killed, started again, invited to, checked. */
class ServeTest {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{5}-){5}[0-9A-Z]{5}");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private Playground playground;
    private Program program;
    private int port;
    private int metricsPort;

    @BeforeEach
    void town() throws IOException {
        playground = Playground.start(PlaygroundOptions.in(folder.resolve("town")));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket another = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
            metricsPort = another.getLocalPort();
        }
        program = new Program(
                folder,
                Map.of(
                        "MASSLINE_TELEGRAM_TOKEN", playground.token(),
                        "MASSLINE_TELEGRAM_API", playground.address().toString(),
                        "MASSLINE_WEBHOOK_URL", "http://127.0.0.1:" + port,
                        "MASSLINE_HTTP_PORT", Integer.toString(port),
                        "MASSLINE_METRICS_PORT", Integer.toString(metricsPort),
                        "MASSLINE_SENDING_LIMITS", "off"));
    }

    @AfterEach
    void close() {
        playground.close();
        http.close();
    }

    @Test
    void killedInTheMiddleItGoesOnWhereItWas() throws Exception {
        Person amy = playground.town().person("amy");
        Process bot = serve();
        amy.says("The stairs are slippery when it rains");
        amy.awaits("What is it about?");
        kill(bot);

        bot = serve();
        amy.taps("Safety");
        amy.awaits("should your name be on it");
        kill(bot);

        bot = serve();
        amy.taps("Anonymous");
        amy.awaits("This is what they will read");
        amy.taps("Send");
        amy.awaits("#1");
        amy.says("/mine");
        amy.awaits("slippery");
        assertThat(playground.violations()).isEmpty();

        bot.destroy();
        assertThat(bot.waitFor(60, TimeUnit.SECONDS)).as("it stops when told").isTrue();
    }

    /** What hashes it is picked by hand from a library when the program is packaged. */
    @Test
    void aReceiptThatItGaveOpensAfterAnotherStart() throws Exception {
        Person amy = playground.town().person("amy");
        Process bot = serve();
        amy.says("The stairs are slippery when it rains");
        amy.awaits("What is it about?");
        amy.taps("Safety");
        amy.awaits("should your name be on it");
        amy.taps("With a receipt");
        amy.awaits("This is what they will read");
        amy.taps("Send");
        Matcher code = CODE.matcher(amy.awaits("Your receipt:").words());
        assertThat(code.find()).isTrue();
        kill(bot);

        bot = serve();
        amy.says(code.group());
        assertThat(amy.awaits("Opened by its receipt").words()).contains("slippery");
        kill(bot);
    }

    @Test
    void theOfficesCommandsSayWhatIsWrongAndPrintTheLink() throws Exception {
        assertThat(program.run("check").output())
                .contains("ok    settings", "ok    bot: @massline_play_bot", "ok    webhook: Telegram knows none yet");
        assertThat(program.run("invite", "--role", "cadre").output()).contains("has not run with this database yet");
        assertThat(program.run("status"))
                .satisfies(ended -> assertThat(ended.code()).isOne())
                .satisfies(
                        ended -> assertThat(ended.output()).contains("MEND  bot: nothing answers at http://127.0.0.1"));

        Process bot = serve();
        await().atMost(START)
                .until(
                        () -> program.run("check"),
                        checked ->
                                checked.findsABotThatRuns() && checked.output().contains("ok    webhook: http"));
        Program.Ended invited = program.run("invite", "--role", "cadre", "--topic", "canteen");
        assertThat(invited.code()).isZero();
        String link = invited.output().lines().findFirst().orElseThrow();
        assertThat(link).startsWith("https://t.me/massline_play_bot?start=i_");
        playground.town().person("li").opens(link);
        playground.town().person("li").awaits("食堂");

        assertThat(program.run("invite", "--role", "cadre", "--topic", "nonsense"))
                .satisfies(ended -> assertThat(ended.code()).isOne())
                .satisfies(ended -> assertThat(ended.output()).contains("there is no topic 'nonsense'"));
        assertThat(program.run("invite").code()).isEqualTo(2);
        assertThat(program.run("status"))
                .satisfies(ended -> assertThat(ended.output()).contains("ok    bot: ready", "ok    outbox: 0 wait"))
                .satisfies(ended -> assertThat(ended.code()).isZero());
        assertThat(program.run().output()).contains("play", "serve", "check", "status", "invite");
        kill(bot);
    }

    @Test
    void aWrongSettingStopsTheStartWithItsReason() {
        Program.Ended ended = new Program(
                        folder, Map.of("MASSLINE_TELEGRAM_TOKEN", "no-token", "MASSLINE_HTTP_PORT", "99999"))
                .run("serve");
        assertThat(ended.code()).isOne();
        assertThat(ended.output())
                .contains("massline.telegram.token", "massline.http.port", "'99999'", "massline.webhook.url")
                .doesNotContain("no-token", "Exception");
    }

    private Process serve() throws IOException {
        Process bot = program.start("serve");
        await().atMost(START).until(this::isReady);
        return bot;
    }

    private boolean isReady() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void kill(Process bot) throws InterruptedException {
        bot.destroyForcibly();
        assertThat(bot.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
}
