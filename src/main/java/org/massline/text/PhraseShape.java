package org.massline.text;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;

/**
 * What a phrase's class says about its text: the key in the catalogues and the arguments.
 *
 * @param key {@code <family>.<record>}, each in lower case with hyphens; the family without its ending {@code Text}
 */
record PhraseShape(String key, List<Argument> arguments) {
    private static final ClassValue<PhraseShape> SHAPES = new ClassValue<>() {
        @Override
        protected PhraseShape computeValue(Class<?> type) {
            return read(type);
        }
    };

    PhraseShape {
        arguments = List.copyOf(arguments);
    }

    /** One component of the record. */
    record Argument(String name, RecordComponent component) {
        boolean isPassage() {
            return component.getType() == Passage.class;
        }

        /** Lists whose name ends so are put line under line, others are joined as the language joins lists. */
        boolean isLines() {
            return name.endsWith("Lines");
        }

        Object of(Phrase phrase) {
            try {
                return component.getAccessor().invoke(phrase);
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException("cannot read " + name + " of " + phrase.getClass(), impossible);
            }
        }
    }

    static PhraseShape of(Class<? extends Phrase> type) {
        return SHAPES.get(type);
    }

    private static PhraseShape read(Class<?> type) {
        Class<?> family = type.getEnclosingClass();
        if (!type.isRecord() || family == null) {
            throw new IllegalStateException(type + " is no record inside its family");
        }
        List<Argument> arguments = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            arguments.add(new Argument(component.getName(), component));
        }
        String familyName = family.getSimpleName().replaceFirst("Text$", "");
        return new PhraseShape(hyphenated(familyName) + "." + hyphenated(type.getSimpleName()), arguments);
    }

    private static String hyphenated(String camelCase) {
        return camelCase
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
