package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.Massline;
import org.massline.Safekeeping;
import org.massline.Settings;
import org.massline.StartFailed;
import org.massline.playground.town.Person;
import org.massline.privacy.KeyFileProblem;
import org.massline.privacy.Keys;
import org.massline.store.StoreUnavailable;
import org.massline.store.WrongDatabase;
import org.massline.store.backup.BackupProblem;
import org.massline.store.backup.Progress;

/** A bot is copied while it runs, lost, and put back on another machine. */
class SafekeepingTest {
    private static final Progress SILENT = (step, done, total) -> {};

    @TempDir
    Path folder;

    @Test
    void onAnotherMachinePeopleGoOnWhereTheyWereWhenTheCopyWasMade() throws Exception {
        Path copy = folder.resolve("copy.db");
        Path keys = folder.resolve("apart").resolve("keys.json");
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            amy.says("The stairs are slippery when it rains");
            amy.awaits("What is it about?");
            town.playground().awaitQuiet();

            Safekeeping.backUp(settings("bot"), copy, Optional.of(keys), SILENT);
            town.loseBot(() -> {
                assertThatThrownBy(() -> Safekeeping.restore(settings("bot"), copy, Optional.empty(), false, SILENT))
                        .isInstanceOf(KeyFileProblem.class)
                        .hasMessageContaining("is missing");
                Safekeeping.restore(settings("bot"), copy, Optional.of(keys), false, SILENT);
                assertThat(Keys.areSame(keys, Keys.file(folder.resolve("bot")))).isTrue();
            });

            amy.taps("Safety");
            amy.awaits("should your name be on it");
        }
    }

    @Test
    void withoutItsKeyFileADatabaseIsNotOpenedAndNoOtherKeysAreMade() throws Exception {
        Path file = Keys.file(folder.resolve("one"));
        Massline.openStore(settings("one")).close();
        Path away = Files.move(file, folder.resolve("away.json"));

        assertThatThrownBy(() -> Massline.openStore(settings("one")))
                .isInstanceOf(KeyFileProblem.class)
                .hasMessageContaining("is missing")
                .hasMessageContaining("Put it back from its backup");
        assertThat(file).doesNotExist();

        Files.move(away, file);
        Massline.openStore(settings("one")).close();
    }

    @Test
    void aDatabaseThatCannotBeSeenIsNotTakenForANewOne() throws Exception {
        Path data = Files.createDirectory(folder.resolve("one"));
        Files.createSymbolicLink(data.resolve("massline.db"), data.resolve("massline.db"));

        assertThatThrownBy(() -> Massline.openStore(settings("one"))).isInstanceOf(StoreUnavailable.class);
        assertThat(Keys.file(data)).doesNotExist();
    }

    @Test
    void whereThereIsNoDatabaseNoKeysAreLostAndTheFirstStartGoesOn() {
        LocalDate today = LocalDate.of(2026, 11, 25);
        List<ThrowingCallable> asked = List.of(
                () -> Safekeeping.extentOfLoss(settings("one")),
                () -> Safekeeping.replaceLostKeys(settings("one"), today, today));
        assertThat(asked)
                .allSatisfy(each -> assertThatThrownBy(each)
                        .isInstanceOf(StartFailed.class)
                        .hasMessageContaining("there is no database"));
        assertThat(folder.resolve("one").resolve("massline.db")).doesNotExist();
        Massline.openStore(settings("one")).close();
    }

    @Test
    void withTheKeysOfAnotherDatabaseItIsNotOpenedAndIsSaidWhatToDo() throws Exception {
        Massline.openStore(settings("one")).close();
        Massline.openStore(settings("other")).close();
        Files.copy(
                Keys.file(folder.resolve("other")),
                Keys.file(folder.resolve("one")),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);

        assertThatThrownBy(() -> Massline.openStore(settings("one")))
                .isInstanceOf(WrongDatabase.class)
                .hasMessageContaining("does not belong to this database")
                .hasMessageContaining("Put back the one from its backup");
    }

    @Test
    void whatFailedHalfwayIsBackedUpByTheSameCommandOnceMore() throws Exception {
        Massline.openStore(settings("one")).close();
        Path keys = folder.resolve("apart").resolve("keys.json");
        Path wrong = Files.writeString(folder.resolve("no-folder"), "");
        assertThatThrownBy(
                        () -> Safekeeping.backUp(settings("one"), wrong.resolve("copy.db"), Optional.of(keys), SILENT))
                .isInstanceOf(BackupProblem.class);

        Files.delete(wrong);
        Safekeeping.backUp(settings("one"), wrong.resolve("copy.db"), Optional.of(keys), SILENT);
        assertThat(wrong.resolve("copy.db")).isNotEmptyFile();

        Keys.openOrMake(folder.resolve("other"));
        assertThatThrownBy(() -> Keys.copy(Keys.file(folder.resolve("other")), keys))
                .isInstanceOf(KeyFileProblem.class)
                .hasMessageContaining("choose another name");
    }

    @Test
    void otherKeysAreNeverReplaced() throws Exception {
        Path keys = folder.resolve("keys.json");
        Keys.openOrMake(folder.resolve("one"));
        Keys.openOrMake(folder.resolve("other"));
        Keys.copy(Keys.file(folder.resolve("one")), keys);
        byte[] before = Files.readAllBytes(Keys.file(folder.resolve("other")));

        assertThatThrownBy(() -> Safekeeping.restore(settings("other"), keys, Optional.of(keys), true, SILENT))
                .isInstanceOf(KeyFileProblem.class)
                .hasMessageContaining("another key file");
        assertThat(Keys.file(folder.resolve("other"))).hasBinaryContent(before);
    }

    @Test
    void aRotationThatFindsNoRoomForItsLastStepIsFinishedByTheNextOne() throws Exception {
        Settings settings = settings("small", "jdbc:sqlite:" + folder.resolve("large.db"));
        Path file = Keys.file(settings.data());
        try (SmallDisk disk = new SmallDisk(Files.createDirectory(settings.data()))) {
            Massline.openStore(settings).close();
            List<String> filled = new ArrayList<>();
            assertThatThrownBy(() -> Safekeeping.rotateKeys(settings, (step, done, total) -> {
                        if (filled.isEmpty()) {
                            filled.add(step);
                            fill(disk);
                        }
                    }))
                    .isInstanceOf(KeyFileProblem.class)
                    .hasMessageContaining("Leave it as it is")
                    .hasMessageContaining("massline keys rotate")
                    .hasMessageNotContaining("Put back");
            assertThat(Keys.open(file).isRotating()).isTrue();
            assertThat(file.getParent()).isDirectoryNotContaining(each -> !each.equals(file));

            disk.makeRoom();
            Safekeeping.rotateKeys(settings, SILENT);
            assertThat(Keys.open(file).isRotating()).isFalse();
            Massline.openStore(settings).close();
        }
    }

    private static void fill(SmallDisk disk) {
        try {
            disk.fill();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Settings settings(String data) {
        return settings(data, "jdbc:sqlite:" + folder.resolve(data).resolve("massline.db"));
    }

    private Settings settings(String data, String database) {
        try {
            return Settings.read(
                    Optional.empty(),
                    Map.of(
                            "MASSLINE_TELEGRAM_TOKEN",
                            "1:none",
                            "MASSLINE_TELEGRAM_MODE",
                            "polling",
                            "MASSLINE_DATABASE",
                            database,
                            "MASSLINE_DATA",
                            folder.resolve(data).toString()));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
