package org.massline.turn;

import java.time.LocalDate;
import java.util.List;
import org.massline.chat.Saying;
import org.massline.model.Cadre;
import org.massline.store.Transaction;

/** How a cadre's digest would read now. */
@FunctionalInterface
public interface DigestPreview {
    List<Saying> compose(Transaction transaction, Cadre cadre, LocalDate today);
}
