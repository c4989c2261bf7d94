package org.massline.text;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.massline.chat.NearDay;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.model.Language;
import org.massline.model.SchoolName;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/**
 * The texts of one language: {@code texts/<tag>.properties}, UTF-8, ICU message format with named arguments.
 *
 * <p>Safe for use by several threads: formats are cloned for use, since ICU's are not.
 */
final class Catalogue {
    private final Language language;
    private final Map<String, MessageFormat> formats = new HashMap<>();
    private final Map<String, PlainWording> plain = new HashMap<>();
    private final ListFormatter lists;
    private final DateTimeFormatter days;
    private final DateTimeFormatter nearDays;

    Catalogue(Language language) {
        this.language = language;
        Locale locale = language.locale();
        // A list of numbers in Chinese has a mark between the last two as well: Telegram makes one link of "#41和".
        lists = language == Language.CHINESE
                ? ListFormatter.getInstance(locale, ListFormatter.Type.AND, ListFormatter.Width.NARROW)
                : ListFormatter.getInstance(locale);
        // Days come already in the school's time zone; weekday included, since people plan by weekdays.
        days = DateTimeFormatter.ofLocalizedPattern("yMMMEd").withLocale(locale);
        nearDays = DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(locale);
        Properties texts = load(language);
        for (String key : texts.stringPropertyNames()) {
            try {
                MessageFormat format = new MessageFormat(texts.getProperty(key), locale);
                formats.put(key, format);
                PlainWording.of(format).ifPresent(wording -> plain.put(key, wording));
            } catch (IllegalArgumentException malformed) {
                throw new IllegalStateException(
                        "texts/" + language.tag() + ".properties, " + key + ": " + malformed.getMessage(), malformed);
            }
        }
    }

    private static Properties load(Language language) {
        String file = "/texts/" + language.tag() + ".properties";
        Properties texts = new Properties();
        try (InputStream stream = Catalogue.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing from the program; build it again");
            }
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    Set<String> keys() {
        return new TreeSet<>(formats.keySet());
    }

    Set<String> argumentsOf(String key) {
        return formatOf(key).getArgumentNames();
    }

    String patternOf(String key) {
        return formatOf(key).toPattern();
    }

    /** How strings of people are written into a text: literally, or escaped. */
    enum Target {
        HTML,
        PLAIN
    }

    String format(Phrase phrase, Target target) {
        return format(phrase, target, null);
    }

    /**
     * The phrase in words.
     *
     * @param chunk stands for the phrase's passage, where that is too long for one message
     */
    String format(Phrase phrase, Target target, @Nullable String chunk) {
        PhraseShape shape = PhraseShape.of(phrase.getClass());
        PlainWording wording = plain.get(shape.key());
        if (wording != null && shape.arguments().isEmpty()) {
            return wording.pieces().getFirst();
        }
        Map<String, Object> arguments = new HashMap<>();
        for (PhraseShape.Argument argument : shape.arguments()) {
            Object value = chunk != null && argument.isPassage() ? new Passage(chunk) : argument.of(phrase);
            arguments.put(argument.name(), worded(value, argument, target));
        }
        return Optional.ofNullable(wording)
                .flatMap(each -> each.with(arguments))
                .orElseGet(() -> formatOf(shape.key()).clone().format(arguments));
    }

    private MessageFormat formatOf(String key) {
        MessageFormat format = formats.get(key);
        if (format == null) {
            throw new IllegalStateException("texts/" + language.tag() + ".properties has no " + key);
        }
        return format;
    }

    private Object worded(Object value, PhraseShape.Argument argument, Target target) {
        return switch (value) {
            case String text -> written(text, target);
            case Passage passage -> written(passage.text(), target);
            case Integer number -> number;
            case Long number -> number;
            case LocalDate day -> days.format(day);
            case NearDay(LocalDate day) -> nearDays.format(day);
            case SuggestionNumber number -> number.toString();
            case SchoolName school ->
                school.isGiven() ? written(school.given(), target) : format(new BotText.OurSchool(), target);
            case Topic topic -> written(topic.nameIn(language), target);
            case Language other -> other.ownName();
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            case Phrase nested -> format(nested, target);
            case List<?> list -> {
                List<String> items =
                        list.stream().map(item -> format((Phrase) item, target)).toList();
                yield argument.isLines() ? String.join("\n", items) : lists.format(items);
            }
            default ->
                throw new IllegalStateException(
                        "an argument cannot be a " + value.getClass().getName());
        };
    }

    private static String written(String text, Target target) {
        String harmless = Html.harmless(text);
        return switch (target) {
            case HTML -> Html.escaped(harmless);
            case PLAIN -> harmless;
        };
    }
}
