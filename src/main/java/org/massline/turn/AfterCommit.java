package org.massline.turn;

import java.time.Instant;
import java.util.List;
import org.massline.chat.ChatId;
import org.massline.model.Role;
import org.massline.store.OutboxRow;
import org.massline.store.Unsettled;

/**
 * What is told to others once an update is committed, and what they leave to it. What is lost here by a crash does no harm.
 */
public interface AfterCommit {
    /** There may be something to send. */
    void wakeOutbox();

    /** To be sent by this process at once; nobody else is given them until then. */
    void inHand(List<OutboxRow> rows, Instant until);

    /** What this process has sent to the chat and nobody has settled yet: the transaction of its next update does. */
    Unsettled unsettled(ChatId chat);

    /** Somebody's role changed, and with it the commands that their menu should offer. */
    void roleChanged(ChatId chat, Role role);
}
