package org.massline.conversation;

import java.time.LocalDate;
import java.util.List;
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
 * @param muted for which suggestions their author is muted now, the latest first
 */
public record AuditPage(Page<Line> lines, List<SuggestionNumber> muted) {
    public AuditPage {
        muted = List.copyOf(muted);
    }

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
