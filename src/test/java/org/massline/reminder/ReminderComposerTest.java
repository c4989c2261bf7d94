package org.massline.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.testing.SampleSuggestion;

/** What does not fit into one message is counted where it belongs. */
class ReminderComposerTest {
    private final ReminderComposer composer = new ReminderComposer(Map.of(CANTEEN.id(), CANTEEN));

    @Test
    void whatIsLeftOutIsCountedUnderItsOwnHeading() {
        List<Reminder> reminders = new ArrayList<>();
        add(reminders, Reminder.Kind.TARGET_MISSED, 12);
        add(reminders, Reminder.Kind.TARGET_SOON, 64);

        assertThat(remarks(reminders))
                .containsExactly(
                        new ReminderText.TargetMissedHeading(12),
                        new ReminderText.More(2),
                        new ReminderText.TargetSoonHeading(64));
    }

    @Test
    void nothingIsLeftOutOfTen() {
        List<Reminder> reminders = new ArrayList<>();
        add(reminders, Reminder.Kind.TARGET_MISSED, 9);
        add(reminders, Reminder.Kind.TARGET_SOON, 1);

        assertThat(remarks(reminders))
                .containsExactly(new ReminderText.TargetMissedHeading(9), new ReminderText.TargetSoonHeading(1));
    }

    private static void add(List<Reminder> reminders, Reminder.Kind kind, int count) {
        for (int each = 0; each < count; each++) {
            long number = reminders.size() + 1L;
            reminders.add(new Reminder(
                    kind,
                    SampleSuggestion.of(number, CANTEEN, "The soup is cold.").suggestion(),
                    TODAY));
        }
    }

    /** All but the entries. */
    private List<Phrase> remarks(List<Reminder> reminders) {
        return composer.toCadre(reminders) instanceof Saying.Message message
                ? message.paragraphs().stream()
                        .filter(phrase -> !(phrase instanceof ReminderText.TargetEntry))
                        .toList()
                : List.of();
    }
}
