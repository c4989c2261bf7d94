package org.massline.turn;

import java.util.List;
import org.massline.chat.Phrase;
import org.massline.conversation.School;
import org.massline.model.Appearance;
import org.massline.model.Cadre;
import org.massline.model.DigestTime;
import org.massline.model.Topic;
import org.massline.store.DataQuestions;
import org.massline.store.PersonRecord;
import org.massline.store.Transaction;

/** What is stored of a cadre, or of somebody who was one, as they read it in /mydata. */
final class OfficeData {
    private OfficeData() {}

    static void add(Transaction transaction, PersonRecord person, Talk talk, List<Phrase> lines) {
        talk.scene()
                .person()
                .cadre()
                .ifPresentOrElse(
                        cadre -> {
                            lines.add(new DataText.CadreSince(
                                    cadre.name(),
                                    cadre.role(),
                                    transaction.cadres().joinedOn(cadre.id())));
                            lines.add(new DataText.AtOnce(person.preferences().atOnce()));
                            lines.add(seenBy(cadre.appearance()));
                            office(cadre, talk.scene().school(), lines);
                            DataQuestions.Work work = transaction.data().workOf(cadre.id());
                            lines.add(new DataText.OfficeWork(work.messages(), work.steps(), work.assigned()));
                        },
                        () -> transaction
                                .data()
                                .formerCadre(talk.person())
                                .ifPresent(former ->
                                        lines.add(new DataText.FormerCadre(former.name(), former.dismissedOn()))));
    }

    private static void office(Cadre cadre, School school, List<Phrase> lines) {
        for (Topic topic : school.topics()) {
            if (cadre.answersFor(topic.id())) {
                lines.add(new DataText.AnswersFor(topic));
            }
        }
        DigestTime time = cadre.digestTime();
        lines.add(new DataText.DigestAt(time.day(), time.clock()));
    }

    private static Phrase seenBy(Appearance appearance) {
        return switch (appearance.shownAs()) {
            case NAME -> new DataText.SeenByName();
            case OFFICE ->
                appearance.office().<Phrase>map(DataText.SeenByOffice::new).orElseGet(DataText.SeenByTopic::new);
            case TOPIC -> new DataText.SeenByTopic();
        };
    }
}
