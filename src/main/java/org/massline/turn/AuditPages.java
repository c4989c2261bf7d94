package org.massline.turn;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.massline.conversation.AuditPage;
import org.massline.model.AuditDetail;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Page;
import org.massline.model.SuggestionNumber;
import org.massline.store.Audit;
import org.massline.store.Transaction;

/** The audit log with the names of its cadres. */
final class AuditPages {
    private AuditPages() {}

    /**
     * Which part of the log.
     *
     * @param page counted from 0
     */
    record Part(int page, int size) {}

    static AuditPage page(Transaction transaction, Optional<SuggestionNumber> number, Part part, LocalDate today) {
        Page<Audit.Entry> entries = number.map(each -> transaction.audit().newestOf(each, part.page(), part.size()))
                .orElseGet(() -> transaction.audit().listed(part.page(), part.size()));
        Set<CadreId> ids = new HashSet<>();
        for (Audit.Entry entry : entries.items()) {
            entry.by().ifPresent(ids::add);
            AuditDetail.ofStored(entry.detail()).cadre().ifPresent(ids::add);
        }
        Map<CadreId, Cadre> cadres = transaction.cadres().named(ids);
        Page<AuditPage.Line> lines = new Page<>(
                entries.items().stream().map(entry -> line(entry, cadres)).toList(),
                entries.index(),
                entries.size(),
                entries.total());
        return new AuditPage(lines, transaction.mutings().muted(today));
    }

    private static AuditPage.Line line(Audit.Entry entry, Map<CadreId, Cadre> cadres) {
        AuditDetail detail = AuditDetail.ofStored(entry.detail());
        return new AuditPage.Line(
                entry.on(),
                entry.by().flatMap(id -> Optional.ofNullable(cadres.get(id))),
                entry.number(),
                entry.action(),
                detail,
                detail.cadre().flatMap(id -> Optional.ofNullable(cadres.get(id))));
    }
}
