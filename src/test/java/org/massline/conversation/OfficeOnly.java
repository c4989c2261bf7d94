package org.massline.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.massline.model.CadreId;
import org.massline.model.SuggestionNumber;

/** What only cadres and administrators may do, by the table of {@link RightsTest}, as anybody could forge it. */
public final class OfficeOnly {
    private OfficeOnly() {}

    /** A button of each kind, by its simple name. */
    public static Map<String, Tap> buttons(SuggestionNumber number, CadreId cadre) {
        Set<String> actions = actions();
        Map<String, Tap> buttons = new TreeMap<>();
        ForgedButtons.all(number, cadre).forEach((name, shown) -> {
            if (actions.contains(name) || shown.tap() instanceof Tap.OfCadre) {
                buttons.put(name, shown.tap());
            }
        });
        return buttons;
    }

    /** Each with its slash, and nothing behind it. */
    public static List<String> commands() {
        return actions().stream()
                .filter(action -> action.startsWith("/") && !action.contains(":"))
                .sorted()
                .toList();
    }

    /** Refused to contributors, and allowed to somebody of the office. */
    private static Set<String> actions() {
        Set<String> forContributors = new HashSet<>(allowed("contributor"));
        // What only the one who wrote it may do is a contributor's, too.
        forContributors.addAll(allowed("author"));
        return RightsTest.rows()
                .filter(RightsTest.Row::isAllowed)
                .map(RightsTest.Row::action)
                .filter(action -> !forContributors.contains(action))
                .collect(Collectors.toSet());
    }

    private static Set<String> allowed(String column) {
        return RightsTest.rows()
                .filter(row -> row.isAllowed() && row.column().equals(column))
                .map(RightsTest.Row::action)
                .collect(Collectors.toSet());
    }
}
