package org.massline.store;

import static org.massline.store.tables.Tables.AUDIT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.privacy.Seal;

/** Finds rows of the audit log that were changed, removed, or added past the program. */
public final class AuditCheck {
    private static final int ROWS_AT_ONCE = 1_000;
    /** Who finds so many need not see more. */
    private static final int MOST_FINDINGS = 20;

    private final DSLContext sql;
    private final AuditChain chain;
    private final List<String> findings = new ArrayList<>();

    AuditCheck(DSLContext sql, AuditChain chain) {
        this.sql = sql;
        this.chain = chain;
    }

    /**
     * What was found.
     *
     * @param head the last row and its link, {@code 120:9f86...}: noted elsewhere, it shows later that up to there nothing was
     *     changed, even to somebody who mistrusts whoever holds the keys
     * @param findings a sentence each; empty if the log is whole
     */
    public record Result(long rows, String head, List<String> findings) {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads the whole log. What is added meanwhile is left to the next check.
     *
     * @param noted the head of an earlier check, to be found again
     */
    public Result run(Optional<String> noted) {
        long newest = sql.select(DSL.max(AUDIT.ID))
                .from(AUDIT)
                .fetchOptional(0, Long.class)
                .orElse(0L);
        AuditChain.Head head;
        try {
            Optional<AuditChain.Head> kept = chain.head();
            if (kept.isEmpty()) {
                found("the head is missing");
                return new Result(newest, "none", findings);
            }
            head = kept.get();
        } catch (Seal.BrokenSeal forged) {
            found("the head was not sealed with this installation's keys");
            return new Result(newest, "none", findings);
        }
        if (newest > head.id()) {
            found("row " + (head.id() + 1) + " and what follows were added past the program");
        }
        AuditChain.Head last = follow(head.id(), noted);
        if (last.id() == head.id() && !Arrays.equals(last.link(), head.link())) {
            found("row " + head.id() + " is not the one that was written last");
        }
        return new Result(head.id(), head.stored(), findings);
    }

    private AuditChain.Head follow(long end, Optional<String> noted) {
        AuditChain.Head last = AuditChain.Head.NONE;
        // The head of a log without a row is before every row.
        boolean notedFound = noted.isEmpty() || noted.get().equals(last.stored());
        while (last.id() < end) {
            var rows = sql.selectFrom(AUDIT)
                    .where(AUDIT.ID.gt(last.id()))
                    .and(AUDIT.ID.le(end))
                    .orderBy(AUDIT.ID)
                    .limit(ROWS_AT_ONCE)
                    .fetch();
            if (rows.isEmpty()) {
                missing(last.id() + 1, end);
                break;
            }
            for (var row : rows) {
                long id = row.get(AUDIT.ID);
                byte[] link = row.get(AUDIT.LINK);
                if (id > last.id() + 1) {
                    missing(last.id() + 1, id - 1);
                } else if (link == null || !Arrays.equals(link, expected(last, row))) {
                    found("row " + id + " was changed");
                }
                last = new AuditChain.Head(id, link == null ? AuditChain.Head.NONE.link() : link);
                notedFound = notedFound || noted.get().equals(last.stored());
            }
        }
        if (!notedFound) {
            found("the head that was noted, " + noted.get() + ", is not in the log any more");
        }
        return last;
    }

    private static byte[] expected(AuditChain.Head last, org.jooq.Record row) {
        try {
            return AuditChain.link(last.link(), row.get(AUDIT.ID), Audit.read(row));
        } catch (RuntimeException unreadable) {
            // An action that is unknown, a day that is none: nobody wrote that by this program.
            return new byte[0];
        }
    }

    private void missing(long from, long to) {
        found(from == to ? "row " + from + " is missing" : "rows " + from + " to " + to + " are missing");
    }

    private void found(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }
}
