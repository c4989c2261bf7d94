package org.massline.conversation.contributor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.massline.conversation.State;
import org.massline.model.Language;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;

/** Whoever sends something without their name is told before which of their words may tell it all the same. */
class WarningsTest {
    private final PaperSchool school = new PaperSchool();

    @Test
    void whatMayTellWhoWritesIsPointedOutAndDoesNotKeepItFromBeingSent() {
        PaperChat amy = previews("Amy Wu", Language.ENGLISH, "I am amy of 3b, room 12: call 0176 1234567 or @amy_w!");
        assertThat(amy.read())
                .contains("this may tell who you are")
                .contains("• “amy” – somebody’s name?", "• “3b” – a class", "• “room 12”", "• “0176 1234567” – a tele")
                .contains("• “@amy_w” – somebody’s account");
        assertThat(amy.taps("✅ Send").read()).contains("Sent");
    }

    @Test
    void theirUsernameIsKnownWithoutItsSignToo() {
        assertThat(previews("Amy Wu", Language.ENGLISH, "Ask AMY_W about the soup")
                        .read())
                .contains("this may tell who you are", "• “AMY_W” – somebody’s name?");
    }

    @Test
    void oneTapLeadsFromThereToTheWords() {
        PaperChat amy = previews("Amy Wu", Language.ENGLISH, "Room 12 is cold");
        amy.taps("✏️ Change my words");
        assertThat(amy.dialogue().state()).isEqualTo(new State.Writing());
        amy.edits("Room 12 is cold", "Our room is cold");
        assertThat(amy.dialogue().draft().orElseThrow().text()).isEqualTo("Our room is cold");
    }

    @Test
    void itIsSaidInChineseToo() {
        PaperChat ming = previews("小明", Language.CHINESE, "我是三年二班的小明，住在304室");
        assertThat(ming.read()).contains("可能会让人认出你", "三年二班", "小明”", "304室”");
    }

    @Test
    void whatTellsOfNobodyIsNotWarnedOf() {
        assertThat(previews("Amy Wu", Language.ENGLISH, "The soup is cold from 12:00 to 13:30.")
                        .read())
                .doesNotContain("⚠️", "Change my words");
    }

    @Test
    void whoeverSignsNeedsNoWarning() {
        PaperChat amy = previews("Amy Wu", Language.ENGLISH, "I am Amy of 3b");
        amy.taps("‹ Back").taps("With my name");
        assertThat(amy.read()).contains("— Amy Wu").doesNotContain("⚠️");
    }

    private PaperChat previews(String name, Language language, String text) {
        PaperChat chat = new PaperChat(school, name).in(language);
        boolean english = language == Language.ENGLISH;
        return chat.types(text).taps(english ? "Canteen" : "食堂").taps(english ? "Anonymous" : "匿名");
    }
}
