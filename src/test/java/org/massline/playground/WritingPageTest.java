package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The place where a person writes. Skipped where there is no Chromium. */
class WritingPageTest extends PageFixture {
    private static final String MENU =
            "//section[@data-person='amy']//div[@class='menu']//button[contains(., 'suggest')]";

    private void type(String person, String words) {
        browser.clicks("//section[@data-person='" + person + "']//textarea");
        browser.presses(words);
    }

    private Object field(String person) {
        return browser.asks("return document.querySelector('[data-person=" + person + "] textarea').value");
    }

    private Object disabledButtons() {
        return browser.asks("return document.querySelectorAll('[data-person=amy] .attach button:disabled').length");
    }

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

    @Test
    void whatWasBegunInOneChatWaitsThere() {
        bot.says(li.id(), "Is it the northern canteen?");
        open("en", 1000, 760);
        browser.startsReply("li", "northern canteen");
        browser.presses("Yes, the one");
        browser.opensPlace("li", "Canteen cadres");
        assertThat(field("li")).isEqualTo("");
        type("li", "Who of you");
        browser.opensPlace("li", "Canteen cadres");
        assertThat(field("li")).isEqualTo("Who of you");

        browser.opensPlace("li", "Massline");
        assertThat(field("li")).isEqualTo("Yes, the one");
        type("li", " by the gate" + Keys.ENTER);
        browser.reads("li", "Yes, the one by the gate");
        assertThat(li.messages().getLast().answered()).isPresent();
        assertThat(field("li")).isEqualTo("");
        browser.opensPlace("li", "Canteen cadres");
        assertThat(field("li")).isEqualTo("Who of you");
    }

    @Test
    void anEditTakesNoFilesAndGivesBackWhatWasBegun() {
        amy.says("The soup is cold");
        open("en", PHONE_WIDTH, 844);
        browser.looksAs("Amy");
        type("amy", "And the bread");
        browser.clicks("//article[contains(., 'The soup')]//button[@aria-label='Edit this message']");
        assertThat(disabledButtons()).isEqualTo(4L);
        browser.presses(" again");
        browser.presses(Keys.ESCAPE);
        assertThat(disabledButtons()).isEqualTo(0L);
        assertThat(field("amy")).isEqualTo("And the bread");

        browser.clicks("//article[contains(., 'The soup')]//button[@aria-label='Edit this message']");
        browser.startsReply("amy", "The soup is cold");
        assertThat(field("amy")).isEqualTo("And the bread");
        browser.clicks("//article[contains(., 'The soup')]//button[@aria-label='Edit this message']");
        browser.presses(" again", Keys.ENTER);
        browser.reads("amy", "The soup is cold again");
        browser.becomes("document.querySelector('[data-person=amy] textarea').value === 'And the bread'");
        assertThat(amy.messages()).hasSize(2);
    }

    /** Safari says so of the Enter that ends a composition, and that the composition is over already. */
    @Test
    void anEnterThatChoosesCharactersSendsNothing() {
        open("zh", PHONE_WIDTH, 844);
        type("xiaoming", "tang");

        String pressed = "return document.querySelector('[data-person=xiaoming] textarea').dispatchEvent("
                + "new KeyboardEvent('keydown', { key: 'Enter', keyCode: %s, bubbles: true, cancelable: true }))";
        assertThat(browser.asks(pressed.formatted("229"))).isEqualTo(true);
        assertThat(browser.asks(pressed.formatted("13"))).isEqualTo(false);
    }
}
