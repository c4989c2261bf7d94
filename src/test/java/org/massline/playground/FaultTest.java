package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.massline.playground.botapi.Answer;
import org.massline.playground.botapi.Fault;

class FaultTest extends PlaygroundFixture {
    @Test
    void tooManyRequestsSayHowLongToWait() {
        playground.failNext("sendMessage", new Fault.TooManyRequests(Duration.ofSeconds(7)));

        JsonNode answer = bot.call("sendMessage", bot.text(amy.id(), "hello"));

        assertThat(refusal(answer)).isEqualTo("429 Too Many Requests: retry after 7");
        assertThat(answer.path("parameters").path("retry_after").asInt()).isEqualTo(7);
        assertThat(amy.messages()).hasSize(1);
        bot.says(amy.id(), "hello");
        assertThat(playground.calls("sendMessage"))
                .extracting(call -> call.answer().status())
                .containsExactly(429, 200);
        assertThat(playground.violations()).isEmpty();
    }

    @Test
    void aConnectionDropsBeforeOrAfterTheCallIsCarriedOut() {
        playground.failNext("sendMessage", new Fault.DropsBefore());
        playground.failNext("sendMessage", new Fault.DropsAfter());

        assertThatThrownBy(() -> bot.callAtRisk("sendMessage", bot.text(amy.id(), "never")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> bot.callAtRisk("sendMessage", bot.text(amy.id(), "once")))
                .isInstanceOf(IOException.class);

        assertThat(amy.messages()).hasSize(2);
        assertThat(playground.calls("sendMessage").getFirst().answer()).isInstanceOf(Answer.Lost.class);
    }

    @Test
    void aHangingCallEndsAfterItsSilence() {
        playground.failNext("sendMessage", new Fault.HangsAfter(Duration.ofMillis(50)));

        assertThatThrownBy(() -> bot.callAtRisk("sendMessage", bot.text(amy.id(), "once")))
                .isInstanceOf(IOException.class);
        assertThat(amy.messages()).hasSize(2);
    }

    @Test
    void otherFaultsAreAnswered() {
        playground.failNext("getMe", new Fault.ServerError(500));
        playground.failNext("getMe", new Fault.Refusing(403, "Forbidden: user is deactivated"));

        assertThat(refusal(bot.call("getMe"))).startsWith("500 ");
        assertThat(refusal(bot.call("getMe"))).isEqualTo("403 Forbidden: user is deactivated");
    }

    @Test
    void telegramsLimitsCanBeSwitchedOn() {
        playground.keepLimits(true);
        JsonNode last = null;
        for (int count = 0; count < 6; count++) {
            last = bot.call("sendMessage", bot.text(amy.id(), "hello " + count));
        }

        assertThat(last.path("error_code").asInt()).isEqualTo(429);
        assertThat(last.path("parameters").path("retry_after").asInt()).isBetween(1, 5);
    }
}
