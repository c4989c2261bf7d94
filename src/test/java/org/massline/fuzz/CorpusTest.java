package org.massline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fuzzing once found, and what it begins with, is read on each build. */
class CorpusTest {
    @ParameterizedTest
    @EnumSource
    void whatWasFoundOnceDoesNoHarmAnyMore(FuzzTarget target) throws IOException {
        List<Path> kept = target.kept();
        assertThat(kept).isNotEmpty();
        for (Path each : kept) {
            byte[] input = Files.readAllBytes(each);
            assertThatCode(() -> target.read(input)).as(each.toString()).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheProgramWritesItselfIsRead(FuzzTarget target) {
        List<byte[]> seeds = target.seeds();
        assertThat(seeds).isNotEmpty();
        for (byte[] seed : seeds) {
            assertThatCode(() -> target.read(seed)).doesNotThrowAnyException();
        }
    }
}
