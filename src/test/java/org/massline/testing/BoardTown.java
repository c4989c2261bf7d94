package org.massline.testing;

import java.util.Optional;
import java.util.Set;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Role;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.store.Transaction;

/** A school with things on its board, put there past those who would publish them. */
public final class BoardTown {
    private static final long PUBLISHER = 900;

    private final SchoolOnDisk school;

    public BoardTown(SchoolOnDisk school) {
        this.school = school;
    }

    /** The next suggestion, of somebody who is not there any more, in the words of those who published it. */
    public SuggestionNumber publishes(Topic topic, String original, String text) {
        SuggestionNumber number = school.store().write(t -> {
            SuggestionNumber next = t.suggestions().nextNumber();
            t.suggestions()
                    .add(SampleSuggestion.of(next.value(), topic, original).suggestion(), Address.of(new ChatId(800)));
            return next;
        });
        puts(number, text);
        return number;
    }

    /** One that is there is published in these words. */
    public void puts(SuggestionNumber number, String text) {
        school.store().write(t -> {
            t.board().publish(number, text, publisher(t), SampleSchool.TODAY);
            return number;
        });
    }

    /** It is done or declined, and nobody is told. */
    public void ends(SuggestionNumber number, Status status, String outcome) {
        school.fresh()
                .sql("update suggestion set status = '%s', outcome = '%s', closed_on = '%s' where number = %d"
                        .formatted(status.stored(), outcome, SampleSchool.TODAY, number.value()));
    }

    private static CadreId publisher(Transaction t) {
        Optional<Cadre> known = t.cadres().find(t.hasher().of(new ChatId(PUBLISHER)));
        return known.map(Cadre::id).orElseGet(() -> {
            Cadre cadre =
                    new Cadre(t.cadres().nextId(), "Publisher", Role.CADRE, Set.of(), SampleSchool.MONDAY_AT_EIGHT);
            t.cadres()
                    .join(
                            t.hasher().of(new ChatId(PUBLISHER)),
                            Address.of(new ChatId(PUBLISHER)),
                            cadre,
                            SampleSchool.TODAY);
            return cadre.id();
        });
    }
}
