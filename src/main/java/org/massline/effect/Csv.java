package org.massline.effect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.massline.chat.Bytes;

/**
 * A table as RFC 4180 writes it, in UTF-8 with a byte order mark, without which Excel reads Chinese as Latin-1.
 *
 * <p>Spreadsheets take a field that begins with one of some signs for a formula, whether it is quoted or not, and a formula can
 * send what stands in other fields to anybody. Such a field gets an apostrophe in front, as OWASP ('CSV Injection') advises.
 */
final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Also in full width, which Excel in East Asian editions reads alike; a line break may hide what comes after it. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    static Bytes of(List<List<Cell>> rows) {
        String text = rows.stream()
                .map(row -> row.stream().map(Csv::field).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case Cell.Words(String text) -> quoted(harmless(text));
            case Cell.Count(long value) -> Long.toString(value);
            case Cell.Day(var day) -> day.toString();
            case Cell.Nothing nothing -> "";
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
