package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.model.Role;
import org.massline.playground.botapi.Fault;
import org.massline.playground.town.Attachment;
import org.massline.playground.town.Person;

/** Somebody takes no voices, as Telegram lets those who pay for it, and a voice is sent to them. */
class VoicesInTownTest {
    private static final Fault TAKES_NONE = new Fault.Refusing(400, "Bad Request: VOICE_MESSAGES_FORBIDDEN");
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);

    @TempDir
    Path folder;

    @Test
    void theyHearThatThereIsOneAndHowToHaveIt() {
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            Person ben = town.playground().town().welcome("ben", "cadre", "Ben", "", "en");
            ben.opens(town.bot().invite(Role.CADRE, Set.of("safety")));
            town.playground().awaitQuiet();
            town.playground().failNext("sendVoice", TAKES_NONE);
            amy.says("The tap drips, listen");
            amy.sends("", Attachment.sampleVoice());
            amy.taps("Safety and health");
            amy.taps("Anonymous");
            amy.taps("Send");
            assertThat(ben.awaits("settings let me send you none").words())
                    .contains("#1", "Always Allow", "Then open #1 once more");

            ben.says("/open 1");
            town.playground().awaitQuiet();
            assertThat(TownFiles.of(ben)).as("they allowed it").hasSize(1);

            town.playground().failNext("sendVoice", TAKES_NONE);
            ben.replies(ben.awaits("The tap drips"), "", Attachment.sampleVoice());
            town.passes(UNDO_IS_OVER);
            amy.replies(amy.awaits("settings let me send you none"), "I allow it now, once more please");
            assertThat(ben.awaits("once more please").words()).contains("#1");
        }
    }
}
