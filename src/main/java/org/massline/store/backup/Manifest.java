package org.massline.store.backup;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an archive of a PostgreSQL database holds; it lies in it as {@code massline.json}.
 *
 * @param format of the archive: {@value #FORMAT}
 * @param version of the tables, a migration's
 * @param keyCheck what only the right keys open; empty if no bot has run with the database
 */
record Manifest(int format, String version, Optional<String> keyCheck, List<Table> tables) {
    static final String NAME = "massline.json";
    static final int FORMAT = 1;

    /** Far more than there are. */
    private static final int MOST_TABLES = 1_000;

    Manifest {
        tables = List.copyOf(tables);
        Set<String> names = new HashSet<>();
        for (Table table : tables) {
            if (!names.add(table.name())) {
                throw new IllegalArgumentException("a table stands in it twice");
            }
        }
        if (format != FORMAT || !version.matches("[0-9.]{1,20}") || tables.size() > MOST_TABLES) {
            throw new IllegalArgumentException("not an archive of format " + FORMAT);
        }
    }

    /**
     * The rows of one table, in an entry {@code <name>.copy} as PostgreSQL's COPY writes text, in the order of their keys: that
     * in which a database keeps its rows tells which were changed together.
     *
     * @param sha256 of the entry, hexadecimal
     * @param lastGiven the last number that the table's sequence gave; empty if it has none
     */
    record Table(String name, List<String> columns, long rows, String sha256, Optional<Long> lastGiven) {
        Table {
            columns = List.copyOf(columns);
            if (rows < 0 || !sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("not a table of an archive");
            }
        }

        String entry() {
            return name + ".copy";
        }
    }
}
