package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of the wide world, which somebody has open in the same browser, and which know the token. */
class ForeignPageTest extends PlaygroundFixture {
    private static final String HOOK = "http://127.0.0.1:9/hook";

    @BeforeEach
    void tellWhereTheBotIs() {
        Bot.accepted(bot.call("setWebhook", Bot.parameters().put("url", HOOK)));
    }

    /** The first line of the answer to a request as a browser makes it: the client of the JDK sets no such headers. */
    private String get(String path, String... headers) {
        String request =
                "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", playground.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String redirect(String... headers) {
        return get("/bot" + playground.token() + "/setWebhook?url=https://evil.example/", headers);
    }

    private String local() {
        return "Host: " + playground.address().getAuthority();
    }

    private String webhook() {
        return Bot.accepted(bot.call("getWebhookInfo")).path("url").asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: same-origin",
                "Origin: https://evil.example",
                "Origin: null"
            })
    void theyDoNotReachTheBotApi(String header) {
        assertThat(redirect(local(), header)).contains("403");
        assertThat(get("/file/bot" + playground.token() + "/photos/1.jpg", local(), header))
                .contains("403");

        assertThat(webhook()).isEqualTo(HOOK);
        assertThat(playground.violations()).isEmpty();
    }

    @Test
    void whoAsksForAWebSocketIsAnsweredAsAnybodyElse() {
        String webSocket = "Sec-WebSocket-Version: 13";
        assertThat(get("/bot" + playground.token() + "/getMe", local(), webSocket))
                .contains("200");
        assertThat(redirect(local(), webSocket, "Origin: https://evil.example")).contains("403");
        assertThat(webhook()).isEqualTo(HOOK);
    }

    @Test
    void aNameOfTheirOwnThatLeadsHereDoesNotHelpThem() {
        assertThat(redirect("Host: evil.example:" + playground.address().getPort()))
                .contains("403");
        assertThat(webhook()).isEqualTo(HOOK);
    }

    @Test
    void aTokenOfItsOwnIsNoSecondOnes() {
        PlaygroundOptions options = options(folder);
        PlaygroundOptions.Bot one = options.withOwnToken().bot();
        assertThat(one.token()).isNotEqualTo(options.withOwnToken().bot().token());
        assertThat(one.id()).isEqualTo(options.bot().id());
    }

    @Test
    void programsAndWhoeverTypesTheAddressGetIn() {
        int port = playground.address().getPort();
        assertThat(redirect("Host: localhost:" + port)).contains("200");
        assertThat(webhook()).isEqualTo("https://evil.example/");
        assertThat(redirect("Host: [::1]:" + port, "Sec-Fetch-Site: none")).contains("200");
    }
}
