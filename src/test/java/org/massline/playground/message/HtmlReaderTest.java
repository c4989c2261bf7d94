package org.massline.playground.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of Telegram's own reader (tdlib, test of parse_html), and those that Massline's texts depend on. */
class HtmlReaderTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain                                    | plain                | ``",
                "a <b>b</b> c                             | a b c                | bold 2+1",
                "<b><i>x</i></b>                          | x                    | bold 0+1, italic 0+1",
                "<strong>a</strong><em>b</em>             | ab                   | bold 0+1, italic 1+1",
                "<u>a</u><ins>b</ins>                     | ab                   | underline 0+1, underline 1+1",
                "<s>a</s><strike>b</strike><del>c</del>   | abc                  | strikethrough 0+1, strikethrough"
                        + " 1+1, strikethrough 2+1",
                "<tg-spoiler>a</tg-spoiler>               | a                    | spoiler 0+1",
                "<span class=\"tg-spoiler\">a</span>      | a                    | spoiler 0+1",
                "<code>a</code>                           | a                    | code 0+1",
                "<pre><code class=\"language-java\">a</code></pre> | a           | pre 0+1 {language=java}",
                "<pre>a <b>b</b></pre>                    | a b                  | pre 0+3",
                "<blockquote>a</blockquote>               | a                    | blockquote 0+1",
                "<blockquote expandable>a</blockquote>    | a                    | expandable_blockquote 0+1",
                "<a href=\"https://a.example/?x&amp;y\">a</a> | a                | text_link 0+1"
                        + " {url=https://a.example/?x&y}",
                "<a href='tg://user?id=1'>a</a>           | a                    | text_link 0+1 {url=tg://user?id=1}",
                "<a href=\"javascript:alert(1)\">a</a>    | a                    | ``",
                "<a>a</a>                                 | a                    | ``",
                "<B>a</b>                                 | a                    | bold 0+1",
                "<b >a</b >                               | a                    | bold 0+1",
                "<b>a</>                                  | a                    | bold 0+1",
                "<b></b>a                                 | a                    | ``",
                "😀<b>😀</b>                              | 😀😀                  | bold 2+2",
                "&lt;b&gt; &amp; &quot;x&quot;            | <b> & \"x\"          | ``",
                "&lt &#60; &#x3C; &nbsp; &copy;           | < < < &nbsp; &copy;  | ``",
                "&ge;&laquo;&#12345678;&                  | &ge;&laquo;&#12345678;& | ``",
                "a > b                                    | a > b                | ``",
                "<tg-emoji emoji-id=\"5368324170671202286\">👍</tg-emoji> | 👍   | custom_emoji 0+2"
                        + " {custom_emoji_id=5368324170671202286}",
            })
    void isReadAsTelegramReadsIt(String html, String text, String entities) throws BadMarkup {
        FormattedText read = HtmlReader.read(html);

        assertThat(read.text()).isEqualTo(text);
        assertThat(described(read)).isEqualTo(entities);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>a</p>                | Unsupported start tag \"p\" at byte offset 0",
                "🏟 🏟&lt;<abac>          | Unsupported start tag \"abac\" at byte offset 13",
                "🏟 🏟&lt;<i   =aba>      | Empty attribute name in the tag \"i\" at byte offset 13",
                "🏟 🏟&lt;<i    aba>      | Can't find end tag corresponding to start tag \"i\"",
                "🏟 🏟&lt;<i    aba  =  ` | Unclosed start tag \"i\" at byte offset 13",
                "🏟 🏟&lt;<i    aba  =  190azAz-., | Unexpected end of name token at byte offset 27",
                "🏟 🏟&lt;<i    aba  =  \"&lt;&gt;&quot;> | Unclosed start tag at byte offset 13",
                "🏟 🏟&lt;</              | Unexpected end tag at byte offset 13",
                "🏟 🏟&lt;<b></b></       | Unexpected end tag at byte offset 20",
                "🏟 🏟&lt;<i>a</i         | Unclosed end tag at byte offset 17",
                "🏟 🏟&lt;<i>a</em   >    | Unmatched end tag at byte offset 17, expected \"</i>\", found \"</em>\"",
                "<b><i>a</b></i>         | Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"",
                "a < b                   | Unsupported start tag \"\" at byte offset 2",
                "a <b                    | Unclosed start tag at byte offset 2",
                "<span>a</span>          | Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
            })
    void isRefusedAsTelegramRefusesIt(String html, String complaint) {
        assertThatThrownBy(() -> HtmlReader.read(html.replace("`", "")))
                .isInstanceOf(BadMarkup.class)
                .hasMessage(complaint);
    }

    @Test
    void whiteSpaceAtTheEndsGoesAndEntitiesMoveAlong() throws BadMarkup {
        FormattedText tidy = HtmlReader.read("\n <b> a </b>\n").tidied();

        assertThat(tidy.text()).isEqualTo("a");
        assertThat(described(tidy)).isEqualTo("bold 0+1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/start x             | bot_command 0+6",
                "see /mine@play_bot!  | bot_command 4+14",
                "and/or 1/2           | ``",
                "<b>a</b>             | ``",
                "https://a.example/b. | url 0+19",
                "write a@b.example    | email 6+11",
                "ask @teacher_li      | mention 4+11",
                "#食堂 is #1          | hashtag 0+3",
            })
    void commandsAndLinksAreFoundInPlainText(String text, String entities) {
        assertThat(described(FormattedText.plain(text).tidied())).isEqualTo(entities);
    }

    @Test
    void nothingIsFoundInCode() throws BadMarkup {
        assertThat(described(HtmlReader.read("<code>/start</code> /help").tidied()))
                .isEqualTo("code 0+6, bot_command 7+5");
    }

    private static String described(FormattedText text) {
        return text.entities().stream()
                .map(entity -> entity.type() + " " + entity.offset() + "+" + entity.length()
                        + (entity.details().isEmpty() ? "" : " " + entity.details()))
                .collect(Collectors.joining(", "));
    }
}
