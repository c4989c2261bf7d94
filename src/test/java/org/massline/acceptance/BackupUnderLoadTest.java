package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.Safekeeping;
import org.massline.Settings;
import org.massline.playground.town.Person;
import org.massline.privacy.Keys;
import org.massline.store.StoreSettings;
import org.massline.store.backup.Backup;
import org.massline.store.backup.Progress;
import org.massline.testing.FreshStore;
import org.massline.testing.TableDump;

/** A copy is made while people talk to the bot, and put back on another machine: there it is what the copy is. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class BackupUnderLoadTest {
    private static final int PEOPLE = 6;
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Progress SILENT = (step, done, total) -> {};

    @RegisterExtension
    private final FreshStore fresh;

    @TempDir
    Path folder;

    private final AtomicLong updates = new AtomicLong();
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();

    BackupUnderLoadTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @Test
    void everyTableIsRestoredAsItWasCopiedAndWhatWasAcknowledgedBeforeIsThere() throws Exception {
        StoreSettings here = fresh.emptyDatabase();
        StoreSettings there = fresh.emptyDatabase();
        String ending = Backup.of(here).ending();
        Path copy = folder.resolve("copy" + ending);
        Path keys = folder.resolve("apart").resolve("keys.json");
        Settings elsewhere = Settings.read(Optional.empty(), settings(there, "elsewhere"));
        Set<Long> before;
        try (FaultyTown town = new FaultyTown(folder, database(here))) {
            RunningTown.suggests(town.amy(), "The stairs are slippery");
            town.amy().awaits("It is suggestion #1");
            before = copyWhilePeopleTalk(town, copy, keys);
        }

        Safekeeping.restore(elsewhere, copy, Optional.of(keys), false, SILENT);

        Path again = folder.resolve("again" + ending);
        Safekeeping.backUp(elsewhere, again, Optional.empty(), SILENT);
        assertThat(contents(again)).isEqualTo(contents(copy));
        Map<String, List<String>> restored = TableDump.of(there);
        isWhatWasCopied(restored, contents(copy));
        assertThat(restored.get("suggestion")).hasSize(1);
        assertThat(restored.get("person")).hasSize(PEOPLE + 1);
        assertThat(seenIn(restored)).containsAll(before);
        assertThat(Keys.areSame(keys, Keys.file(elsewhere.data()))).isTrue();
    }

    /** Table by table; each database has its own way to write a row. */
    private void isWhatWasCopied(Map<String, List<String>> restored, Map<String, List<String>> copied) {
        if (fresh.kind() == FreshStore.Kind.SQLITE) {
            assertThat(restored).isEqualTo(copied);
            return;
        }
        // Its history is made by migrating, and the list of what is in it is no table.
        restored.remove("flyway_schema_history");
        copied.remove("massline.json");
        assertThat(restored.keySet()).isEqualTo(copied.keySet());
        restored.forEach((table, rows) -> assertThat(rows).as(table).hasSameSizeAs(copied.get(table)));
    }

    /** Returns which updates were acknowledged before it began. */
    private Set<Long> copyWhilePeopleTalk(FaultyTown town, Path copy, Path keys) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        List<Future<Boolean>> talking = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Person each : town.playground().town().welcomesCrowd(PEOPLE, "en", "zh-hans")) {
                talking.add(threads.submit(talk(town, each, enough)));
            }
            await().atMost(SOON).until(() -> acknowledged.size() >= 5 * PEOPLE);
            Set<Long> before = Set.copyOf(acknowledged);
            Progress inTheMiddle = (step, done, total) -> {
                int now = acknowledged.size();
                await().atMost(SOON).until(() -> acknowledged.size() > now);
            };
            try {
                Safekeeping.backUp(town.town().settings(), copy, Optional.of(keys), inTheMiddle);
            } finally {
                enough.set(true);
            }
            for (Future<Boolean> each : talking) {
                assertThat(each.get()).isTrue();
            }
            return before;
        }
    }

    private Callable<Boolean> talk(FaultyTown town, Person person, AtomicBoolean enough) {
        return () -> {
            while (!enough.get()) {
                long update = updates.incrementAndGet();
                while (town.says(person, update, "The soup is cold, for the time " + update) != 200) {
                    Thread.onSpinWait();
                }
                acknowledged.add(FaultyTown.idOf(update));
            }
            return true;
        };
    }

    private static Set<Long> seenIn(Map<String, List<String>> tables) {
        return tables.getOrDefault("seen_update", List.of()).stream()
                .map(row -> Long.valueOf(row.substring(0, row.indexOf('|'))))
                .collect(Collectors.toSet());
    }

    /** The rows of each table in a copy: on SQLite it is a database itself, on PostgreSQL an archive of texts. */
    private Map<String, List<String>> contents(Path copy) throws IOException {
        if (fresh.kind() == FreshStore.Kind.SQLITE) {
            return TableDump.of(new StoreSettings("jdbc:sqlite:" + copy, "", ""));
        }
        Map<String, List<String>> tables = new TreeMap<>();
        try (ZipFile archive = new ZipFile(copy.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                String rows = new String(archive.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                tables.put(entry.getName().replace(".copy", ""), rows.lines().toList());
            }
        }
        return tables;
    }

    private Map<String, String> settings(StoreSettings where, String data) {
        Map<String, String> settings = new HashMap<>(database(where));
        settings.put("MASSLINE_TELEGRAM_TOKEN", "1:none");
        settings.put("MASSLINE_TELEGRAM_MODE", "polling");
        settings.put("MASSLINE_DATA", folder.resolve(data).toString());
        return settings;
    }

    private static Map<String, String> database(StoreSettings where) {
        return Map.of(
                "MASSLINE_DATABASE", where.url(),
                "MASSLINE_DATABASE_USER", where.user(),
                "MASSLINE_DATABASE_PASSWORD", where.password());
    }
}
