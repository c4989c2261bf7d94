package org.massline.turn;

import org.massline.chat.ChatId;
import org.massline.model.Role;

/** What is told to others once an update is committed. What is lost here by a crash does no harm. */
public interface AfterCommit {
    /** There may be something to send. */
    void wakeOutbox();

    /** Somebody's role changed, and with it the commands that their menu should offer. */
    void roleChanged(ChatId chat, Role role);
}
