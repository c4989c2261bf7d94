package org.massline.turn;

import java.util.List;
import org.massline.chat.ChatId;
import org.massline.chat.OutgoingMessage;
import org.massline.model.Role;

/** What is told to others once an update is committed. What is lost here by a crash does no harm. */
public interface AfterCommit {
    /** There may be something to send. */
    void wakeOutbox();

    /** Taps wait for an answer, for some seconds. */
    void answer(List<OutgoingMessage.TapAnswer> answers);

    /** Somebody's role changed, and with it the commands that their menu should offer. */
    void roleChanged(ChatId chat, Role role);
}
