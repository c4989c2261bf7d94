package org.massline.unmasking;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.massline.store.StoreSettings;

/**
 * The folder of a PostgreSQL server in the hands of somebody who has no key. Tables are read byte by byte, so that what was replaced
 * or removed is read, too, until something else is written over it (PostgreSQL manual, 'Database Page Layout'): a row has a header of
 * 24 bytes that begins with the transactions that wrote it and replaced it, then come its columns.
 */
final class ServerFiles {
    /** Rows that begin with the hash of somebody. */
    private static final List<String> TABLES = List.of("person", "conversation", "newest_news");

    private static final int HEADER = 24;
    /** Of a row of up to 72 columns of which some are null: a bit for each. */
    private static final int HEADER_WITH_NULLS = 32;

    private static final int ROWS_BEGIN_EACH = 8;
    private static final int HEADER_LENGTH_AT = 22;
    /** Before up to 126 bytes stands one byte: twice their number with it, and one. */
    private static final byte HASH_BEGINS = 2 * 33 + 1;

    private static final int HASH = 32;

    private final Map<Long, Set<String>> together = new TreeMap<>();
    /** Their hashes, a character a byte. */
    private final Set<String> people = new HashSet<>();

    private final Path folder;

    ServerFiles(StoreSettings where) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(where.url(), where.user(), where.password());
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
            folder = Path.of(one(statement, "show data_directory"));
            Map<Long, Set<String>> written = new HashMap<>();
            for (String table : TABLES) {
                Path file = folder.resolve(one(statement, "select pg_relation_filepath('" + table + "')"));
                read(Files.readAllBytes(file), written);
            }
            try (ResultSet rows = statement.executeQuery("select number from suggestion")) {
                while (rows.next()) {
                    together.put(rows.getLong(1), new HashSet<>());
                }
            }
            Path suggestions = folder.resolve(one(statement, "select pg_relation_filepath('suggestion')"));
            match(Files.readAllBytes(suggestions), written);
            try (ResultSet rows = statement.executeQuery("select person from person")) {
                while (rows.next()) {
                    people.add(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    private static String one(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void read(byte[] file, Map<Long, Set<String>> written) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + HEADER + 1 + HASH <= file.length; at++) {
            if (file[at + HEADER] == HASH_BEGINS && file[at + HEADER_LENGTH_AT] == HEADER) {
                String hash = HexFormat.of().formatHex(file, at + HEADER + 1, at + HEADER + 1 + HASH);
                for (int transaction : List.of(bytes.getInt(at), bytes.getInt(at + Integer.BYTES))) {
                    written.computeIfAbsent(Integer.toUnsignedLong(transaction), key -> new HashSet<>())
                            .add(hash);
                }
            }
        }
    }

    /** Goes through all rows of suggestions, which have their number first. */
    private void match(byte[] file, Map<Long, Set<String>> written) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + HEADER_WITH_NULLS + Long.BYTES <= file.length; at += ROWS_BEGIN_EACH) {
            int header = file[at + HEADER_LENGTH_AT];
            if (header == HEADER || header == HEADER_WITH_NULLS) {
                Set<String> found = together.get(bytes.getLong(at + header));
                if (found != null) {
                    found.addAll(written.getOrDefault(Integer.toUnsignedLong(bytes.getInt(at)), Set.of()));
                }
            }
        }
    }

    /** The hashes in rows of the transactions that wrote a suggestion, what was replaced among both. */
    Map<Long, Set<String>> writtenTogether() {
        return together;
    }

    /** How many people's hashes stand in the log of writes, which is read piece by piece: it may be a gigabyte. */
    long inLogOfWrites() throws IOException {
        Set<String> found = new HashSet<>();
        try (Stream<Path> files = Files.list(folder.resolve("pg_wal"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String segment = Files.readString(file, StandardCharsets.ISO_8859_1);
                people.stream().filter(segment::contains).forEach(found::add);
            }
        }
        return found.size();
    }
}
