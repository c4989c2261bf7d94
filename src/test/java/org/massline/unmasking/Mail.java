package org.massline.unmasking;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massline.playground.world.Json;
import org.massline.simulation.CalmTerm.Told;

/**
 * All that a cadre was sent, as tables: what was said of each suggestion, by which call, when to the second and in which order,
 * in a message or on a page to print, and the files of the reports.
 */
final class Mail {
    private static final Pattern NUMBER = Pattern.compile("#(\\d+)");
    /** What of a page is not read by anybody. */
    private static final Pattern MARKUP = Pattern.compile("(?s)<style>.*?</style>|<[^>]*>");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** What is said, and not how. */
    private static final Set<String> TEXTS = Set.of("/text", "/caption");

    private final Set<Long> numbers;
    private final Map<Long, List<Map<String, Object>>> said = new TreeMap<>();
    private final List<Loot.Table> files = new ArrayList<>();

    /** @param told to whom this cadre is, in the order of time */
    Mail(Collection<Written> written, List<Told> told) {
        numbers = written.stream().map(Written::number).collect(Collectors.toSet());
        long about = 0;
        for (int order = 0; order < told.size(); order++) {
            about = read(told.get(order), order, about);
        }
    }

    /** @param about the suggestion that was spoken of last; what names none is taken for being of the same */
    private long read(Told told, int order, long about) {
        JsonNode call = Json.parse(told.parameters());
        String text = call.path("text").asText() + call.path("caption").asText();
        Map<String, Object> how = new LinkedHashMap<>();
        how.put("method", told.method());
        how.put("order", (long) order);
        how.put("second", told.at().getEpochSecond());
        how.put("second of the day", (long)
                told.at().atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay());
        how.put("second of the minute", (long)
                told.at().atOffset(ZoneOffset.UTC).getSecond());
        leaves("", call, how);
        told.files().forEach((name, bytes) -> {
            String file = new String(bytes, StandardCharsets.UTF_8);
            if (name.endsWith(".csv")) {
                files.add(table(name, file));
            }
            if (name.endsWith(".html")) {
                split(MARKUP.matcher(file).replaceAll(" "), how, 0);
            }
        });
        return split(text, how, about);
    }

    /** What stands behind the number of a suggestion is said of it; returns whose came last. */
    private long split(String text, Map<String, Object> how, long about) {
        Matcher number = NUMBER.matcher(text);
        long last = about;
        int from = 0;
        while (number.find()) {
            put(last, how, text.substring(from, number.start()));
            last = Long.parseLong(number.group(1));
            from = number.end();
        }
        put(last, how, text.substring(from));
        return last;
    }

    private void put(long number, Map<String, Object> how, String part) {
        if (numbers.contains(number)) {
            Map<String, Object> row = new HashMap<>(how);
            row.put("said of it", part);
            said.computeIfAbsent(number, key -> new ArrayList<>()).add(row);
        }
    }

    private static void leaves(String path, JsonNode node, Map<String, Object> leaves) {
        if (node.isObject()) {
            node.properties().forEach(field -> leaves(path + "/" + field.getKey(), field.getValue(), leaves));
        } else if (node.isArray()) {
            for (int each = 0; each < node.size(); each++) {
                leaves(path + "/" + each, node.get(each), leaves);
            }
        } else if (!TEXTS.contains(path)) {
            leaves.put(path, node.isNumber() ? (Object) node.asLong() : node.asText());
        }
    }

    /** No field of these files has a line's end or a comma that matters here: what is cut wrongly is one more thing to look at. */
    private static Loot.Table table(String name, String csv) {
        List<List<String>> lines =
                csv.lines().map(line -> Arrays.asList(line.split("[,;\t]", -1))).toList();
        List<String> columns = lines.getFirst();
        List<Loot.Row> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                values.add(column < line.size() ? value(line.get(column)) : null);
            }
            rows.add(new Loot.Row(values));
        }
        return new Loot.Table(name, columns, rows);
    }

    private static Object value(String field) {
        String bare = field.replaceAll("[\"#]", "");
        return bare.matches("\\d{1,9}") ? (Object) Long.valueOf(bare) : field;
    }

    /** Each part of a message, beside the number of what it is about. */
    List<Loot.Table> tables() {
        Set<String> names = new TreeSet<>();
        said.values().forEach(rows -> rows.forEach(row -> names.addAll(row.keySet())));
        List<String> columns = new ArrayList<>(List.of("number"));
        columns.addAll(names);
        List<Loot.Row> rows = new ArrayList<>();
        said.forEach((number, parts) -> parts.forEach(part -> {
            List<@Nullable Object> values = new ArrayList<>(List.of((Object) number));
            names.forEach(name -> values.add(part.get(name)));
            rows.add(new Loot.Row(values));
        }));
        List<Loot.Table> all = new ArrayList<>(files);
        all.add(new Loot.Table("messages", columns, rows));
        return all;
    }

    /** The words that were said of each suggestion. */
    Map<Long, Set<String>> words() {
        Map<Long, Set<String>> words = new TreeMap<>();
        said.forEach((number, parts) -> parts.forEach(part -> WORD.matcher(
                        part.getOrDefault("said of it", "").toString())
                .results()
                .forEach(word ->
                        words.computeIfAbsent(number, key -> new TreeSet<>()).add(word.group()))));
        return words;
    }
}
