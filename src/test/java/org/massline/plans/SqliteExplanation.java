package org.massline.plans;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.massline.plans.Step.How;

/** By {@code explain query plan} (sqlite.org/eqp.html); the form of its lines is that of the SQLite with which this is built. */
record SqliteExplanation(Connection connection, Set<String> tables) implements Explanation {
    private static final Pattern READS = Pattern.compile("(SCAN|SEARCH) (\\S+)(.*)");
    private static final Pattern INDEX = Pattern.compile("INDEX (\\w+)");
    private static final Pattern COLUMN = Pattern.compile("(\\w+)([=<>])");

    /** What came before a day is ever more: only from a day on they find what is shown. */
    private static final Set<String> PAST = Set.of("received_on", "first_answer_on", "verdict_on", "seconded_on");

    @Override
    public List<Step> of(String statement) throws SQLException {
        List<Step> steps = new ArrayList<>();
        try (PreparedStatement explain = connection.prepareStatement("explain query plan " + statement);
                ResultSet rows = explain.executeQuery()) {
            while (rows.next()) {
                step(rows.getString(4), statement).ifPresent(steps::add);
            }
        }
        return steps;
    }

    private Optional<Step> step(String words, String statement) {
        if (words.startsWith("USE TEMP B-TREE FOR ORDER BY")) {
            return Optional.of(new Step(Optional.empty(), How.SORTED, Optional.empty(), Set.of(), words));
        }
        Matcher reads = READS.matcher(words);
        return reads.matches()
                ? table(reads.group(2), statement)
                        .map(table -> read(table, reads.group(1).equals("SEARCH"), reads.group(3), words))
                : Optional.empty();
    }

    private static Step read(String table, boolean searched, String rest, String words) {
        Matcher index = INDEX.matcher(rest);
        Optional<String> name = index.find() ? Optional.of(index.group(1)) : Optional.empty();
        Set<String> columns = new HashSet<>();
        // An index that is made for the question reads all rows to be made.
        if (searched && !rest.contains("AUTOMATIC")) {
            Matcher column = COLUMN.matcher(rest);
            while (column.find()) {
                if (!column.group(2).equals("<") || !PAST.contains(column.group(1))) {
                    columns.add(column.group(1));
                }
            }
            return new Step(Optional.of(table), How.FOUND, name, columns, words);
        }
        if (rest.contains("VIRTUAL TABLE INDEX")) {
            // Of FTS5: what follows the colon says by which terms or rows it is searched.
            boolean all = rest.endsWith("INDEX 0:") || rest.endsWith("INDEX 32:");
            return new Step(Optional.of(table), all ? How.ALL : How.FOUND, Optional.empty(), Set.of("terms"), words);
        }
        boolean byIndex = name.isPresent() && !rest.contains("AUTOMATIC");
        return new Step(Optional.of(table), byIndex ? How.ALL_OF_INDEX : How.ALL, name, columns, words);
    }

    /** SQLite calls a table as the statement does; what it made itself is none. */
    private Optional<String> table(String called, String statement) {
        if (tables.contains(called)) {
            return Optional.of(called);
        }
        Matcher named = Pattern.compile("\\b(\\w+)\"? as \"?" + Pattern.quote(called) + "\\b")
                .matcher(statement);
        while (named.find()) {
            if (tables.contains(named.group(1))) {
                return Optional.of(named.group(1));
            }
        }
        return Optional.empty();
    }
}
