package org.massline.simulation;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The program itself fails over nothing: no update, no message, no work of its timetable. */
final class FailureWatch {
    /** Where it goes on without something it logs over what; a database that cannot be used for a while it logs in words. */
    private static final Pattern FAILURE = Pattern.compile("\\w(?:Exception|Error)\\b");

    private final Consumer<String> broken;

    FailureWatch(Consumer<String> broken) {
        this.broken = broken;
    }

    /** What is committed now. */
    void look(Tables tables) {
        if (!tables.rows("select 1 from failed_update limit 1").isEmpty()) {
            broken.accept("the program failed over an update");
        }
    }

    void logged(String line) {
        if (FAILURE.matcher(line).find()) {
            broken.accept("the program failed: " + line);
        }
    }
}
