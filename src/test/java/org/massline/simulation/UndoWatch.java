package org.massline.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.massline.simulation.Line.Call;

/** What a cadre took back in time nobody else is told: no word that stood in it. */
final class UndoWatch {
    private static final List<String> UNDONE = List.of("Nobody was told anything about", "没有通知任何人");

    private final Set<Long> office;
    private final Predicate<String> isStored;
    private final Consumer<String> broken;
    private final Map<Long, String> undoing = new HashMap<>();
    private final Set<String> takenBack = new HashSet<>();

    /** @param isStored whether a word stands somewhere in the tables, where contributors may read it */
    UndoWatch(School school, Predicate<String> isStored, Consumer<String> broken) {
        this.isStored = isStored;
        this.broken = broken;
        office = school.office().stream().map(cadre -> cadre.person().id()).collect(Collectors.toSet());
    }

    /** A cadre wants to take back what they just did. */
    void undoes(Somebody cadre) {
        undoing.put(cadre.person().id(), cadre.lastWord());
    }

    void called(Call call) {
        String text = call.parameters().path("text").asText();
        long chat = call.chat().orElse(0L);
        if (!office.contains(chat)) {
            takenBack.stream()
                    .filter(word -> !word.isEmpty() && text.contains(word) && !isStored.test(word))
                    .findFirst()
                    .ifPresent(word -> broken.accept("somebody was told what had been taken back: " + word));
        } else if (UNDONE.stream().anyMatch(text::contains) && undoing.containsKey(chat)) {
            takenBack.add(undoing.remove(chat));
        }
    }
}
