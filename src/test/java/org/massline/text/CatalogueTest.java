package org.massline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.chat.Phrase;
import org.massline.conversation.CardText;
import org.massline.conversation.Command;
import org.massline.conversation.CommandText;
import org.massline.conversation.Label;
import org.massline.model.Language;
import org.massline.model.SchoolName;
import org.massline.model.SuggestionNumber;

/** Every phrase has its text in every language, with its own arguments and no others. */
class CatalogueTest {
    private static final Pattern TAG = Pattern.compile("</?([a-z-]+)[^>]*>");
    private static final Pattern RUNS_ON = Pattern.compile("#\\d+\\p{L}");
    private static final Set<String> TAGS = Set.of("b", "i", "u", "s", "code", "pre", "blockquote", "a");
    private static final Set<String> WITHOUT_TAGS = Set.of("label", "command", "bot", "data");

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource
    void eachPhraseHasItsTextAndEachTextItsPhrase(Language language) {
        assertThat(new Catalogue(language).keys()).isEqualTo(new TreeSet<>(shapes().keySet()));
    }

    @ParameterizedTest
    @EnumSource
    void aTextUsesTheArgumentsOfItsPhraseAndNoOthers(Language language) {
        Catalogue catalogue = new Catalogue(language);
        shapes().forEach((key, shape) -> assertThat(catalogue.argumentsOf(key))
                .as(language.tag() + ": " + key)
                .isSubsetOf(shape.arguments().stream()
                        .map(PhraseShape.Argument::name)
                        .collect(Collectors.toSet())));
    }

    /** Contributors and cadres are spoken to alike, and some are both. */
    @Test
    void chineseSaysYouInOneWay() {
        Catalogue chinese = new Catalogue(Language.CHINESE);
        assertThat(chinese.keys()).noneMatch(key -> chinese.patternOf(key).contains("您"));
    }

    /** 通报 is a bulletin, 提议人 a contributor, 禁言 muting, and 大家说，我们做 what a bulletin is called. */
    @ParameterizedTest
    @ValueSource(strings = {"简报", "提建议的人", "提出人", "提出的人", "作者", "暂停此人", "被暂停", "你们说的，我们做了"})
    void chineseHasOneWordForOneThing(String another) {
        Catalogue chinese = new Catalogue(Language.CHINESE);
        assertThat(chinese.keys()).noneMatch(key -> chinese.patternOf(key).contains(another));
    }

    /** Telegram makes one link of '#41已撤回', which looks for a hashtag that nobody wrote. */
    @ParameterizedTest
    @EnumSource
    void aNumberDoesNotRunIntoTheNextWord(Language language) {
        for (Phrase phrase : new SamplePhrases("：", 2).all()) {
            String read = TAG.matcher(texts.plain(phrase, language)).replaceAll("");
            assertThat(read).as(phrase.toString()).doesNotContainPattern(RUNS_ON);
        }
        List<Phrase> numbers = List.of(new CardText.PartNumber(number(42)), new CardText.PartNumber(number(43)));
        assertThat(texts.plain(new CardText.Parts(2, numbers), language))
                .contains("#42", "#43")
                .doesNotContainPattern(RUNS_ON);
    }

    private static SuggestionNumber number(long value) {
        return new SuggestionNumber(value);
    }

    @Test
    void theLanguagesLeaveOutTheSameArguments() {
        Catalogue english = new Catalogue(Language.ENGLISH);
        for (Language language : Language.values()) {
            Catalogue other = new Catalogue(language);
            shapes().keySet()
                    .forEach(key -> assertThat(other.argumentsOf(key))
                            .as(language.tag() + ": " + key)
                            .isEqualTo(english.argumentsOf(key)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tagsAreTelegramsAndClosed(Language language) {
        Catalogue catalogue = new Catalogue(language);
        for (String key : catalogue.keys()) {
            String pattern = catalogue.patternOf(key);
            if (WITHOUT_TAGS.contains(key.substring(0, key.indexOf('.')))) {
                assertThat(pattern).as(key).doesNotContainPattern(TAG);
            }
            Matcher tag = TAG.matcher(pattern);
            int open = 0;
            while (tag.find()) {
                assertThat(TAGS).as(key).contains(tag.group(1));
                open += tag.group().startsWith("</") ? -1 : 1;
            }
            assertThat(open).as(key).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTelegramLimitsFits(Language language) {
        SchoolName school = new SchoolName("x".repeat(60));
        assertThat(texts.plain(new BotText.Description(school), language)).hasSizeBetween(1, 512);
        assertThat(texts.plain(new BotText.ShortDescription(school), language)).hasSizeBetween(1, 120);
        for (Command command : Command.values()) {
            assertThat(texts.plain(new CommandText.Description(command), language))
                    .hasSizeBetween(1, 256);
        }
    }

    @Test
    void englishButtonsHaveTheWordsThatPeopleAreToldOf() {
        assertThat(english(new Label.Send())).contains("Send");
        assertThat(english(new Label.Anonymous())).contains("Anonymous");
        assertThat(english(new Label.WithMyName())).contains("With my name");
        assertThat(english(new Label.Change())).contains("Change");
        assertThat(english(new Label.Back())).contains("Back");
        assertThat(english(new Label.Cancel())).contains("Cancel");
    }

    private String english(Phrase phrase) {
        return texts.plain(phrase, Language.ENGLISH);
    }

    private static Map<String, PhraseShape> shapes() {
        Map<String, PhraseShape> shapes = new TreeMap<>();
        for (Class<? extends Phrase> type : SamplePhrases.types()) {
            PhraseShape shape = PhraseShape.of(type);
            shapes.put(shape.key(), shape);
        }
        return shapes;
    }
}
