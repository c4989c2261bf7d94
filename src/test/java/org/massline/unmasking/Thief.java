package org.massline.unmasking;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has the tables and not the key. Whatever stands in a row that names a suggestion is taken for a mark of its
 * author: the value itself, its size, how it begins and ends, where the row stands, how many there are.
 */
final class Thief {
    /** What tells whose it is because they wanted it to. */
    private static final Set<String> SIGNED = Set.of("suggestion.author_name");

    private static final List<Integer> BEGINNINGS = List.of(1, 2, 4, 8);

    /** A column names suggestions if it has several of their numbers and nothing else. */
    private static final int SEVERAL = 5;

    /** The search index keeps the number before twenty bits of a place; whoever looks at its rows sees that. */
    private static final Map<String, LongUnaryOperator> READINGS =
            Map.of("", value -> value, " before 20 bits", value -> value >> 20);

    private final long newest;
    private final Guesses guesses;

    /** @param newest the greatest number of a suggestion */
    Thief(long newest, Guesses guesses) {
        this.newest = newest;
        this.guesses = guesses;
    }

    /** Looks at every table. */
    void search(Loot loot) {
        loot.tables().values().forEach(this::search);
    }

    /** Looks at one. */
    void search(Loot.Table table) {
        READINGS.forEach((name, reading) -> {
            for (int column = 0; column < table.columns().size(); column++) {
                search(table, column, name, reading);
            }
        });
    }

    private void search(Loot.Table table, int naming, String how, LongUnaryOperator reading) {
        Map<Long, List<Loot.Row>> rows = new LinkedHashMap<>();
        for (Loot.Row row : table.rows()) {
            if (row.values().get(naming) instanceof Long value) {
                rows.computeIfAbsent(reading.applyAsLong(value), key -> new ArrayList<>())
                        .add(row);
            } else if (row.values().get(naming) != null) {
                return;
            }
        }
        rows.remove(0L);
        if (rows.size() < SEVERAL || !rows.keySet().stream().allMatch(number -> number > 0 && number <= newest)) {
            return;
        }
        String by = table.name() + " by " + table.columns().get(naming) + how;
        guesses.near(by + ", how many rows", each(rows, some -> List.of((double) some.size())));
        for (int column = 0; column < table.columns().size(); column++) {
            String name = table.columns().get(column);
            if (column != naming && !SIGNED.contains(table.name() + "." + name)) {
                look(by + ", " + name, values(rows, column));
            }
        }
    }

    private static Map<Long, List<Object>> values(Map<Long, List<Loot.Row>> rows, int column) {
        Map<Long, List<Object>> values = new LinkedHashMap<>();
        rows.forEach((number, some) -> some.forEach(row -> {
            Object value = row.values().get(column);
            if (value != null) {
                values.computeIfAbsent(number, key -> new ArrayList<>()).add(value);
            }
        }));
        return values;
    }

    private void look(String by, Map<Long, List<Object>> values) {
        guesses.alike(by, each(values, some -> some.stream().map(Thief::written).toList()));
        guesses.near(
                by + ", as a number",
                each(
                        values,
                        some -> some.stream()
                                .flatMap(value -> measure(value).stream())
                                .toList()));
        guesses.near(
                by + ", its length",
                each(
                        values,
                        some -> some.stream()
                                .filter(value -> !(value instanceof Number))
                                .map(value -> (double) written(value).length())
                                .toList()));
        for (int length : BEGINNINGS) {
            guesses.alike(by + ", its first " + length, each(values, some -> ends(some, length, true)));
            guesses.alike(by + ", its last " + length, each(values, some -> ends(some, length, false)));
        }
    }

    private static List<String> ends(List<Object> values, int length, boolean first) {
        return values.stream()
                .filter(value -> !(value instanceof Number))
                .map(Thief::written)
                .filter(value -> value.length() > 2 * length)
                .map(value -> first ? value.substring(0, 2 * length) : value.substring(value.length() - 2 * length))
                .toList();
    }

    private static String written(Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
    }

    private static List<Double> measure(Object value) {
        return switch (value) {
            case Number number -> List.of(number.doubleValue());
            case byte[] bytes ->
                List.of((double)
                        (ByteBuffer.wrap(Arrays.copyOf(bytes, Long.BYTES)).getLong() >>> 1));
            default -> day(value.toString());
        };
    }

    private static List<Double> day(String text) {
        try {
            return List.of((double) LocalDate.parse(text).toEpochDay());
        } catch (DateTimeParseException none) {
            return List.of();
        }
    }

    private interface Reading<A, B> {
        @Nullable
        B of(A value);
    }

    private static <A, B> Map<Long, B> each(Map<Long, A> values, Reading<A, B> reading) {
        Map<Long, B> read = new HashMap<>();
        values.forEach((number, value) -> {
            B found = reading.of(value);
            if (found != null) {
                read.put(number, found);
            }
        });
        return read;
    }
}
