package org.massline.plans;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.massline.chat.Bytes;
import org.massline.model.SuggestionNumber;

/**
 * Values of any type that a question takes, to ask it with: each constant, empty and not empty. A record is made of samples of its
 * components, as far as it takes them.
 *
 * @param number of a suggestion that is there
 */
record Samples(long number) {
    /** Ways to ask a question, or to make a record. */
    private static final int MOST = 48;
    /** The same of a record that is deep within others. */
    private static final int FEW = 2;

    private static final int DEEPEST = 2;
    private static final byte[] BYTES = new byte[32];

    /** Lists of arguments. */
    List<List<Object>> of(Type... parameters) {
        return product(parameters, 0);
    }

    private List<List<Object>> product(Type[] types, int depth) {
        List<List<Object>> lists = List.of(List.of());
        for (Type type : types) {
            List<Object> samples = samples(type, depth);
            lists = few(lists.stream()
                    .flatMap(list -> samples.stream()
                            .map(sample -> Stream.concat(list.stream(), Stream.of(sample))
                                    .toList()))
                    .toList());
        }
        return lists;
    }

    /** Of many some, far from each other: neighbours differ in little. */
    private static <T> List<T> few(List<T> many) {
        int size = many.size();
        return size <= MOST
                ? many
                : IntStream.range(0, MOST)
                        .mapToObj(each -> many.get(each * (size - 1) / (MOST - 1)))
                        .toList();
    }

    private List<Object> samples(Type type, int depth) {
        return switch (type) {
            case ParameterizedType of -> ofParameters(of, depth);
            case Class<?> kind -> ofClass(kind, depth);
            default -> throw new IllegalStateException("no sample is known of " + type);
        };
    }

    private List<Object> ofParameters(ParameterizedType type, int depth) {
        List<Object> first =
                type.getRawType() == Consumer.class ? List.of() : samples(type.getActualTypeArguments()[0], depth + 1);
        return switch (type.getRawType().getTypeName()) {
            case "java.util.Optional" ->
                Stream.concat(Stream.of(Optional.empty()), first.stream().map(Optional::of))
                        .map(Object.class::cast)
                        .toList();
            case "java.util.Set", "java.util.Collection" -> List.of(Set.copyOf(first));
            case "java.util.List" -> List.of(List.copyOf(first));
            case "java.util.Map" ->
                List.of(Map.of(
                        first.getFirst(),
                        samples(type.getActualTypeArguments()[1], depth + 1).getFirst()));
            case "java.util.function.Function" -> {
                Object answer =
                        samples(type.getActualTypeArguments()[1], depth + 1).getFirst();
                yield List.of((Function<Object, Object>) asked -> answer);
            }
            case "java.util.function.Consumer" -> List.of((Consumer<Object>) each -> {});
            default -> throw new IllegalStateException("no sample is known of " + type);
        };
    }

    private List<Object> ofClass(Class<?> kind, int depth) {
        if (kind == SuggestionNumber.class) {
            return List.of(new SuggestionNumber(number), new SuggestionNumber(number + 1));
        } else if (kind.isEnum()) {
            return List.of((Object[]) kind.getEnumConstants());
        } else if (kind.isSealed()) {
            return Stream.of(kind.getPermittedSubclasses())
                    .flatMap(each -> samples(each, depth).stream())
                    .toList();
        } else if (kind.isRecord()) {
            return records(kind, depth);
        }
        return switch (kind.getName()) {
            case "int" -> List.of(3);
            case "long" -> List.of(1L);
            case "double" -> List.of(1.0);
            case "boolean" -> List.of(true, false);
            case "java.lang.Long" -> List.of(1L);
            case "java.lang.Integer" -> List.of(1);
            case "java.lang.String" -> List.of("soup", "热水");
            case "[B" -> List.of(BYTES);
            case "org.massline.chat.Bytes" -> List.of(Bytes.of(BYTES));
            case "java.util.OptionalInt" -> List.of(OptionalInt.empty());
            case "java.time.Duration" -> List.of(Duration.ofSeconds(1));
            case "java.time.ZoneId" -> List.of(ZoneOffset.UTC);
            case "java.time.DayOfWeek" -> List.of(DayOfWeek.MONDAY);
            case "java.time.LocalDate" -> List.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));
            case "java.time.Instant" -> List.of(Instant.parse("2026-05-01T08:00:00Z"));
            default -> throw new IllegalStateException("no sample is known of " + kind);
        };
    }

    private List<Object> records(Class<?> kind, int depth) {
        RecordComponent[] components = kind.getRecordComponents();
        Type[] types =
                Stream.of(components).map(RecordComponent::getGenericType).toArray(Type[]::new);
        List<Object> records = new ArrayList<>();
        for (List<Object> values : product(types, depth + 1)) {
            try {
                Constructor<?> constructor = kind.getDeclaredConstructor(
                        Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                records.add(constructor.newInstance(values.toArray()));
            } catch (ReflectiveOperationException refused) {
                // It does not take these together; others it does.
            }
        }
        return records.stream().limit(depth < DEEPEST ? MOST : FEW).toList();
    }
}
