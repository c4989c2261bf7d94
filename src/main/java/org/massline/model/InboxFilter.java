package org.massline.model;

import java.util.Optional;

/**
 * Which of the open suggestions are looked at.
 *
 * @param topic empty for all of them
 * @param status one that is open; empty for any
 * @param overdue only those past their target
 * @param mine only those assigned to whoever looks, or to nobody
 */
public record InboxFilter(Optional<TopicId> topic, Optional<Status> status, boolean overdue, boolean mine) {
    /** All of them. */
    public static final InboxFilter NONE = new InboxFilter(Optional.empty(), Optional.empty(), false, false);

    public InboxFilter {
        if (status.filter(each -> !each.isOpen()).isPresent()) {
            throw new IllegalArgumentException("nothing is both open and " + status.get());
        }
    }

    public InboxFilter about(Optional<TopicId> other) {
        return new InboxFilter(other, status, overdue, mine);
    }

    public InboxFilter standing(Optional<Status> other) {
        return new InboxFilter(topic, other, overdue, mine);
    }

    public InboxFilter overdue(boolean only) {
        return new InboxFilter(topic, status, only, mine);
    }

    public InboxFilter mine(boolean only) {
        return new InboxFilter(topic, status, overdue, only);
    }
}
