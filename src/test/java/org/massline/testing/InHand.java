package org.massline.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.massline.chat.ChatId;
import org.massline.model.Role;
import org.massline.store.OutboxRow;
import org.massline.store.Unsettled;
import org.massline.turn.AfterCommit;

/** Keeps what turns put into the hand of their process until somebody delivers it. */
final class InHand implements AfterCommit {
    private final Queue<OutboxRow> handed = new ConcurrentLinkedQueue<>();

    @Override
    public void inHand(List<OutboxRow> rows, Instant until) {
        handed.addAll(rows);
    }

    /** What is in hand together with what was taken, in the order in which it was written. */
    List<OutboxRow> with(List<OutboxRow> taken) {
        List<OutboxRow> all = new ArrayList<>(taken);
        for (OutboxRow row = handed.poll(); row != null; row = handed.poll()) {
            all.add(row);
        }
        all.sort(Comparator.comparingLong(OutboxRow::id));
        return all;
    }

    @Override
    public void wakeOutbox() {}

    @Override
    public Unsettled unsettled(ChatId chat) {
        return Unsettled.NOTHING;
    }

    @Override
    public void roleChanged(ChatId chat, Role role) {}
}
