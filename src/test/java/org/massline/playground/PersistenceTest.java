package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.massline.playground.town.SeenMessage;
import org.massline.playground.town.Topic;

class PersistenceTest extends PlaygroundFixture {
    private void restart(boolean fresh) {
        playground.close();
        playground = Playground.start(options(folder).withFresh(fresh));
        bot = new Bot(playground);
        amy = playground.town().person("amy");
    }

    @Test
    void everythingSurvivesARestart() {
        bot.says(amy.id(), "Welcome");
        amy.sendsPhotos(1, "The soup");
        playground.clock().move(Duration.ofHours(5));
        playground.town().welcome("bob", "student", "Bob", "Builder", "de");
        Bot.accepted(bot.call("setMyDescription", Bot.parameters().put("description", "A suggestion box")));

        restart(false);

        assertThat(amy.messages())
                .extracting(message -> message.words())
                .containsExactly("/start", "Welcome", "The soup");
        assertThat(playground.undelivered()).isEqualTo(1);
        assertThat(playground.clock().instant()).isEqualTo(WEDNESDAY.plus(Duration.ofHours(5)));
        assertThat(playground.town().person("bob").name()).isEqualTo("Bob Builder");
        assertThat(Bot.accepted(bot.call("getMyDescription"))
                        .path("description")
                        .asText())
                .isEqualTo("A suggestion box");
        long photo = amy.messages().getLast().id();
        assertThat(bot.says(amy.id(), "next").path("message_id").asLong()).isEqualTo(photo + 1);
    }

    @Test
    void topicsChannelsAndReactionsSurviveARestart() {
        Topic canteen = playground.town().group("All cadres").topic("Canteen");
        bot.says(playground.town().channel("school_notices").id(), "You said, we did");
        SeenMessage said = amy.says("Thank you");
        ObjectNode reaction = Bot.parameters().put("chat_id", amy.id()).put("message_id", said.id());
        reaction.putArray("reaction").addObject().put("type", "emoji").put("emoji", "👌");
        Bot.accepted(bot.call("setMessageReaction", reaction));

        restart(false);

        assertThat(playground.town().group("All cadres").topic("Canteen").id()).isEqualTo(canteen.id());
        assertThat(playground.town().channel("school_notices").posts()).hasSize(1);
        assertThat(amy.now(said).reactions()).containsExactly("👌");
        assertThat(amy.received()).isZero();
        assertThat(playground.undelivered()).isEqualTo(1);
        Bot.accepted(bot.call(
                "sendMessage",
                Bot.parameters().put("chat_id", "@school_notices").put("text", "And we went on")));
    }

    @Test
    void whatWasNotDeliveredIsDeliveredAfterARestart() {
        try (Webhooks webhooks = new Webhooks()) {
            webhooks.behave(update -> Webhooks.Reply.failed(503));
            Bot.accepted(bot.call("setWebhook", Bot.parameters().put("url", webhooks.url())));
            amy.says("hello");
            playground.await("a try", () -> !webhooks.received().isEmpty());

            webhooks.behave(update -> Webhooks.Reply.ok());
            restart(false);
            playground.awaitQuiet();

            assertThat(webhooks.texts()).contains("hello");
            assertThat(playground.undelivered()).isZero();
        }
    }

    @Test
    void freshBeginsAnew() {
        amy.sendsPhotos(1, "The soup");
        playground.clock().move(Duration.ofHours(5));

        restart(true);

        assertThat(amy.messages()).isEmpty();
        assertThat(playground.clock().instant()).isEqualTo(WEDNESDAY);
    }

    @Test
    void theClockMovesToTheNextMondayAndTellsWhoeverAsked() {
        List<Instant> told = new ArrayList<>();
        playground.clock().onMove(told::add);

        playground.moveClockToNext(DayOfWeek.MONDAY, LocalTime.of(9, 0));
        playground.moveClockToNext(DayOfWeek.MONDAY, LocalTime.of(9, 0));

        assertThat(told).containsExactly(Instant.parse("2026-11-30T09:00:00Z"), Instant.parse("2026-12-07T09:00:00Z"));
    }
}
