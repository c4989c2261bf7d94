package org.massline.conversation.cadre;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.massline.chat.Phrase;
import org.massline.model.Kind;
import org.massline.model.SuggestionNumber;

/** What the bot says to a cadre. */
public sealed interface CadreText extends Phrase {
    record Inbox(int total) implements CadreText {}

    record InboxEmpty() implements CadreText {}

    record Entry(SuggestionNumber number, Kind kind, Phrase excerpt, LocalDate targetOn) implements CadreText {}

    record OverdueEntry(SuggestionNumber number, Kind kind, Phrase excerpt, LocalDate targetOn) implements CadreText {}

    record NoTopics() implements CadreText {}

    record HowToOpen() implements CadreText {}

    record NotAmongYours() implements CadreText {}

    record NotACadre() implements CadreText {}

    record DigestWhen(DayOfWeek day, String hour) implements CadreText {}

    record AskDay() implements CadreText {}

    record AskHour() implements CadreText {}

    record NotHere() implements CadreText {}

    record TalkPrivately() implements CadreText {}
}
