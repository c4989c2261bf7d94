package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookDeliveryTest extends PlaygroundFixture {
    private final Webhooks webhooks = new Webhooks();

    @AfterEach
    void stop() {
        webhooks.close();
    }

    private void register() {
        Bot.accepted(bot.call(
                "setWebhook", Bot.parameters().put("url", webhooks.url()).put("secret_token", "a-secret_1")));
    }

    @Test
    void anUpdateCarriesTheSecretAndTelegramsShape() {
        register();

        amy.says("hello");
        playground.awaitQuiet();

        Webhooks.Received received = webhooks.received().getFirst();
        assertThat(received.headers()).containsEntry("X-Telegram-Bot-Api-Secret-Token", "a-secret_1");
        assertThat(received.headers()).containsEntry("Content-Type", "application/json");
        JsonNode message = received.update().path("message");
        assertThat(message.path("from").path("language_code").asText()).isEqualTo("en");
        assertThat(message.path("chat").path("type").asText()).isEqualTo("private");
        assertThat(message.path("date").asLong()).isEqualTo(WEDNESDAY.getEpochSecond());
    }

    @Test
    void whatWaitedBeforeTheWebhookIsDeliveredInOrder() {
        IntStream.range(0, 20).forEach(number -> amy.says("message " + number));

        register();
        playground.awaitQuiet();

        assertThat(webhooks.texts())
                .containsExactlyElementsOf(IntStream.range(0, 20)
                        .mapToObj(number -> "message " + number)
                        .toList());
        assertThat(webhooks.received())
                .extracting(received -> received.update().path("update_id").asInt())
                .isSorted();
    }

    @Test
    void aFailedUpdateIsTriedAgainBeforeTheNext() {
        AtomicInteger failures = new AtomicInteger(2);
        webhooks.behave(update -> failures.getAndDecrement() > 0 ? Webhooks.Reply.failed(500) : Webhooks.Reply.ok());
        register();

        amy.says("first");
        amy.says("second");
        playground.awaitQuiet();

        assertThat(webhooks.texts()).containsExactly("first", "first", "first", "second");
        JsonNode info = Bot.accepted(bot.call("getWebhookInfo"));
        assertThat(info.path("pending_update_count").asInt()).isZero();
        assertThat(info.path("last_error_message").asText()).isEqualTo("Wrong response from the webhook: 500");
    }

    @Test
    void queuesOfOtherChatsAndTapsDoNotWaitForOneThatHangs() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        webhooks.behave(update -> {
            if (update.path("message").path("text").asText().equals("slow")) {
                await(release);
            }
            return Webhooks.Reply.ok();
        });
        ObjectNode message = bot.text(amy.id(), "Draft");
        message.set("reply_markup", Bot.keyboard("Send", "s"));
        Bot.accepted(bot.call("sendMessage", message));
        register();

        amy.says("slow");
        amy.says("behind");
        amy.taps(amy.messages().get(1), "Send");
        playground.town().person("chen").says("other");

        playground.await("the others", () -> webhooks.received().size() == 3);
        assertThat(webhooks.texts()).containsExactlyInAnyOrder("slow", "", "other");
        release.countDown();
        playground.awaitQuiet();
        assertThat(webhooks.texts()).contains("behind");
    }

    @Test
    void aMethodInTheAnswerIsCarriedOut() {
        webhooks.behave(update -> new Webhooks.Reply(
                200,
                Map.of("Content-Type", "application/json"),
                "{\"method\":\"sendMessage\",\"chat_id\":" + amy.id() + ",\"text\":\"at once\"}"));
        register();

        amy.says("hello");

        assertThat(amy.reads().words()).isEqualTo("at once");
        assertThat(playground.violations()).isEmpty();
    }

    @Test
    void retryAfterIsHonoured() {
        AtomicInteger failures = new AtomicInteger(1);
        webhooks.behave(update -> failures.getAndDecrement() > 0
                ? new Webhooks.Reply(503, Map.of("Retry-After", "0"), "")
                : Webhooks.Reply.ok());
        register();

        amy.says("hello");
        playground.awaitQuiet();

        assertThat(webhooks.texts()).containsExactly("hello", "hello");
    }

    @Test
    void onlyAllowedUpdatesAreKeptAndTheListStaysWhenLeftOut() {
        ObjectNode hook = Bot.parameters().put("url", webhooks.url());
        hook.putArray("allowed_updates").add("callback_query");
        Bot.accepted(bot.call("setWebhook", hook));
        register();

        amy.says("hello");
        playground.awaitQuiet();

        assertThat(webhooks.received()).isEmpty();
        assertThat(Bot.accepted(bot.call("getWebhookInfo"))
                        .path("allowed_updates")
                        .path(0)
                        .asText())
                .isEqualTo("callback_query");
    }

    @Test
    void blockingIsToldAsAChangeOfMembership() {
        register();

        amy.blocks();
        amy.unblocks();
        playground.awaitQuiet();

        assertThat(webhooks.received())
                .extracting(received -> received.update()
                        .path("my_chat_member")
                        .path("new_chat_member")
                        .path("status")
                        .asText())
                .containsExactlyElementsOf(List.of("kicked", "member"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "http://massline.example/hook, a, bad webhook: An HTTPS URL must be provided for webhook",
        "https:, a, bad webhook: invalid webhook URL specified",
        "https://massline.example/hook, a b, secret token contains unallowed characters",
        "https://massline.example/hook, ä, secret token contains unallowed characters",
    })
    void aBadWebhookIsRefused(String url, String secret, String complaint) {
        assertThat(refusal(
                        bot.call("setWebhook", Bot.parameters().put("url", url).put("secret_token", secret))))
                .isEqualTo("400 Bad Request: " + complaint);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
