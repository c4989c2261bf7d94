package org.massline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.massline.chat.Attachment;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.CardText;
import org.massline.conversation.Label;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.model.Language;

/** Whatever people type, what goes out is within Telegram's limits, and their words are in it. */
class TextsPropertyTest {
    private static final List<String> HOSTILE = List.of(
            "<b>",
            "</b>",
            "&",
            "&amp;",
            "\"",
            "'",
            "{0}",
            "{text}",
            "\u202e",
            "\u2067",
            "\u0301",
            "👨‍👩‍👧",
            "字",
            "。",
            ". ",
            "\n",
            "\n\n",
            " ",
            "\u0000",
            "\uD800",
            "word");

    private final Texts texts = new Texts();

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(HOSTILE)
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts).repeat(60));
    }

    @Property(tries = 200)
    void longTextsAreCutWithinTheLimitsAndNothingIsLost(@ForAll("hostile") String text) {
        Phrase body = new CardText.Body(new Passage(text));
        Saying saying = new Saying.Message(
                List.of(new CardText.Anonymous(), body),
                List.of(List.of(Screen.button(new Label.Suggest(), new Tap.Suggest()))),
                Optional.of(new MessageId(1)));

        List<OutgoingMessage> messages = texts.render(saying, Language.ENGLISH);

        StringBuilder all = new StringBuilder();
        for (int index = 0; index < messages.size(); index++) {
            String html = html(messages.get(index));
            String shown = TelegramHtml.read(html);
            assertThat(shown).hasSizeLessThanOrEqualTo(4096);
            all.append(shown);
            assertThat(messages.get(index) instanceof OutgoingMessage.Edit).isEqualTo(index == 0);
        }
        assertThat(letters(all.toString())).isEqualTo(letters("— anonymous" + text));
    }

    @Example
    void fourThousandAmpersandsAreOneMessage() {
        Saying saying = Saying.Message.of(new CardText.Body(new Passage("&".repeat(3600))));
        assertThat(texts.render(saying, Language.CHINESE)).hasSize(1);
        Saying more = Saying.Message.of(new CardText.Body(new Passage("&".repeat(4096))));
        assertThat(texts.render(more, Language.CHINESE)).hasSize(2);
    }

    @Example
    void photosBecomeAlbumsOfAtMostTen() {
        Attachment photo = new Attachment.File(Attachment.Type.PHOTO, "p", Optional.empty());
        Attachment voice = new Attachment.File(Attachment.Type.VOICE, "v", Optional.empty());
        List<Attachment> many = new ArrayList<>(Collections.nCopies(11, photo));
        many.add(voice);
        assertThat(texts.render(new Saying.Attachments(many), Language.ENGLISH))
                .extracting(message -> message.getClass().getSimpleName())
                .containsExactly("Album", "Media", "Media");
    }

    private static String html(OutgoingMessage message) {
        return switch (message) {
            case OutgoingMessage.Text text -> text.html();
            case OutgoingMessage.Edit edit -> edit.html();
            default -> throw new AssertionError(message);
        };
    }

    /** Without what is taken out or put around on purpose: white space at cuts, controls, marks of direction. */
    private static String letters(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\uFFFD\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069]", "");
    }
}
