package org.massline.turn;

import java.time.LocalDate;
import java.util.List;
import org.massline.chat.Saying;
import org.massline.conversation.Need;
import org.massline.store.Transaction;

/** The effect report, as conversations ask for it. */
@FunctionalInterface
public interface EffectReports {
    List<Saying> compose(Transaction transaction, Need.EffectReport wanted, LocalDate today);
}
