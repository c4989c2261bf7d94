package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.massline.playground.town.Person;
import org.massline.playground.town.SeenMessage;
import org.massline.playground.town.Topic;
import org.massline.playground.world.Pictures;
import org.openqa.selenium.Keys;

/** Both sides of a conversation in one window. Skipped where there is no Chromium. */
class BothSidesPageTest extends PageFixture {
    private void react(SeenMessage message, String emoji) {
        ObjectNode reaction = Bot.parameters().put("chat_id", message.chatId()).put("message_id", message.id());
        reaction.putArray("reaction").addObject().put("type", "emoji").put("emoji", emoji);
        Bot.accepted(bot.call("setMessageReaction", reaction));
    }

    @Test
    void aStudentAndACadreStandSideBySideAndAnswer() throws IOException {
        Person ming = playground.town().person("xiaoming");
        bot.says(ming.id(), "负责人问：是哪个食堂？");
        open("zh", 1000, 760);
        browser.sees("//section[@data-person='li']");
        assertThat(browser.shows("//section[@data-person='xiaoming']")).isTrue();
        assertThat(browser.shows("//section[@data-person='li']")).isTrue();

        browser.startsReply("xiaoming", "是哪个食堂");
        assertThat(browser.sees("//section[@data-person='xiaoming']//div[contains(@class,'about')]"))
                .contains("回复Massline", "是哪个食堂");
        browser.presses(Keys.ESCAPE);
        assertThat(browser.shows("//section[@data-person='xiaoming']//div[contains(@class,'about')]"))
                .isFalse();

        browser.startsReply("xiaoming", "是哪个食堂");
        browser.presses("北边那个", Keys.ENTER);
        browser.reads("xiaoming", "北边那个");
        SeenMessage answer = ming.messages().getLast();
        assertThat(answer.answered()).isPresent();
        assertThat(browser.sees("//article[contains(@class,'own')]//button[contains(@class,'quote')]"))
                .contains("是哪个食堂");

        react(answer, "👌");
        assertThat(browser.sees("//section[@data-person='xiaoming']//*[contains(@class,'reaction')][@role='img']"))
                .isEqualTo("👌");
        bot.says(li.id(), "小明…… 不，有人回答了：北边那个");
        browser.reads("li", "北边那个");
        photograph("side-by-side");
        assertThat(browser.isTooWide()).isFalse();
    }

    @Test
    void aPictureAnswersToo() throws IOException {
        bot.says(amy.id(), "Can you show it?");
        Path picture = Files.write(folder.resolve("soup.jpg"), Pictures.sample(3));
        open("en", PHONE_WIDTH, 844);
        browser.looksAs("Amy");
        browser.startsReply("amy", "Can you show it");
        photograph("phone-reply");
        browser.sendsPhotos("amy", picture);
        playground.await(
                "the picture", () -> amy.messages().getLast().attachment().isPresent());

        assertThat(amy.messages().getLast().answered()).isPresent();
        browser.reads("amy", "Reply");
        photograph("phone-picture");
        assertThat(browser.isTooWide()).isFalse();
    }

    @Test
    void aCadreAnswersInATopicOfTheForum() throws IOException {
        Topic canteen = playground.town().group("All cadres").topic("Canteen");
        ObjectNode notice =
                bot.text(canteen.group().id(), "#7 The soup is cold").put("message_thread_id", canteen.id());
        notice.set("reply_markup", Bot.keyboard("Acknowledge", "a"));
        Bot.accepted(bot.call("sendMessage", notice));
        open("en", PHONE_WIDTH, 844);
        browser.looksAs("Ms. Li");
        browser.opensPlace("li", "All cadres");
        assertThat(browser.log("li")).doesNotContain("The soup is cold");
        browser.opensPlace("li", "Dormitories");
        assertThat(browser.log("li")).doesNotContain("The soup is cold");
        browser.clicks("//*[contains(@class,'topics')]//button[contains(., 'Canteen')]");
        browser.reads("li", "The soup is cold");
        browser.startsReply("li", "The soup is cold");
        browser.presses("We look into it", Keys.ENTER);
        browser.reads("li", "We look into it");

        SeenMessage reply = canteen.messages().getLast();
        assertThat(reply.answered()).isPresent();
        assertThat(reply.thread()).contains(canteen.id());
        photograph("phone-topic");
        assertThat(browser.isTooWide()).isFalse();
    }

    @Test
    void aChannelIsReadAndNotWritten() throws IOException {
        ObjectNode post =
                Bot.parameters().put("chat_id", "@school_notices").put("text", "The canteen has a third till");
        post.set("reply_markup", Bot.keyboard("Helpful", "h"));
        Bot.accepted(bot.call("sendMessage", post));
        open("en", PHONE_WIDTH, 844);
        browser.looksAs("Amy");
        browser.opensPlace("amy", "You said, we did");
        browser.reads("amy", "third till");

        assertThat(browser.shows("//section[@data-person='amy']//textarea")).isFalse();
        assertThat(browser.shows("//section[@data-person='amy']//button[contains(@class,'reply')]"))
                .isFalse();
        browser.taps("amy", "Helpful");
        playground.await("the tap", () -> playground.undelivered() > 2);
        photograph("phone-channel");
    }

    @Test
    void whatWasNotSeenIsCounted() throws IOException {
        open("en", PHONE_WIDTH, 844);
        browser.looksAs("Amy");
        String badge = "//nav//button[@data-person='li']//*[contains(@class,'unread')]";
        assertThat(browser.shows(badge)).isFalse();

        bot.says(li.id(), "First");
        bot.says(li.id(), "Second");
        bot.says(playground.town().group().id(), "Third");
        assertThat(browser.sees(badge + "[contains(., '3')]")).startsWith("3");
        photograph("phone-unread");

        browser.looksAs("Ms. Li");
        assertThat(browser.sees(badge + "[contains(., '1')]")).startsWith("1");
        browser.opensPlace("li", "Canteen cadres");
        browser.reads("li", "Third");
        assertThat(browser.shows(badge)).isFalse();
        browser.clicks("//button[@data-step='week']");
        playground.await("a week", () -> playground.clock().instant().isAfter(WEDNESDAY));
    }
}
