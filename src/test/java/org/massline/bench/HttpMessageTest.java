package org.massline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HttpMessageTest {
    private final HttpMessage message = new HttpMessage();

    @Test
    void aMessageIsWholeOnceItsBodyIs() {
        add("POST /bot1:x/sendMessage HTTP/1.1\r\nContent-Type: application/json\r\ncontent-LENGTH: 5\r\n\r\nab");
        assertThat(message.isWhole()).isFalse();

        add("cde");

        assertThat(message.isWhole()).isTrue();
        assertThat(message.firstLine()).isEqualTo("POST /bot1:x/sendMessage HTTP/1.1");
        assertThat(message.body()).asString().isEqualTo("abcde");
    }

    @Test
    void whatComesBehindAMessageIsTheNextOne() {
        add("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 503 Service Unavailable\r\n\r\n");
        assertThat(message.isWhole()).isTrue();
        assertThat(message.status()).isEqualTo(200);

        message.next();

        assertThat(message.isWhole()).isTrue();
        assertThat(message.status()).isEqualTo(503);
        assertThat(message.body()).isEmpty();
    }

    @Test
    void aBodyWithoutALengthIsNotGuessedAt() {
        add("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");

        assertThatThrownBy(message::isWhole).hasMessageContaining("without a length");
    }

    private void add(String bytes) {
        message.add(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.US_ASCII)));
    }
}
