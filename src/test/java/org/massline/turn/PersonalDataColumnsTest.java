package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Draft;
import org.massline.store.PersonRecord;
import org.massline.testing.FreshStore;

/** Somebody has decided for each column whether /mydata shows it. */
@ParameterizedClass
@EnumSource
class PersonalDataColumnsTest {
    private static final Path DECISIONS = Path.of("src", "test", "resources", "turn", "mydata-columns.txt");
    private static final String SHOWN = "shown ";
    private static final String NOT = "not: ";
    /** Of every file, and of nobody. */
    private static final Set<String> FRAME = Set.of("Heading");

    /** Tables of libraries, in which no person stands. */
    private static final String LIBRARIES = "scheduled_tasks|flyway_schema_history|sqlite_.*|.*_fts.*";

    @RegisterExtension
    private final FreshStore fresh;

    PersonalDataColumnsTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @Test
    void everyColumnAndAllThatIsSealedOfAPersonIsDecidedUpon() throws SQLException, IOException {
        List<String> stored = columns();
        for (Class<?> sealed : List.of(PersonRecord.class, Dialogue.class, Draft.class)) {
            Arrays.stream(sealed.getRecordComponents())
                    .forEach(each -> stored.add(sealed.getSimpleName() + "." + each.getName()));
        }
        assertThat(decisions().keySet()).containsExactlyInAnyOrderElementsOf(stored);
    }

    @Test
    void aDecisionNamesWhatShowsItOrAReasonAndEveryPhraseIsNamed() throws IOException {
        Set<String> named = new TreeSet<>(FRAME);
        decisions().forEach((column, decision) -> {
            if (decision.startsWith(SHOWN)) {
                named.addAll(List.of(decision.substring(SHOWN.length()).split(" ")));
            } else {
                assertThat(decision).as(column).startsWith(NOT).hasSizeGreaterThan(NOT.length() + 5);
            }
        });
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DataText.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    private static Map<String, String> decisions() throws IOException {
        Map<String, String> decisions = new LinkedHashMap<>();
        for (String line : Files.readAllLines(DECISIONS)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" = ", 2);
                assertThat(decisions.put(parts[0], parts[1]))
                        .as("%s stands there twice", parts[0])
                        .isNull();
            }
        }
        return decisions;
    }

    private List<String> columns() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = fresh.store().dataSource().getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, null, "%", "%")) {
            while (columns.next()) {
                String table = columns.getString("TABLE_NAME");
                String schema = columns.getString("TABLE_SCHEM");
                if ((schema == null || schema.equals("public")) && !table.matches(LIBRARIES)) {
                    found.add(table + "." + columns.getString("COLUMN_NAME"));
                }
            }
        }
        return found;
    }
}
