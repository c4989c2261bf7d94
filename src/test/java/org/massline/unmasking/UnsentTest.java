package org.massline.unmasking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thief who comes while Telegram is away, and messages to contributors wait. */
class UnsentTest {
    private static final int ANSWERS = 80;

    /** Shorter than the minute after which what waits is put down anew, and longer than an answer can be undone. */
    private static final Duration MOMENT = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private final Random lot = new Random(9);

    @Test
    void afterAMinuteNobodySeesForWhoseSuggestionsTheyAre() throws Exception {
        try (Months months = new Months(9, folder.resolve("months"))) {
            months.live(250);
            // Nobody's night, and each minute's round has just been.
            months.term().passesUntil(LocalTime.NOON);
            months.term().reachesOnly(months.office().chats());
            List<Written> answered = answer(months);
            months.term().passes(MOMENT);

            // A known limit.
            Unsent atOnce = new Unsent(stolen(months));
            assertThat(atOnce.answered()).hasSizeGreaterThan(ANSWERS / 2);
            assertThat(guess(months, atOnce).better())
                    .extracting(Guesses.Result::by)
                    .contains("lines by id");

            months.term().passes(Duration.ofMinutes(1));
            Unsent later = new Unsent(stolen(months));
            assertThat(later.answered()).isEqualTo(atOnce.answered());
            Guesses guesses = guess(months, later);
            System.out.printf(
                    "thief, unsent: %d messages in %d lines; the best guess: %s%n",
                    later.answered().size(), later.lines().size(), guesses.best());
            assertThat(guesses.better()).isEmpty();
            // What remains: for how many people how many wait, since each one's order is kept.
            assertThat(later.inLines()).isEqualTo(perAuthor(answered, later.answered()));
            months.term().end();
        }
    }

    private List<Written> answer(Months months) {
        List<Written> some = new ArrayList<>(months.reachable());
        Collections.shuffle(some, lot);
        months.office().tellsAll(some.subList(0, ANSWERS));
        return some;
    }

    private static Guesses guess(Months months, Unsent unsent) {
        Guesses guesses = new Guesses(months.kept(), Guesses.Trait.self());
        Unsent.ORDERS.forEach(order -> guesses.alike("lines by " + order, unsent.linesBy(order)));
        return guesses;
    }

    private static List<Long> perAuthor(List<Written> written, List<Long> answered) {
        Map<Long, Integer> authors = written.stream().collect(Collectors.toMap(Written::number, Written::author));
        return answered.stream()
                .map(authors::get)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .sorted()
                .toList();
    }

    /** A copy of the file with its log, taken while the bot runs. */
    private Loot stolen(Months months) throws Exception {
        return new Loot(copy(months.term().database()));
    }

    private Path copy(Path database) throws IOException {
        Path copy = Files.createTempDirectory(folder, "stolen").resolve("massline.db");
        for (String suffix : Set.of("", "-wal")) {
            Files.copy(
                    database.resolveSibling(database.getFileName() + suffix),
                    copy.resolveSibling(copy.getFileName() + suffix));
        }
        return copy;
    }
}
