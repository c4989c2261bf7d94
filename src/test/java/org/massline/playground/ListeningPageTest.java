package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page for those who use keys instead of a mouse, and have it read aloud. Skipped where there is no Chromium. */
class ListeningPageTest extends PageFixture {
    private void focus(String selector) {
        browser.asks("document.querySelector(\"" + selector + "\").focus()");
    }

    private void focusIsOn(String selector) {
        browser.becomes("document.activeElement.matches(\"" + selector + "\")");
    }

    private ObjectNode step(long message, String words, String... labelsAndData) {
        ObjectNode step = bot.text(amy.id(), words);
        step.set("reply_markup", Bot.keyboard(labelsAndData));
        return message == 0 ? step : step.put("message_id", message);
    }

    @Test
    void theFocusStaysOnTheMessageWhoseButtonWasPressed() {
        long message = Bot.accepted(bot.call("sendMessage", step(0, "Step one", "Back", "b", "Next", "n1")))
                .path("message_id")
                .asLong();
        open("en", PHONE_WIDTH, 844);
        browser.looksAs("Amy");
        String article = "[data-person=amy] [data-message='" + message + "']";
        focus(article + " .row:last-child .key");
        browser.presses(Keys.ENTER);
        playground.await("the tap", () -> playground.undelivered() == 3);

        Bot.accepted(bot.call("editMessageText", step(message, "Step two", "Next", "n2", "Send", "s")));
        browser.reads("amy", "Step two");
        focusIsOn(article + " .key");
        assertThat(browser.asks("return document.activeElement.textContent")).isEqualTo("Next");

        Bot.accepted(bot.call("editMessageText", step(message, "Step three", "Send", "s")));
        browser.reads("amy", "Step three");
        focusIsOn(article);

        focus(article + " .key");
        Bot.accepted(bot.call(
                "deleteMessage", Bot.parameters().put("chat_id", amy.id()).put("message_id", message)));
        focusIsOn("[data-person=amy] .log");
    }

    @Test
    void theFocusGoesWhereThePersonGoesOn() {
        open("en", PHONE_WIDTH, 844);
        browser.looksAs("Mr. Chen");
        focus("[data-person=chen] .wide");
        browser.presses(Keys.ENTER);
        focusIsOn("[data-person=chen] textarea");
        focus("[data-person=chen] .person-head button:last-child");
        browser.presses(Keys.ENTER);
        focusIsOn("[data-person=chen] .wide");
        browser.presses(Keys.ENTER);
        focusIsOn("[data-person=chen] textarea");
    }

    @Test
    void theFocusStaysInTheHeadOfThePage() {
        playground.showInvitation("cadre", "https://t.me/massline_play_bot?start=c");
        open("en", PHONE_WIDTH, 844);
        browser.looksAs("Amy");
        focus(".title button");
        browser.presses(Keys.ENTER);
        browser.sees("//h1[contains(., '演练场')]");
        focusIsOn(".title button");

        focus(".invitation button");
        browser.presses(Keys.ENTER);
        browser.reads("li", "/start c");
        focusIsOn(".invitation button");
        playground.showInvitation("administrator", "https://t.me/massline_play_bot?start=a");
        browser.sees("//*[@class='invitation'][contains(., '管理员')]");
        focusIsOn(".invitation:last-child button");
    }

    @Test
    void whatWasReadIsNotReadAgain() {
        long one = bot.says(amy.id(), "One").path("message_id").asLong();
        bot.says(amy.id(), "Two");
        open("en", PHONE_WIDTH, 844);
        browser.looksAs("Amy");
        browser.asks("window.known = [...document.querySelectorAll('[data-person=amy] article')]");

        playground.town().person("chen").starts();
        amy.sendsPhotos(2, "Three");
        browser.reads("amy", "Three");
        browser.showsPhotos("amy", 2);
        assertThat(browser.asks("return known.filter((node) => node.isConnected).length"))
                .isEqualTo(3L);

        Bot.accepted(bot.call(
                "deleteMessage", Bot.parameters().put("chat_id", amy.id()).put("message_id", one)));
        browser.becomes("!document.querySelector('[data-person=amy] .log').textContent.includes('One')");
        assertThat(browser.asks("return known.map((node) => node.isConnected).join()"))
                .isEqualTo("true,false,true");

        int port = playground.address().getPort();
        playground.close();
        playground = Playground.start(options(folder).withPort(port));
        bot.says(amy.id(), "Four");
        browser.reads("amy", "Four");
        assertThat(browser.asks("return known.map((node) => node.isConnected).join()"))
                .isEqualTo("true,false,true");
    }

    @Test
    void aVoiceThatReadsKnowsTheLanguage() {
        li.says("汤是凉的");
        open("en", 1000, 760);
        browser.reads("li", "汤是凉的");
        String column = "return document.querySelector(\"[data-person=li] ";
        assertThat(browser.asks(column + ".log\").lang")).isEqualTo("zh-hans");
        assertThat(browser.asks(column + "article footer\").lang")).isEqualTo("en");
    }
}
