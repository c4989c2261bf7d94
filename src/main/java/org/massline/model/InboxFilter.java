package org.massline.model;

import java.util.Optional;

/**
 * Which of the open suggestions are looked at.
 *
 * @param topic empty for all of them
 * @param status one that is open; empty for any
 * @param overdue only those past their target
 * @param hands in whose they are
 */
public record InboxFilter(Optional<TopicId> topic, Optional<Status> status, boolean overdue, Hands hands) {
    /** All of them. */
    public static final InboxFilter NONE = new InboxFilter(Optional.empty(), Optional.empty(), false, Hands.ANYBODYS);

    /** In whose hands a suggestion is. */
    public enum Hands {
        ANYBODYS,
        /** Assigned to whoever looks. */
        MINE,
        /** Assigned to nobody. */
        NOBODYS
    }

    public InboxFilter {
        if (status.filter(each -> !each.isOpen()).isPresent()) {
            throw new IllegalArgumentException("nothing is both open and " + status.get());
        }
    }

    public InboxFilter about(Optional<TopicId> other) {
        return new InboxFilter(other, status, overdue, hands);
    }

    public InboxFilter standing(Optional<Status> other) {
        return new InboxFilter(topic, other, overdue, hands);
    }

    public InboxFilter overdue(boolean only) {
        return new InboxFilter(topic, status, only, hands);
    }

    public InboxFilter in(Hands other) {
        return new InboxFilter(topic, status, overdue, other);
    }
}
