package org.massline.conversation;

import java.time.LocalDate;
import java.util.Optional;
import org.massline.model.AuditAction;
import org.massline.model.AuditDetail;
import org.massline.model.Cadre;
import org.massline.model.Page;
import org.massline.model.SuggestionNumber;

/**
 * A page of the audit log.
 *
 * @param lines newest first
 * @param muted for how many suggestions their author is muted now
 */
public record AuditPage(Page<Line> lines, int muted) {
    /**
     * What somebody did.
     *
     * @param by who of the cadres, also of those who are none any more; empty if it was none of them
     * @param number empty if it concerns no suggestion
     * @param concerned whom of the cadres it concerns, or to whom it went
     */
    public record Line(
            LocalDate on,
            Optional<Cadre> by,
            Optional<SuggestionNumber> number,
            AuditAction action,
            AuditDetail detail,
            Optional<Cadre> concerned) {}
}
