package org.massline.playground;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.massline.acceptance.Browser;
import org.massline.playground.town.Person;

/** A browser for the page of a playground in which Ms. Li and 小明 have started the bot, too. Skipped where there is no Chromium. */
abstract class PageFixture extends PlaygroundFixture {
    static final int PHONE_WIDTH = 390;

    Browser browser;
    Person li;

    @BeforeEach
    void openBrowser() {
        Optional<Browser> found = Browser.find();
        assumeThat(found).as("Chromium and its driver are installed").isPresent();
        browser = found.orElseThrow();
        li = playground.town().person("li");
        li.starts();
        playground.town().person("xiaoming").starts();
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    final void open(String language, int width, int height) {
        browser.opens(playground.address() + "/?lang=" + language, width, height);
        // It draws itself when it hears of the town.
        browser.sees("//section[@data-person]");
    }

    /** {@code mvn test -Dtest=BothSidesPageTest -Dmassline.screens=FOLDER} keeps what it looks like. */
    final void photograph(String name) throws IOException {
        String screens = System.getProperty("massline.screens", "");
        if (!screens.isEmpty()) {
            browser.photographs(Path.of(screens, name + ".png"));
        }
    }
}
