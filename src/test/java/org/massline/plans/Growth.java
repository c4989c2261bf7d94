package org.massline.plans;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What grows with the years, and what does not. */
final class Growth {
    /** Every other table grows. */
    private static final Map<String, String> SMALL_TABLES = Map.ofEntries(
            Map.entry("topic", "a school has dozens at most"),
            Map.entry("topic_name", "one for each topic and language"),
            Map.entry("cadre", "those who ever answered for a topic"),
            Map.entry("cadre_topic", "cadres by topics"),
            Map.entry("invitation", "made by administrators one by one, and forgotten when they have expired"),
            Map.entry("deed", "what may be undone, for some seconds"),
            Map.entry("telling", "what is on its way to many, for minutes"),
            Map.entry("sending_place", "chats of the last minute or two, as many as Telegram lets through"),
            Map.entry("setting", "its names stand in the code"),
            Map.entry("counter", "its names stand in the code"),
            Map.entry("scheduled_tasks", "one for each job of the timetable"),
            Map.entry("flyway_schema_history", "one for each migration"));

    /** Parts of tables, that stay small though these grow; to read such an index is no more than what is shown, or waits. */
    private static final Map<String, String> SMALL_INDEXES = Map.ofEntries(
            Map.entry("suggestion_open", "what is open"),
            Map.entry("suggestion_open_assigned", "what is open"),
            Map.entry("suggestion_by_seconds", "what is open"),
            Map.entry("suggestion_verdict_due", "whose contributor is to be asked in the next days"),
            Map.entry("suggestion_promised", "what is open and promised"),
            Map.entry("suggestion_closed_with_author", "whose author is to be forgotten some time after it was closed"),
            Map.entry(
                    "suggestion_closed_with_receipt", "whose receipt is to be forgotten some time after it was closed"),
            Map.entry("suggestion_muted", "for which cadres have muted somebody"),
            Map.entry("promise_open", "what is promised"),
            Map.entry("conversation_to_wake", "drafts of the last days"),
            Map.entry("outbox_aside", "what may be undone, or waits for the morning"),
            Map.entry("outbox_by_deed", "what may be undone, for some seconds"),
            Map.entry("bulletin_going", "what is going out"));

    /** What so many have in common that to find all of one value is to read a good part of the table. */
    private static final Set<String> COARSE =
            Set.of("topic_id", "status", "kind", "assigned_to", "aside", "priority", "open", "action");

    private Growth() {}

    /** The steps of a plan that take longer because more is stored. */
    static List<Step> felt(List<Step> steps, String statement) {
        return steps.stream().filter(step -> isFelt(step, steps, statement)).toList();
    }

    private static boolean isFelt(Step step, List<Step> steps, String statement) {
        return switch (step.how()) {
            case ALL, ALL_OF_INDEX -> !isSmall(step);
            case FOUND -> !isSmall(step) && COARSE.containsAll(step.columns());
            // Whoever shows a page puts no more into an order than that, but of what is small anyway.
            case SORTED -> isPage(statement) && steps.stream().noneMatch(Growth::isSmall);
        };
    }

    private static boolean isSmall(Step step) {
        return step.table().map(SMALL_TABLES::containsKey).orElse(false)
                || step.index().map(SMALL_INDEXES::containsKey).orElse(false);
    }

    private static boolean isPage(String statement) {
        return statement.contains(" limit ") || statement.contains(" fetch next ");
    }

    /** Whether rows are looked for at all: of an empty list there are none, and both databases know. */
    static boolean isVain(String statement) {
        return Stream.of(" in ()", " and 1 = 0)", " and false)", "(false and ").anyMatch(statement::contains);
    }
}
