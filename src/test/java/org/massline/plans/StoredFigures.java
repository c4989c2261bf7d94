package org.massline.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.massline.testing.SampleSchool.BERLIN;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.testing.SampleSchool.TODAY;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.digest.DigestRound;
import org.massline.digest.DigestSettings;
import org.massline.model.Cadre;
import org.massline.model.InboxFilter;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.store.OpenSuggestions;
import org.massline.store.Search;
import org.massline.testing.FreshStore;
import org.massline.testing.LargeSchool;
import org.massline.text.Texts;

/**
 * How long a cadre with two thousand open suggestions waits for what they ask, with however much is stored; prints the figures. No
 * part of the build: {@code mvn test -Dtest=StoredFigures -Dmassline.stored=100000}, {@code -Dmassline.on=SQLITE} for one of the
 * two. {@code -Dmassline.keep=FOLDER} keeps that of SQLite with its keys, as the data folder of a bot.
 */
@ParameterizedClass
@EnumSource
class StoredFigures {
    private static final long STORED = Long.getLong("massline.stored", 0);
    private static final int TIMES = Integer.getInteger("massline.times", 200);
    private static final int WARMING_UP = 50;
    private static final Optional<String> ON = Optional.ofNullable(System.getProperty("massline.on"));
    private static final Optional<Path> KEEP =
            Optional.ofNullable(System.getProperty("massline.keep")).map(Path::of);
    private static final List<String> WORDS =
            List.of("soup", "hot water", "宿舍 热水", "wifi", "图书馆", "it was mended", "queue noon");

    /** Where others use the machine, too, this says more than the clock; it counts the JIT compiler's, and no server's. */
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @RegisterExtension
    private final FreshStore fresh;

    StoredFigures(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(LargeSchool.TOPICS.toArray(Topic[]::new));
    }

    @Test
    void cadresAsk() throws IOException {
        assumeTrue(ON.isEmpty() || ON.get().equals(fresh.kind().name()));
        long began = System.nanoTime();
        LargeSchool.seed(fresh.store(), STORED);
        System.out.printf(
                "%s, %,d stored and %,d open: filled in %d s%n",
                fresh.kind(),
                STORED,
                LargeSchool.OPEN,
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
        if (fresh.kind() == FreshStore.Kind.POSTGRESQL) {
            fresh.sql("analyze");
        }

        Search.View all = new Search.View(LargeSchool.TOPIC_IDS, Optional.of(LargeSchool.CADRE));
        OpenSuggestions.View inbox = new OpenSuggestions.View(
                LargeSchool.TOPIC_IDS, Optional.of(LargeSchool.CADRE), InboxFilter.NONE, TODAY);
        time("digest", TIMES / 10, each -> assertThat(digest()).isNotZero());
        time(
                "likeness, of a draft",
                TIMES,
                each -> fresh.store().read(t -> t.search().publishedAlike(LargeSchool.text(each * 7L), 3)));
        time(
                "likeness, of a suggestion",
                TIMES,
                each -> fresh.store()
                        .read(t -> t.search()
                                .alike(new SuggestionNumber(STORED + 1 + each * 7L), all, TODAY.minusDays(90), 3)));
        time(
                "inbox, a page",
                TIMES,
                each -> assertThat(fresh.store()
                                .read(t -> t.openSuggestions().page(inbox, each % 100, 8))
                                .items())
                        .isNotEmpty());
        time(
                "search, a page",
                TIMES,
                each -> fresh.store()
                        .read(t -> t.search().suggestions(WORDS.get(each % WORDS.size()), all, each % 5, 8)));
        if (KEEP.isPresent() && fresh.kind() == FreshStore.Kind.SQLITE) {
            keep(KEEP.get());
        }
    }

    private void keep(Path folder) throws IOException {
        assertThat(fresh.store().emptyLog()).isTrue();
        try (Stream<Path> files = Files.walk(fresh.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(fresh.folder().relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private int digest() {
        DigestRound round = new DigestRound(
                fresh.store(), new Texts(), new DigestSettings(BERLIN, MONDAY_AT_EIGHT, Language.ENGLISH));
        return fresh.store().write(t -> {
            Cadre cadre = t.cadres().named(Set.of(LargeSchool.CADRE)).get(LargeSchool.CADRE);
            return round.preview(t, cadre, TODAY).size();
        });
    }

    private void time(String what, int times, IntConsumer question) {
        for (int each = 0; each < Math.min(WARMING_UP, times); each++) {
            question.accept(each);
        }
        long[] nanos = new long[times];
        long cpuNanos = SYSTEM.getProcessCpuTime();
        for (int each = 0; each < times; each++) {
            long began = System.nanoTime();
            question.accept(each);
            nanos[each] = System.nanoTime() - began;
        }
        double cpuMillis = (SYSTEM.getProcessCpuTime() - cpuNanos) / 1e6 / times;
        Arrays.sort(nanos);
        System.out.printf(
                "  %-26s p50 %6.1f ms, p99 %6.1f ms; CPU of this process %6.1f ms%n",
                what, nanos[times / 2] / 1e6, nanos[times * 99 / 100] / 1e6, cpuMillis);
    }
}
