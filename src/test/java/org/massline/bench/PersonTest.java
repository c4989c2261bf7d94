package org.massline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
    private final Person person = new Person(1);

    @Test
    void theyGoFromStepToStepAndBeginAnew() {
        see("Anonymous");
        for (Step step :
                new Step[] {Step.START, Step.SUGGEST, Step.TOPIC, Step.WORDS, Step.SIGNATURE, Step.SEND, Step.START}) {
            assertThat(person.step()).isEqualTo(step);
            person.goOn();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mine is different", "我的不一样"})
    void whoeverIsShownWhatIsAlikeSaysFirstThatTheirsIsDifferent(String label) {
        while (person.step() != Step.WORDS) {
            person.goOn();
        }
        see(label);
        person.goOn();
        assertThat(person.step()).isEqualTo(Step.COMPARISON);
        see("Anonymous");
        person.goOn();
        assertThat(person.step()).isEqualTo(Step.SIGNATURE);
    }

    private void see(String label) {
        person.see(new Shown(
                1, "\"?\"", "{\"inline_keyboard\":[[{\"text\":\"%s\",\"callback_data\":\"1.x\"}]]}".formatted(label)));
    }
}
