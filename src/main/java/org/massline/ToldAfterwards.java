package org.massline;

import java.time.Instant;
import java.util.List;
import org.massline.chat.ChatId;
import org.massline.model.Role;
import org.massline.outbox.Outbox;
import org.massline.store.OutboxRow;
import org.massline.store.Unsettled;
import org.massline.turn.AfterCommit;

/** Who hears of what turns have committed. */
record ToldAfterwards(Outbox outbox, Registration registration) implements AfterCommit {
    @Override
    public void wakeOutbox() {
        outbox.wake();
    }

    @Override
    public void inHand(List<OutboxRow> rows, Instant until) {
        outbox.send(rows, until);
    }

    @Override
    public Unsettled unsettled(ChatId chat) {
        return outbox.unsettled(chat);
    }

    @Override
    public void roleChanged(ChatId chat, Role role) {
        registration.offer(chat, role);
    }
}
