package org.massline;

import java.net.URI;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads single values; what will not do is noted, and reading goes on, so that all mistakes come to light at once. */
class SettingValues {
    /** In the place of a secret that is wrong. */
    static final String HIDDEN = "***";

    private final SettingSources sources;
    private final List<SettingProblem> problems = new ArrayList<>();

    SettingValues(SettingSources sources) {
        this.sources = sources;
        problems.addAll(sources.problems());
    }

    /** What was wrong so far. */
    final List<SettingProblem> problems() {
        return List.copyOf(problems);
    }

    final DayOfWeek day(String path, String given) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(given)) {
                return day;
            }
        }
        problem(path, given, "a day of the week: monday, tuesday ... sunday");
        return DayOfWeek.MONDAY;
    }

    final URI uri(String path, String given) {
        try {
            return URI.create(given);
        } catch (IllegalArgumentException malformed) {
            problem(path, given, "this is no address");
            // It passes for one (RFC 6761), so that what is wrong is said once.
            return URI.create("https://address.invalid");
        }
    }

    final int number(String path, int least, int most) {
        String given = text(path);
        if (given.matches("\\d{1,10}")) {
            long number = Long.parseLong(given);
            if (number >= least && number <= most) {
                return (int) number;
            }
        }
        problem(path, given, "a whole number from " + least + " to " + most);
        return least;
    }

    final <T> T choice(String path, Map<String, T> choices, T otherwise) {
        T chosen = choices.get(text(path));
        if (chosen == null) {
            problem(
                    path,
                    text(path),
                    "one of " + choices.keySet().stream().sorted().collect(Collectors.joining(", ")));
            return otherwise;
        }
        return chosen;
    }

    final <T> Optional<T> optional(String path, Function<String, T> reading) {
        return Optional.of(text(path)).filter(given -> !given.isEmpty()).map(reading);
    }

    final List<String> words(String path) {
        return Arrays.stream(text(path).split(",", -1))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    final String text(String path) {
        return sources.value(path).strip();
    }

    final void problem(String path, String value, String reason) {
        problems.add(new SettingProblem(SettingSources.PREFIX + path, value, reason));
    }
}
