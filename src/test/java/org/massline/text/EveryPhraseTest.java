package org.massline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Phrase;
import org.massline.model.Language;
import org.massline.testing.HostileWords;

/** What holds for the words of every phrase, in every language, whatever stands in it. */
class EveryPhraseTest {
    /** Nobody would know what to do with a button wider than a telephone. */
    private static final int MOST_OF_A_LABEL = 40;

    /** A longer text does not fit under a file, or above the chat. */
    private static final int MOST_OF_A_TEXT = 1024;

    /** Constants of an enum for which a text has no words, since it is never said of them. */
    private static final Map<String, Set<String>> UNSAID = Map.ofEntries(
            Map.entry("label.role-choice", Set.of("contributor")),
            Map.entry("label.role-chosen", Set.of("contributor")),
            Map.entry("administrator.welcome", Set.of("contributor")),
            Map.entry("administrator.invitation-made", Set.of("contributor")),
            Map.entry("administrator.cadre-with-topics", Set.of("contributor")),
            Map.entry("administrator.cadre-without-topics", Set.of("contributor")),
            Map.entry("data.cadre-since", Set.of("contributor")),
            Map.entry("audit.invited-as", Set.of("contributor")),
            Map.entry("point.answered", Set.of("none")),
            Map.entry("point.answered-by", Set.of("none")),
            Map.entry("data.answered-point", Set.of("none")),
            Map.entry("desk.closed", Set.of("received", "acknowledged", "in_progress")),
            Map.entry("desk.still-open", Set.of("received", "done", "declined", "merged", "withdrawn")));

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource
    void whateverStandsInItTelegramCanReadIt(Language language) {
        for (String words : HostileWords.all()) {
            for (Phrase phrase : new SamplePhrases(words, 12_000).all()) {
                String html = texts.html(phrase, language);
                String shown = TelegramHtml.read(html);
                assertThat(Html.visibleLength(html)).as(html).isEqualTo(shown.length());
                assertThat(Html.withoutTags(html)).isEqualTo(shown);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfThePatternIsLeft(Language language) {
        for (int count : new int[] {0, 1, 2, 21}) {
            for (Phrase phrase : new SamplePhrases("Li", count).all()) {
                String shown = texts.plain(phrase, language);
                assertThat(shown).doesNotContain("{", "}", "select,", "plural,");
                assertThat(shown).as(phrase.toString()).hasSizeLessThan(MOST_OF_A_TEXT);
                assertThat(shown).as(phrase.toString()).doesNotStartWith(" ").doesNotEndWith("\n");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatCanBeSaidHasWords(Language language) {
        Catalogue catalogue = new Catalogue(language);
        for (Class<? extends Phrase> type : SamplePhrases.types()) {
            PhraseShape shape = PhraseShape.of(type);
            for (PhraseShape.Argument argument : shape.arguments()) {
                if (argument.component().getType().isEnum()) {
                    assertThat(unsaid(
                                    catalogue.patternOf(shape.key()),
                                    argument.component().getType()))
                            .as(language.tag() + ": " + shape.key())
                            .isEqualTo(UNSAID.getOrDefault(shape.key(), Set.of()));
                }
            }
        }
    }

    /** Language names itself: it is an enum, but no word of any language. */
    private static Set<String> unsaid(String pattern, Class<?> type) {
        Set<String> unsaid = new TreeSet<>();
        if (type == Language.class) {
            return unsaid;
        }
        for (Object constant : type.getEnumConstants()) {
            String word = ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
            if (!Pattern.compile("\\b" + word + "\\s*\\{[^}]").matcher(pattern).find()) {
                unsaid.add(word);
            }
        }
        return unsaid;
    }

    @ParameterizedTest
    @EnumSource
    void aTextSaysEverythingThatItsPhraseHolds(Language language) {
        Catalogue catalogue = new Catalogue(language);
        Map<String, Set<String>> unused = new TreeMap<>();
        for (Class<? extends Phrase> type : SamplePhrases.types()) {
            PhraseShape shape = PhraseShape.of(type);
            Set<String> left = shape.arguments().stream()
                    .map(PhraseShape.Argument::name)
                    .collect(Collectors.toCollection(HashSet::new));
            left.removeAll(catalogue.argumentsOf(shape.key()));
            if (!left.isEmpty()) {
                unused.put(shape.key(), left);
            }
        }
        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void buttonsAreNarrowEnoughForATelephone(Language language) {
        for (Phrase phrase : new SamplePhrases("Safety and health", 1).all()) {
            if (isLabel(phrase.getClass())) {
                assertThat(texts.plain(phrase, language))
                        .hasSizeBetween(1, MOST_OF_A_LABEL)
                        .doesNotContain("\n");
            }
        }
    }

    /** Two buttons that say the same are one button to a person. */
    @ParameterizedTest
    @EnumSource
    void noTwoFixedButtonsSayTheSame(Language language) {
        assertThat(SamplePhrases.types().stream()
                        .filter(EveryPhraseTest::isLabel)
                        .filter(type -> type.getRecordComponents().length == 0)
                        .flatMap(type -> new SamplePhrases("", 0).of(type).stream())
                        .map(phrase -> texts.plain(phrase, language)))
                .doesNotHaveDuplicates();
    }

    /** What stands on buttons; its families are named so. */
    private static boolean isLabel(Class<? extends Phrase> type) {
        return type.getEnclosingClass().getSimpleName().endsWith("Label");
    }

    /** The last of two would win, without a word. */
    @ParameterizedTest
    @EnumSource
    void noKeyStandsTwiceInACatalogue(Language language) throws IOException {
        try (InputStream catalogue = Texts.class.getResourceAsStream("/texts/" + language.tag() + ".properties")) {
            assertThat(new String(catalogue.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.replaceFirst("\\s*=.*", "")))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aPersonsWordsAreShownAsTheyWereTyped() {
        for (Phrase phrase : new SamplePhrases("<i>Li & 'Na'</i> {0}", 3).all()) {
            if (phrase.toString().contains("<i>Li")) {
                for (Language language : Language.values()) {
                    assertThat(TelegramHtml.read(texts.html(phrase, language)))
                            .as(phrase.getClass().getName())
                            .contains("<i>Li & 'Na'</i> {0}");
                }
            }
        }
    }
}
