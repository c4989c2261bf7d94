package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GetUpdatesTest extends PlaygroundFixture {
    private JsonNode updates(ObjectNode parameters) {
        return Bot.accepted(bot.call("getUpdates", parameters));
    }

    @Test
    void updatesStayUntilTheOffsetPassesThem() {
        amy.says("one");
        amy.says("two");

        int first = updates(Bot.parameters().put("limit", 1))
                .path(0)
                .path("update_id")
                .asInt();
        assertThat(updates(Bot.parameters())).hasSize(2);
        assertThat(updates(Bot.parameters().put("offset", first + 1)))
                .singleElement()
                .satisfies(update -> {
                    assertThat(update.path("update_id").asInt()).isEqualTo(first + 1);
                    assertThat(update.path("message").path("text").asText()).isEqualTo("two");
                });
        assertThat(playground.undelivered()).isEqualTo(1);
    }

    @Test
    void aNegativeOffsetForgetsAllBeforeTheLast() {
        amy.says("one");
        amy.says("two");
        amy.says("three");

        assertThat(updates(Bot.parameters().put("offset", -1))).hasSize(1);
        assertThat(playground.undelivered()).isEqualTo(1);
    }

    @Test
    void aLongPollEndsWhenSomethingHappens() {
        CompletableFuture<JsonNode> poll =
                CompletableFuture.supplyAsync(() -> updates(Bot.parameters().put("timeout", 20)));

        amy.says("hello");

        assertThat(await().until(poll::join, updates -> updates.size() == 1)
                        .path(0)
                        .path("message")
                        .path("text")
                        .asText())
                .isEqualTo("hello");
    }

    @Test
    void aSecondPollEndsTheFirst() {
        CompletableFuture<JsonNode> first = CompletableFuture.supplyAsync(
                () -> bot.call("getUpdates", Bot.parameters().put("timeout", 20)));

        await().until(() -> {
            bot.call("getUpdates");
            return first.isDone();
        });

        assertThat(refusal(first.join()))
                .isEqualTo(
                        "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
                                + " running");
    }

    @Test
    void thereIsNoPollingBesideAWebhook() {
        Bot.accepted(bot.call("setWebhook", Bot.parameters().put("url", "http://127.0.0.1:1/hook")));

        assertThat(refusal(bot.call("getUpdates")))
                .isEqualTo(
                        "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete"
                                + " the webhook first");

        Bot.accepted(bot.call("deleteWebhook"));
        amy.says("still here");
        assertThat(updates(Bot.parameters())).hasSize(1);
    }
}
