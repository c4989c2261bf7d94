package org.massline.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put together without ICU reads as ICU would put it. */
class PlainWordingTest {
    private static final Map<String, Object> VALUES = Map.of("topic", "Canteen {0} ''", "name", "李");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Send",
                "{topic}",
                "It's about {topic}, isn't it, {name}?",
                "'{'topic'}' {topic}{topic} ''quoted'' '{'",
                "{name}：关于{topic}的建议"
            })
    void aPlainTextReadsAsIcuWouldPutIt(String pattern) {
        MessageFormat format = new MessageFormat(pattern, Locale.ENGLISH);

        assertThat(PlainWording.of(format).flatMap(wording -> wording.with(VALUES)))
                .contains(format.format(VALUES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{count, plural, one {# day} other {# days}}", "{name, select, other {x}}", "{count, number}"})
    void whatALanguageDecidesIsLeftToIcu(String pattern) {
        assertThat(PlainWording.of(new MessageFormat(pattern, Locale.ENGLISH))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{count}", "{topic} {count}"})
    void aNumberIsWrittenByTheLanguage(String pattern) {
        PlainWording wording =
                PlainWording.of(new MessageFormat(pattern, Locale.ENGLISH)).orElseThrow();

        assertThat(wording.with(Map.of("count", 12_000, "topic", "Canteen"))).isEmpty();
    }
}
