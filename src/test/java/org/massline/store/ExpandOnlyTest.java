package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While replicas are upgraded one after the other, those of the version before go on with the new tables. So a migration adds; what
 * it takes away it says in its name, {@code V44__contract_...}, and for how long nobody has used it.
 */
class ExpandOnlyTest {
    /** The last one of which no two versions ever served side by side: what came before the first release may change everything. */
    private static final int BEFORE_ANY_RELEASE = 38;

    private static final Path MIGRATIONS = Path.of("src/main/resources/db");
    private static final String CONTRACT = "__contract_";
    private static final Pattern UNUSED = Pattern.compile("(?m)^-- Unused since \\d+\\.\\d+\\.\\d+: .+");

    /** What an older program does not survive, or asks with. */
    private static final Map<String, Pattern> TAKES_AWAY = Map.of(
            "takes a table away", Pattern.compile("\\bdrop\\s+(table|view|sequence|type|function|trigger)\\b"),
            "takes a column or a default away", Pattern.compile("\\balter\\s+table\\b.*\\bdrop\\b"),
            "renames", Pattern.compile("\\brename\\b"),
            "changes a type", Pattern.compile("\\balter\\s+(column\\s+)?\\S+\\s+(set\\s+data\\s+)?type\\b"),
            "forbids null", Pattern.compile("\\bset\\s+not\\s+null\\b"),
            "demands a value",
                    Pattern.compile("\\badd\\s+(column\\s+)?(?=[^,]*\\bnot\\s+null\\b)(?![^,]*\\bdefault\\b)"),
            "forbids rows",
                    Pattern.compile("\\balter\\s+table\\b.*\\badd\\s+(constraint|check|unique|foreign|primary)\\b"),
            "forbids equal rows", Pattern.compile("\\bcreate\\s+unique\\s+index\\b"),
            "removes rows", Pattern.compile("^(truncate|delete)\\b"));

    @Test
    void aMigrationOnlyAddsOrSaysThatItDoesNot() throws IOException {
        for (Path file : migrations()) {
            String name = file.getFileName().toString();
            String words = Files.readString(file);
            if (name.contains(CONTRACT)) {
                assertThat(words).as("for how long %s has been unused", name).containsPattern(UNUSED);
            } else if (version(name) > BEFORE_ANY_RELEASE) {
                assertThat(taken(words)).as(file.toString()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table deed;",
                "alter table topic\n    drop column position;",
                "alter table topic rename to theme;",
                "alter table topic alter column position type text;",
                "alter table topic alter position set data type text;",
                "alter table topic alter column place set not null;",
                "alter table topic alter column place drop default;",
                "alter table topic add column place bigint not null;",
                "alter table topic add column a bigint not null default 0, add column place bigint not null;",
                "alter table topic add constraint positive check (position > 0);",
                "create unique index topic_by_place on topic (place);",
                "create table a (b text); delete from topic;"
            })
    void whatTakesAwayIsSeen(String words) {
        assertThat(taken(words)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table place (id bigint primary key, name text not null, topic_id bigint not null references"
                        + " topic (id) on delete cascade, unique (name));",
                "-- Not a drop table, nor a rename.\nalter table topic add column place text;",
                "alter table topic add column place bigint not null default 0;",
                "create index topic_by_place on topic (place); drop index topic_by_name;",
                "update topic set place = 'here';",
                "insert into counter (name, value) values ('place', 0);"
            })
    void whatAddsMay(String words) {
        assertThat(taken(words)).isEmpty();
    }

    @Test
    void whatWasRenamedBeforeTheFirstReleaseWouldBeSeen() throws IOException {
        assertThat(taken(Files.readString(MIGRATIONS.resolve("postgresql/V38__lines.sql"))))
                .containsExactly("renames");
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    private static int version(String name) {
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static List<String> taken(String words) {
        return Stream.of(words.replaceAll("--[^\n]*", "")
                        .toLowerCase(Locale.ROOT)
                        .split(";"))
                .map(statement -> statement.strip().replaceAll("\\s+", " "))
                .flatMap(statement -> TAKES_AWAY.entrySet().stream()
                        .filter(each -> each.getValue().matcher(statement).find())
                        // A new table may demand what it likes.
                        .filter(each ->
                                !statement.startsWith("create table") && !statement.startsWith("create unlogged table"))
                        .map(Map.Entry::getKey))
                .toList();
    }
}
