package org.massline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TapCodecTest {
    @Test
    void everyTapIsReadAsItWasWrittenAndFitsOnAButton() {
        for (SampleTaps.Named each : SampleTaps.ALL) {
            String data = TapCodec.write(each.tap(), Integer.MAX_VALUE);
            boolean ofStep = each.tap() instanceof Tap.OfStep;
            assertThat(data.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
            assertThat(data.split("\\.", -1)[1]).isEqualTo(each.name());
            assertThat(TapCodec.read(data))
                    .contains(
                            new TapCodec.Read(each.tap(), ofStep ? Optional.of(Integer.MAX_VALUE) : Optional.empty()));
        }
    }

    @Test
    void noTapIsForgottenHere() {
        Set<Class<?>> written =
                SampleTaps.ALL.stream().map(each -> each.tap().getClass()).collect(Collectors.toSet());
        assertThat(written).isEqualTo(leaves(Tap.class).collect(Collectors.toSet()));
    }

    @Test
    void whatNobodyWroteIsNothing() {
        for (String data : List.of(
                "",
                ".",
                "..",
                "1",
                "send",
                ".send",
                "1.suggest",
                ".own",
                ".own.",
                ".own.0",
                ".own.x",
                "1.topic",
                ".mine.-1",
                ".mine.100001",
                ".digest-at.24",
                ".digest-on.0",
                ".digest-on.8",
                "1.kind.Idea",
                "1.sign.both",
                ".speak",
                ".speak.tlh",
                ".on.2026-W48..0.do.acknowledge.1",
                ".on.2026-W48..0.open.acknowledge.1.1",
                ".assign.1",
                ".assign.1.2",
                ".assign.1.2.x",
                "1.send".repeat(20))) {
            assertThat(TapCodec.read(data)).as(data).isEmpty();
        }
    }

    @Property(tries = 5_000)
    void readingNeverThrows(@ForAll("data") String data) {
        assertThatCode(() -> TapCodec.read(data)).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> data() {
        Arbitrary<String> names = Arbitraries.of(
                SampleTaps.ALL.stream().map(SampleTaps.Named::name).distinct().toList());
        Arbitrary<String> arguments = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.longs().map(String::valueOf),
                Arbitraries.of("", "keep", "name", "topic", "idea", "cadre", "en", "9223372036854775808"));
        Arbitrary<String> almost = Combinators.combine(
                        Arbitraries.of("", "0", "zz", "zzzzzzzz", "-1"),
                        names,
                        arguments.list().ofMaxSize(4))
                .as((revision, name, some) ->
                        revision + "." + name + (some.isEmpty() ? "" : "." + String.join(".", some)));
        return Arbitraries.oneOf(almost, Arbitraries.strings().ofMaxLength(70));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(TapCodecTest::leaves)
                : Stream.of(type);
    }
}
