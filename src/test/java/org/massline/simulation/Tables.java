package org.massline.simulation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.massline.privacy.Seal;

/** What is committed in a database file, seen from beside the bot. */
final class Tables implements AutoCloseable {
    /** What the same update leaves differently each time: codes that nobody guesses, and what the scheduler and probes write. */
    private static final Set<String> DIFFERENT = Set.of("scheduled_tasks", "setting", "invitation", "sqlite_sequence");

    /** Longer bytes are sealed with something random; shorter ones are keyed hashes. */
    private static final int SEALED_FROM = 33;

    /** What is sealed of these is compared as it was before it was sealed; where it stands, by the column that names its place. */
    private static final Map<String, String> OPENED =
            Map.of("conversation", "chat", "person", "person", "outbox", "line");

    /** The public part of a code, and the slow hash. */
    private static final Pattern FOUND_BY_RECEIPT = Pattern.compile("[0-9A-Z]{8}|\\$argon2id.*");

    private final Connection connection;
    private final Map<String, PreparedStatement> questions = new HashMap<>();

    Tables(Path database) {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The rows, each as a list of numbers, texts and, for bytes, hexadecimal digits. */
    List<List<String>> rows(String question) {
        try {
            PreparedStatement asked = questions.get(question);
            if (asked == null) {
                asked = connection.prepareStatement(question);
                questions.put(question, asked);
            }
            try (ResultSet found = asked.executeQuery()) {
                return rows(found);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * All that is stored, but for what would differ if the same were done once more.
     *
     * @param seal with which some of it is opened
     */
    Map<String, List<List<String>>> all(Seal seal) {
        Map<String, List<List<String>>> all = new TreeMap<>();
        for (List<String> table :
                rows("select name from sqlite_master where type = 'table' and name not like '%\\_%index%'"
                        + " escape '\\' order by name")) {
            String name = table.getFirst();
            if (!DIFFERENT.contains(name) && !name.contains("search")) {
                all.put(
                        name,
                        rows("select * from \"" + name + "\"").stream()
                                .map(Tables::alike)
                                .toList());
            }
        }
        OPENED.forEach((table, place) -> all.put(
                table + ", opened",
                rows("select " + place + ", sealed from " + table).stream()
                        .map(row -> opened(seal, table, row))
                        .toList()));
        return all;
    }

    private static List<String> opened(Seal seal, String table, List<String> row) {
        String place = row.getFirst().substring(1);
        byte[] sealed = HexFormat.of().parseHex(row.getLast(), 1, row.getLast().length());
        return List.of(
                place,
                sealed.length == 0
                        ? ""
                        : Figures.withoutCodes(
                                new String(seal.open(sealed, table + ":" + place), StandardCharsets.UTF_8)));
    }

    private static List<String> alike(List<String> row) {
        return row.stream()
                .map(value -> value.startsWith("x") && value.length() >= 2 * SEALED_FROM ? "sealed" : value)
                .map(value -> FOUND_BY_RECEIPT.matcher(value).matches() ? "of a receipt" : value)
                .toList();
    }

    private static List<List<String>> rows(ResultSet found) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        int columns = found.getMetaData().getColumnCount();
        while (found.next()) {
            List<String> row = new ArrayList<>(columns);
            for (int column = 1; column <= columns; column++) {
                Object value = found.getObject(column);
                row.add(value instanceof byte[] bytes ? "x" + HexFormat.of().formatHex(bytes) : String.valueOf(value));
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
