package org.massline.process;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.massline.store.StoreSettings;

/** What was said, what of it the bot has acknowledged, and what of it stands in the tables. Safe for use by several threads. */
final class Ledger {
    private final Map<Kind, List<String>> said = new EnumMap<>(Kind.class);
    private final Map<Kind, List<String>> acknowledged = new EnumMap<>(Kind.class);

    /** What becomes of words that somebody sends, and where they stand then. */
    enum Kind {
        SUGGESTION("select text from suggestion"),
        REPLY("select text from thread_message where cadre_id is not null"),
        OUTCOME("select outcome from suggestion where status = 'done'");

        private final String question;

        Kind(String question) {
            this.question = question;
        }
    }

    /** How the audit log must not stand beside the tables. */
    private static final Map<String, String> WRONG = Map.of(
            "a reply that is not written down once",
            "select number from suggestion where (select count(*) from thread_message where thread_message.number ="
                    + " suggestion.number and cadre_id is not null) <> (select count(*) from audit where audit.number ="
                    + " suggestion.number and action = 'reply')",
            "an outcome that is not written down once",
            "select number from suggestion where (case when status = 'done' then 1 else 0 end) <> (select count(*) from"
                    + " audit where audit.number = suggestion.number and action = 'done')",
            "written down of what is not there",
            "select id from audit where number is not null and number not in (select number from suggestion)");

    Ledger() {
        for (Kind kind : Kind.values()) {
            said.put(kind, new CopyOnWriteArrayList<>());
            acknowledged.put(kind, new CopyOnWriteArrayList<>());
        }
    }

    void says(Kind kind, String word) {
        of(kind, said).add(word);
    }

    void acknowledges(Kind kind, String word) {
        of(kind, acknowledged).add(word);
    }

    List<String> acknowledged(Kind kind) {
        return List.copyOf(of(kind, acknowledged));
    }

    private static List<String> of(Kind kind, Map<Kind, List<String>> words) {
        return Objects.requireNonNull(words.get(kind));
    }

    /** How much was acknowledged. */
    @Override
    public String toString() {
        return acknowledged.entrySet().stream()
                .map(each -> each.getValue().size() + " times "
                        + each.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** What is not as it must be, in words; empty if all that was acknowledged is there, and nothing twice. */
    List<String> differences(StoreSettings where) throws SQLException {
        List<String> differences = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(where.url(), where.user(), where.password())) {
            for (Kind kind : Kind.values()) {
                // Before the tables are read: who is acknowledged meanwhile is not missed.
                List<String> wanted = acknowledged(kind);
                List<String> words = List.copyOf(of(kind, said));
                List<String> texts = column(connection, kind.question);
                for (String word : words) {
                    long times =
                            texts.stream().filter(text -> text.contains(word)).count();
                    if (times > 1 || (times < 1 && wanted.contains(word))) {
                        differences.add(kind + " " + word + " is there " + times + " times");
                    }
                }
            }
            for (Map.Entry<String, String> wrong : WRONG.entrySet()) {
                column(connection, wrong.getValue()).forEach(number -> differences.add(wrong.getKey() + ": " + number));
            }
        }
        return differences;
    }

    private static List<String> column(Connection connection, String question) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
