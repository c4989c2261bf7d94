package org.massline.text;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.massline.chat.NearDay;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.conversation.CardText;
import org.massline.conversation.Command;
import org.massline.conversation.CommandText;
import org.massline.model.Language;
import org.massline.model.SchoolName;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.model.WorkingDays;

/** Every phrase there is, made with a given string wherever a person's words can stand. */
record SamplePhrases(String words, int count) {
    private static final LocalDate A_DAY = LocalDate.of(2026, 11, 30);
    /** Read once: looking through all classes takes seconds. */
    private static final List<Class<? extends Phrase>> TYPES = List.copyOf(read());

    /** The records of all families. */
    static List<Class<? extends Phrase>> types() {
        return TYPES;
    }

    private static List<Class<? extends Phrase>> read() {
        List<Class<? extends Phrase>> types = new ArrayList<>();
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.massline")) {
            if (each.isAssignableTo(Phrase.class) && each.isRecord()) {
                types.add(each.reflect().asSubclass(Phrase.class));
            }
        }
        types.sort(Comparator.comparing(Class::getName));
        return types;
    }

    /** One of each, and one for each constant where there is an enum. */
    List<Phrase> all() {
        return types().stream().flatMap(type -> of(type).stream()).toList();
    }

    List<Phrase> of(Class<? extends Phrase> type) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[0]);
        for (RecordComponent component : type.getRecordComponents()) {
            List<?> values = values(component);
            rows = rows.stream()
                    .flatMap(row -> values.stream().map(value -> {
                        Object[] longer = Arrays.copyOf(row, row.length + 1);
                        longer[row.length] = value;
                        return longer;
                    }))
                    .toList();
        }
        return rows.stream().<Phrase>map(row -> make(type, row)).toList();
    }

    private List<?> values(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        if (type == String.class) {
            return List.of(words);
        }
        if (type == Passage.class) {
            return List.of(new Passage(words));
        }
        if (type == int.class) {
            return List.of(count);
        }
        if (type == long.class) {
            return List.of((long) count);
        }
        if (type == LocalDate.class) {
            return List.of(A_DAY);
        }
        if (type == NearDay.class) {
            return List.of(new NearDay(A_DAY));
        }
        if (type == SchoolName.class) {
            return List.of(new SchoolName(words), SchoolName.NONE);
        }
        if (type == SuggestionNumber.class) {
            return List.of(new SuggestionNumber(41));
        }
        if (type == Topic.class) {
            return List.of(new Topic(
                    new TopicId(1),
                    "topic",
                    Map.of(Language.ENGLISH, words, Language.CHINESE, words),
                    new WorkingDays(5),
                    true));
        }
        if (type == CommandText.Description.class) {
            return List.of(new CommandText.Description(Command.SUGGEST));
        }
        if (type == Phrase.class) {
            return List.of(new CardText.SignedBy(words));
        }
        if (type == List.class) {
            return List.of(
                    List.of(new CardText.SignedBy(words), new CardText.SignedBy(words), new CardText.SignedBy(words)));
        }
        throw new AssertionError("no sample for " + component + "; it is made here");
    }

    private static Phrase make(Class<? extends Phrase> type, Object[] arguments) {
        try {
            Constructor<? extends Phrase> constructor =
                    type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException impossible) {
            throw new LinkageError(type + " cannot be made", impossible);
        }
    }
}
