package org.massline.reminder;

import java.time.LocalDate;
import java.util.List;
import org.massline.chat.Phrase;
import org.massline.model.Kind;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** What reminders say. */
public sealed interface ReminderText extends Phrase {
    record PromiseMissedHeading(int count) implements ReminderText {}

    record TargetMissedHeading(int count) implements ReminderText {}

    record PromiseSoonHeading(int count) implements ReminderText {}

    record TargetSoonHeading(int count) implements ReminderText {}

    /** To administrators. */
    record EscalatedHeading(int count) implements ReminderText {}

    record PromisedEntry(SuggestionNumber number, Kind kind, Topic topic, Phrase excerpt, LocalDate day)
            implements ReminderText {}

    record TargetEntry(SuggestionNumber number, Kind kind, Topic topic, Phrase excerpt, LocalDate day)
            implements ReminderText {}

    /**
     * To administrators, who need not be entitled to read it.
     *
     * @param cadres who should have answered
     */
    record EscalatedEntry(SuggestionNumber number, Topic topic, LocalDate day, List<Phrase> cadres)
            implements ReminderText {
        public EscalatedEntry {
            cadres = List.copyOf(cadres);
        }
    }

    record NobodysEntry(SuggestionNumber number, Topic topic, LocalDate day) implements ReminderText {}

    record CadreName(String name) implements ReminderText {}

    /** How many more there are under the same heading. */
    record More(int count) implements ReminderText {}
}
