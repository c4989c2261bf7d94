package org.massline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.Massline;
import org.massline.Settings;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.privacy.Keys;
import org.massline.store.PersonRecord;
import org.massline.store.Store;

/** New keys for a school of thousands, by a command that is killed three times between its steps. */
class RotationKilledTest {
    private static final int PEOPLE = 30_000;
    private static final int AT_ONCE = 500;
    private static final int[] KILLED_AT_PERCENT = {10, 30, 50};

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Pattern STEP = Pattern.compile("sealed anew: (\\d+) %");

    @TempDir
    Path folder;

    @Test
    void killedThreeTimesItIsCompletedByTheNextRun() throws Exception {
        Map<String, String> environment = Map.of(
                "MASSLINE_TELEGRAM_TOKEN", "1:none",
                "MASSLINE_TELEGRAM_MODE", "polling",
                "MASSLINE_DATA", folder.resolve("data").toString());
        Program program = new Program(folder, environment);
        Settings settings = Settings.read(Optional.empty(), environment);
        try (Store store = Massline.openStore(settings)) {
            fill(store);
        }
        Path before = folder.resolve("before.json");
        Keys.copy(Keys.file(settings.data()), before);

        for (int percent : KILLED_AT_PERCENT) {
            killAfter(percent, program);
            assertThat(program.run("audit", "verify"))
                    .satisfies(ended -> assertThat(ended.output()).contains("finish it with `massline keys rotate`"))
                    .satisfies(ended -> assertThat(ended.code()).isOne());
        }
        assertThat(program.run("keys", "rotate"))
                .satisfies(ended -> assertThat(ended.output()).contains("Done. Copy the key file again"))
                .satisfies(ended -> assertThat(ended.code()).isZero());

        assertThat(Keys.areSame(before, Keys.file(settings.data()))).isFalse();
        assertThat(Keys.open(Keys.file(settings.data())).isRotating()).isFalse();
        try (Store store = Massline.openStore(settings)) {
            everybodyIsKnown(store);
        }
    }

    /** Once it has come so far; thousands of people are still before it then. */
    private void killAfter(int percent, Program program) throws Exception {
        Path log = folder.resolve("serve.log");
        int written = Files.exists(log) ? Files.readString(log).length() : 0;
        Process rotating = program.start("keys", "rotate");
        try {
            await().atMost(SOON)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> reached(Files.readString(log).substring(written)) >= percent);
            rotating.destroyForcibly();
            assertThat(rotating.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(rotating.exitValue()).as("it was still at work").isNotZero();
        } finally {
            rotating.destroyForcibly();
        }
        assertThat(Files.readString(log).substring(written)).doesNotContain("Done.");
    }

    private static int reached(String log) {
        return STEP.matcher(log)
                .results()
                .mapToInt(step -> Integer.parseInt(step.group(1)))
                .max()
                .orElse(-1);
    }

    private static void fill(Store store) {
        for (int from = 1; from <= PEOPLE; from += AT_ONCE) {
            long first = from;
            store.write(transaction -> {
                for (long person = first; person < first + AT_ONCE; person++) {
                    ChatId chat = new ChatId(person);
                    transaction
                            .people()
                            .save(
                                    transaction.hasher().of(chat),
                                    PersonRecord.of(Address.of(chat), Optional.of(language(person))));
                }
                return true;
            });
        }
    }

    private static void everybodyIsKnown(Store store) throws IOException {
        store.<Boolean>read(transaction -> {
            for (long person = 1; person <= PEOPLE; person++) {
                ChatId chat = new ChatId(person);
                assertThat(transaction.people().find(transaction.hasher().of(chat)))
                        .as("person %s", person)
                        .contains(PersonRecord.of(Address.of(chat), Optional.of(language(person))));
            }
            return true;
        });
    }

    private static String language(long person) {
        return person % 2 == 0 ? "en" : "zh-hans";
    }
}
