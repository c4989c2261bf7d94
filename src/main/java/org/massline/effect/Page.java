package org.massline.effect;

import java.util.List;
import org.massline.chat.Phrase;
import org.massline.model.Language;
import org.massline.text.Texts;

/**
 * Writes one HTML page. Every text comes from the catalogues, which escape what people typed; nothing else is written but the
 * tags of this class, so that the page has no script and asks for nothing from anywhere.
 */
final class Page {
    /**
     * For paper: A4 with margins, no row is torn apart, the columns' names come again on each sheet. On a screen it reads like
     * the paper.
     */
    private static final String STYLE = """
        @page { size: A4; margin: 12mm 14mm; }
        body { font: 9.5pt/1.25 "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", Arial, sans-serif;
            color: #000; background: #fff; max-width: 182mm; margin: 0 auto; }
        h1 { font-size: 15pt; margin: 0; }
        p, ul { margin: 1mm 0 2mm; }
        ul { padding-left: 5mm; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 2mm 0; }
        caption { text-align: left; font-weight: bold; padding: 1mm 0; }
        th, td { border: 0.3mm solid #555; padding: 1mm 1.5mm; text-align: left; vertical-align: top;
            overflow-wrap: anywhere; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        .number { width: 14mm; }
        .standing { width: 39mm; }
        .decision { width: 50mm; }
        .topics { font-size: 8pt; }
        small { color: #333; }
        """;

    /** Whoever opens it may do so from anywhere; it shall run and load nothing, whatever a browser thinks of it. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final StringBuilder html = new StringBuilder();
    private final Texts texts;
    private final Language language;

    Page(Texts texts, Language language, Phrase title) {
        this.texts = texts;
        this.language = language;
        html.append("<!DOCTYPE html>\n<html lang=\"").append(language.tag()).append("\">\n<head>\n");
        html.append("<meta charset=\"utf-8\">\n");
        html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(POLICY)
                .append("\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        element("title", title);
        html.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    }

    /** An element with this text alone. */
    void element(String tag, Phrase text) {
        html.append('<')
                .append(tag)
                .append('>')
                .append(words(text))
                .append("</")
                .append(tag)
                .append(">\n");
    }

    void list(List<Phrase> items) {
        list("<ul>\n", items);
    }

    /** One in smaller letters: what is looked up there, and not read out. */
    void topics(List<Phrase> items) {
        list("<ul class=\"topics\">\n", items);
    }

    private void list(String begin, List<Phrase> items) {
        html.append(begin);
        items.forEach(item -> element("li", item));
        html.append("</ul>\n");
    }

    /**
     * A table.
     *
     * @param columns their names, with the class that gives their width
     */
    void table(Phrase caption, List<Column> columns, List<List<Field>> rows) {
        html.append("<table>\n");
        element("caption", caption);
        html.append("<thead><tr>");
        for (Column column : columns) {
            html.append("<th scope=\"col\" class=\"").append(column.look()).append("\">");
            html.append(words(column.name())).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        rows.forEach(this::row);
        html.append("</tbody>\n</table>\n");
    }

    /** A column; its look is one of this class's. */
    record Column(String look, Phrase name) {}

    /** Lines of one field; what is small is said beside the matter itself. */
    record Field(List<Phrase> lines, List<Phrase> small) {
        static final Field EMPTY = new Field(List.of(), List.of());

        static Field of(Phrase line) {
            return new Field(List.of(line), List.of());
        }
    }

    /** The finished page. */
    String end() {
        return html + "</body>\n</html>\n";
    }

    private void row(List<Field> fields) {
        html.append("<tr>");
        boolean first = true;
        for (Field field : fields) {
            html.append(first ? "<th scope=\"row\">" : "<td>");
            html.append(
                    String.join("<br>", field.lines().stream().map(this::words).toList()));
            field.small()
                    .forEach(each ->
                            html.append("<br><small>").append(words(each)).append("</small>"));
            html.append(first ? "</th>" : "</td>");
            first = false;
        }
        html.append("</tr>\n");
    }

    private String words(Phrase phrase) {
        return texts.html(phrase, language);
    }
}
