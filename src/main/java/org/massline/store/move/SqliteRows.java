package org.massline.store.move;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massline.store.move.MovedTable.Column;

/** Rows of a SQLite database as lines of PostgreSQL's COPY (PostgreSQL's manual, "COPY", "Text Format"). */
final class SqliteRows {
    private static final HexFormat HEX = HexFormat.of();

    private final Connection sqlite;

    SqliteRows(Connection sqlite) {
        this.sqlite = sqlite;
    }

    /** Who takes a line. */
    @FunctionalInterface
    interface Taker {
        void take(byte[] line) throws SQLException, IOException;
    }

    /** How fractions are written: in digits, or as the bits that they are. */
    enum Fractions {
        IN_DIGITS,
        BY_BITS
    }

    long count(MovedTable table) throws SQLException {
        return number("select count(*) from \"" + table.name() + '"');
    }

    /** The last number that the table's counter gave; 0 if it gave none. */
    long lastGiven(MovedTable table) throws SQLException {
        return number("select coalesce(max(seq), 0) from sqlite_sequence where name = '" + table.name() + "'");
    }

    /**
     * Hands over rows in the order of their keys.
     *
     * @param from how many are left out at the beginning
     * @param most how many are handed over at most; -1: all
     */
    void each(MovedTable table, Fractions fractions, long from, long most, Taker taker)
            throws SQLException, IOException {
        try (Statement statement = sqlite.createStatement();
                ResultSet row = statement.executeQuery(table.askSqlite() + " limit " + most + " offset " + from)) {
            StringBuilder line = new StringBuilder();
            while (row.next()) {
                line.setLength(0);
                for (int at = 0; at < table.columns().size(); at++) {
                    line.append(at == 0 ? "" : "\t");
                    write(line, row, at + 1, table.columns().get(at), fractions);
                }
                taker.take(line.append('\n').toString().getBytes(UTF_8));
            }
        }
    }

    private static void write(StringBuilder line, ResultSet row, int at, Column column, Fractions fractions)
            throws SQLException {
        switch (column.kind()) {
            case TEXT -> text(line, row.getString(at));
            case NUMBER -> line.append(row.getLong(at));
            case FRACTION -> fraction(line, row.getDouble(at), fractions);
            case BYTES -> {
                byte[] bytes = row.getBytes(at);
                line.append(bytes == null ? "" : "\\\\x" + HEX.formatHex(bytes));
            }
            case TERMS -> text(line, lexemes(row.getString(at)));
        }
        if (row.wasNull()) {
            line.setLength(line.lastIndexOf("\t") + 1);
            line.append("\\N");
        }
    }

    private static void fraction(StringBuilder line, double number, Fractions fractions) {
        switch (fractions) {
            case IN_DIGITS -> line.append(number);
            case BY_BITS -> line.append(HEX.toHexDigits(Double.doubleToRawLongBits(number)));
        }
    }

    /** As tsvector's input wants them; each is quoted, whatever is in it. */
    private static String lexemes(String terms) {
        return Arrays.stream(terms.split(" "))
                .filter(term -> !term.isEmpty())
                .map(term -> '\'' + term.replace("\\", "\\\\").replace("'", "''") + '\'')
                .collect(Collectors.joining(" "));
    }

    private static void text(StringBuilder line, @Nullable String text) {
        if (text == null) {
            return;
        }
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '\b' -> line.append("\\b");
                case '\f' -> line.append("\\f");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                case '\u000B' -> line.append("\\v");
                case '\\' -> line.append("\\\\");
                default -> line.append(character);
            }
        }
    }

    private long number(String question) throws SQLException {
        try (Statement statement = sqlite.createStatement();
                ResultSet result = statement.executeQuery(question)) {
            result.next();
            return result.getLong(1);
        }
    }
}
