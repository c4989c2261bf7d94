package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.massline.playground.botapi.Fault;
import org.massline.playground.town.Person;

/** As many people as a large school has: what is done for each of them must not cost more because there are others. */
class CrowdTest extends PlaygroundFixture {
    private static final int MANY = 10_000;

    @Test
    @Timeout(120)
    void tenThousandPeopleAreWrittenToOnceEach() {
        List<Person> crowd = playground.town().welcomesCrowd(MANY, "en", "zh-hans");

        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            crowd.forEach(person -> senders.execute(() -> bot.says(person.id(), "You said, we did")));
        }

        assertThat(playground.accepted("sendMessage")).isEqualTo(MANY);
        assertThat(crowd).allSatisfy(person -> assertThat(person.received()).isEqualTo(1));
        assertThat(crowd.get(7).received("we did")).isEqualTo(1);
        assertThat(crowd.get(7).languageCode()).isEqualTo("zh-hans");
        assertThat(playground.calls("sendMessage")).hasSize(MANY);
        assertThat(playground.town().people()).hasSize(5);
        assertThat(playground.violations()).isEmpty();
    }

    @Test
    @Timeout(120)
    void tenThousandPeopleWriteToTheBot() {
        List<Person> crowd = playground.town().welcomesCrowd(MANY);
        AtomicInteger received = new AtomicInteger();
        try (Webhooks webhooks = new Webhooks()) {
            webhooks.behave(update -> {
                received.incrementAndGet();
                return Webhooks.Reply.ok();
            });
            crowd.forEach(Person::starts);
            assertThat(playground.undelivered()).isEqualTo(MANY);

            Bot.accepted(bot.call("setWebhook", Bot.parameters().put("url", webhooks.url())));
            playground.await("the last update", () -> playground.undelivered() == 0);
        }
        assertThat(received).hasValue(MANY);
    }

    @Test
    void theLogCountsMoreThanItKeeps() {
        IntStream.range(0, 1_100).forEach(number -> bot.call("getMe"));
        assertThat(refusal(bot.call("sendMessage", bot.text(amy.id(), "")))).startsWith("400");
        IntStream.range(0, 1_100).forEach(number -> bot.call("getMe"));

        assertThat(playground.accepted("getMe")).isEqualTo(2_200);
        assertThat(playground.calls("getMe")).hasSize(2_200).allMatch(call -> call.isAccepted());
        assertThat(playground.violations()).containsExactly("sendMessage: Bad Request: message text is empty");
        playground.forgetCalls();
        assertThat(playground.accepted("getMe")).isZero();
        assertThat(playground.violations()).isEmpty();
    }

    @Test
    void aFaultComesInTheMiddle() {
        playground.failAfter(2, "sendMessage", new Fault.TooManyRequests(Duration.ofSeconds(3)));
        playground.failAfter(1, "sendMessage", new Fault.ServerError(502));

        List<Integer> codes = IntStream.range(0, 6)
                .mapToObj(number -> bot.call("sendMessage", bot.text(amy.id(), "hello")))
                .map(answer -> answer.path("error_code").asInt())
                .toList();

        assertThat(codes).containsExactly(0, 0, 429, 0, 502, 0);
        assertThat(amy.received()).isEqualTo(4);
    }

    @Test
    void somethingHappensAfterSoManyCalls() {
        AtomicInteger seen = new AtomicInteger(-1);
        playground.failNext("sendMessage", new Fault.ServerError(500));
        playground.afterCalls(2, "sendMessage", () -> seen.set(amy.received()));

        IntStream.range(0, 4).forEach(number -> bot.call("sendMessage", bot.text(amy.id(), "hello")));

        assertThat(seen).as("carried out, and the failed one does not count").hasValue(2);
        assertThat(amy.received()).isEqualTo(3);
    }

    @Test
    void theLimitsPassWithTheClock() {
        playground.keepLimits(true);
        List<Person> crowd = playground.town().welcomesCrowd(31);
        List<JsonNode> answers = crowd.stream()
                .map(person -> bot.call("sendMessage", bot.text(person.id(), "hello")))
                .toList();

        // A machine that needs a second for these sees no refusal.
        JsonNode last = answers.getLast();
        playground
                .clock()
                .move(Duration.ofSeconds(
                        last.path("parameters").path("retry_after").asLong(0) + 1));
        bot.says(crowd.getLast().id(), "hello");

        long group = playground.town().group().id();
        List<Integer> codes = IntStream.range(0, 21)
                .mapToObj(number -> bot.call("sendMessage", bot.text(group, "hello")))
                .map(answer -> answer.path("error_code").asInt())
                .toList();
        assertThat(codes.subList(0, 20)).containsOnly(0);
        assertThat(codes.getLast()).isEqualTo(429);
        playground.clock().move(Duration.ofMinutes(1));
        bot.says(group, "hello");
    }
}
