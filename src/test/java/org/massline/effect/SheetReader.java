package org.massline.effect;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.massline.chat.Bytes;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads files for spreadsheets as RFC 4180 and the Office Open XML format describe them. */
final class SheetReader {
    private SheetReader() {}

    /** Records and fields; quotes are taken off. */
    static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (quoted) {
                if (each != '"') {
                    field.append(each);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    field.append(each);
                    at++;
                } else {
                    quoted = false;
                }
            } else if (each == '"') {
                quoted = true;
            } else if (each == ',' || each == '\r') {
                row.add(field.toString());
                field.setLength(0);
                if (each == '\r') {
                    rows.add(row);
                    row = new ArrayList<>();
                    at++;
                }
            } else {
                field.append(each);
            }
        }
        return rows;
    }

    /** Every cell of a sheet, the first being 1, with what it is and what stands in it, one to a line: {@code B2 inlineStr soup}. */
    static List<String> xlsx(Bytes workbook, int sheet) throws Exception {
        List<String> cells = new ArrayList<>();
        NodeList found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(entry(workbook, "xl/worksheets/sheet" + sheet + ".xml"))))
                .getElementsByTagName("c");
        for (int index = 0; index < found.getLength(); index++) {
            Element cell = (Element) found.item(index);
            String content = ((Element) cell.getFirstChild()).getTagName().equals("f") ? "FORMULA" : "";
            cells.add(cell.getAttribute("r") + " " + cell.getAttribute("t") + " " + content + cell.getTextContent());
        }
        return cells;
    }

    /** Read as spreadsheets do, by the directory at its end. */
    static String entry(Bytes workbook, String name) throws IOException {
        Path file = Files.createTempFile("massline", ".xlsx");
        try {
            Files.write(file, workbook.toArray());
            try (ZipFile zip = new ZipFile(file.toFile());
                    InputStream entry = zip.getInputStream(zip.getEntry(name))) {
                return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}
