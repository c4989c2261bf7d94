package org.massline.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.chat.ChatId;
import org.massline.chat.PersonId;

class SealTest {
    private static final byte[] RECORD = "who wrote it".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void whatIsSealedOpensInItsPlaceAlone() {
        Seal seal = Keys.openOrMake(folder).seal();
        byte[] sealed = seal.seal(RECORD, "person:1");
        assertThat(seal.open(sealed, "person:1")).isEqualTo(RECORD);
        assertThatThrownBy(() -> seal.open(sealed, "person:2")).isInstanceOf(Seal.BrokenSeal.class);
        sealed[20] ^= 1;
        assertThatThrownBy(() -> seal.open(sealed, "person:1")).isInstanceOf(Seal.BrokenSeal.class);
    }

    @Test
    void equalRecordsLookDifferentAndLengthsAlike() {
        Seal seal = Keys.openOrMake(folder).seal();
        byte[] one = seal.seal(RECORD, "p");
        byte[] same = seal.seal(RECORD, "p");
        byte[] longer = seal.seal(new byte[200], "p");
        assertThat(one).isNotEqualTo(same).hasSameSizeAs(longer);
        assertThat(Seal.sizeFor(1)).isEqualTo(256);
        assertThat(Seal.sizeFor(257)).isEqualTo(512);
        assertThat(Seal.sizeFor(4097)).isEqualTo(8192);
    }

    @Test
    void theKeysAreKeptAndTheirOwnersAlone() throws Exception {
        KeyedHash before = Keys.openOrMake(folder).hasher().of(new PersonId(42));
        Keys again = Keys.openOrMake(folder);
        assertThat(again.hasher().of(new PersonId(42))).isEqualTo(before);
        assertThat(again.hasher().of(new ChatId(42)))
                .as("a private chat is its person")
                .isEqualTo(before);
        assertThat(again.hasher().of(new PersonId(43))).isNotEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Keys.file(folder))))
                .isEqualTo("rw-------");
        assertThat(before.toString()).isEqualTo("KeyedHash[hidden]");
    }

    @Test
    void keysThatOthersMayReadOrThatAreDamagedAreRefusedWithARemedy() throws Exception {
        Keys.openOrMake(folder);
        Path file = Keys.file(folder);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> Keys.openOrMake(folder))
                .isInstanceOf(KeyFileProblem.class)
                .hasMessageContaining("chmod 600");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> Keys.openOrMake(folder))
                .isInstanceOf(KeyFileProblem.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void keysThatCannotBeSeenAreNotTakenForLost() throws Exception {
        // For root no rights are missing; whoever follows this link comes nowhere, as who may not enter the folder.
        Files.createSymbolicLink(folder.resolve("keys"), folder.resolve("keys"));
        Path file = Keys.file(folder);
        List<ThrowingCallable> asked =
                List.of(() -> Keys.open(file), () -> Keys.openOrMake(folder), () -> Keys.requireNone(file));
        assertThat(asked)
                .allSatisfy(each -> assertThatThrownBy(each)
                        .isInstanceOf(KeyFileProblem.class)
                        .hasMessageContaining("Check its rights")
                        .hasMessageContaining("as whom the bot runs")
                        .hasMessageNotContaining("Put back"));
    }

    @Test
    void theFoldersMadeForThemAreTheirOwnersAlone() throws Exception {
        Path data = folder.resolve("data");
        Keys.openOrMake(data);
        assertThat(List.of(data, data.resolve("keys")))
                .allSatisfy(each -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .isEqualTo("rwx------"));
    }
}
