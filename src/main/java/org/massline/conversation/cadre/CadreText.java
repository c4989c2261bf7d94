package org.massline.conversation.cadre;

import java.time.DayOfWeek;
import org.massline.chat.Phrase;
import org.massline.conversation.Refusal;

/** What the bot says to a cadre. */
public sealed interface CadreText extends Phrase {
    record NoTopics() implements CadreText {}

    record HowToOpen() implements CadreText {}

    record NotAmongYours() implements CadreText, Refusal {}

    record NotACadre() implements CadreText, Refusal {}

    record DigestWhen(DayOfWeek day, String hour) implements CadreText {}

    record AskDay() implements CadreText {}

    record AskHour() implements CadreText {}

    record NotHere() implements CadreText {}

    record TalkPrivately() implements CadreText {}

    record EditAfterSending() implements CadreText {}

    record Masked() implements CadreText {}
}
