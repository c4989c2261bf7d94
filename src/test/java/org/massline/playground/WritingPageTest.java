package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The place where a person writes. Skipped where there is no Chromium. */
class WritingPageTest extends PageFixture {
    private static final String MENU =
            "//section[@data-person='amy']//div[@class='menu']//button[contains(., 'suggest')]";

    @Test
    void theCommandsAreOfferedUntilOneIsChosenOrNoneIsWanted() {
        ObjectNode commands = Bot.parameters();
        commands.putArray("commands").addObject().put("command", "suggest").put("description", "Say something");
        Bot.accepted(bot.call("setMyCommands", commands));
        open("en", PHONE_WIDTH, 844);
        browser.looksAs("Amy");

        browser.clicksLabelled("amy", "Commands");
        assertThat(browser.sees(MENU)).contains("/suggest", "Say something");
        browser.presses(Keys.ESCAPE);
        assertThat(browser.shows(MENU)).isFalse();
        browser.clicksLabelled("amy", "Commands");
        assertThat(browser.shows(MENU)).isTrue();
        browser.clicksLabelled("amy", "Commands");
        assertThat(browser.shows(MENU)).isFalse();

        browser.clicksLabelled("amy", "Commands");
        browser.clicks(MENU);
        browser.reads("amy", "/suggest");
        assertThat(browser.shows(MENU)).isFalse();
        browser.becomes("document.activeElement.getAttribute('aria-label') === 'Commands'");
    }
}
