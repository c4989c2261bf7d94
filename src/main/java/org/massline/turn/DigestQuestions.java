package org.massline.turn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.massline.chat.Saying;
import org.massline.conversation.DeskPage;
import org.massline.conversation.Need;
import org.massline.model.Cadre;
import org.massline.store.Transaction;

/** The digests, as conversations ask about them. */
public interface DigestQuestions {
    /** How the cadre's digest would read now. Nothing is marked: the real one comes all the same. */
    List<Saying> preview(Transaction transaction, Cadre cadre, LocalDate today);

    /** A page of a digest's desk; if there is none of that week, of the one to come. */
    DeskPage desk(Transaction transaction, Need.Desk need, LocalDate today);

    /** Some topics' cadres meet in a group from now on, which gets a digest once the next one is due, and not at once. */
    void groupsBegin(Transaction transaction, Instant now);

    /** What lies around a suggestion on a digest's desk. */
    DeskPage.Around around(Transaction transaction, Need.DeskAround need, LocalDate today);
}
