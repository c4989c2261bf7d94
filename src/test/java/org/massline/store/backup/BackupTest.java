package org.massline.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TODAY;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.AuditAction;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.Keys;
import org.massline.store.Audit;
import org.massline.store.PersonRecord;
import org.massline.store.Store;
import org.massline.store.StoreSettings;
import org.massline.store.WrongDatabase;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSuggestion;
import org.massline.testing.TableDump;

@ParameterizedClass
@EnumSource
class BackupTest {
    private static final Progress SILENT = (step, done, total) -> {};
    private static final int WRITERS = 4;
    private static final int MOST_EACH = 900;

    @RegisterExtension
    private final FreshStore fresh;

    BackupTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(CANTEEN);
    }

    @Test
    void whatIsRestoredElsewhereIsEqual() throws Exception {
        for (int person = 1; person <= 50; person++) {
            suggest(person);
        }
        Path file = back();
        StoreSettings elsewhere = fresh.emptyDatabase();

        Backup.of(elsewhere).restore(file, fresh.keys(), false, SILENT);

        Map<String, List<String>> restored = TableDump.of(fresh.open(elsewhere));
        restored.remove("flyway_schema_history");
        Map<String, List<String>> original = TableDump.of(fresh);
        original.remove("flyway_schema_history");
        assertThat(restored.keySet()).isEqualTo(original.keySet());
        original.forEach(
                (table, rows) -> assertThat(restored.get(table)).as(table).containsExactlyInAnyOrderElementsOf(rows));
        assertThat(original.get("suggestion")).hasSize(50);
        fresh.open(elsewhere).write(t -> t.suggestions().nextNumber());
    }

    @Test
    void aBackupUnderLoadIsOfOneMoment() throws Exception {
        suggest(1);
        AtomicBoolean enough = new AtomicBoolean();
        List<Future<?>> writers = new ArrayList<>();
        Path file = fresh.folder().resolve("copy" + Backup.of(fresh.settings()).ending());
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int each = 0; each < WRITERS; each++) {
                long first = 1_000L * (each + 1);
                writers.add(threads.submit(() -> {
                    for (long person = first; !enough.get() && person < first + MOST_EACH; person++) {
                        suggest(person);
                    }
                }));
            }
            try {
                Backup.of(fresh.settings()).make(file, SILENT);
            } finally {
                enough.set(true);
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        StoreSettings elsewhere = fresh.emptyDatabase();
        Backup.of(elsewhere).restore(file, fresh.keys(), false, SILENT);

        Map<String, List<String>> restored = TableDump.of(fresh.open(elsewhere));
        Map<String, List<String>> original = TableDump.of(fresh);
        int size = restored.get("suggestion").size();
        // Each transaction wrote a row of each of these: of one moment, there are equally many, and none is lost
        // between.
        assertThat(restored.get("person")).hasSize(size);
        assertThat(restored.get("audit")).hasSize(size);
        assertThat(restored.get("counter")).contains("suggestion|" + size + "|", "audit|" + size + "|");
        for (String table : List.of("suggestion", "person", "audit")) {
            Set<String> there = new HashSet<>(restored.get(table));
            there.removeAll(new HashSet<>(original.get(table)));
            assertThat(there).as("rows of %s that are nowhere else", table).isEmpty();
        }
    }

    @Test
    void aBackupIsForItsOwnerAloneAndTellsNothingByItsOrder() throws Exception {
        for (int person = 1; person <= 30; person++) {
            suggest(person);
        }
        Path file = back();
        StoreSettings elsewhere = fresh.emptyDatabase();
        Backup.of(elsewhere).restore(file, fresh.keys(), false, SILENT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.resolveSibling("")).isDirectoryNotContaining("glob:**.part");
        List<String> people = TableDump.of(fresh.open(elsewhere)).get("person");
        assertThat(people).isSorted();
        assertThat(HexFormat.of().formatHex(Files.readAllBytes(file)))
                .as("neither keys nor a person's number")
                .doesNotContain(HexFormat.of().formatHex("\"sealing\"".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatAKilledProgramLeftGoesWithTheNextCopy() throws Exception {
        suggest(1);
        Path folder = Files.createDirectory(fresh.folder().resolve("copies"));
        List<Path> old = new ArrayList<>();
        for (String ending : List.of("", "-wal", "-shm")) {
            old.add(Files.writeString(folder.resolve(".massline17.part" + ending), "what people wrote"));
            Files.setLastModifiedTime(old.getLast(), FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        }
        Path perhapsStillMade = Files.writeString(folder.resolve(".massline18.part"), "");
        Path file = folder.resolve("copy" + Backup.of(fresh.settings()).ending());

        Backup.of(fresh.settings()).make(file, SILENT);

        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryContaining(perhapsStillMade::equals);
        assertThat(old).allSatisfy(each -> assertThat(each).doesNotExist());
    }

    @Test
    void nothingIsOverwrittenUnasked() throws Exception {
        suggest(1);
        Path file = back();
        suggest(2);

        assertThatThrownBy(() -> Backup.of(fresh.settings()).make(file, SILENT))
                .isInstanceOf(BackupProblem.class)
                .hasMessageContaining("is there already");
        fresh.store().close();
        assertThatThrownBy(() -> Backup.of(fresh.settings()).restore(file, fresh.keys(), false, SILENT))
                .isInstanceOf(BackupProblem.class)
                .hasMessageContaining("--force");
        assertThat(suggestions(fresh.anotherStore())).isEqualTo(2);
    }

    @Test
    void withForceTheOldRowsGoOnceNobodyUsesThem() throws Exception {
        suggest(1);
        Path file = back();
        suggest(2);

        assertThatThrownBy(() -> Backup.of(fresh.settings()).restore(file, fresh.keys(), true, SILENT))
                .isInstanceOf(BackupProblem.class)
                .hasMessageContaining("stop Massline first");
        assertThat(suggestions(fresh.store())).isEqualTo(2);

        fresh.store().close();
        Backup.of(fresh.settings()).restore(file, fresh.keys(), true, SILENT);
        assertThat(suggestions(fresh.anotherStore())).isEqualTo(1);
    }

    @Test
    void aDamagedOneOrOneOfOtherKeysChangesNothing() throws Exception {
        suggest(1);
        Path file = back();
        byte[] whole = Files.readAllBytes(file);
        fresh.store().close();
        Keys others = Keys.openOrMake(fresh.folder().resolve("others"));

        assertThatThrownBy(() -> Backup.of(fresh.settings()).restore(file, others, true, SILENT))
                .isInstanceOf(WrongDatabase.class)
                .hasMessageContaining("does not belong to this database");
        for (byte[] damaged : List.of(
                with(whole, 0), with(whole, 100), Arrays.copyOf(whole, whole.length / 2), Arrays.copyOf(whole, 50))) {
            Files.write(file, damaged);
            assertThatThrownBy(() -> Backup.of(fresh.settings()).restore(file, fresh.keys(), true, SILENT))
                    .isInstanceOf(BackupProblem.class);
        }
        for (String nonsense : List.of("", "no backup", "PK\003\004 nothing", "SQLite format 3\000")) {
            Files.writeString(file, nonsense);
            assertThatThrownBy(() -> Backup.of(fresh.settings()).restore(file, fresh.keys(), true, SILENT))
                    .isInstanceOf(BackupProblem.class);
        }
        assertThat(suggestions(fresh.anotherStore())).isEqualTo(1);
    }

    private static byte[] with(byte[] whole, int damagedAt) {
        byte[] damaged = whole.clone();
        for (int at = damagedAt; at < damagedAt + 25; at++) {
            damaged[at] ^= 0x5a;
        }
        return damaged;
    }

    private Path back() {
        Path file = fresh.folder().resolve("copy" + Backup.of(fresh.settings()).ending());
        Backup.of(fresh.settings()).make(file, SILENT);
        return file;
    }

    private static int suggestions(Store store) {
        return TableDump.of(store).get("suggestion").size();
    }

    private void suggest(long person) {
        fresh.store().write(t -> {
            Address address = Address.of(new ChatId(person));
            SuggestionNumber number = t.suggestions().nextNumber();
            t.suggestions()
                    .add(
                            SampleSuggestion.of(number.value(), CANTEEN, "The soup of " + person + " was cold\t\\")
                                    .suggestion(),
                            address);
            t.people()
                    .save(
                            t.hasher().of(address.chat()),
                            PersonRecord.of(address, Optional.of("en")).with(number));
            t.audit().add(new Audit.Entry(TODAY, Optional.empty(), Optional.of(number), AuditAction.WITHDRAW, ""));
            return number;
        });
    }
}
