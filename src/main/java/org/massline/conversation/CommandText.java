package org.massline.conversation;

import org.massline.chat.Phrase;

/** What a command is for, in the menu and in /help. */
public sealed interface CommandText extends Phrase {
    record Description(Command command) implements CommandText {}
}
