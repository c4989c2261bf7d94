package org.massline.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How the database of a {@link FreshStore} would answer a question: which indexes it reads. */
public final class QueryPlan {
    private QueryPlan() {}

    public static String of(FreshStore fresh, String question) {
        StringBuilder plan = new StringBuilder();
        boolean sqlite = fresh.kind() == FreshStore.Kind.SQLITE;
        try (Connection connection = fresh.store().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            if (!sqlite) {
                // So few rows are read faster without any index; asked is whether one serves.
                statement.execute("set enable_seqscan = off");
                statement.execute("set enable_sort = off");
            }
            try (ResultSet rows = statement.executeQuery((sqlite ? "explain query plan " : "explain ") + question)) {
                while (rows.next()) {
                    plan.append(rows.getString(sqlite ? 4 : 1)).append('\n');
                }
            } finally {
                if (!sqlite) {
                    statement.execute("reset all");
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return plan.toString();
    }
}
