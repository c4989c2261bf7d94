package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for weak eyes and small windows, and on machines of all kinds. Skipped where there is no Chromium. */
class LegiblePageTest extends PageFixture {
    /** Of WCAG 2.2, AA: for what is read, and for the edge of what is used. */
    private static final double TEXT = 4.5;

    private static final double EDGE = 3;

    /** How much an element's colour stands out from all that lies below it, as WCAG 2.2 counts it. */
    private static final String CONTRAST = """
        const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        const paint = (colour) => {
          pen.fillStyle = colour;
          pen.fillRect(0, 0, 1, 1);
        };
        const light = () => {
          const [red, green, blue] = [...pen.getImageData(0, 0, 1, 1).data].map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const contrast = (selector, property, pseudo, ground) => {
          const shown = document.querySelector("[data-person=amy] " + selector);
          const layers = [];
          for (let at = shown.closest(ground ?? "*"); at; at = at.parentElement) {
            layers.unshift(getComputedStyle(at).backgroundColor);
          }
          layers.forEach(paint);
          const below = light();
          paint(getComputedStyle(shown, pseudo)[property]);
          const above = light();
          return (Math.max(above, below) + 0.05) / (Math.min(above, below) + 0.05);
        };
        """;

    private double contrast(String arguments) {
        return ((Number) browser.asks(CONTRAST + "return contrast(" + arguments + ")")).doubleValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void smallPrintStandsOutFromWhatItIsOn(String scheme) {
        amy.replies(amy.says("The soup is cold"), "And the bread");
        browser.prefers(scheme);
        open("en", 1000, 760);
        browser.looksAs("Amy");
        browser.reads("amy", "And the bread");

        for (String selector : List.of(".own time", ".own .quote span", ".own .quote b", ".own .reply")) {
            assertThat(contrast("'" + selector + "', 'color'")).as(selector).isGreaterThanOrEqualTo(TEXT);
        }
        assertThat(contrast("'textarea', 'color', '::placeholder'")).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast("'textarea', 'borderTopColor', null, '.line'")).isGreaterThanOrEqualTo(EDGE);
    }

    /** As of a window that shows everything twice as large. */
    @Test
    void inALowWindowTheFieldCanBeReached() {
        for (int at = 0; at < 20; at++) {
            bot.says(amy.id(), "One of many lines");
        }
        open("en", 640, 360);
        browser.looksAs("Amy");
        browser.asks("document.querySelector('[data-person=amy] .send').scrollIntoView()");
        browser.becomes(
                "(() => { const send = document.querySelector('[data-person=amy] .send').getBoundingClientRect();"
                        + " return send.height > 20 && send.top >= 0 && send.bottom <= innerHeight"
                        + " && document.elementFromPoint(send.left + 5, send.top + 5).matches('.send'); })()");
        assertThat(((Number) browser.asks("return document.querySelector('[data-person=amy] .log').clientHeight"))
                        .intValue())
                .isBetween(100, 360);
        assertThat(browser.isTooWide()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC+8", "UTC+05:30", "UTC", "Asia/Shanghai"})
    void theClockGoesByAZoneOfAnyKind(String zone) {
        try (Playground elsewhere =
                Playground.start(options(folder.resolve("elsewhere")).withZone(ZoneId.of(zone)))) {
            browser.opens(elsewhere.address() + "/?lang=en", PHONE_WIDTH, 844);
            assertThat(browser.sees("//section[@data-person]")).isNotEmpty();
            String time = switch (zone) {
                case "UTC" -> "08:00";
                case "UTC+05:30" -> "13:30";
                default -> "16:00";
            };
            browser.becomes("document.querySelector('time.now').textContent.endsWith('" + time + "')");
        }
    }
}
