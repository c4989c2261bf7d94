import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/**
 * Makes jOOQ's classes for the tables from the migrations that production runs.
 *
 * <p>Arguments: the folder of SQLite's migrations, the folder for the sources.
 */
public final class GenerateTables {
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Path migrations = Path.of(arguments[0]);
        Path sources = Path.of(arguments[1]);
        Path stamp = sources.resolve("migrations.sha256");
        String fingerprint = fingerprint(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        Path database = Files.createTempFile("massline-tables", ".db");
        try {
            String url = "jdbc:sqlite:" + database;
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(url, sources));
            writeVersions(migrations, sources);
        } finally {
            Files.delete(database);
        }
        Files.writeString(stamp, fingerprint);
    }

    private static Configuration configuration(String url, Path sources) {
        return new Configuration()
                .withLogging(org.jooq.meta.jaxb.Logging.WARN)
                .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                                .withExcludes("flyway_schema_history|scheduled_tasks|sqlite_.*|.*_fts.*")
                                .withForcedTypes(
                                        // SQLite's integers have 64 bits, as PostgreSQL's bigint has.
                                        new ForcedType().withName("BIGINT").withIncludeTypes("(?i:integer|bigint)"),
                                        new ForcedType()
                                                .withUserType("java.time.LocalDate")
                                                .withConverter("org.jooq.Converter.ofNullable(String.class,"
                                                        + " java.time.LocalDate.class,"
                                                        + " java.time.LocalDate::parse,"
                                                        + " java.time.LocalDate::toString)")
                                                .withIncludeExpression(".*_on")))
                        .withGenerate(new Generate()
                                .withRecords(false)
                                .withGeneratedAnnotation(false)
                                .withIndexes(false)
                                .withKeys(true)
                                .withGlobalObjectReferences(true))
                        .withTarget(new Target()
                                .withPackageName("org.massline.store.tables")
                                .withDirectory(sources.toString())
                                .withClean(true)));
    }

    /** By these a start sees that there is nothing to migrate. */
    private static void writeVersions(Path migrations, Path sources) throws IOException {
        String versions = files(migrations).stream()
                .map(file -> file.getFileName().toString())
                .map(name -> '"' + name.substring(1, name.indexOf("__")) + '"')
                .collect(Collectors.joining(", "));
        Files.writeString(sources.resolve("org/massline/store/tables/MigrationVersions.java"), """
            package org.massline.store.tables;

            public final class MigrationVersions {
                public static final java.util.Set<String> ALL = java.util.Set.of(%s);

                private MigrationVersions() {}
            }
            """.formatted(versions));
    }

    private static String fingerprint(Path migrations) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : files(migrations)) {
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        digest.update(Files.readAllBytes(Path.of("src/build/GenerateTables.java")));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
