package org.massline.text;

import org.massline.chat.Phrase;
import org.massline.model.SchoolName;

/** What the bot says about itself. */
public sealed interface BotText extends Phrase {
    /** Shown in an empty chat. Bot API, {@code setMyDescription}: up to 512 characters. */
    record Description(SchoolName school) implements BotText {}

    /** Shown on the bot's page. Bot API, {@code setMyShortDescription}: up to 120 characters. */
    record ShortDescription(SchoolName school) implements BotText {}

    /** A school that nobody named. */
    record OurSchool() implements BotText {}

    record SomethingWentWrong() implements BotText {}
}
