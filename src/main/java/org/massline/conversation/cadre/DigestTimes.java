package org.massline.conversation.cadre;

import static org.massline.conversation.Screen.button;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.massline.chat.Choice;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.model.Cadre;
import org.massline.model.DigestTime;

/** When a cadre's digest comes. */
final class DigestTimes {
    /** Hours at which somebody may want to read it. */
    private static final int FIRST_HOUR = 6;

    private static final int LAST_HOUR = 21;
    private static final int TO_A_ROW = 4;

    private DigestTimes() {}

    static Decision shown(Moment moment, DigestTime time) {
        return moment.show(moment.dialogue(), screen(time));
    }

    static Decision change(Moment moment, Cadre cadre, DigestTime time) {
        return moment.show(moment.dialogue(), List.of(new Change.SetDigestTime(cadre.id(), time)), screen(time));
    }

    static Decision days(Moment moment) {
        Screen screen = Screen.of(new CadreText.AskDay());
        List<Choice> row = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            row.add(button(new Label.DayName(day), new Tap.DigestOn(day)));
            if (row.size() == 2) {
                screen = screen.row(row);
                row.clear();
            }
        }
        return moment.show(moment.dialogue(), screen.row(row));
    }

    static Decision hours(Moment moment) {
        Screen screen = Screen.of(new CadreText.AskHour());
        List<Choice> row = new ArrayList<>();
        for (int hour = FIRST_HOUR; hour <= LAST_HOUR; hour++) {
            row.add(button(new Label.HourName(DigestTime.clock(hour)), new Tap.DigestAt(hour)));
            if (row.size() == TO_A_ROW) {
                screen = screen.row(row);
                row.clear();
            }
        }
        return moment.show(moment.dialogue(), screen.row(row));
    }

    private static Screen screen(DigestTime time) {
        return Screen.of(new CadreText.DigestWhen(time.day(), time.clock()))
                .row(button(new Label.DigestNow(), new Tap.DigestNow()))
                .row(
                        button(new Label.DigestDay(), new Tap.AskDigestDay()),
                        button(new Label.DigestHour(), new Tap.AskDigestHour()));
    }
}
