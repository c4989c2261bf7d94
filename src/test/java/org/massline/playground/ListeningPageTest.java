package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The page for those who use keys instead of a mouse, and have it read aloud. Skipped where there is no Chromium. */
class ListeningPageTest extends PageFixture {
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
}
