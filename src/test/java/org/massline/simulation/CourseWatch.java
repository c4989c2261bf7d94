package org.massline.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What becomes of suggestions: only steps that are allowed, an outcome in words with what is done or declined, and nothing by a
 * button that has become old. The steps stand here once more, apart from the program, so that an error in one shows.
 */
final class CourseWatch {
    private static final Map<String, Set<String>> STEPS = Map.of(
            "received", Set.of("acknowledged", "in-progress", "done", "declined", "merged", "withdrawn"),
            "acknowledged", Set.of("in-progress", "done", "declined", "merged", "withdrawn"),
            "in-progress", Set.of("done", "declined", "merged", "withdrawn"),
            "done", Set.of("acknowledged"),
            "declined", Set.of("acknowledged"),
            "merged", Set.of("acknowledged", "withdrawn"),
            "withdrawn", Set.of());

    private final Consumer<String> broken;
    private Map<String, Course> known = new HashMap<>();
    private final Map<String, String> before = new HashMap<>();

    private record Course(String status, boolean hasOutcome, long revision, boolean hasWhole, long undone) {}

    CourseWatch(Consumer<String> broken) {
        this.broken = broken;
    }

    /** What is committed now. */
    void look(Tables tables) {
        Map<String, Course> now = new HashMap<>();
        for (List<String> row : tables.rows("select number, status, coalesce(outcome, '') <> '', revision,"
                + " merged_into is not null, (select count(*) from audit where audit.number = suggestion.number"
                + " and action = 'undo') from suggestion")) {
            now.put(
                    row.get(0),
                    new Course(
                            row.get(1),
                            row.get(2).equals("1"),
                            Long.parseLong(row.get(3)),
                            row.get(4).equals("1"),
                            Long.parseLong(row.get(5))));
        }
        now.forEach(this::compare);
        known = now;
    }

    private void compare(String number, Course now) {
        if (Set.of("done", "declined").contains(now.status()) && !now.hasOutcome()) {
            broken.accept("#" + number + " is " + now.status() + " without an outcome");
        }
        if (now.status().equals("merged") != now.hasWhole()) {
            broken.accept("#" + number + " is " + now.status() + ", and its whole says otherwise");
        }
        Course last = known.get(number);
        if (last == null || last.status().equals(now.status())) {
            return;
        }
        boolean undone = now.undone() > last.undone() && now.status().equals(before.get(number));
        if (!undone && !STEPS.getOrDefault(last.status(), Set.of()).contains(now.status())) {
            broken.accept("#" + number + " went from " + last.status() + " to " + now.status());
        }
        before.put(number, undone ? "" : last.status());
    }

    /** The revision of a suggestion; -1 if there is none. */
    long revisionOf(long number) {
        Course course = known.get(Long.toString(number));
        return course == null ? -1 : course.revision();
    }

    /** Numbers, as they are now. */
    Set<String> numbers() {
        return new HashSet<>(known.keySet());
    }
}
