package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for weak eyes and small windows, and on machines of all kinds. Skipped where there is no Chromium. */
class LegiblePageTest extends PageFixture {
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
