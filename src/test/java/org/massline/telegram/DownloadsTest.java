package org.massline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import okhttp3.Interceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of Telegram's answers where a file is not to be had; that it is had, is seen in town. */
class DownloadsTest {
    private static final Download NOT_NOW = new Download.Later(new Delivery.Failed(Delivery.Trouble.FILE));

    private final ScriptedBotApi telegram = new ScriptedBotApi();
    private final BotApi api = new BotApi(telegram.access());
    private final Downloads downloads = new Downloads(api);

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: wrong file_id or the file is temporarily unavailable",
                "Bad Request: file is temporarily unavailable",
                "Bad Request: invalid file_id"
            })
    void whatTelegramDoesNotHaveMayComeBack(String description) {
        telegram.refuse("getfile", 400, description);
        assertThat(downloads.fetch("id")).isEqualTo(NOT_NOW);
    }

    @Test
    void aPathThatIsNotGoodAnyMoreIsAskedForAnew() {
        telegram.result("getfile", "{\"file_id\": \"id\", \"file_unique_id\": \"u\", \"file_path\": \"gone\"}");
        assertThat(downloads.fetch("id")).isEqualTo(NOT_NOW);
    }

    @Test
    void whatIsTooLargeNeverComes() {
        telegram.refuse("getfile", 400, "Bad Request: file is too big");
        assertThat(downloads.fetch("id")).isEqualTo(new Download.Unavailable());
    }

    /** Its path was told a moment ago: the way to Telegram is there, and this file too much for it. */
    @Test
    void aFileThatBreaksOffIsNoLostConnection() {
        assertThat(fetchLosing("file")).isEqualTo(new Download.Later(new Delivery.Failed(Delivery.Trouble.SERVER)));
    }

    @Test
    void whereNothingIsAnsweredTheConnectionIsLost() {
        assertThat(fetchLosing("bot42:test"))
                .isEqualTo(new Download.Later(new Delivery.Failed(Delivery.Trouble.NETWORK)));
    }

    /** @param what the first part of the address that is not answered in time */
    private Download fetchLosing(String what) {
        telegram.result("getfile", "{\"file_id\": \"id\", \"file_unique_id\": \"u\", \"file_path\": \"slow\"}");
        Interceptor losing = chain -> {
            if (chain.request().url().pathSegments().getFirst().equals(what)) {
                throw new InterruptedIOException("timeout");
            }
            return chain.proceed(chain.request());
        };
        try (BotApi slow =
                new BotApi(telegram.access(), Executors.newVirtualThreadPerTaskExecutor(), List.of(losing))) {
            return new Downloads(slow).fetch("id");
        }
    }

    @Test
    void whatIsWrongWithTelegramIsNotTheFilesFault() {
        telegram.refuse("getfile", 429, "Too Many Requests: retry after 9", "{\"retry_after\": 9}");
        assertThat(downloads.fetch("id")).isEqualTo(new Download.Later(new Delivery.RetryAfter(Duration.ofSeconds(9))));
        telegram.answer("getfile", 502, "text/html", "<html>Bad Gateway</html>");
        assertThat(downloads.fetch("id")).isEqualTo(new Download.Later(new Delivery.Failed(Delivery.Trouble.SERVER)));
    }
}
