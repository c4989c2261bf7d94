package org.massline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BotAccessTest {
    @Test
    void anAddressWithAPathOrAStrangeTokenIsNotAccepted() {
        assertThat(Stream.of("ftp://x", "https://x/bot", "https://x?a", "x", "https://u:p@x")
                        .filter(address -> accepts(address, "42:test")))
                .isEmpty();
        assertThat(Stream.of("", "42", "42:a b", "bot42:x", "42:x/y").filter(token -> accepts("https://x", token)))
                .isEmpty();
        assertThat(new BotAccess(URI.create("https://x/"), "42:secret").toString())
                .doesNotContain("secret");
        assertThat(accepts("http://localhost:8081", "42:AA-_z")).isTrue();
    }

    private static boolean accepts(String address, String token) {
        try {
            return new BotAccess(URI.create(address), token).port() > 0;
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageNotContaining("42:a b").hasMessageNotContaining("u:p@");
            return false;
        }
    }
}
