package org.massline.plans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.massline.plans.Step.How;

/**
 * By {@code explain (generic_plan)}, with reading whole tables forbidden as far as it can be done without (PostgreSQL manual,
 * 'Planner Method Configuration'): what values will be given it does not know, and guesses that they find much.
 *
 * @param indexes the table of each index
 */
record PostgresExplanation(Connection connection, Map<String, String> indexes) implements Explanation {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern COLUMN = Pattern.compile("\\(?(\\w+) (=|<|>|<=|>=|@@|IS) ?");

    @Override
    public List<Step> of(String statement) throws SQLException {
        try (Statement explain = connection.createStatement()) {
            explain.execute("set enable_seqscan = off");
            try (ResultSet rows = explain.executeQuery("explain (generic_plan, format json) " + numbered(statement))) {
                rows.next();
                List<Step> steps = new ArrayList<>();
                collect(JSON.readTree(rows.getString(1)).path(0).path("Plan"), false, steps);
                return steps;
            } catch (JsonProcessingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
    }

    /** The driver numbers what is not known yet; said as a question mark it stands nowhere else in our statements. */
    private static String numbered(String statement) {
        StringBuilder numbered = new StringBuilder();
        int parameters = 0;
        for (String part : statement.split("\\?", -1)) {
            numbered.append(parameters == 0 ? "" : "$" + parameters).append(part);
            parameters++;
        }
        return numbered.toString();
    }

    private void collect(JsonNode plan, boolean limited, List<Step> steps) {
        String type = plan.path("Node Type").asText();
        String index = plan.path("Index Name").asText();
        switch (type) {
            case "Seq Scan" -> steps.add(step(plan.path("Relation Name").asText(), How.ALL, "", plan));
            case "Index Scan", "Index Only Scan", "Bitmap Index Scan" ->
                steps.add(step(
                        indexes.getOrDefault(index, index),
                        plan.has("Index Cond") ? How.FOUND : How.ALL_OF_INDEX,
                        index,
                        plan));
            case "Sort" -> {
                if (limited) {
                    steps.add(step("", How.SORTED, "", plan));
                }
            }
            default -> {
                // What is made of rows that were found.
            }
        }
        for (JsonNode below : plan.path("Plans")) {
            collect(below, (limited || type.equals("Limit")) && !type.equals("Aggregate"), steps);
        }
    }

    private static Step step(String table, How how, String index, JsonNode plan) {
        Set<String> columns = new HashSet<>();
        Matcher column = COLUMN.matcher(plan.path("Index Cond").asText());
        while (column.find()) {
            columns.add(column.group(1));
        }
        String words = "%s %s %s if %s, filter %s, sort %s"
                .formatted(
                        plan.path("Node Type").asText(),
                        table,
                        index,
                        plan.path("Index Cond").asText(),
                        plan.path("Filter").asText(),
                        plan.path("Sort Key"));
        return new Step(
                Optional.of(table).filter(name -> !name.isEmpty()),
                how,
                Optional.of(index).filter(name -> !name.isEmpty()),
                columns,
                words);
    }
}
