package org.massline.conversation.contributor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Attachment;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.conversation.Byline;
import org.massline.conversation.Card;
import org.massline.conversation.CardText;
import org.massline.conversation.Dossier;
import org.massline.conversation.PointText;
import org.massline.conversation.Verdicts;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Course;
import org.massline.model.Point;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.ThreadMessage;
import org.massline.model.Topic;

/** How a suggestion looks to the one who made it: cadres under the names that they chose, and nothing of their office. */
final class OwnCard {
    private OwnCard() {}

    static List<Phrase> of(Dossier dossier, Topic topic) {
        Suggestion suggestion = dossier.suggestion();
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new CardText.Title(suggestion.number(), suggestion.kind(), topic));
        paragraphs.addAll(Card.content(
                suggestion.signature(), suggestion.text(), dossier.attachments().getOrDefault(0, List.of())));
        paragraphs.addAll(points(dossier, topic));
        for (ThreadMessage message : dossier.thread()) {
            paragraphs.addAll(message(dossier, message, topic));
        }
        paragraphs.addAll(standing(dossier));
        return paragraphs;
    }

    private static List<Phrase> points(Dossier dossier, Topic topic) {
        List<Phrase> paragraphs = new ArrayList<>();
        if (!dossier.points().isEmpty()) {
            paragraphs.add(new PointText.Heading());
        }
        for (Point point : dossier.points()) {
            paragraphs.add(point.answer()
                    .<Phrase>map(answer -> new PointText.AnsweredBy(
                            point.item(),
                            Card.excerpt(point),
                            who(dossier, Optional.of(answer.by()), topic),
                            answer.on(),
                            new Passage(answer.text()),
                            answer.mark()))
                    .orElseGet(() -> new PointText.Waiting(point.item(), Card.excerpt(point))));
        }
        return paragraphs;
    }

    private static List<Phrase> standing(Dossier dossier) {
        Suggestion suggestion = dossier.suggestion();
        Course course = suggestion.course();
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(suggestion
                .closedOn()
                .<Phrase>map(closedOn -> new OwnText.Ended(suggestion.status(), suggestion.receivedOn(), closedOn))
                .orElseGet(() ->
                        new OwnText.Waiting(suggestion.status(), suggestion.receivedOn(), suggestion.targetOn())));
        course.promisedOn().ifPresent(day -> paragraphs.add(new OwnText.Promised(day)));
        course.mergedInto().ifPresent(whole -> paragraphs.add(new OwnText.MergedInto(whole)));
        dossier.ended()
                .flatMap(last -> last.course().outcome())
                .ifPresent(outcome -> paragraphs.add(new OwnText.Outcome(new Passage(outcome))));
        Optional<Course.Judgement> judgement = Verdicts.present(dossier);
        judgement.ifPresent(said -> paragraphs.add(
                said.words().isBlank()
                        ? new OwnText.Judged(said.verdict(), said.on())
                        : new OwnText.JudgedInWords(said.verdict(), said.on(), new Passage(said.words()))));
        dossier.ended()
                .filter(last -> judgement.isEmpty())
                .ifPresent(last -> paragraphs.add(
                        last.status() == Status.DECLINED
                                ? new OwnText.WasItUnderstandable()
                                : new OwnText.DidItHelp()));
        return paragraphs;
    }

    private static List<Phrase> message(Dossier dossier, ThreadMessage message, Topic topic) {
        List<Attachment> attachments = dossier.attachments().getOrDefault(message.position(), List.of());
        List<Phrase> counts = Card.counts(attachments);
        boolean filesAlone = message.text().isBlank() && !counts.isEmpty();
        Passage text = new Passage(message.text());
        Phrase words = switch (message.from()) {
            case CONTRIBUTOR ->
                filesAlone ? new OwnText.FilesFromYou(message.on(), counts) : new OwnText.FromYou(message.on(), text);
            case CADRE -> {
                Phrase who = who(dossier, message.cadre(), topic);
                yield filesAlone
                        ? new OwnText.FilesFromCadre(who, message.on(), counts)
                        : message.question()
                                ? new OwnText.Asked(who, message.on(), text)
                                : new OwnText.FromCadre(who, message.on(), text);
            }
        };
        return filesAlone || counts.isEmpty() ? List.of(words) : List.of(words, new CardText.Attached(counts));
    }

    private static Phrase who(Dossier dossier, Optional<CadreId> by, Topic topic) {
        Optional<Cadre> cadre =
                by.flatMap(id -> Optional.ofNullable(dossier.cadres().get(id)));
        return cadre.map(each -> Byline.of(each, topic)).orElseGet(OwnText.Somebody::new);
    }
}
