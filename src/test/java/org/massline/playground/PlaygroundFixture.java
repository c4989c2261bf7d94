package org.massline.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.massline.playground.town.Person;

/** A playground on a Wednesday that stands still, a bot, and Amy, who has started it. */
abstract class PlaygroundFixture {
    static final Instant WEDNESDAY = Instant.parse("2026-11-25T08:00:00Z");

    @TempDir
    Path folder;

    Playground playground;
    Bot bot;
    Person amy;

    @BeforeEach
    void open() {
        playground = Playground.start(options(folder));
        bot = new Bot(playground);
        amy = playground.town().person("amy");
        amy.starts();
        Bot.accepted(bot.call("getUpdates", Bot.parameters().put("offset", -1)));
        Bot.accepted(bot.call("getUpdates", Bot.parameters().put("offset", 700_000_002)));
    }

    @AfterEach
    void close() {
        bot.close();
        playground.close();
    }

    static PlaygroundOptions options(Path folder) {
        PlaygroundOptions options = PlaygroundOptions.in(folder);
        return options.withBaseClock(InstantSource.fixed(WEDNESDAY))
                .withPatience(options.patience()
                        .withFirstRetry(Duration.ofMillis(20))
                        .withWebhook(Duration.ofSeconds(5))
                        .withSettling(Duration.ofMillis(30)));
    }

    /** The description of a refusal, with its code in front. */
    static String refusal(JsonNode answer) {
        return answer.path("error_code").asInt() + " "
                + answer.path("description").asText();
    }
}
