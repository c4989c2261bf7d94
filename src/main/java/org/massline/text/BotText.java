package org.massline.text;

import org.massline.chat.Phrase;

/** What the bot says about itself. */
public sealed interface BotText extends Phrase {
    /** Shown in an empty chat. Bot API, {@code setMyDescription}: up to 512 characters. */
    record Description(String school) implements BotText {}

    /** Shown on the bot's page. Bot API, {@code setMyShortDescription}: up to 120 characters. */
    record ShortDescription(String school) implements BotText {}

    record SomethingWentWrong() implements BotText {}
}
