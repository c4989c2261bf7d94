package org.massline.effect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.massline.chat.Bytes;

/**
 * Tables as a workbook, a sheet to each. Words are stored as words: nothing in it is a formula, however it begins.
 *
 * <p>Sheets are written as they go, so that they take little memory beside the rows themselves.
 */
final class Xlsx {
    /** Excel's limit is 32,767. */
    private static final int MOST_OF_A_CELL = 32_000;

    private static final int NARROW = 12;
    private static final int WIDE = 60;
    /** So many rows are in hand before they are written. */
    private static final int ROWS_IN_HAND = 500;

    private static final String DAY = "yyyy-mm-dd";

    private Xlsx() {}

    /**
     * One table.
     *
     * @param rows the first has the columns' names
     * @param wide columns, counted from 0, with text of many lines
     */
    record Sheet(String name, List<List<Cell>> rows, List<Integer> wide) {}

    /** The workbook. */
    static Bytes of(List<Sheet> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Massline", null)) {
            for (Sheet sheet : sheets) {
                write(workbook.newWorksheet(sheet.name()), sheet.rows(), sheet.wide());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook cannot be written to memory", impossible);
        }
        return Bytes.of(bytes.toByteArray());
    }

    private static void write(Worksheet sheet, List<List<Cell>> rows, List<Integer> wide) throws IOException {
        int columns = rows.getFirst().size();
        for (int column = 0; column < columns; column++) {
            sheet.width(column, wide.contains(column) ? WIDE : NARROW);
            sheet.style(0, column).bold().wrapText(true).set();
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < rows.size(); row++) {
            write(sheet, row, rows.get(row), wide);
            if (row % ROWS_IN_HAND == ROWS_IN_HAND - 1) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, rows.size() - 1, columns - 1);
        sheet.finish();
    }

    private static void write(Worksheet sheet, int row, List<Cell> cells, List<Integer> wide) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Cell.Words(String text) -> sheet.inlineString(row, column, cut(text));
                case Cell.Count(long value) -> sheet.value(row, column, value);
                case Cell.Day(var day) -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column)
                            .format(DAY)
                            .verticalAlignment("top")
                            .set();
                    continue;
                }
                case Cell.Nothing nothing -> {
                    continue;
                }
            }
            if (row > 0) {
                sheet.style(row, column)
                        .verticalAlignment("top")
                        .wrapText(wide.contains(column))
                        .set();
            }
        }
    }

    private static String cut(String text) {
        if (text.length() <= MOST_OF_A_CELL) {
            return text;
        }
        boolean insideAPair = Character.isHighSurrogate(text.charAt(MOST_OF_A_CELL - 1));
        return text.substring(0, insideAPair ? MOST_OF_A_CELL - 1 : MOST_OF_A_CELL) + "…";
    }
}
