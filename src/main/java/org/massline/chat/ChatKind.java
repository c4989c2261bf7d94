package org.massline.chat;

/** Where people talk to the bot. Channels are not among them: nobody converses there. */
public enum ChatKind {
    PRIVATE,
    GROUP
}
